/// Which characters may reach a screen.
enum PlainCharacters {
  /// Whether a code point could steer a terminal or turn text around: controls, escape, the
  /// separators of lines, and the marks that embed or override the direction of writing.
  static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// `text` with a tab or a line end as a space and every other dangerous code point as U+FFFD.
  static func cleaned(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDangerous) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result.append(" ")
      } else {
        result.append(isDangerous(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// `text` cleaned and cut to a length that fits a diagnostic.
  static func quoted(_ text: String, limit: Int = 60) -> String {
    let cleaned = cleaned(text)
    return cleaned.count <= limit ? cleaned : String(cleaned.prefix(limit)) + "…"
  }
}

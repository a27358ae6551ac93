internal import Numbers

/// Numbers as logs have them: NaN and infinity are what a training came to, not mistakes.
enum LogNumber {
  /// The number that some text is; nil when it is none. `98 %` is 0.98.
  static func parse(_ text: ArraySlice<UInt8>) -> Double? {
    var text = trimmed(text)
    if text.last == UInt8(ascii: "%") {
      text = trimmed(text.dropLast())
      return DecimalNumber.parse(text).map { $0 / 100 }
    }
    return DecimalNumber.parse(text) ?? word(text)
  }

  /// NaN or infinity, as Python, C and JavaScript write them.
  static func word(_ text: ArraySlice<UInt8>) -> Double? {
    guard (3...9).contains(text.count) else { return nil }
    switch String(decoding: text, as: UTF8.self).lowercased() {
    case "nan", "-nan", "+nan": return .nan
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    default: return nil
    }
  }

  /// Whether a cell says that there is no value.
  static func isMissing(_ text: ArraySlice<UInt8>) -> Bool {
    if text.isEmpty { return true }
    guard text.count <= 4 else { return false }
    return ["-", "na", "n/a", "none", "null"].contains(
      String(decoding: text, as: UTF8.self).lowercased())
  }

  /// The text without blanks around it.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, first <= 32 { text.removeFirst() }
    while let last = text.last, last <= 32 { text.removeLast() }
    return text
  }
}

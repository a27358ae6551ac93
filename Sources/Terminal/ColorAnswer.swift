import CellGrid

/// The answer to a question for a colour: `rgb:1e1e/1e1e/1e1e`, with one to four digits a part.
enum ColorAnswer {
  /// The colour in `text`; nil when it is none.
  static func parse(_ text: String) -> RGB? {
    let hasAlpha = text.hasPrefix("rgba:")
    guard hasAlpha || text.hasPrefix("rgb:") else { return nil }
    let parts = text.dropFirst(hasAlpha ? 5 : 4).split(
      separator: "/", omittingEmptySubsequences: false)
    guard parts.count == (hasAlpha ? 4 : 3) else { return nil }
    let values = parts.compactMap { part -> Double? in
      guard (1...4).contains(part.count), let value = UInt32(part, radix: 16) else { return nil }
      let largest = UInt32(1) << UInt32(4 * part.count) - 1
      return Double(value) * 255 / Double(largest)
    }
    guard values.count == parts.count else { return nil }
    return RGB(red: values[0], green: values[1], blue: values[2])
  }
}

extension Theme {
  /// The theme for a background: dark where white reads better on it than black.
  init(background: RGB) { self = background.luminance > 0.179 ? .light : .dark }
}

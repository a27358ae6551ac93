/// A colour by its red, green and blue parts, 0 to 255 in sRGB.
struct RGB: Hashable, Sendable {
  let red: Double
  let green: Double
  let blue: Double

  /// The relative luminance of WCAG 2, from 0 (black) to 1 (white).
  var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast ratio of WCAG 2, from 1 to 21.
  func contrast(with other: RGB) -> Double {
    let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// The power 2.4 of sRGB between table values would need a mathematics library; this polynomial
  /// (within 0.002 of it) decides no more than what is bright.
  private static func linear(_ part: Double) -> Double {
    let value = max(0, min(1, part / 255))
    return value * (value * (value * 0.305306011 + 0.682171111) + 0.012522878)
  }
}

/// The colours that xterm shows for its 256 indices, which most terminals share.
enum XtermColor {
  /// The colour of an index from 0 to 255.
  static func rgb(_ index: Int16) -> RGB {
    switch index {
    case ..<16: return ansi[max(0, Int(index))]
    case ..<232:
      let place = Int(index) - 16
      func part(_ step: Int) -> Double { step == 0 ? 0 : Double(55 + 40 * step) }
      return RGB(red: part(place / 36), green: part(place / 6 % 6), blue: part(place % 6))
    default:
      let gray = Double(8 + 10 * (min(255, Int(index)) - 232))
      return RGB(red: gray, green: gray, blue: gray)
    }
  }

  /// The one of `choices` that reads best on a colour.
  static func clearest(of choices: [Int16], on background: Int16) -> Int16 {
    let behind = rgb(background)
    return choices.max { rgb($0).contrast(with: behind) < rgb($1).contrast(with: behind) } ?? -1
  }

  private static let ansi: [RGB] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ].map { RGB(red: $0, green: $1, blue: $2) }
}

import Glibc

/// A small typeface of pen strokes, so that pictures of pixels have sharp text at every scale.
///
/// Letters are lines and arcs on a grid: base line at 0, small letters 6 high, capitals 9.
enum StrokeFont {
  /// Room between letters, on the grid.
  private static let spacing = 1.9

  /// The width of a text; `size` is what stylesheets call the font size.
  static func width(of text: String, size: Double) -> Double {
    let advances = text.unicodeScalars.map { glyph($0).width + spacing }
    return (advances.reduce(0, +) - (advances.isEmpty ? 0 : spacing)) * size / 12.6
  }

  /// The strokes of a text that begins at x = 0 on the base line y = 0; y grows downwards.
  static func strokes(of text: String, size: Double) -> [[Position]] {
    let unit = size / 12.6
    var x = 0.0
    var result: [[Position]] = []
    for scalar in text.unicodeScalars {
      let glyph = glyph(scalar)
      for stroke in glyph.strokes {
        result.append(stroke.map { Position(x: (x + $0.x) * unit, y: -$0.y * unit) })
      }
      x += glyph.width + spacing
    }
    return result
  }

  /// Whether the typeface has a character.
  static func has(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || glyphs[scalar] != nil }

  struct StrokeGlyph: Sendable {
    let width: Double
    let strokes: [[Position]]
  }

  private static func glyph(_ scalar: Unicode.Scalar) -> StrokeGlyph {
    if scalar == " " { return StrokeGlyph(width: 1.6, strokes: []) }
    return glyphs[scalar] ?? missing
  }

  private static let missing = read("5 L 0,0 0,9 5,9 5,0 0,0")

  private static let glyphs: [Unicode.Scalar: StrokeGlyph] = {
    var result: [Unicode.Scalar: StrokeGlyph] = [:]
    for line in StrokeLetters.table.split(separator: "\n") {
      guard let scalar = line.unicodeScalars.first else { continue }
      result[scalar] = read(String(line.dropFirst(2)))
    }
    return result
  }()

  /// Reads "width L x,y x,y ... A cx,cy rx,ry from,to ...": L a line, A an arc in degrees.
  private static func read(_ text: String) -> StrokeGlyph {
    let words = text.split(separator: " ")
    var strokes: [[Position]] = []
    var numbers: [Position] = []
    var kind: Substring = ""
    func finish() {
      if kind == "L" { strokes.append(numbers) }
      if kind == "A", numbers.count == 3 {
        strokes.append(arc(middle: numbers[0], radii: numbers[1], angles: numbers[2]))
      }
      numbers = []
    }
    for word in words.dropFirst() {
      if word == "L" || word == "A" {
        finish()
        kind = word
      } else {
        let pair = word.split(separator: ",").compactMap { Double($0) }
        if pair.count == 2 { numbers.append(Position(x: pair[0], y: pair[1])) }
      }
    }
    finish()
    return StrokeGlyph(width: Double(words.first ?? "5") ?? 5, strokes: strokes)
  }

  private static func arc(middle: Position, radii: Position, angles: Position) -> [Position] {
    let count = max(4, Int(abs(angles.y - angles.x) / 15))
    return (0...count).map { step in
      let degrees = angles.x + (angles.y - angles.x) * Double(step) / Double(count)
      let angle = degrees * .pi / 180
      return Position(
        x: middle.x + radii.x * cos(angle), y: middle.y + radii.y * sin(angle))
    }
  }
}

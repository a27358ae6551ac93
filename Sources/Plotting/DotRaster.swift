package import CellGrid

/// Dots, two across and four down in each cell, and the characters that stand for them.
///
/// All lines are first set as dots. Braille shows every dot; blocks show quarters of a cell; ASCII
/// shows the stroke that is most like the dots. So a curve is the same curve on every terminal,
/// only coarser, and several curves can cross in one cell without wiping each other out.
package struct DotRaster: Sendable {
  /// Columns and rows of cells.
  package let size: Size
  private var masks: [UInt8]

  /// A raster without any dot.
  package init(_ size: Size) {
    self.size = size
    masks = Array(repeating: 0, count: size.columns * size.rows)
  }

  /// The dots of a cell as the bits of Unicode's Braille patterns; 0 outside.
  package subscript(column: Int, row: Int) -> UInt8 {
    get { holds(column, row) ? masks[row * size.columns + column] : 0 }
    set { if holds(column, row) { masks[row * size.columns + column] = newValue } }
  }

  /// Sets the dot in dot column `x` and dot row `y`. Returns whether it was not set before.
  @discardableResult
  package mutating func set(x: Int, y: Int) -> Bool {
    guard x >= 0, y >= 0, x < 2 * size.columns, y < 4 * size.rows else { return false }
    let index = (y >> 2) * size.columns + (x >> 1)
    let bit = DotRaster.bit(x & 1, y & 3)
    if masks[index] & bit != 0 { return false }
    masks[index] |= bit
    return true
  }

  private func holds(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && row >= 0 && column < size.columns && row < size.rows
  }

  static func bit(_ x: Int, _ y: Int) -> UInt8 {
    switch (x, y) {
    case (0, 0): 0x01
    case (0, 1): 0x02
    case (0, 2): 0x04
    case (0, _): 0x40
    case (_, 0): 0x08
    case (_, 1): 0x10
    case (_, 2): 0x20
    default: 0x80
    }
  }

  /// The character for a cell's dots.
  package static func glyph(_ mask: UInt8, _ glyphs: GlyphSet) -> Glyph {
    switch glyphs {
    case .braille: Glyph(Unicode.Scalar(0x2800 + UInt32(mask)) ?? " ")
    case .blocks: quadrants[Int(mask)]
    case .ascii: strokes[Int(mask)]
    }
  }

  private static let quadrants: [Glyph] = (0...255).map { mask in
    let quarters: [Unicode.Scalar] = [
      " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
    ]
    let upperLeft = mask & 0x03 != 0 ? 1 : 0
    let upperRight = mask & 0x18 != 0 ? 2 : 0
    let lowerLeft = mask & 0x44 != 0 ? 4 : 0
    let lowerRight = mask & 0xA0 != 0 ? 8 : 0
    return Glyph(quarters[upperLeft | upperRight | lowerLeft | lowerRight])
  }

  private static let strokes: [Glyph] = (0...255).map { Glyph(stroke(UInt8($0))) }

  /// The ASCII character that looks most like the dots: steep and flat strokes are told apart by
  /// the rows that the dots of the left and of the right half take.
  private static func stroke(_ mask: UInt8) -> Unicode.Scalar {
    if mask == 0 { return " " }
    let left = (0..<4).filter { mask & bit(0, $0) != 0 }
    let right = (0..<4).filter { mask & bit(1, $0) != 0 }
    let all = left + right
    if all.count >= 7 { return "#" }
    let span = (all.max() ?? 0) - (all.min() ?? 0)
    let mean = Double(all.reduce(0, +)) / Double(all.count)
    guard !left.isEmpty, !right.isEmpty else {
      if span >= 2 { return "|" }
      // Half a cell up or down in one column of characters: dots and dashes climb better than lines.
      if span == 1, left.count + right.count == 2 { return mean < 1 ? "'" : mean > 2 ? "." : "-" }
      return mean < 1 ? "'" : mean > 2 ? "." : "-"
    }
    let leftMean = Double(left.reduce(0, +)) / Double(left.count)
    let rightMean = Double(right.reduce(0, +)) / Double(right.count)
    if span >= 2 {
      if leftMean - rightMean >= 0.9 { return "/" }
      if rightMean - leftMean >= 0.9 { return "\\" }
      if span == 3 { return "|" }
    }
    // Half a cell up or down in one column of characters: dots and dashes climb better than lines.
    if span == 1, left.count + right.count == 2 { return mean < 1 ? "'" : mean > 2 ? "." : "-" }
    return mean < 1 ? "\"" : mean > 2.25 ? "_" : "-"
  }
}

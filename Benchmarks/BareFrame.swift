import CBareScreen
import CellGrid

/// Turns frames into what the bare program shows: the same characters, and as many looks.
struct BareFrames {
  private var colors: [Role: Int32] = [.standard: -1]
  private var pairs: [[Int32]: UInt16] = [[-1, -1]: 0]

  /// The cells of a canvas; a look that is new gets its pair of colors.
  mutating func cells(of canvas: Canvas) -> [bare_cell] {
    canvas.cells.map { cell in
      bare_cell(
        base: cell.glyph.base, marks: (cell.glyph.firstMark, cell.glyph.secondMark),
        attributes: UInt16(cell.style.attributes.rawValue),
        pair: pair(color(cell.style.foreground), color(cell.style.background)))
    }
  }

  /// Any color will do, as long as its number has three digits as most of xent's have.
  private mutating func color(_ role: Role) -> Int32 {
    if let known = colors[role] { return known }
    let color = Int32(100 + colors.count * 37 % 150)
    colors[role] = color
    return color
  }

  private mutating func pair(_ foreground: Int32, _ background: Int32) -> UInt16 {
    if let known = pairs[[foreground, background]] { return known }
    let pair = UInt16(pairs.count)
    bare_define_pair(Int32(pair), foreground, background)
    pairs[[foreground, background]] = pair
    return pair
  }
}

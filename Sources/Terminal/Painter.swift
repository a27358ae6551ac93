import CNcurses
import CellGrid

/// Hands the rows of a frame that changed to ncurses, which sends what differs to the terminal.
struct Painter {
  private var pairs: ColorPairs
  private var palette: Palette
  private var repertoire: Repertoire
  private var looks: [Style: Look] = [:]
  private var glyphs: [UInt32: UInt32] = [:]
  private var row: [cn_cell] = []

  /// A style as ncurses wants it.
  private struct Look {
    let attributes: UInt16
    let pair: Int32
  }

  init(palette: Palette, repertoire: Repertoire, pairs: Int) {
    self.palette = palette
    self.repertoire = repertoire
    self.pairs = ColorPairs(limit: pairs)
  }

  /// Chooses other colours. The pairs that exist stay.
  mutating func use(_ palette: Palette) {
    self.palette = palette
    looks.removeAll(keepingCapacity: true)
  }

  /// Chooses which characters may be sent.
  mutating func use(repertoire: Repertoire) {
    self.repertoire = repertoire
    glyphs.removeAll(keepingCapacity: true)
  }

  /// Puts the cells of `canvas` that differ from `shown` into the next picture; all when it is nil.
  /// Returns whether there were any.
  mutating func paint(_ canvas: Canvas, since shown: Canvas?, within size: Size) -> Bool {
    var changed = false
    let columns = min(size.columns, canvas.size.columns)
    for row in 0..<min(size.rows, canvas.size.rows) {
      let range: Range<Int>
      if let shown {
        guard let found = canvas.changes(inRow: row, since: shown) else { continue }
        range = found
      } else {
        range = 0..<canvas.size.columns
      }
      let visible = range.clamped(to: 0..<columns)
      if visible.isEmpty { continue }
      put(canvas, row: row, columns: visible, end: columns)
      changed = true
    }
    return changed
  }

  private mutating func put(_ canvas: Canvas, row index: Int, columns: Range<Int>, end: Int) {
    row.removeAll(keepingCapacity: true)
    let start = index * canvas.size.columns
    var style: Style?
    var look = Look(attributes: 0, pair: 0)
    canvas.cells.withUnsafeBufferPointer { cells in
      var column = columns.lowerBound
      while column < columns.upperBound {
        let cell = cells[start + column]
        if cell.style != style {
          look = self.look(cell.style)
          style = cell.style
        }
        let hasRightHalf = column + 1 < end && cells[start + column + 1].glyph.isContinuation
        let base = character(cell.glyph.base, hasRightHalf: hasRightHalf)
        let isWide = hasRightHalf && base == cell.glyph.base && base >= 0x1100
        // Marks only go where the character that they belong to went.
        let keepsMarks =
          repertoire != .ascii && base == cell.glyph.base && cell.glyph.firstMark != 0
        row.append(
          cn_cell(
            base: base,
            marks: keepsMarks ? (cell.glyph.firstMark, cell.glyph.secondMark) : (0, 0),
            attributes: look.attributes, pair: look.pair))
        column += isWide ? 2 : 1
      }
    }
    cn_put_row(Int32(index), Int32(columns.lowerBound), row, Int32(row.count))
  }

  /// The character to send for a base character: itself where the C library gives it the width that
  /// the canvas gave it, else something of one column.
  private mutating func character(_ base: UInt32, hasRightHalf: Bool) -> UInt32 {
    if base < 0x7F { return base < 0x20 ? 0x20 : base }
    let key = base | (hasRightHalf ? 0x8000_0000 : 0)
    if let known = glyphs[key] { return known }
    let chosen = choose(base, hasRightHalf: hasRightHalf)
    glyphs[key] = chosen
    return chosen
  }

  private func choose(_ base: UInt32, hasRightHalf: Bool) -> UInt32 {
    guard let scalar = Unicode.Scalar(base) else { return 0x20 }
    let wanted = Int32(TextWidth.columns(of: scalar))
    let isPlain =
      repertoire == .ascii || (repertoire == .plainDrawing && AsciiGlyph.isDrawing(scalar))
    if isPlain { return AsciiGlyph.replacement(for: scalar).value }
    // A wide character that lost its right half would push the rest of the row aside.
    if wanted == 2, !hasRightHalf { return 0x20 }
    if cn_width(base) == wanted { return base }
    return AsciiGlyph.replacement(for: scalar).value
  }

  private mutating func look(_ style: Style) -> Look {
    if let known = looks[style] { return known }
    let paint = palette.paint(style)
    let look = Look(
      attributes: UInt16(paint.attributes.rawValue),
      pair: palette.depth == .mono
        ? 0 : pairs.pair(foreground: paint.foreground, background: paint.background))
    looks[style] = look
    return look
  }
}

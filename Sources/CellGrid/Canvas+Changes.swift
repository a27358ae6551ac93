import Glibc

extension Canvas {
  /// The columns of `row` that differ from `other`, from the first to the last; nil when none does.
  ///
  /// A wide character is never cut: where only one half differs both are in the range. Canvases of
  /// different sizes differ everywhere.
  package func changes(inRow row: Int, since other: Canvas) -> Range<Int>? {
    guard row >= 0, row < size.rows, size.columns > 0 else { return nil }
    guard size == other.size else { return 0..<size.columns }
    let start = row * size.columns
    return cells.withUnsafeBufferPointer { new in
      other.cells.withUnsafeBufferPointer { old in
        // Frames that share their storage, as an unchanged one does, need no look at the cells.
        guard let newStart = new.baseAddress, let oldStart = old.baseAddress else { return nil }
        if newStart == oldStart { return nil }
        // Most rows are the same to the byte. One that is not may differ in padding only.
        let bytes = size.columns * MemoryLayout<Cell>.stride
        if memcmp(newStart + start, oldStart + start, bytes) == 0 { return nil }
        var first = 0
        while first < size.columns, Self.same(new[start + first], old[start + first]) { first += 1 }
        if first == size.columns { return nil }
        var last = size.columns - 1
        while Self.same(new[start + last], old[start + last]) { last -= 1 }
        while first > 0,
          new[start + first].glyph.isContinuation || old[start + first].glyph.isContinuation
        {
          first -= 1
        }
        while last + 1 < size.columns,
          new[start + last + 1].glyph.isContinuation || old[start + last + 1].glyph.isContinuation
        {
          last += 1
        }
        return first..<last + 1
      }
    }
  }

  @inline(__always)
  private static func same(_ one: Cell, _ other: Cell) -> Bool {
    one.glyph.base == other.glyph.base && one.glyph.firstMark == other.glyph.firstMark
      && one.glyph.secondMark == other.glyph.secondMark && one.style == other.style
  }
}

internal import CellGrid

extension SoftmaxBarsFigure {
  /// Where the parts of the classes' lines stand; a part without cells is left out.
  ///
  /// Where it is wide, score, probability and gradient of a class stand side by side. Where it is
  /// narrow but high they stand below each other, and where it is neither only the bars are left.
  struct Layout {
    /// The parts of one class.
    struct Line {
      var name: Rect
      var track = Rect(column: 0, row: 0, columns: 0, rows: 0)
      var score = Rect(column: 0, row: 0, columns: 0, rows: 0)
      var bar: Rect
      var share = Rect(column: 0, row: 0, columns: 0, rows: 0)
      var gradient = Rect(column: 0, row: 0, columns: 0, rows: 0)
      var slope = Rect(column: 0, row: 0, columns: 0, rows: 0)
      /// Where it is said what the rows are, when they stand below each other.
      var tags: [(kind: Tag, place: Point)] = []
    }

    /// A row of a class that is named in front.
    enum Tag { case score, share, gradient }

    let lines: [Line]
    /// Whether the parts stand side by side under headings.
    let hasHeadings: Bool

    init(_ body: Rect, classes: Int, names width: Int) {
      let step = max(1, min(5, body.rows / max(1, classes)))
      let isStacked = body.columns < 66 && body.columns >= 26 && step >= 2
      hasHeadings = !isStacked
      lines = (0..<classes).compactMap { index in
        let row = body.row + index * step
        guard row < body.endRow else { return nil }
        let line = Rect(column: body.column, row: row, columns: body.columns, rows: step)
        return isStacked ? Self.stacked(line, names: width) : Self.beside(line, names: width)
      }
    }

    /// Score, probability and gradient in rows of their own, as many as there are.
    private static func stacked(_ line: Rect, names width: Int) -> Line {
      let (name, rest) = line.cutLeft(min(width + 1, line.columns / 4))
      let (tags, room) = rest.cutLeft(4)
      let (middle, numbers) = room.cutLeft(room.columns - 7)
      func row(_ rect: Rect, _ offset: Int) -> Rect {
        Rect(
          column: rect.column, row: line.row + offset, columns: rect.columns,
          rows: offset < line.rows ? 1 : 0)
      }
      // Of two rows, the bar and the gradient are the ones to show.
      let shift = line.rows >= 3 ? 1 : 0
      var parts = Line(
        name: row(name, 0), bar: row(middle, shift), share: row(numbers, shift),
        gradient: row(middle, shift + 1), slope: row(numbers, shift + 1))
      let kinds: [Tag] = line.rows >= 3 ? [.score, .share, .gradient] : [.share, .gradient]
      parts.tags = kinds.enumerated().map {
        ($1, Point(column: tags.column, row: line.row + $0))
      }
      if line.rows >= 3 {
        parts.track = row(middle, 0)
        parts.score = row(numbers, 0)
      }
      return parts
    }

    /// All parts side by side, as many as there is room for.
    private static func beside(_ line: Rect, names width: Int) -> Line {
      // One of several rows is the middle; a bar of two rows reaches one below it.
      let middle = Rect(
        column: line.column, row: line.row + (line.rows - 1) / 2, columns: line.columns, rows: 1)
      var (name, rest) = middle.cutLeft(min(width + 2, line.columns / 3))
      name = name.inset(right: 1)
      var parts = Line(name: name, bar: rest)
      if rest.columns >= 44 {
        (parts.track, rest) = rest.cutLeft(rest.columns / 4)
        parts.track = parts.track.inset(right: 1)
      }
      if rest.columns >= 30 {
        (parts.score, rest) = rest.cutLeft(7)
        parts.score = parts.score.inset(right: 1)
      }
      if rest.columns >= 38 {
        (parts.gradient, rest) = rest.cutRight(rest.columns * 2 / 5)
        parts.gradient = parts.gradient.inset(left: 2)
        (parts.slope, parts.gradient) = parts.gradient.cutRight(7)
      }
      (parts.share, parts.bar) = rest.cutRight(rest.columns >= 16 ? 7 : 0)
      if line.rows >= 3 {
        parts.bar = Rect(
          column: parts.bar.column, row: parts.bar.row, columns: parts.bar.columns, rows: 2)
      }
      return parts
    }
  }

  /// The lines of the classes, between headings and readings.
  func body(_ rect: Rect) -> Rect {
    rect.inset(top: rect.rows >= 6 ? 2 : 0, bottom: readingRows(rect))
  }

  /// The rows below the classes: the loss and, where there is room, that only differences count.
  func readingRows(_ rect: Rect) -> Int {
    rect.rows >= 18 ? 4 : rect.rows >= 8 ? 2 : rect.rows >= 4 ? 1 : 0
  }

  func layout(_ rect: Rect) -> Layout {
    var body = body(rect)
    let width = names.columns(limit: 12)
    let layout = Layout(body, classes: logits.count, names: width)
    if layout.hasHeadings { return layout }
    // No headings are needed, so their rows are the classes'.
    body = rect.inset(bottom: readingRows(rect))
    return Layout(body, classes: logits.count, names: width)
  }
}

import CellGrid

/// The names of views in one row, the chosen one marked.
struct TabBar {
  let names: [String]
  let selected: Int

  /// Where each name stands, brackets included; names that do not fit have no place.
  private func places(in rect: Rect) -> [(index: Int, column: Int, columns: Int)] {
    var column = rect.column
    var all: [(index: Int, column: Int, columns: Int)] = []
    // Where not all fit, the first that is shown moves along with the chosen one.
    var first = 0
    func width(_ index: Int) -> Int { TextWidth.columns(of: names[index]) + 2 }
    while first < selected,
      (first...selected).reduce(0, { $0 + width($1) }) > rect.columns
    {
      first += 1
    }
    for index in names.indices.dropFirst(first) where column + width(index) <= rect.endColumn {
      all.append((index, column, width(index)))
      column += width(index)
    }
    return all
  }

  /// The name under a cell.
  func index(at point: Point, in rect: Rect) -> Int? {
    places(in: rect).first { ($0.column..<$0.column + $0.columns).contains(point.column) }?.index
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    for place in places(in: rect) {
      let cell = Rect(column: place.column, row: rect.row, columns: place.columns, rows: 1)
      let isChosen = place.index == selected
      // Brackets say without color which one is chosen.
      canvas.write(
        isChosen ? "[\(names[place.index])]" : " \(names[place.index]) ", in: cell,
        style: isChosen ? Style(.title, .bold) : Style(.muted))
    }
  }
}

public import CellGrid
internal import Localization
internal import Parameters
public import Plotting

/// Numbers inside sentences.
enum NumberSpelling {
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e6
      ? NumberText.shortest(value) : NumberText.significant(value)
  }
}

extension ThreeKindsFigure {
  /// The picture: three panels side by side, below each other, or as a table.
  public func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard rect.columns >= 12, rect.rows >= 2 else { return drawing }
    let readings = readings
    if rect.columns >= 72 && rect.rows >= 9 {
      let width = (rect.columns - 4) / 3
      for (index, reading) in readings.enumerated() {
        let panel = Rect(
          column: rect.column + index * (width + 2), row: rect.row, columns: width, rows: rect.rows)
        draw(reading, in: panel, into: &drawing)
      }
    } else if rect.rows >= 3 * (scores.count + 3) {
      let height = rect.rows / 3
      for (index, reading) in readings.enumerated() {
        let panel = Rect(
          column: rect.column, row: rect.row + index * height, columns: rect.columns, rows: height)
        draw(reading, in: panel, into: &drawing)
      }
    } else {
      table(readings).draw(into: &drawing, in: rect)
    }
    return drawing
  }

  private func draw(_ reading: Reading, in rect: Rect, into drawing: inout Drawing) {
    let words = messages.threeKinds
    var row = rect.row
    func write(_ text: String, _ style: Style) {
      guard row < rect.endRow else { return }
      drawing.text(
        TextWidth.truncated(text, columns: rect.columns), column: rect.column, row: row,
        style: style)
      row += 1
    }
    write(reading.name, Style(.title, on: .standard, .bold))
    if rect.rows >= scores.count + 4 {
      write(reading.activation, Style(.muted))
      write(reading.constraint, Style(.muted))
    }
    if rect.rows >= scores.count + 8 { row += 1 }
    let names = names
    let width = ClassNames(values.text("names"), count: scores.count).columns(limit: 8)
    let step = rect.rows >= 2 * scores.count + 9 ? 2 : 1
    for index in scores.indices where row < rect.endRow - 1 {
      let p = reading.probabilities[index]
      let role = Role.series(UInt8(index % 8))
      drawing.text(
        TextWidth.truncated(names[index], columns: width), column: rect.column, row: row,
        style: p.isNaN
          ? Style(.muted) : Style(role, on: .standard, reading.isTrue[index] ? .bold : []))
      if reading.isTrue[index] {
        drawing.add(
          .marker(
            Position(x: Double(rect.column + width) + 1.5, y: Double(row) + 0.5), .diamond,
            Style(.success, on: .standard, .bold)))
      }
      let room = Rect(
        column: rect.column + width + 3, row: row, columns: rect.columns - width - 10, rows: 1)
      if !p.isNaN, room.columns > 0 {
        let left = Double(room.column)
        drawing.add(
          .bar(
            Bar(
              left: left, top: Double(row), right: left + p * Double(room.columns),
              bottom: Double(row) + 1, growth: .right, fill: Fill(role))))
      }
      drawing.text(
        p.isNaN ? "–" : NumberText.fixed(p, decimals: 3), column: rect.endColumn - 1, row: row,
        align: .right, style: p.isNaN ? Style(.muted) : .standard)
      row += step
    }
    if rect.rows >= scores.count + 7 { row += 1 }
    write(words.loss(NumberSpelling.text(reading.loss)), Style(.standard, on: .standard, .bold))
    if rect.rows >= scores.count + 9 { row += 1 }
    for line in wrapped(reading.mistake, columns: rect.columns) { write(line, Style(.warning)) }
  }

  /// The words in lines of at most so many columns.
  private func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if TextWidth.columns(of: longer) > columns, !line.isEmpty {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private func table(_ readings: [Reading]) -> TextTable {
    let words = messages.threeKinds
    let names = names
    var rows = scores.indices.map { index in
      [TextTable.Entry(names[index], style: Style(.series(UInt8(index % 8))))]
        + readings.map { reading in
          let p = reading.probabilities[index]
          return TextTable.Entry(
            p.isNaN ? "–" : NumberText.fixed(p, decimals: 3),
            style: reading.isTrue[index] ? Style(.success, on: .standard, .bold) : .standard)
        }
    }
    rows.append(
      [TextTable.Entry(words.lossName, style: Style(.muted))]
        + readings.map { TextTable.Entry(NumberText.fixed($0.loss, decimals: 3)) })
    return TextTable(
      columns: [.init("")] + readings.map { .init($0.name, align: .right) }, rows: rows)
  }
}

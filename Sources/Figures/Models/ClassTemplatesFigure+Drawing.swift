package import CellGrid
internal import Localization
import Numbers
internal import Parameters
package import Plotting
internal import Training

extension ClassTemplatesFigure {
  /// The picture: one tile a template, or a table of weights.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard let subject = source.subject else {
      drawing.wait(in: rect, isWaiting: source.isWaiting, messages)
      return drawing
    }
    let largest = largest
    var room = rect
    if rect.columns >= 50, rect.rows >= 8 {
      let (bar, rest) = rect.cutRight(11)
      ColorBar(
        scale: Scale(from: -largest, to: largest), caption: messages.templates.weight
      ).draw(into: &drawing, in: bar.inset(left: 1))
      room = rest
    }
    if let size = subject.run.dataset.imageSize,
      size.rows * size.columns == templates.first?.weights.count
    {
      drawTiles(size, largest, in: room, into: &drawing)
    } else {
      drawTable(subject.run.dataset.featureNames, largest, in: room, into: &drawing)
    }
    return drawing
  }

  private func drawTiles(
    _ size: ImageSize, _ largest: Double, in rect: Rect, into drawing: inout Drawing
  ) {
    let all = templates
    let grid = TileGrid(count: all.count, size: size, in: rect)
    let first = min(values[keys.first], max(0, all.count - grid.shown))
    for place in 0..<min(grid.shown, all.count) {
      let template = all[first + place]
      let tile = grid.tile(place)
      drawing.text(
        template.name(within: tile.columns), column: tile.column,
        row: tile.row, style: Style(.title, on: .standard, .bold))
      drawing.add(
        .heat(
          .picture(
            template.weights.map { 0.5 + 0.5 * $0 / largest }, size, in: tile.inset(top: 1))))
    }
    if all.count > grid.shown {
      drawing.text(
        TextWidth.truncated(
          messages.templates.range(first + 1, first + grid.shown, all.count),
          columns: rect.columns), column: rect.column, row: rect.endRow - 1, style: Style(.muted))
    }
  }

  private func drawTable(
    _ features: [String], _ largest: Double, in rect: Rect, into drawing: inout Drawing
  ) {
    let all = templates
    let names = min(
      max(features.map { TextWidth.columns(of: $0) }.max() ?? 4, 4), max(6, rect.columns / 3))
    let width = max(6, min(10, (rect.columns - names - 1) / max(1, all.count)))
    let shown = max(1, min(all.count, (rect.columns - names - 1) / width))
    let first = min(values[keys.first], max(0, all.count - shown))
    for (place, template) in all[first...].prefix(shown).enumerated() {
      let right = rect.column + names + (place + 1) * width
      drawing.text(
        template.name(within: width - 1), column: right, row: rect.row,
        align: .right, style: Style(.title, on: .standard, .bold))
      for (line, weight) in template.weights.enumerated() where line + 1 < rect.rows {
        let text = NumberText.fixed(weight, decimals: 2)
        let padded =
          String(repeating: " ", count: max(0, width - 1 - TextWidth.columns(of: text))) + text
        let level = UInt8(min(max((0.5 + 0.5 * weight / largest) * 31, 0), 31))
        drawing.text(
          padded, column: right, row: rect.row + 1 + line, align: .right,
          style: Style(.standard, on: .heat(level)))
      }
    }
    for (line, name) in features.enumerated() where line + 1 < rect.rows {
      drawing.text(
        TextWidth.truncated(name, columns: names), column: rect.column, row: rect.row + 1 + line,
        style: Style(.axis))
    }
  }
}

/// Tiles of equal size in rows, each with a line of text above it.
struct TileGrid {
  private let rect: Rect
  private let across: Int
  private let tileColumns, tileRows: Int
  /// How many tiles there is room for.
  let shown: Int

  /// The largest tiles, up to three times a picture's own size, with which all fit; else the
  /// smallest, and as many of them as fit.
  init(count: Int, size: ImageSize, in rect: Rect) {
    func fit(_ scale: Double) -> (columns: Int, rows: Int, across: Int, down: Int) {
      let columns = max(3, Int(Double(size.columns) * scale))
      let rows = max(2, Int((Double(size.rows) * scale / 2).rounded(.up))) + 1
      return (
        columns, rows, max(1, (rect.columns + 2) / (columns + 2)), (rect.rows + 1) / (rows + 1)
      )
    }
    let scales = [4.0, 3.5, 3, 2.75, 2.5, 2.25, 2, 1.75, 1.5, 1.25, 1, 0.75, 0.5, 0.36]
    let scale =
      scales.first { fit($0).across * fit($0).down >= count } ?? (size.rows > 16 ? 0.36 : 1)
    let best = fit(scale)
    self.rect = rect
    tileColumns = min(best.columns, max(1, rect.columns))
    tileRows = min(best.rows, max(1, rect.rows))
    // Rows of about equal length look calmer than one that is left over.
    let rowsNeeded = max(1, (count + best.across - 1) / best.across)
    across = max(1, min(best.across, (count + rowsNeeded - 1) / rowsNeeded))
    shown = min(count, across * max(1, best.down))
  }

  /// The tile at a place, its name in its first row.
  func tile(_ place: Int) -> Rect {
    Rect(
      column: rect.column + place % across * (tileColumns + 2),
      row: rect.row + place / across * (tileRows + 1), columns: tileColumns, rows: tileRows)
  }
}

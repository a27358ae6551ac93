public import CellGrid
public import Localization
internal import LossCore
public import Parameters
public import Plotting

/// Cross-entropy as entropy plus divergence, for two distributions that can be changed.
public struct DivergenceFigure: Figure {
  /// `divergence`.
  public static let id = "divergence"

  /// What it shows now.
  public var values: ParameterValues
  /// The sentences it uses.
  public let messages: FigureMessages

  /// A figure.
  public init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
  }

  /// The heading.
  public static func title(in messages: FigureMessages) -> String { messages.divergence.title }
  /// What can be seen.
  public static func summary(in messages: FigureMessages) -> String { messages.divergence.summary }

  /// The parameters. Distributions are given as weights, so that one can be changed alone.
  public static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.divergence
    return ParameterTable([
      Parameter(
        "truth", .numbers(0...1, count: 2...8, step: 0.05), standard: .numbers([0.7, 0.2, 0.1]),
        summary: words.truthHelp),
      Parameter(
        "prediction", .numbers(0...1, count: 2...8, step: 0.05),
        standard: .numbers([0.4, 0.4, 0.2]), summary: words.predictionHelp),
      Parameter(
        "unit", .choice(LogBase.allCases.map(\.rawValue)),
        standard: .choice(LogBase.nats.rawValue), summary: words.unitHelp),
      Parameter("names", .text, standard: .text(words.standardNames), summary: words.namesHelp),
    ])
  }

  /// The arrow keys move the prediction.
  public var cursorParameter: String? { "prediction" }

  var unit: LogBase { LogBase(rawValue: values.choice("unit")) ?? .nats }

  /// Both distributions; nil when one has no weight at all or their lengths differ.
  var distributions: (truth: [Double], prediction: [Double])? {
    guard let truth = shares(ofWeights: values.numbers("truth")),
      let prediction = shares(ofWeights: values.numbers("prediction")),
      truth.count == prediction.count
    else { return nil }
    return (truth, prediction)
  }

  /// Cross-entropy and its two parts, all from the core.
  public var observables: [Observable] {
    let words = messages.divergence
    let name = messages.unit(unit.rawValue)
    guard let (p, q) = distributions else {
      return [Observable("cross-entropy", .nan, unit: name, label: words.crossEntropy)]
    }
    return [
      Observable(
        "cross-entropy", (try? crossEntropy(p, q, base: unit)) ?? .nan, unit: name,
        label: words.crossEntropy),
      Observable(
        "entropy", (try? entropy(p, base: unit)) ?? .nan, unit: name, label: words.entropy),
      Observable(
        "divergence", (try? klDivergence(p, q, base: unit)) ?? .nan, unit: name,
        label: words.divergence),
      Observable(
        "reverse-divergence", (try? klDivergence(q, p, base: unit)) ?? .nan, unit: name,
        label: words.reverse),
      Observable(
        "jensen-shannon", (try? jensenShannon(p, q, base: unit)) ?? .nan, unit: name,
        label: words.jensenShannon),
    ]
  }

  private func value(_ name: String) -> Double {
    observables.first { $0.name == name }?.value ?? .nan
  }

  private struct Layout {
    let chart: Rect
    let stack: Rect
    /// The rows of one class, and the columns of names and of bars.
    let step: Int
    let names: Rect
    let bars: Rect

    init(_ rect: Rect, classes: Int, names width: Int) {
      let (stack, chart) = rect.cutBottom(rect.rows >= 14 ? 5 : rect.rows >= 8 ? 3 : 1)
      self.stack = stack
      self.chart = chart.inset(top: chart.rows >= 5 ? 1 : 0)
      step = max(1, min(4, self.chart.rows / max(1, classes)))
      let (names, rest) = self.chart.cutLeft(min(width + 2, rect.columns / 3))
      self.names = names
      bars = rest.inset(right: min(8, rest.columns / 4))
    }
  }

  private func layout(_ rect: Rect) -> Layout {
    let count = values.numbers("truth").count
    return Layout(
      rect, classes: count,
      names: ClassNames(values.text("names"), count: count).columns(limit: 12))
  }

  /// The share of the distribution whose bar is under the mouse.
  public func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    let layout = layout(rect)
    let offset = point.row - layout.chart.row
    let line = offset / layout.step
    guard offset >= 0, layout.bars.columns > 2, point.column >= layout.bars.column - 1,
      point.column <= layout.bars.endColumn
    else { return [] }
    let isTruth = layout.step > 1 && offset % layout.step == 0
    let name = isTruth ? "truth" : "prediction"
    var list = values.numbers(name)
    guard list.indices.contains(line), let now = shares(ofWeights: list) else { return [] }
    list = now
    let share = (Double(point.column - layout.bars.column) + 0.5) / Double(layout.bars.columns)
    let wanted = min(max((share * 100).rounded() / 100, 0), 0.99)
    // The others keep their proportions and share what is left.
    let rest = 1 - list[line]
    for index in list.indices where index != line {
      list[index] =
        rest > 0 ? list[index] / rest * (1 - wanted) : (1 - wanted) / Double(list.count - 1)
      list[index] = (list[index] * 1000).rounded() / 1000
    }
    list[line] = wanted
    return [FigureSetting(name, .numbers(list))]
  }

  /// The picture.
  public func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard rect.columns >= 8, rect.rows >= 1 else { return drawing }
    let words = messages.divergence
    guard let (p, q) = distributions else {
      drawing.text(
        TextWidth.truncated(words.mismatch, columns: rect.columns), column: rect.column,
        row: rect.row + rect.rows / 2, style: Style(.warning))
      return drawing
    }
    let layout = layout(rect)
    let names = ClassNames(values.text("names"), count: p.count)
    if layout.chart.row > rect.row {
      let truth = MarkLabel(words.truth, style: Style(.series(0)), marker: .circle, place: .legend)
      let model = MarkLabel(
        words.prediction, style: Style(.series(1)), marker: .triangle, place: .legend)
      truth.draw(into: &drawing, column: layout.bars.column, row: rect.row, columns: 20)
      model.draw(
        into: &drawing, column: layout.bars.column + truth.width + 3, row: rect.row, columns: 20)
    }
    for index in p.indices {
      let row = layout.chart.row + index * layout.step
      guard row < layout.chart.endRow else { break }
      drawing.text(
        TextWidth.truncated(names.all[index], columns: layout.names.columns - 1),
        column: layout.names.column, row: row)
      bar(p[index], 0, row, layout.bars, into: &drawing)
      if layout.step > 1, row + 1 < layout.chart.endRow {
        bar(q[index], 1, row + 1, layout.bars, into: &drawing)
      }
    }
    drawStack(layout.stack, into: &drawing)
    return drawing
  }

  private func bar(
    _ share: Double, _ series: UInt8, _ row: Int, _ room: Rect, into drawing: inout Drawing
  ) {
    let left = Double(room.column)
    drawing.add(
      .bar(
        Bar(
          left: left, top: Double(row) + 0.0, right: left + share * Double(room.columns),
          bottom: Double(row) + 1, growth: .right, fill: Fill(.series(series), isLight: series == 1)
        )))
    drawing.text(
      NumberText.fixed(share, decimals: 3), column: room.endColumn + 1, row: row,
      style: Style(.series(series)))
  }

  /// Entropy and divergence end to end: together they are the cross-entropy.
  private func drawStack(_ rect: Rect, into drawing: inout Drawing) {
    let words = messages.divergence
    let entropy = value("entropy")
    let divergence = value("divergence")
    let total = value("cross-entropy")
    let unit = messages.unit(unit.rawValue)
    let sentence = words.sum(
      NumberText.significant(entropy), NumberText.significant(divergence),
      NumberText.significant(total), unit)
    drawing.text(
      TextWidth.truncated(sentence, columns: rect.columns), column: rect.column,
      row: rect.endRow - 1, style: Style(.standard, on: .standard, .bold))
    guard rect.rows >= 3 else { return }
    let room = rect.inset(right: 1)
    let end = RoundRange.above(total.isFinite ? total : 2 * max(entropy, 1))
    let width = Double(room.columns) / end
    let left = Double(room.column)
    let top = Double(rect.endRow - 2 - (rect.rows >= 5 ? 1 : 0))
    let middle = left + entropy * width
    let right = total.isFinite ? left + total * width : Double(room.endColumn)
    let bottom = Double(rect.endRow - 1)
    drawing.add(
      .bar(
        Bar(
          left: left, top: top, right: middle, bottom: bottom, growth: .right,
          fill: Fill(.series(2)))))
    drawing.add(
      .bar(
        Bar(
          left: middle, top: top, right: right, bottom: bottom, growth: .right,
          fill: Fill(.series(5), isLight: true))))
    drawing.text(
      TextWidth.truncated(words.entropy, columns: max(0, Int(middle - left) - 1)),
      column: room.column, row: Int(top) - 1, style: Style(.series(2)))
    let start = max(Int(middle), room.column + TextWidth.columns(of: words.entropy) + 2)
    drawing.text(
      TextWidth.truncated(
        total.isFinite ? words.divergence : words.endless, columns: max(0, room.endColumn - start)),
      column: start, row: Int(top) - 1, style: Style(.series(5)))
  }
}

package import Localization
internal import LossCore
package import Parameters
internal import Plotting
package import Training

/// A sweep as a map: the mean loss of every cell, the best one marked, and the curves of a chosen cell.
package struct SweepFigure: Figure {
  package static let id = "sweep"

  private static let offered = ["data", "epochs", "optimizer"]

  package var values: ParameterValues {
    didSet {
      guard values != oldValue, !isLive else { return }
      if (Self.offered + [keys.seeds.name]).contains(where: { values[$0] != oldValue[$0] }) {
        makeExample()
      }
    }
  }
  package let messages: FigureMessages
  /// The results so far.
  package private(set) var table: SweepTable?
  /// The newest measurement of runs that are not at their end.
  private(set) var running: [Int: RunRecord.Point] = [:]
  private let isLive: Bool

  /// A figure; it makes a small sweep of its own.
  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
    isLive = false
    makeExample()
  }

  /// A figure of a sweep that is made elsewhere.
  package init(_ table: SweepTable, messages: FigureMessages) {
    values = ParameterValues(Self.table(in: messages))
    self.messages = messages
    self.table = table
    isLive = true
  }

  /// Shows the results of now.
  package mutating func show(_ table: SweepTable, running: [Int: RunRecord.Point]) {
    self.table = table
    self.running = running
  }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.sweep }

  /// The chosen cell, and the settings of the example.
  package struct Keys: Sendable {
    let column = ParameterKey("column", 0...9999, standard: 0)
    let row = ParameterKey("row", 0...9999, standard: 0)
    let curves = ParameterKey("curves", standard: true)
    let seeds = ParameterKey("seeds", 1...5, standard: 2)
    let data = ParameterKey("data", oneOf: DatasetCatalog.small.map(\.id), standard: "iris")
    let epochs = ParameterKey("epochs", 1...50, standard: 8)
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.sweep
    let trainings = TrainingConfiguration.table(in: messages)
    let settings = offered.compactMap { name -> Parameter? in
      guard let parameter = trainings[name] else { return nil }
      switch name {
      case keys.data.name: return keys.data(parameter.summary)
      case keys.epochs.name: return keys.epochs(parameter.summary)
      default: return parameter
      }
    }
    return ParameterTable(
      [
        keys.column(words.columnHelp), keys.row(words.rowHelp), keys.curves(words.curvesHelp),
        keys.seeds(words.seedsHelp),
      ] + settings)
  }

  /// The arrow keys choose the column.
  package var cursorParameter: String? { keys.column.name }

  /// Learning rate by batch size, trained here and now: small enough for a moment.
  private mutating func makeExample() {
    var base = TrainingConfiguration()
    for name in Self.offered {
      // Choices of the figure are values of the setting.
      try? base.values.set(name, to: values.spelling(name))
    }
    guard let rates = try? SweepAxis("lr", "0.001..10:log:5"),
      let batches = try? SweepAxis("batch", "4,16,64"),
      let plan = try? SweepPlan(base: base, axes: [rates, batches], seeds: values[keys.seeds])
    else { return }
    var results: [SweepResult] = []
    let runner = SweepRunner(plan, runs: Array(0..<plan.runCount)) {}
    results = runner.finish()
    table = SweepTable(plan, results)
  }

  /// The columns of the map: the values of the first axis of a grid.
  var columns: [String] { table.map { $0.plan.axes[0].values } ?? [] }
  /// The rows: those of the second axis; of more axes, the best of all others is shown.
  var rows: [String] {
    guard let axes = table?.plan.axes, axes.count > 1 else { return [""] }
    return axes[1].values
  }
  /// Whether the cells lie on a grid.
  var isGrid: Bool { table?.plan.random == nil }

  /// The chosen column and row.
  var chosenPlace: (column: Int, row: Int) {
    (
      min(values[keys.column], max(0, columns.count - 1)),
      min(values[keys.row], max(0, rows.count - 1))
    )
  }

  /// The cell at a place: of several, the one with the least loss.
  func cell(column: Int, row: Int) -> SweepTable.Cell? {
    guard let table, columns.indices.contains(column), rows.indices.contains(row) else {
      return nil
    }
    let axes = table.plan.axes
    let here = table.cells.filter {
      $0.values[0] == columns[column] && (axes.count < 2 || $0.values[1] == rows[row])
    }
    return here.min { ($0.mean ?? .infinity, $0.index) < ($1.mean ?? .infinity, $1.index) }
  }

  /// The chosen cell; of a random sweep, the row counts from the best.
  package var chosen: SweepTable.Cell? {
    guard isGrid else {
      let sorted = table?.sorted ?? []
      return sorted.isEmpty ? nil : sorted[min(values[keys.row], sorted.count - 1)]
    }
    return cell(column: chosenPlace.column, row: chosenPlace.row)
  }

  /// Chooses the best cell.
  package mutating func chooseBest() {
    guard let best = table?.best else { return }
    let row = isGrid ? (best.values.count > 1 ? rows.firstIndex(of: best.values[1]) ?? 0 : 0) : 0
    values[keys.row] = row
    values[keys.column] = columns.firstIndex(of: best.values[0]) ?? 0
  }

  /// The best cell, the chosen cell, and how far the sweep is.
  package var observables: [Observable] {
    let words = messages.sweep
    let nats = messages.unit(LogBase.nats.rawValue)
    let (best, chosen) = (table?.best, chosen)
    return [
      Observable("best-loss", best?.mean ?? .nan, unit: nats, label: words.bestLoss),
      Observable("best-spread", best?.deviation ?? .nan, unit: nats, label: words.bestSpread),
      Observable("best-accuracy", best?.accuracy ?? .nan, label: words.bestAccuracy),
      Observable("loss", chosen?.mean ?? .nan, unit: nats, label: words.chosenLoss),
      Observable("spread", chosen?.deviation ?? .nan, unit: nats, label: words.chosenSpread),
      Observable("accuracy", chosen?.accuracy ?? .nan, label: words.chosenAccuracy),
      Observable(
        "runs", Double(table?.cells.reduce(0) { $0 + $1.results.count } ?? 0), label: words.runs),
    ]
  }
}

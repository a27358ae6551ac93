import CellGrid
import Figures
import Localization
import Numbers
import Parameters
import Training

/// What a sweep came to, for people and for programs.
struct SweepText {
  let table: SweepTable
  let messages: Messages

  /// A table of the cells, the best first, and what the best is.
  var plain: String {
    let words = messages.sweeps
    let head =
      table.plan.axes.map(\.name) + [words.mean, words.deviation, words.least, words.greatest]
      + [words.accuracy, words.runs]
    let rows = table.sorted.filter { !$0.results.isEmpty }.map { cell in
      cell.values + [
        cell.failures > 0 ? words.failed(cell.failures) : Self.number(cell.mean),
        Self.number(cell.deviation), Self.number(cell.least), Self.number(cell.greatest),
        cell.accuracy.map { NumberText.fixed($0 * 100, decimals: 2) + " %" } ?? "-",
        "\(cell.results.count)",
      ]
    }
    let lines = TextWidth.table([head] + rows)
    return lines.joined(separator: "\n") + "\n" + verdict
  }

  private var verdict: String {
    guard let best = table.best, let mean = best.mean else { return "" }
    let settings = zip(table.plan.axes, best.values).map { "\($0.name)=\($1)" }
    return "\n"
      + messages.sweeps.best(
        settings.joined(separator: " "), Self.number(mean), best.deviation.map { Self.number($0) })
      + "\n"
  }

  private static func number(_ value: Double?) -> String {
    value.map { NumberText.column($0, decimals: 4) } ?? "-"
  }

  private struct Document: Encodable {
    struct Run: Encodable {
      let seed: Int
      let best: RunRecord.Point?
      let last: RunRecord.Point?
      let failure: String?
      let points: [RunRecord.Point]
    }
    struct Cell: Encodable {
      let settings: [String: String]
      let meanLoss, deviation, leastLoss, greatestLoss, accuracy: Double?
      let failures: Int
      let runs: [Run]
    }
    let format = "xent-sweep-result"
    let version = 1
    let base: [String]
    let axes: [String: [String]]
    let seeds: [Int]
    let cells: [Cell]
    let best: Int?
  }

  /// The plan, every cell with its runs and their curves, and the number of the best cell.
  func json() throws(CommandFailure) -> [UInt8] {
    let plan = table.plan
    let cells = table.cells.map { cell in
      Document.Cell(
        settings: Dictionary(uniqueKeysWithValues: zip(plan.axes.map(\.name), cell.values)),
        meanLoss: cell.mean, deviation: cell.deviation, leastLoss: cell.least,
        greatestLoss: cell.greatest, accuracy: cell.accuracy, failures: cell.failures,
        runs: cell.results.map { result in
          Document.Run(
            seed: plan.place(ofRun: result.run).seed, best: result.best, last: result.last,
            failure: result.failure, points: result.points)
        })
    }
    let document = Document(
      base: plan.base.values.assignments,
      axes: Dictionary(uniqueKeysWithValues: plan.axes.map { ($0.name, $0.values) }),
      seeds: plan.seeds, cells: cells, best: table.best?.index)
    return try JSONDocument.bytes(document)
  }
}

import CellGrid
import Localization
import Numbers
import Training

/// Runs as text for people and for programs.
enum RunText {
  /// The runs as JSON: an array of what is kept of each.
  static func json(_ runs: [RunRecord]) throws(CommandFailure) -> [UInt8] {
    try JSONDocument.bytes(runs, isIndented: true)
  }

  /// One line a run, columns lined up.
  static func table(_ runs: [RunRecord], _ words: RunMessages) -> String {
    let head = [
      words.number, words.started, words.status, words.epochs, words.bestLoss, words.bestAccuracy,
      words.data, words.settings,
    ]
    let rows = runs.map { run in
      [
        "\(run.id)" + (run.isPinned ? "*" : ""), RunTime.brief(run.startedAt), run.status.rawValue,
        number(run.epochs, 1), run.best.map { number($0.loss, 4) } ?? "-",
        run.best.map { number($0.accuracy * 100, 1) + " %" } ?? "-", run.setting("data") ?? "",
        run.settings.filter { !$0.hasPrefix("data=") }.joined(separator: " "),
      ]
    }
    return lines(head, rows, rightAligned: [0, 3, 4, 5])
  }

  /// All that is known of a run.
  static func description(_ run: RunRecord, _ words: RunMessages) -> String {
    var lines = ["\(words.number) \(run.id): \(run.status.rawValue), \(RunTime.iso(run.startedAt))"]
    if run.status == .interrupted { lines.append(words.interruptedNote) }
    lines.append(run.command)
    if let best = run.best {
      lines.append(
        words.best(
          number(best.loss, 6), number(best.accuracy * 100, 2) + " %", number(best.epoch, 1)))
    }
    if run.countsCells == true { lines.append(words.cellNote) }
    lines += run.changes.map { words.change(number($0.epoch, 1), $0.name, $0.before, $0.after) }
    let table = Self.lines(
      [
        words.epoch, words.trainLoss, words.trainAccuracy, words.validationLoss,
        words.validationAccuracy,
      ],
      run.points.map { point in
        [
          number(point.epoch, 0), number(point.trainLoss, 4),
          number(point.trainAccuracy * 100, 2) + " %",
          point.validationLoss.map { number($0, 4) } ?? "-",
          point.validationAccuracy.map { number($0 * 100, 2) + " %" } ?? "-",
        ]
      }, rightAligned: [0, 1, 2, 3, 4])
    return lines.joined(separator: "\n") + "\n\n" + table
  }

  private static func number(_ value: Double, _ decimals: Int) -> String {
    NumberText.column(value, decimals: decimals)
  }

  private static func lines(
    _ head: [String], _ rows: [[String]], rightAligned: Set<Int>
  ) -> String {
    let left = Set(head.indices).subtracting(rightAligned)
    return TextWidth.table([head] + rows, left: left).map { TextWidth.harmless($0) + "\n" }.joined()
  }
}

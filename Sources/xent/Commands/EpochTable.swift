import CellGrid
import Localization
import LossCore
import Numbers
import Training

/// A training run as text: what is trained on, and a line for each epoch.
struct EpochTable {
  let messages: Messages
  /// Whether labels may be true together: then there are two accuracies, of cells and of rows.
  let isMultiLabel: Bool

  /// What stands above the epochs.
  func heading(_ trainer: Trainer) -> [String] {
    let (dataset, split) = (trainer.dataset, trainer.split)
    let columns = messages.training.headless.columns
    guard let matrix = dataset.labelMatrix else {
      let words = messages.training.headless
      let guess = Self.fixed(surprisal(1 / Double(dataset.classCount)))
      return [
        words.run(
          dataset.title, split.training.count, split.validation.count, dataset.featureCount,
          dataset.classCount),
        words.baseline(guess, dataset.classCount),
        line([
          columns.epoch, columns.trainLoss, columns.trainAccuracy, columns.validationLoss,
          columns.validationAccuracy, columns.seconds,
        ]),
      ]
    }
    let words = messages.multiLabel
    let baseline = LabelBaseline(matrix, rows: split.training)
    return [
      words.run(
        dataset.title, split.training.count, split.validation.count, dataset.featureCount,
        dataset.classCount),
      words.baseline(Self.fixed(baseline.uniform)),
      words.shareBaseline(Self.fixed(baseline.shares), Self.percent(baseline.majority)),
      words.accuracies,
      line([
        columns.epoch, columns.trainLoss, words.cells, words.rows, columns.validationLoss,
        words.cells, words.rows, columns.seconds,
      ]),
    ]
  }

  /// The line of an epoch.
  func row(_ report: EpochReport) -> String {
    var cells = [
      "\(report.epoch)", Self.fixed(report.trainLoss), Self.percent(report.trainAccuracy),
    ]
    if let subset = report.subsetAccuracy { cells.append(Self.percent(subset.train)) }
    cells += [
      report.validationLoss.map(Self.fixed) ?? "-",
      report.validationAccuracy.map(Self.percent) ?? "-",
    ]
    if let subset = report.subsetAccuracy {
      cells.append(subset.validation.map(Self.percent) ?? "-")
    }
    return line(cells + [NumberText.fixed(report.seconds, decimals: 3)])
  }

  /// Cells right-aligned in columns that are wide enough for every number and heading, within 80.
  private func line(_ cells: [String]) -> String {
    let widths =
      isMultiLabel ? [5, 10, 8, 8, 9, 8, 8, 8] : [Int](repeating: 10, count: cells.count)
    return zip(cells, widths).map { text, width in
      String(repeating: " ", count: max(width - TextWidth.columns(of: text), 0)) + text
    }.joined(separator: "  ")
  }

  /// A loss.
  static func fixed(_ value: Double) -> String { NumberText.column(value, decimals: 4) }
  private static func percent(_ share: Double) -> String {
    NumberText.column(share * 100, decimals: 2) + " %"
  }
}

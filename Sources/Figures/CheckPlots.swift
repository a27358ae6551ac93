import CellGrid
package import Diagnosis
package import Localization
import LossCore
package import Plotting

/// What a report draws: confidence against accuracy, and how the loss is spread over the rows.
package struct CheckPlots {
  let report: CheckReport
  let messages: Messages

  /// The plots of a report.
  package init(report: CheckReport, messages: Messages) {
    self.report = report
    self.messages = messages
  }

  /// The reliability diagram, and the histogram of the rows' losses; what cannot be drawn is left out.
  package var plots: [Plot] { [reliability, histogram].compactMap { $0 } }

  private var reliability: Plot? {
    report.reliability.flatMap { reliability in
      reliability.bins.contains { $0.count > 0 }
        ? messages.figures.calibration.diagram(reliability) : nil
    }
  }

  private var histogram: Plot? {
    guard let losses = report.input.evaluation?.losses.filter(\.isFinite), losses.count > 1 else {
      return nil
    }
    let words = messages.figures.rowLosses
    let scale = Scale(.logarithmic, from: 1e-4, to: 100)
    let count = 24
    var bins = [Int](repeating: 0, count: count)
    for loss in losses {
      let share = loss > 0 ? scale.fraction(of: loss) : 0
      bins[min(count - 1, max(0, Int(share * Double(count))))] += 1
    }
    return Plot(
      x: Axis(
        words.lossAxis, unit: messages.figures.unit(LogBase.nats.rawValue), scale: scale,
        showsGrid: false),
      y: Axis(words.rowsAxis, scale: Scale(from: 0, to: RoundRange.above(Double(bins.max() ?? 1)))),
      marks: [
        Bars(
          bins.enumerated().map { index, height in
            Bars.Box(
              from: scale.value(at: Double(index) / Double(count)),
              to: scale.value(at: Double(index + 1) / Double(count)), height: Double(height))
          }, role: .series(0)),
        ReferenceLine(words.guessing(report.guessClasses), at: report.guessLoss, .vertical),
      ])
  }
}

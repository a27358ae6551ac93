import CellGrid
public import Diagnosis
public import Localization
import LossCore
public import Plotting

/// What a report draws: confidence against accuracy, and how the loss is spread over the rows.
public struct CheckPlots {
  let report: CheckReport
  let messages: Messages

  /// The plots of a report.
  public init(report: CheckReport, messages: Messages) {
    self.report = report
    self.messages = messages
  }

  /// The reliability diagram, and the histogram of the rows' losses; what cannot be drawn is left out.
  public var plots: [Plot] { [reliability, histogram].compactMap { $0 } }

  private var reliability: Plot? {
    guard let bins = report.reliability?.bins.filter({ $0.count > 0 }), !bins.isEmpty else {
      return nil
    }
    let words = messages.figures.calibration
    return Plot(
      x: Axis(words.confidenceAxis, scale: Scale(from: 0, to: 1), showsGrid: false),
      y: Axis(words.accuracyAxis, scale: Scale(from: 0, to: 1)),
      marks: [
        Bars(
          bins.map {
            Bars.Box(from: $0.range.lowerBound, to: $0.range.upperBound, height: $0.accuracy)
          }, role: .series(1)),
        Line(
          words.honest, points: [Sample(0, 0), Sample(1, 1)],
          stroke: Stroke(.reference, dash: .dashed, isThin: true)),
        Points(
          words.meanConfidence, points: bins.map { Sample($0.confidence, $0.accuracy) }, series: 0),
      ])
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
        ReferenceLine(
          words.guessing(report.input.task == .multiLabel ? 2 : report.input.classes),
          at: report.guessLoss, .vertical),
      ])
  }
}

package import CellGrid
internal import Localization
internal import LossCore
import Numbers
internal import Parameters
package import Plotting

extension CalibrationFigure {
  /// The picture: the diagram, how many rows there are at each confidence, and the loss over the
  /// temperature.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard let reliability else {
      drawing.wait(in: rect, isWaiting: source.isWaiting, messages)
      return drawing
    }
    let parts = layout(rect)
    drawing.add(messages.calibration.diagram(reliability).drawing(in: parts.diagram))
    if !parts.histogram.isEmpty {
      drawing.add(histogram(reliability).drawing(in: parts.histogram))
    }
    if !parts.temperature.isEmpty {
      drawing.add(temperaturePlot.drawing(in: parts.temperature))
    }
    return drawing
  }

  /// The temperature under the mouse.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    let part = layout(rect).temperature
    guard part.contains(point) else { return [] }
    let frame = temperaturePlot.frame(in: part)
    guard !frame.area.isEmpty else { return [] }
    let temperature = frame.x(atColumn: point.column)
    return [FigureSetting(keys.temperature, max(0.05, (temperature * 20).rounded() / 20))]
  }

  private func layout(_ rect: Rect) -> (diagram: Rect, histogram: Rect, temperature: Rect) {
    let none = rect.cutTop(0).0
    guard rect.columns >= 60 else {
      guard rect.rows >= 18 else { return (rect, none, none) }
      let (top, bottom) = rect.cutTop(rect.rows * 3 / 5)
      return (top, bottom, none)
    }
    let (left, rest) = rect.cutLeft(rect.columns * 11 / 20)
    let right = rest.inset(left: 2)
    guard rect.rows >= 16 else { return (left, right, none) }
    let (top, bottom) = right.cutTop(right.rows / 2)
    return (left, top, bottom)
  }

  private func histogram(_ reliability: Reliability) -> Plot {
    let words = messages.calibration
    let largest = reliability.bins.map(\.count).max() ?? 1
    return Plot(
      x: Axis(words.confidenceAxis, scale: Scale(from: 0, to: 1), showsGrid: false),
      y: Axis(words.rowsAxis, scale: Scale(from: 0, to: RoundRange.above(Double(largest)))),
      marks: [
        Bars(
          reliability.bins.map {
            Bars.Box(
              from: $0.range.lowerBound, to: $0.range.upperBound, height: Double($0.count))
          }, role: .series(2))
      ])
  }

  private var temperaturePlot: Plot {
    let words = messages.calibration
    let now = values[keys.temperature]
    let samples = lossByTemperature
    let end = samples.last?.x ?? 1
    let lowest = fit?.lossAfter ?? 0
    let here = loss(at: now)
    let top = RoundRange.above(max(loss(at: 1), here.isFinite ? here : 0, lowest) * 1.25)
    var marks: [any Mark] = []
    if let fit, !fit.isAtLimit {
      marks.append(
        ReferenceLine(
          words.best(NumberText.significant(fit.temperature, digits: 3)), at: fit.temperature,
          .vertical, role: .success))
    }
    marks.append(Line(points: samples, series: 0))
    return Plot(
      x: Axis(words.temperatureAxis, scale: Scale(from: 0, to: end), showsGrid: false),
      y: Axis(
        words.lossAxis, unit: messages.unit(LogBase.nats.rawValue), scale: Scale(from: 0, to: top)),
      marks: marks,
      crosshair: Crosshair(
        x: now, labels: [NumberText.significant(here)], places: [Sample(now, here)]))
  }
}

extension CalibrationMessages {
  /// Confidence against accuracy, where there are rows.
  func diagram(_ reliability: Reliability) -> Plot {
    let bins = reliability.bins.filter { $0.count > 0 }
    return Plot(
      x: Axis(confidenceAxis, scale: Scale(from: 0, to: 1), showsGrid: false),
      y: Axis(accuracyAxis, scale: Scale(from: 0, to: 1)),
      marks: [
        Bars(
          bins.map {
            Bars.Box(from: $0.range.lowerBound, to: $0.range.upperBound, height: $0.accuracy)
          }, role: .series(1)),
        Line(
          honest, points: [Sample(0, 0), Sample(1, 1)],
          stroke: Stroke(.reference, dash: .dashed, isThin: true)),
        Points(
          meanConfidence, points: bins.map { Sample($0.confidence, $0.accuracy) }, series: 0),
      ])
  }
}

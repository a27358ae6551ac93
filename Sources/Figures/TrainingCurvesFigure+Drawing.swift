package import CellGrid
internal import Localization
internal import Parameters
package import Plotting
internal import Training

extension TrainingCurvesFigure {
  /// The picture: loss above accuracy, or beside it where the rectangle is wide.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard !curves.isEmpty || !others.isEmpty else {
      let words = messages.trainingCurves
      drawing.text(
        history == nil ? words.cannotTrain : words.nothingYet,
        column: rect.column + max(0, rect.columns - 1) / 2, row: rect.row + rect.rows / 2,
        align: .center, style: Style(.muted))
      return drawing
    }
    for (plot, part) in panels(in: rect) { drawing.add(plot.drawing(in: part)) }
    return drawing
  }

  /// The epoch under a cell, as a share of all.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    guard let (plot, part) = panels(in: rect).first(where: { $0.1.contains(point) }) else {
      return []
    }
    let frame = plot.frame(in: part)
    guard !frame.area.isEmpty else { return [] }
    let (first, last) = ends
    let share = (frame.x(atColumn: point.column) - first) / (last - first)
    return [FigureSetting(keys.cursor, min(max((share * 1000).rounded() / 1000, 0), 1))]
  }

  /// Zooms the epochs about the cell or the cursor.
  package mutating func zoom(by factor: Double, about point: Point?, in rect: Rect) -> Bool {
    var center = values[keys.cursor]
    if let point, case .number(let share)? = settings(at: point, in: rect).first?.value {
      center = share
    }
    return view.zoomed(by: factor, about: center).map { setView($0) } ?? false
  }

  /// Moves the view along the epochs.
  package mutating func pan(byColumns share: Double, rows: Double) -> Bool {
    setView(view.moved(by: share))
  }

  private mutating func setView(_ view: ViewRange) -> Bool {
    let before = values
    values[keys.from] = (view.lower * 1000).rounded() / 1000
    values[keys.to] = (view.upper * 1000).rounded() / 1000
    return values != before
  }

  private func panels(in rect: Rect) -> [(Plot, Rect)] {
    switch values[keys.show] {
    case "loss": return [(lossPlot, rect)]
    case "accuracy": return [(accuracyPlot, rect)]
    default:
      // Many a log has losses alone.
      if measured != nil, !hasAccuracy { return [(lossPlot, rect)] }
      if rect.columns >= 110 || (rect.rows < 14 && rect.columns >= 60) {
        let (left, rest) = rect.cutLeft(rect.columns / 2 - 1)
        return [(lossPlot, left), (accuracyPlot, rest.inset(left: 2))]
      }
      if rect.rows < 12 { return [(lossPlot, rect)] }
      let (upper, rest) = rect.cutTop((rect.rows + 1) * 11 / 20)
      return [(lossPlot, upper), (accuracyPlot, rest)]
    }
  }

  private var hasAccuracy: Bool {
    let curves = curves
    return !curves.trainAccuracy.isEmpty || !curves.validationAccuracy.isEmpty
      || others.contains { !$0.accuracy.isEmpty }
  }

  private func line(
    _ name: String, _ series: [Sample], _ index: Int, label: MarkLabel.Place = .atEnd
  ) -> Line? {
    let points = smoothed(series)
    guard !points.isEmpty else { return nil }
    return Line(name, points: points, series: index, showsMarkers: true, label: label)
  }

  /// The exponential moving average, freed of its bias towards the start as TensorBoard does it.
  private func smoothed(_ points: [Sample]) -> [Sample] {
    let weight = values[keys.smoothing]
    guard weight > 0 else { return points }
    var (sum, norm) = (0.0, 0.0)
    return points.map { point in
      guard point.y.isFinite else { return point }
      sum = weight * sum + (1 - weight) * point.y
      norm = weight * norm + (1 - weight)
      return Sample(point.x, sum / norm)
    }
  }

  /// What stands behind and before the curves of both plots.
  private func surroundings(_ place: KeyPath<OtherRun, [Sample]>) -> [any Mark] {
    var marks: [any Mark] = changes.map { change in
      ReferenceLine(change.text, at: change.epoch, .vertical, role: .muted)
    }
    if let rewindEpoch {
      marks.append(
        ReferenceLine(
          messages.trainingCurves.rewindTo(Int(rewindEpoch)), at: rewindEpoch, .vertical,
          role: .warning))
    }
    for other in others where !other[keyPath: place].isEmpty {
      marks.append(
        Line(
          other.name, points: smoothed(other[keyPath: place]), series: other.series,
          stroke: Stroke(.series(UInt8(other.series % 8)), dash: .dashed, isThin: true)))
    }
    return marks
  }

  /// At the newest measurement the points alone say it; a line would only run along with them.
  private var crosshair: Crosshair? {
    cursorEpoch.map { Crosshair(x: $0, showsLine: values[keys.cursor] < 1) }
  }

  private var epochAxis: Axis {
    Axis(
      measured?.axis ?? messages.trainingCurves.epochAxis,
      scale: Scale(from: place(view.lower), to: place(view.upper)), showsGrid: false)
  }

  private var lossPlot: Plot {
    let words = messages.trainingCurves
    let curves = curves
    let measured =
      ((curves.trainLoss + curves.validationLoss).map(\.y)
      + others.flatMap { $0.loss.map(\.y) }).filter(\.isFinite)
    let highest = max(measured.max() ?? 1, (guessLoss ?? 0) * 1.05)
    // Below 0 there is no cross-entropy; where a log says otherwise, that is what is to be seen.
    let lowest = measured.min() ?? 0
    let scale =
      values[keys.scale] == "log"
      ? Scale(
        .logarithmic, from: RoundRange.below(measured.filter { $0 > 0 }.min() ?? 0.1),
        to: RoundRange.above(highest))
      : Scale(from: lowest < 0 ? -RoundRange.above(-lowest) : 0, to: RoundRange.above(highest))
    var plot = Plot(
      x: epochAxis, y: Axis(words.lossAxis, unit: messages.unit("nats"), scale: scale))
    if let guessLoss, let classes {
      plot.marks.append(ReferenceLine(words.guessing(classes), at: guessLoss))
    }
    if let shareEntropy {
      plot.marks.append(
        ReferenceLine(
          labels == nil ? words.shareEntropy : words.labelEntropy, at: shareEntropy))
    }
    plot.marks += surroundings(\.loss)
    if values[keys.batches] {
      let points = smoothed(curves.batchLoss)
      plot.marks.append(
        Line(
          words.batch, points: points, series: 2, stroke: Stroke(.muted, isThin: true),
          label: .legend))
    }
    plot.marks += [
      line(words.validation, curves.validationLoss, 1), line(words.train, curves.trainLoss, 0),
    ].compactMap { $0 }
    plot.crosshair = crosshair
    return plot
  }

  private var accuracyPlot: Plot {
    let words = messages.trainingCurves
    let curves = curves
    var plot = Plot(
      x: epochAxis,
      y: Axis(
        labels == nil ? words.accuracyAxis : words.cellAccuracyAxis, scale: Scale(from: 0, to: 1)))
    if let majority {
      plot.marks.append(
        ReferenceLine(labels == nil ? words.majority : words.labelMajority, at: majority))
    }
    plot.marks += surroundings(\.accuracy)
    plot.marks += [
      line(words.validation, curves.validationAccuracy, 1),
      line(words.train, curves.trainAccuracy, 0),
    ].compactMap { $0 }
    plot.crosshair = crosshair
    return plot
  }
}

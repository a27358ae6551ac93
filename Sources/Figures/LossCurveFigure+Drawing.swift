package import CellGrid
internal import Localization
internal import LossCore
import Numbers
internal import Parameters
package import Plotting

extension LossCurveFigure {
  /// The picture.
  package func drawing(in rect: Rect) -> Drawing {
    plot(in: rect).drawing(in: rect)
  }

  /// The probability under a cell of the area.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    let frame = plot(in: rect).frame(in: rect)
    guard !frame.area.isEmpty else { return [] }
    let x = frame.x(atColumn: point.column)
    // As exact as the cells are fine, and no finer: a dragged value is one that a person can type.
    let cell = abs(frame.x(atColumn: point.column + 1) - frame.x(atColumn: point.column - 1)) / 2
    let step = cell > 0.02 ? 0.01 : cell > 0.002 ? 0.001 : 0.0001
    let p = showsLogit ? sigmoid(x) : (x / step).rounded() / (1 / step)
    return [FigureSetting(keys.probability, min(max(p, 0), 1))]
  }

  /// The farthest logits that are shown.
  private static let widestLogits = -8.0...8.0

  /// What is seen of the horizontal axis, in the axis' own variable. The parameters are
  /// probabilities on both axes; 0 and 1 are the ends of what a logit axis shows.
  private var view: ViewRange {
    let from = values[keys.from]
    let to = values[keys.to]
    return showsLogit
      ? ViewRange(from: logit(from), to: logit(to), of: Self.widestLogits, narrowest: 0.5)
      : ViewRange(from: from, to: to, of: 0...1, narrowest: 0.02)
  }

  /// Zooms the horizontal axis about the cell or the cursor.
  package mutating func zoom(by factor: Double, about point: Point?, in rect: Rect) -> Bool {
    let frame = plot(in: rect).frame(in: rect)
    let cursor = showsLogit ? logit(probability) : probability
    let center = point.map { frame.x(atColumn: $0.column) } ?? cursor
    return view.zoomed(by: factor, about: center).map { setView($0) } ?? false
  }

  /// Moves the view along the horizontal axis.
  package mutating func pan(byColumns share: Double, rows: Double) -> Bool {
    setView(view.moved(by: share))
  }

  private mutating func setView(_ view: ViewRange) -> Bool {
    func end(_ place: Double) -> Double {
      if place <= view.whole.lowerBound { return 0 }
      if place >= view.whole.upperBound { return 1 }
      return showsLogit
        ? (sigmoid(place) * 100_000).rounded() / 100_000 : (place * 1000).rounded() / 1000
    }
    let before = values
    values[keys.from] = end(view.lower)
    values[keys.to] = end(view.upper)
    return values != before
  }

  /// The plot. It depends on the rectangle only for how densely the curves are sampled.
  func plot(in rect: Rect) -> Plot {
    let words = messages.lossCurve
    let top = values[keys.top]
    let view = view
    let x = Axis(
      showsLogit ? words.logitAxis : words.probabilityAxis,
      scale: Scale(from: view.lower, to: view.upper))
    let isLog = values[keys.scale] == "log"
    let y = Axis(
      words.lossAxis, unit: sharedUnitName,
      scale: isLog ? Scale(.logarithmic, from: 1e-4, to: max(top, 1e-3)) : Scale(from: 0, to: top))
    var plot = Plot(x: x, y: y)
    let shown = losses
    let count = max(64, rect.columns * 4)
    var curves: [any Mark] = []
    // The probability moves the cursor along the curves, which stay what they are.
    var fixed = values
    fixed.reset(keys.probability.name)
    let points = sampled.curves(fixed, count: count) {
      shown.map { samples(of: $0, over: x.scale, count: count) }
    }
    for (index, (loss, points)) in zip(shown, points).enumerated() {
      // The chosen loss is drawn last, in front of the others.
      curves.insert(
        Line(
          messages.loss(loss.id), points: points, series: index, showsMarkers: shown.count > 1),
        at: 0)
      if index == 0, let note = note(about: loss, points, top) { plot.marks.append(note) }
    }
    let clamp = values[keys.clamp]
    if clamp > 0 {
      let place = showsLogit ? logit(clamp) : clamp
      plot.marks.append(ReferenceLine(words.clampActs, at: place, .vertical, role: .warning))
    }
    plot.marks.append(contentsOf: curves)
    if let tangent = tangent(x.scale) { plot.marks.append(tangent) }
    let x0 = showsLogit ? logit(probability) : probability
    let readings = shown.map { point($0, at: probability).value }
    plot.crosshair = Crosshair(
      x: x0, labels: readings.map { NumberText.significant($0) },
      places: readings.map { Sample(x0, $0) },
      // The chosen loss under the cursor's own mark, the others with the marks of their curves.
      series: readings.indices.map { $0 == 0 ? nil : $0 })
    return plot
  }

  /// Points of a curve, with the kinks of the loss and the clamp among them.
  private func samples(of loss: any CatalogedLoss, over scale: Scale, count: Int) -> [Sample] {
    var xs = (0..<count).map { scale.value(at: Double($0) / Double(count - 1)) }
    let special = loss.kinks + [values[keys.clamp]].filter { $0 > 0 }
    if !special.isEmpty {
      xs.append(
        contentsOf: special.map { showsLogit ? logit($0) : $0 }.filter {
          $0 > scale.lower && $0 < scale.upper
        })
      xs.sort()
    }
    let curve = curve(of: loss)
    return xs.map { Sample($0, curve(showsLogit ? sigmoid($0) : $0).value) }
  }

  /// Says where the curve leaves the plot that it never comes back, if that is so.
  private func note(about loss: any CatalogedLoss, _ points: [Sample], _ top: Double) -> Note? {
    guard point(loss, at: 0).value == .infinity, let first = points.first, first.y > top,
      let exit = points.first(where: { $0.y <= top })
    else { return nil }
    return Note(
      messages.lossCurve.noLimit, at: exit, style: Style(.muted))
  }

  private func tangent(_ scale: Scale) -> Line? {
    guard values[keys.tangent], let main = losses.first else { return nil }
    let here = point(main, at: probability)
    let slope = showsLogit ? logitSlope(main, at: probability) : here.slope
    guard here.value.isFinite, slope.isFinite else { return nil }
    let x = showsLogit ? logit(probability) : probability
    let reach = (scale.upper - scale.lower) / 6
    return Line(
      points: [
        Sample(x - reach, here.value - reach * slope),
        Sample(x + reach, here.value + reach * slope),
      ],
      stroke: Stroke(.accent, dash: .dashed, isThin: true))
  }
}

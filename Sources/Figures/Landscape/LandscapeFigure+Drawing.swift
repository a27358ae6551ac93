package import CellGrid
internal import Localization
internal import LossCore
internal import Parameters
package import Plotting
internal import Training

extension LandscapeFigure {
  /// The picture: the loss as colours and lines of equal loss, the path, and where it stands.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard let map else {
      drawing.wait(in: rect, isWaiting: isLive, messages)
      return drawing
    }
    let start = path.first?.loss ?? map.greatest
    let colors = map.colors(upTo: start * 1.3)
    var room = rect
    if rect.columns >= 44, rect.rows >= 10 {
      let (bar, rest) = rect.cutRight(10)
      ColorBar(
        scale: colors, caption: messages.landscape.loss, overflow: "+"
      ).draw(into: &drawing, in: bar.inset(left: 1, bottom: 3))
      room = rest
    }
    drawing.add(plot(map, colors).drawing(in: room))
    return drawing
  }

  private func plot(_ map: LossMap, _ colors: Scale) -> Plot {
    let words = messages.landscape
    let shown = path.prefix(cursor + 1).filter { $0.x.isFinite && $0.y.isFinite }
    var marks: [any Mark] = [
      Field(colors: colors, levels: map.levels(colors)) { map($0, $1) },
      Line(points: shown.map { Sample($0.x, $0.y) }, stroke: Stroke(.cursor)),
    ]
    if shown.count <= 40 {
      marks.append(
        Points(
          points: shown.dropLast().map { Sample($0.x, $0.y) }, marker: .circle,
          style: Style(.cursor, on: .standard)))
    }
    if let first = shown.first {
      marks.append(
        Points(
          words.start, points: [Sample(first.x, first.y)], marker: .square,
          style: Style(.warning, on: .standard, .bold)))
    }
    if isNeuron, let lowest {
      marks.append(
        Points(
          words.lowest, points: [Sample(lowest.weight, lowest.bias)], marker: .diamond,
          style: Style(.success, on: .standard, .bold)))
    }
    if let last = shown.last {
      marks.append(
        Points(
          isLive ? words.now : words.here(cursor), points: [Sample(last.x, last.y)],
          marker: .target, style: Style(.cursor, on: .standard, .bold)))
    }
    let names = isNeuron ? (words.weightAxis, words.biasAxis) : (words.firstAxis, words.secondAxis)
    return Plot(
      x: Axis(
        names.0, scale: Scale(from: map.x.lowerBound, to: map.x.upperBound), showsGrid: false),
      y: Axis(
        names.1, scale: Scale(from: map.y.lowerBound, to: map.y.upperBound), showsGrid: false),
      marks: marks)
  }

  /// A click in the neuron's landscape starts the descent there.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    guard isNeuron, let map else { return [] }
    let room = rect.columns >= 44 && rect.rows >= 10 ? rect.cutRight(10).1 : rect
    let frame = plot(map, Scale(from: 0, to: 1)).frame(in: room)
    guard frame.area.contains(point) else { return [] }
    func round(_ value: Double) -> Double { min(max((value * 10).rounded() / 10, -10), 10) }
    return [
      FigureSetting(keys.weight, round(frame.x(atColumn: point.column))),
      FigureSetting(keys.bias, round(frame.y(atRow: point.row))),
    ]
  }

  /// Where the path stands, the lowest loss, and for the neuron the rate that is safe.
  package var observables: [Observable] {
    let words = messages.landscape
    let nats = messages.unit(LogBase.nats.rawValue)
    let here = path.indices.contains(cursor) ? path[cursor] : (.nan, .nan, .nan)
    var list = [
      Observable("loss", here.2, unit: nats, label: words.loss),
      Observable("step", path.isEmpty ? .nan : Double(cursor), label: words.step),
      Observable(
        "highest-loss", path.prefix(cursor + 1).map(\.loss).max() ?? .nan, unit: nats,
        label: words.highest),
      Observable("least-on-map", map?.least ?? .nan, unit: nats, label: words.leastOnMap),
    ]
    if isNeuron {
      list += [
        Observable("weight-now", here.0, label: words.weightAxis),
        Observable("bias-now", here.1, label: words.biasAxis),
        Observable("lowest-loss", lowest?.loss ?? .nan, unit: nats, label: words.lowest),
        Observable("safe-rate", neuron?.safeRate ?? .nan, label: words.safeRate),
      ]
    } else {
      list.append(
        Observable(
          "path-share", pathShare, label: words.pathShare))
    }
    return list
  }

  /// How much of the way from the end back to the start lies in the plane.
  private var pathShare: Double {
    guard let plane, let start = isLive ? live.points.first?.parameters : example?.path.first else {
      return .nan
    }
    return plane.share(of: start)
  }
}

package import CellGrid
internal import Localization
internal import Parameters
package import Plotting
internal import Training

extension DecisionRegionsFigure {
  /// The picture: probability as colour, borders as lines, rows as the symbols of their classes.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    guard let plane, let map, let subject = source.subject else {
      drawing.wait(in: rect, isWaiting: source.isWaiting, messages)
      return drawing
    }
    let names = subject.run.dataset.classNames
    let words = messages.regions
    let shown = shownClass
    let caption = shown.map { words.probabilityOf(names[$0]) } ?? words.confidence
    var room = rect
    if rect.columns >= 44, rect.rows >= 10 {
      let (bar, rest) = rect.cutRight(min(14, rect.columns / 5))
      ColorBar(scale: scale, caption: caption).draw(
        into: &drawing, in: bar.inset(left: 1, bottom: 3))
      room = rest
    }
    drawing.add(plot(plane, map, names).drawing(in: room))
    return drawing
  }

  /// One class goes from 0 to 1; the most probable one is never below 1/K.
  private var scale: Scale {
    let classes = Double(max(map?.classes ?? 2, 1))
    return shownClass == nil ? Scale(from: 1 / classes, to: 1) : Scale(from: 0, to: 1)
  }

  private func plot(_ plane: FeaturePlane, _ map: ProbabilityMap, _ names: [String]) -> Plot {
    let shown = shownClass
    let scale = scale
    let (x, y) = (plane.x, plane.y)
    var marks: [any Mark] = [
      Field(colors: scale) { px, py in
        map.probability(
          shown, (px - x.lowerBound) / x.length, (y.upperBound - py) / y.length)
      }
    ]
    // Of two classes, one border is that of the other, too.
    for k in 0..<(map.classes == 2 ? 1 : map.classes) {
      let line = map.border(of: k).map {
        Sample(x.lowerBound + $0.x * x.length, y.upperBound - $0.y * y.length)
      }
      marks.append(Line(points: line, stroke: Stroke(.standard)))
    }
    if values[keys.points] {
      for k in names.indices {
        let points = marked.filter { $0.label == k }.map(\.place)
        guard !points.isEmpty else { continue }
        marks.append(
          Points(
            names[k], points: points, series: k,
            style: Style(.series(UInt8(k % 8)), on: .standard, .bold)))
      }
    }
    return Plot(
      x: Axis(plane.xName, scale: Scale(from: x.lowerBound, to: x.upperBound), showsGrid: false),
      y: Axis(plane.yName, scale: Scale(from: y.lowerBound, to: y.upperBound), showsGrid: false),
      marks: marks)
  }
}

extension Drawing {
  /// What stands where there is no model to draw.
  mutating func wait(in rect: Rect, isWaiting: Bool, _ messages: FigureMessages) {
    let words = messages.trainingCurves
    text(
      TextWidth.truncated(isWaiting ? words.nothingYet : words.cannotTrain, columns: rect.columns),
      column: rect.column + max(0, rect.columns - 1) / 2, row: rect.row + rect.rows / 2,
      align: .center, style: Style(.muted))
  }
}

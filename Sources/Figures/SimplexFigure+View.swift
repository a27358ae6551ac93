package import CellGrid
internal import Parameters
internal import Plotting

/// The part of the box around the triangle that is seen: from 0 to 1 in both directions, or less.
struct SimplexView {
  let x: ViewRange
  let y: ViewRange

  /// The narrowest part that can be looked at.
  static let narrowest = 0.02

  init(x: ViewRange, y: ViewRange) {
    self.x = x
    self.y = y
  }

  /// A part around a center, moved to where it lies inside the box.
  init(zoom: Double, center: [Double]) {
    func range(_ middle: Double) -> ViewRange {
      let half = 0.5 / max(1, zoom)
      let place = min(max(middle, half), 1 - half)
      return ViewRange(
        from: place - half, to: place + half, of: 0...1, narrowest: Self.narrowest)
    }
    self.init(x: range(center.first ?? 0.5), y: range(center.last ?? 0.5))
  }

  var zoom: Double { 1 / (x.upper - x.lower) }
  var center: [Double] { [(x.lower + x.upper) / 2, (y.lower + y.upper) / 2] }
  var isWhole: Bool { zoom < 1.0001 }

  func contains(_ placeX: Double, _ placeY: Double) -> Bool {
    placeX >= x.lower && placeX <= x.upper && placeY >= y.lower && placeY <= y.upper
  }
}

extension SimplexFigure {
  var view: SimplexView {
    SimplexView(zoom: values[keys.zoom], center: values[keys.center])
  }

  /// Zooms about the cell, or about the point of the three probabilities.
  package mutating func zoom(by factor: Double, about point: Point?, in rect: Rect) -> Bool {
    var place = (x: self.point[0] * 0.5 + self.point[2], y: self.point[0])
    if let point {
      let frame = frame(in: rect)
      place = (frame.x(atColumn: point.column), frame.y(atRow: point.row))
    }
    guard let x = view.x.zoomed(by: factor, about: place.x),
      let y = view.y.zoomed(by: factor, about: place.y)
    else { return false }
    return setView(SimplexView(x: x, y: y))
  }

  /// Moves what is seen of the triangle.
  package mutating func pan(byColumns share: Double, rows: Double) -> Bool {
    setView(SimplexView(x: view.x.moved(by: share), y: view.y.moved(by: rows)))
  }

  private mutating func setView(_ view: SimplexView) -> Bool {
    let before = values
    func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
    values[keys.zoom] = rounded(min(max(view.zoom, 1), 50))
    values[keys.center] = view.center.map(rounded)
    return values != before
  }
}

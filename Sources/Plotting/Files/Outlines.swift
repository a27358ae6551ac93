internal import CellGrid

/// The form of a symbol in picture files, in units around its middle.
struct MarkerOutline {
  /// The radius of a round one.
  var radius: Double?
  /// The corners of any other.
  var corners: [Position] = []
  /// Whether only its edge is drawn.
  var isOpen = false

  init(_ marker: Marker) {
    switch marker {
    case .circle: radius = 4
    case .ring:
      radius = 4
      isOpen = true
    case .target: radius = 5.5
    case .triangle, .openTriangle:
      corners = [Position(x: 0, y: -5), Position(x: 4.7, y: 3.6), Position(x: -4.7, y: 3.6)]
    case .square, .openSquare:
      corners = [(-3.6, -3.6), (3.6, -3.6), (3.6, 3.6), (-3.6, 3.6)].map { Position(x: $0, y: $1) }
    case .diamond, .openDiamond:
      corners = [(0, -5), (5, 0), (0, 5), (-5, 0)].map { Position(x: $0, y: $1) }
    }
    switch marker {
    case .openTriangle, .openSquare, .openDiamond: isOpen = true
    default: break
    }
  }
}

/// An arrow in picture files, in units.
struct ArrowOutline {
  let start: Position
  /// Where the line ends and the head begins.
  let neck: Position
  let head: [Position]

  /// Nil where the arrow has no length.
  init?(from: Position, to: Position) {
    let a = Position(x: CellMetrics.x(from.x), y: CellMetrics.y(from.y))
    let b = Position(x: CellMetrics.x(to.x), y: CellMetrics.y(to.y))
    let dx = b.x - a.x
    let dy = b.y - a.y
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0.5, length.isFinite else { return nil }
    let size = min(9, length)
    let ux = dx / length
    let uy = dy / length
    start = a
    neck = Position(x: b.x - ux * size, y: b.y - uy * size)
    head = [
      b, Position(x: neck.x - uy * size * 0.5, y: neck.y + ux * size * 0.5),
      Position(x: neck.x + uy * size * 0.5, y: neck.y - ux * size * 0.5),
    ]
  }
}

extension Rect {
  /// The parts of a curve inside the rectangle, each of at least two points, without points that
  /// lie too close together to be seen apart.
  func pieces(of points: [Position]) -> [[Position]] {
    var pieces: [[Position]] = []
    var piece: [Position] = []
    func close() {
      if piece.count > 1 { pieces.append(piece) }
      piece = []
    }
    for (from, to) in zip(points, points.dropFirst()) {
      guard !from.x.isNaN, !from.y.isNaN, !to.x.isNaN, !to.y.isNaN,
        let (start, end) = clipped(from, to)
      else {
        close()
        continue
      }
      if piece.isEmpty || start != from { close() }
      if piece.isEmpty { piece.append(start) }
      if let last = piece.last, abs(end.x - last.x) + 2 * abs(end.y - last.y) > 0.04 || end != to {
        piece.append(end)
      } else if let final = points.last, final == to {
        piece.append(end)
      }
      if end != to { close() }
    }
    close()
    return pieces
  }
}

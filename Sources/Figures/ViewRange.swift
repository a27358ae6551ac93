/// The part of an axis that is seen, when a view is zoomed and moved.
struct ViewRange: Hashable {
  /// Its ends.
  var lower, upper: Double
  /// What there is to see.
  let whole: ClosedRange<Double>
  /// The narrowest view.
  let narrowest: Double

  /// A view; ends in the wrong order are exchanged.
  init(from first: Double, to second: Double, of whole: ClosedRange<Double>, narrowest: Double) {
    self.whole = whole
    self.narrowest = narrowest
    lower = min(max(min(first, second), whole.lowerBound), whole.upperBound)
    upper = min(max(max(first, second), whole.lowerBound), whole.upperBound)
  }

  /// The view `factor` times as close, with `center` (moved into the view) where it is.
  func zoomed(by factor: Double, about center: Double) -> ViewRange? {
    let center = min(max(center, lower), upper)
    let view = ViewRange(
      from: center - (center - lower) / factor, to: center + (upper - center) / factor, of: whole,
      narrowest: narrowest)
    return view.upper - view.lower >= min(narrowest, upper - lower) ? view : nil
  }

  /// The view moved by a share of its own width, as far as there is something to see.
  func moved(by share: Double) -> ViewRange {
    let wanted = share * (upper - lower)
    let shift = min(max(wanted, whole.lowerBound - lower), whole.upperBound - upper)
    var view = self
    view.lower += shift
    view.upper += shift
    return view
  }
}

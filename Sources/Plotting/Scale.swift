import Glibc

/// From values to places along an axis and back.
package struct Scale: Hashable, Sendable {
  /// How values are spread out.
  package enum Kind: Hashable, Sendable {
    /// Equal differences take equal room.
    case linear
    /// Equal ratios take equal room; positive values only.
    case logarithmic
    /// Linear within `threshold` of zero, logarithmic outside, both signs.
    case symmetricLogarithmic(threshold: Double)
    /// Equal differences of log-odds take equal room; values strictly between 0 and 1.
    case logit
  }

  /// How values are spread out.
  package let kind: Kind
  /// The value at the beginning: left, or bottom.
  package let lower: Double
  /// The value at the end: right, or top.
  package let upper: Double
  private let start: Double
  private let extent: Double

  /// A scale over a range.
  ///
  /// A range that the kind cannot show is repaired to the nearest one that it can: ends exchanged,
  /// an empty range widened, ends outside of the domain moved just inside.
  package init(_ kind: Kind = .linear, from first: Double, to second: Double) {
    var low = first.isFinite ? first : 0
    var high = second.isFinite ? second : 1
    if low > high { swap(&low, &high) }
    switch kind {
    case .linear, .symmetricLogarithmic: break
    case .logarithmic:
      high = max(high, 1e-300)
      low = low > 0 ? low : high * 1e-4
    case .logit:
      low = min(max(low, 1e-15), 0.999)
      high = max(min(high, 1 - 1e-15), 0.001)
      if low > high { swap(&low, &high) }
    }
    if high - low <= max(abs(low), abs(high)) * 1e-12 {
      switch kind {
      case .linear, .symmetricLogarithmic:
        let half = low == 0 ? 1 : abs(low) / 2
        low -= half
        high += half
      case .logarithmic:
        low /= 10
        high *= 10
      case .logit:
        low /= 2
        high = (1 + high) / 2
      }
    }
    self.kind = kind
    self.lower = low
    self.upper = high
    self.start = Self.transform(low, kind)
    self.extent = Self.transform(high, kind) - self.start
  }

  /// The part of the way from `lower` to `upper`; outside 0...1 beyond the ends, and infinite where
  /// the kind has no place for the value (0 on a logarithmic scale).
  package func fraction(of value: Double) -> Double {
    (Self.transform(value, kind) - start) / extent
  }

  /// The value at a part of the way.
  package func value(at fraction: Double) -> Double {
    if fraction == 0 { return lower }
    if fraction == 1 { return upper }
    let place = start + fraction * extent
    switch kind {
    case .linear: return place
    case .logarithmic: return pow(10, place)
    case .symmetricLogarithmic(let threshold):
      let size = threshold * (pow(10, abs(place)) - 1)
      return place < 0 ? -size : size
    case .logit: return 1 / (1 + exp(-place))
    }
  }

  /// A scale whose range is moved by a part of its own extent and zoomed about a fixed place.
  ///
  /// - Parameters:
  ///   - factor: above 1 shows less, below 1 shows more.
  ///   - anchor: the part of the way that stays where it is.
  package func zoomed(by factor: Double, about anchor: Double = 0.5, movedBy shift: Double = 0)
    -> Scale
  {
    guard factor > 0, factor.isFinite else { return self }
    let low = anchor - anchor / factor + shift
    let high = anchor + (1 - anchor) / factor + shift
    return Scale(kind, from: value(at: low), to: value(at: high))
  }

  private static func transform(_ value: Double, _ kind: Kind) -> Double {
    switch kind {
    case .linear: value
    case .logarithmic: value > 0 ? log10(value) : -.infinity
    case .symmetricLogarithmic(let threshold):
      (value < 0 ? -1 : 1) * log10(1 + abs(value) / threshold)
    case .logit:
      value <= 0 ? -.infinity : value >= 1 ? .infinity : log(value) - log1p(-value)
    }
  }
}

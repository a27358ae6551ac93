import Glibc

/// What a stream of random numbers is for.
///
/// Each purpose draws from its own stream, so that changing one thing (a dropout rate, say) leaves
/// everything else about a run as it was.
package enum RandomPurpose: UInt64, Sendable, CaseIterable {
  /// Which rows are held out for validation.
  case split = 1
  /// The starting weights.
  case initialization = 2
  /// The order of the rows within each epoch.
  case order = 3
  /// Which units are dropped.
  case dropout = 4
  /// The points of a generated data set.
  case points = 5
  /// Which labels are made wrong on purpose.
  case labelNoise = 6
}

/// A random number generator whose numbers depend on its seed and purpose alone: xoshiro256**, its
/// state filled by SplitMix64 (Blackman and Vigna 2018).
///
/// The same on every machine and in every version, which the standard library's own `shuffle` and
/// `random(in:)` do not promise; hence the methods here.
package struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var first: UInt64
  private var second: UInt64
  private var third: UInt64
  private var fourth: UInt64

  /// The generator of one purpose in the run of one seed.
  package init(seed: UInt64, purpose: RandomPurpose) {
    var counter = seed &+ purpose.rawValue &* 0xD1B5_4A32_D192_ED03
    func next() -> UInt64 {
      counter &+= 0x9E37_79B9_7F4A_7C15
      var mixed = counter
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    first = next()
    second = next()
    third = next()
    fourth = next()
  }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    let product = second &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = second << 17
    third ^= first
    fourth ^= second
    second ^= third
    first ^= fourth
    third ^= shifted
    fourth = (fourth << 45) | (fourth >> 19)
    return result
  }

  /// A number in [0, 1), one of 2^53 equally spaced ones.
  package mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number in [0, bound), each equally likely; `bound` must be positive.
  package mutating func index(below bound: Int) -> Int {
    precondition(bound > 0)
    let width = UInt64(bound)
    // The first few products would be taken once too often; they are drawn again (Lemire 2019).
    let threshold = (0 &- width) % width
    while true {
      let product = next().multipliedFullWidth(by: width)
      if product.low >= threshold { return Int(product.high) }
    }
  }

  /// A number of the standard normal distribution (Box and Muller 1958).
  package mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }

  /// Puts the elements into a random order, each order equally likely (Fisher and Yates).
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, index(below: last + 1))
    }
  }
}

/// How sure a finding is. Never more than the evidence allows.
package enum Certainty: String, Comparable, CaseIterable, Hashable, Sendable {
  /// One cause among several that would look like this.
  case possible
  /// What nearly always looks like this.
  case likely
  /// Nothing else can look like this.
  case certain

  /// By how sure they are.
  package static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }

  /// The stable name: "possible", "likely", "certain".
  package var name: String { rawValue }

  private var rank: Int {
    switch self {
    case .possible: 0
    case .likely: 1
    case .certain: 2
    }
  }
}

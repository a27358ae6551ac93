/// How sure a finding is. Never more than the evidence allows.
public enum Certainty: Int, Comparable, CaseIterable, Hashable, Sendable {
  /// One cause among several that would look like this.
  case possible
  /// What nearly always looks like this.
  case likely
  /// Nothing else can look like this.
  case certain

  /// By how sure they are.
  public static func < (left: Certainty, right: Certainty) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The stable name: "possible", "likely", "certain".
  public var name: String {
    switch self {
    case .possible: "possible"
    case .likely: "likely"
    case .certain: "certain"
    }
  }
}

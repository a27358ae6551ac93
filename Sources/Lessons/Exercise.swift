/// A goal on the observables of the step's figure, reached by any route.
package struct Exercise: Hashable, Sendable {
  /// What is to be done.
  package let prompt: [TextRun]
  /// What must hold, all of it, for the exercise to be solved.
  package let goals: [Goal]
  /// The ladder of hints, from the gentlest; at least two.
  package let hints: [[TextRun]]
  /// The parameters of the worked answer, in the order in which the program plays them.
  package let solution: [Setting]
  /// What is said when the goal is reached.
  package let success: [TextRun]
  /// Where it stands in the lesson file (from 1).
  package let line: Int

  /// Whether every goal holds for these observables (name to value).
  package func isSolved(by observables: [String: Double]) -> Bool {
    !goals.isEmpty
      && goals.allSatisfy { goal in
        observables[goal.observable].map(goal.condition.holds) ?? false
      }
  }
}

/// What one observable must come to.
package struct Goal: Hashable, Sendable {
  /// A bound on a number. A bound is a number of the author's choice, or one that is computed.
  package enum Condition: Hashable, Sendable {
    /// Less than the bound.
    case below(Bound)
    /// More than the bound.
    case above(Bound)
    /// No farther from the bound than the tolerance.
    case near(Bound, tolerance: Double)
    /// At least the first and at most the second.
    case between(Bound, Bound)

    /// Whether a value meets it; a value that is not a number never does.
    package func holds(_ value: Double) -> Bool {
      switch self {
      case .below(let bound): value < bound.value
      case .above(let bound): value > bound.value
      case .near(let bound, let tolerance): abs(value - bound.value) <= tolerance
      case .between(let low, let high): value >= low.value && value <= high.value
      }
    }
  }

  /// A number to compare with.
  package enum Bound: Hashable, Sendable {
    /// A number that the author chose.
    case number(Double)
    /// A number that the loss core computes.
    case computed(Computation)

    /// The number; NaN, which nothing meets, if its computation is wrong.
    package var value: Double {
      switch self {
      case .number(let number): number
      case .computed(let computation): (try? computation.value) ?? .nan
      }
    }
  }

  /// The name of the observable.
  package let observable: String
  /// What it must come to.
  package let condition: Condition
  /// Where it stands in the lesson file (from 1).
  package let line: Int

  /// A goal.
  package init(observable: String, condition: Condition, line: Int) {
    self.observable = PlainCharacters.cleaned(observable)
    self.condition = condition
    self.line = line
  }
}

import LossCore
internal import Numbers

/// Checks a number that a learner typed against one that the loss core computes, and recognizes
/// the known ways to come to a wrong one.
package struct AnswerCheck: Sendable {
  /// What an answer turned out to be.
  package enum Verdict: Hashable, Sendable {
    /// Right, within the tolerance.
    case right
    /// The number that a known misreading gives.
    case misread(Misreading)
    /// Too small a number, for no reason that is known.
    case tooLow
    /// Too large a number, for no reason that is known.
    case tooHigh
    /// Not a number.
    case unreadable
  }

  /// The right number, in the unit that is asked for.
  package let expected: Double
  /// How far from it an answer may lie.
  package let tolerance: Double
  /// The numbers that known misreadings give, where they can be told from the right one.
  package let misreadings: [(Misreading, Double)]

  private let unit: LogBase?

  /// A check of answers to a computation.
  ///
  /// - Parameter tolerance: how far an answer may lie from the right number, in its unit; 2 % of
  ///   it, and at least 0.006 (two decimals suffice), where it is nil.
  /// - Throws: what is wrong with the computation.
  package init(_ computation: Computation, tolerance: Double? = nil) throws(ComputationError) {
    let expected = try computation.value
    let allowed = tolerance ?? Self.standardTolerance(expected)
    self.expected = expected
    self.tolerance = allowed
    unit =
      try LessonFunction.named(computation.function)?.optional.contains("unit") == true
      ? computation.unit : nil
    misreadings = computation.misreadings.filter { !Self.matches($0.1, expected, within: allowed) }
  }

  /// What an answer as typed turns out to be: `0.69`, `0,69`, `69 %`, `1 bit`, `inf`.
  package func verdict(on text: String) -> Verdict {
    guard let answer = TypedAnswer(text) else { return .unreadable }
    var value = answer.value
    if let given = answer.unit, let unit, given != unit {
      value = unit.convert(nats: given.nats(from: value))
    }
    return verdict(on: value)
  }

  /// What a number turns out to be.
  package func verdict(on value: Double) -> Verdict {
    if value.isNaN { return .unreadable }
    if Self.matches(value, expected, within: tolerance) { return .right }
    let match = misreadings.first { _, wrong in
      Self.matches(value, wrong, within: min(tolerance, Self.standardTolerance(wrong)))
    }
    if let match { return .misread(match.0) }
    return value < expected ? .tooLow : .tooHigh
  }

  private static func standardTolerance(_ expected: Double) -> Double {
    expected.isFinite ? max(0.006, abs(expected) * 0.02) : 0
  }

  private static func matches(_ value: Double, _ target: Double, within tolerance: Double) -> Bool {
    value == target || abs(value - target) <= tolerance
  }
}

extension Computation {
  /// What known misreadings of this computation come to, the most telling first.
  var misreadings: [(Misreading, Double)] {
    var result: [(Misreading, Double)] = []
    func add(_ misreading: Misreading, _ computation: Computation) {
      if let value = try? computation.value { result.append((misreading, value)) }
    }
    let takesUnit = LessonFunction.named(function)?.optional.contains("unit") == true
    let isInformation = takesUnit && self["loss"] == nil
    if isInformation {
      switch try? unit {
      case .nats: add(.bits, replacing("unit", with: "bits"))
      case .bits: add(.nats, replacing("unit", with: "nats"))
      default: break
      }
      if (try? unit) != .base10 { add(.base10, replacing("unit", with: "base10")) }
    }
    if let p = try? probability("probability") {
      add(.complement, replacing("probability", with: "\(1 - p)"))
      if isInformation {
        result.append((.probability, p))
        result.append((.linear, 1 - p))
      }
    }
    if function == "mean_cross_entropy" { add(.sum, named("sum_cross_entropy")) }
    if function == "sum_cross_entropy" { add(.mean, named("mean_cross_entropy")) }
    if let value = try? value, value != 0 { result.append((.sign, -value)) }
    return result
  }

  private func replacing(_ name: String, with text: String) -> Computation {
    let others = arguments.filter { $0.name != name }
    return Computation(
      function: function, arguments: others + [Setting(name: name, text: text, line: line)],
      line: line)
  }

  private func named(_ function: String) -> Computation {
    Computation(function: function, arguments: arguments, line: line)
  }
}

/// A number as a person types it, with the unit if there is one.
private struct TypedAnswer {
  let value: Double
  let unit: LogBase?

  init?(_ text: String) {
    var body = String(text.prefix(80)).lowercased()
    body = String(
      body.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    var unit: LogBase?
    for (word, meaning) in [
      ("nats", LogBase.nats), ("nat", .nats), ("bits", .bits), ("bit", .bits),
    ]
    where unit == nil && body.hasSuffix(word) {
      body.removeLast(word.count)
      unit = meaning
    }
    self.unit = unit
    let words = body.filter { !$0.isWhitespace }
    if ["inf", "+inf", "infinity", "infinite", "∞", "+∞"].contains(words) {
      value = .infinity
    } else if ["-inf", "-infinity", "-∞", "−∞"].contains(words) {
      value = -.infinity
    } else if words.hasSuffix("%"), let number = DecimalNumber.typed(in: String(words.dropLast())) {
      value = number / 100
    } else if let number = DecimalNumber.typed(in: words) {
      value = number
    } else {
      return nil
    }
  }
}

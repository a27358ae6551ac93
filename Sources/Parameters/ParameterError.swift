/// Why a setting was refused. Facts only; the interface turns them into sentences.
package enum ParameterError: Error, Hashable, Sendable {
  /// No parameter has that name.
  case unknownName(String, known: [String])
  /// What should be `name=value` has no equals sign.
  case notAnAssignment(String)
  /// A real number was wanted; for lists, `text` is the entry.
  case notANumber(parameter: String, text: String)
  /// A whole number was wanted.
  case notAnInteger(parameter: String, text: String)
  /// The number lies outside the range.
  case outOfRange(parameter: String, value: Double, range: ClosedRange<Double>)
  /// The whole number lies outside the range.
  case integerOutOfRange(parameter: String, value: Int, range: ClosedRange<Int>)
  /// None of the words that may stand here.
  case notAChoice(parameter: String, text: String, choices: [String])
  /// Neither on nor off.
  case notAFlag(parameter: String, text: String)
  /// A list with too few or too many numbers.
  case wrongCount(parameter: String, count: Int, range: ClosedRange<Int>)
  /// A value of another kind, given by a program rather than typed.
  case wrongKind(parameter: String)
}

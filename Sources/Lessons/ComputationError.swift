/// What is wrong with a computation that a lesson asks for.
package enum ComputationError: Error, Hashable, Sendable {
  /// There is no function of that name.
  case unknownFunction(String, known: [String])
  /// The function needs an argument that was not given.
  case missingArgument(function: String, argument: String)
  /// The function does not take an argument of that name.
  case unknownArgument(function: String, argument: String, known: [String])
  /// The text of an argument does not say what it must.
  case unreadable(argument: String, text: String, expected: Expectation)
  /// The result is not a number: the arguments lie outside what the function is defined for.
  case undefined(function: String)

  /// What the text of an argument must say.
  package enum Expectation: Hashable, Sendable {
    /// A real number.
    case number
    /// A whole number of at least this.
    case wholeNumber(atLeast: Int)
    /// Numbers from 0 to 1.
    case probability
    /// Numbers from 0 to 1 that sum to 1.
    case distribution
    /// Numbers with commas between them.
    case list
    /// One of these words.
    case word([String])
    /// As many numbers as another argument has.
    case sameCount(as: String)
  }
}

import Localization
import LossCore
import Sentences

/// Why the options of a loss by hand make no question.
enum HandProblem: Error, Equatable {
  /// Two options that exclude each other.
  case contradiction(String, String)
  /// An option that has no meaning beside another.
  case unused(String, beside: String)
  /// What is true was not said; the option that was predicted.
  case missingTarget(String)
  /// Settings without anything predicted.
  case missingPrediction(String)
  /// An option whose text is no number: option, text.
  case notNumber(String, found: String)
  /// An option whose text is no list of numbers: option, text.
  case notNumbers(String, found: String)
  /// A number that the option does not admit: option, text, what it admits.
  case outOfRange(String, found: String, allowed: String)
  /// As many numbers as classes are needed: option, found, needed.
  case count(String, found: Int, needed: Int)
  /// A fact that the loss core found.
  case loss(LossError)

  /// What was found, and what to do.
  func sentence(in messages: Messages) -> String {
    let words = messages.commandLine.loss
    return switch self {
    case .contradiction(let first, let second): words.contradiction(first, second)
    case .unused(let option, let other): words.unused(option, other)
    case .missingTarget(let option): words.missingTarget(option)
    case .missingPrediction(let option): words.missingPrediction(option)
    case .notNumber(let option, let found): words.notNumber(option, found)
    case .notNumbers(let option, let found): words.notNumbers(option, found)
    case .outOfRange(let option, let found, let allowed):
      words.optionOutOfRange(option, found, allowed)
    case .count(let option, let found, let needed): words.count(option, found, needed)
    case .loss(let fact): fact.sentence(in: messages)
    }
  }
}

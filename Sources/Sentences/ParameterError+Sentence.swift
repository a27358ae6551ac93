package import Localization
package import Parameters

extension ParameterError {
  /// What was written, and what the setting takes.
  package func sentence(in messages: Messages) -> String {
    let settings = messages.settings
    switch self {
    case .unknownName(let name, let known):
      return settings.unknownName(name, known.joined(separator: ", "))
    case .notAnAssignment(let text): return settings.notAnAssignment(text)
    case .notANumber(let parameter, let text): return settings.notANumber(parameter, text)
    case .notAnInteger(let parameter, let text): return settings.notAnInteger(parameter, text)
    case .outOfRange(let parameter, let value, let range):
      return settings.outOfRange(
        parameter, "\(value)", "\(range.lowerBound)", "\(range.upperBound)")
    case .integerOutOfRange(let parameter, let value, let range):
      return settings.outOfRange(
        parameter, "\(value)", "\(range.lowerBound)", "\(range.upperBound)")
    case .notAChoice(let parameter, let text, let choices):
      return settings.notAChoice(parameter, text, choices.joined(separator: ", "))
    case .notAFlag(let parameter, let text): return settings.notAFlag(parameter, text)
    case .wrongCount(let parameter, let count, let range):
      return settings.wrongCount(parameter, count, range.lowerBound, range.upperBound)
    case .wrongKind(let parameter): return settings.wrongKind(parameter)
    }
  }
}

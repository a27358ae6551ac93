package import Diagnosis
package import Localization
package import Tables

extension LogProblem {
  /// What was found, where, and what to do.
  package func sentence(in messages: Messages) -> String {
    let words = messages.logs
    switch self {
    case .table(let error): return error.sentence(in: messages)
    case .binary(let file): return words.binary(file)
    case .empty(let file): return words.empty(file)
    case .noNumbers(let file): return words.noNumbers(file)
    case .badJSON(let file, let line): return words.badJSON(file, line)
    case .lineTooLong(let file, let line): return words.lineTooLong(file, line)
    case .badRecord(let file, let byte): return words.badRecord(file, byte)
    case .noLogs(let folder): return words.noLogs(folder)
    }
  }
}

extension WatchedRun.Problem {
  /// What was found, where, and what to do.
  package func sentence(in messages: Messages) -> String {
    let words = messages.logs
    func list(_ names: [String]) -> String { names.joined(separator: ", ") }
    switch self {
    case .log(let problem): return problem.sentence(in: messages)
    case .choice(let file, .noSuchName(let name, let available)):
      return words.noSuchName(file, name, list(available))
    case .choice(let file, .noLoss(let available)): return words.noLoss(file, list(available))
    case .choice(let file, .noAxis(let axis)): return words.noAxis(file, axis.rawValue)
    case .choice(let file, .notANumber(let name, let line, let text)):
      return words.notANumber(file, line, name, text)
    }
  }
}

package import Localization
package import Tables

extension GridReader.Problem {
  /// What was found, where, and what to do.
  package func sentence(in messages: Messages) -> String {
    let words = messages.check
    switch self {
    case .table(let error): return error.sentence(in: messages)
    case .array(let error): return error.sentence(in: messages)
    case .binary(let file): return words.binary(file)
    case .foreign(let file, let kind): return words.foreign(file, kind.rawValue)
    case .pickled(let file): return words.pickled(file)
    case .badJSON(let file, let line): return words.badJSON(file, line)
    case .lineTooLong(let file, let line): return words.lineTooLong(file, line)
    case .noRows(let file): return words.noRows(file)
    }
  }
}

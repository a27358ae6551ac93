package import Localization
package import Tables

extension TableError {
  /// What was found, where, and what to do.
  package func sentence(in messages: Messages) -> String {
    let tables = messages.tables
    switch self {
    case .noSuchFile(let file): return tables.noSuchFile(file)
    case .unreadable(let file, let reason): return tables.unreadable(file, reason)
    case .notText(let file, let line): return tables.notText(file, line)
    case .empty(let file): return tables.empty(file)
    case .raggedRow(let file, let line, let cells, let expected):
      return tables.raggedRow(file, line, cells, expected)
    case .unclosedQuote(let file, let line, let column):
      return tables.unclosedQuote(file, line, column)
    case .textAfterQuote(let file, let line, let column):
      return tables.textAfterQuote(file, line, column)
    case .duplicateColumn(let file, let name): return tables.duplicateColumn(file, name)
    case .noSuchColumn(let file, let name, let available):
      return tables.noSuchColumn(file, name, available.joined(separator: ", "))
    case .notANumber(let file, let line, let column, let text):
      return tables.notANumber(file, line, column, text)
    case .missingCell(let file, let line, let column):
      return tables.missingCell(file, line, column)
    }
  }
}

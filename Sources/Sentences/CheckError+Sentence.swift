package import Diagnosis
package import Localization
import Tables

extension CheckError {
  /// What was found and what to do.
  package func sentence(in messages: Messages) -> String {
    let words = messages.check
    switch self {
    case .rowCounts(let predictions, let targets): return words.rowCounts(predictions, targets)
    case .againShape(let rows, let columns, let expectedRows, let expectedColumns):
      return words.againShape(rows, columns, expectedRows, expectedColumns)
    case .noPredictions: return words.noPredictions
    case .wordsInPredictions(let column, let text, let line):
      return words.wordsInPredictions(column, text, line)
    case .emptyCell(let column, let line): return words.emptyCell(column, line)
    case .unreadableTargets(let columns, let classes):
      return words.unreadableTargets(columns, classes)
    case .badLabel(let text, let place, let isLine): return words.badLabel(text, place, isLine)
    case .unknownClass(let text, let line, let known):
      return words.unknownClass(text, line, known.joined(separator: ", "))
    case .tooManyClasses(let found, let columns): return words.tooManyClasses(found, columns)
    case .weightCount(let found, let classes): return words.weightCount(found, classes)
    case .nameCount(let found, let columns): return words.nameCount(found, columns)
    }
  }
}

extension RoleError {
  /// What was found and what to do.
  package func sentence(in messages: Messages) -> String {
    switch self {
    case .noTarget(let file): return messages.checkCommand.whichColumn(file)
    case .noSuchColumn(let file, let name, let available):
      return TableError.noSuchColumn(file: file, name: name, available: available)
        .sentence(in: messages)
    case .targetNamedTwice(let file, let name):
      return messages.multiLabel.targetNamedTwice(file, name)
    }
  }
}

package import Localization
package import Training

extension DatasetError {
  /// What was found, where, and what to do.
  package func sentence(in messages: Messages) -> String {
    let training = messages.training
    switch self {
    case .unknown(let id, let available):
      return training.unknownDataset(id, available.joined(separator: ", "))
    case .missingFile(let id, let searched):
      return training.missingFile(id, searched.joined(separator: ", "))
    case .table(let error): return error.sentence(in: messages)
    case .array(let error): return error.sentence(in: messages)
    case .labelsNotNamed(let dataset): return training.labelsNotNamed(dataset)
    case .labelsDoNotFit(let dataset, let rows, let labels):
      return training.labelsDoNotFit(
        dataset, rows, labels.map { "\($0)" }.joined(separator: " x "))
    case .labelNotInteger(let dataset, let row, let value):
      return training.labelNotInteger(dataset, row, "\(value)")
    case .labelNotBinary(let file, let line, let column, let text):
      return messages.multiLabel.labelNotBinary(file, line, column, text)
    case .arrayLabelNotBinary(let file, let row, let column, let value):
      return messages.multiLabel.arrayLabelNotBinary(file, row, column, "\(value)")
    case .targetNamedTwice(let dataset, let column):
      return messages.multiLabel.targetNamedTwice(dataset, column)
    case .notIDX(let path): return training.notIDX(path)
    case .cutOff(let path, let expected, let found):
      return training.cutOff(path, expected, found)
    case .noRows(let dataset): return training.noRows(dataset)
    case .everyRowLeftOut(let dataset, let rows): return training.everyRowLeftOut(dataset, rows)
    case .noFeatures(let dataset): return training.noFeatures(dataset)
    case .tooFewClasses(let dataset, let classes):
      return training.tooFewClasses(
        dataset, classes.map { "\"\($0)\"" }.joined(separator: ", "))
    case .tooManyClasses(let dataset, let column, let classes, let rows):
      return training.tooManyClasses(dataset, column, classes, rows)
    case .nonFiniteFeature(let dataset, let row, let column):
      return training.nonFiniteFeature(dataset, row + 1, column)
    }
  }
}

extension TrainingError {
  /// What was found, where, and what to do.
  package func sentence(in messages: Messages) -> String {
    switch self {
    case .data(let error): error.sentence(in: messages)
    case .startDoesNotFit(let expected, let found):
      messages.training.startDoesNotFit(Self.widths(expected), Self.widths(found))
    case .needsOneClass(.loss(let loss)):
      messages.multiLabel.lossNeedsOneClass(
        loss.rawValue,
        TrainingLoss.allCases.filter(\.takesLabels).map(\.rawValue).joined(separator: ", "))
    case .needsOneClass(.classWeights): messages.multiLabel.weightsNeedOneClass
    }
  }

  private static func widths(_ widths: [Int]) -> String {
    widths.map { "\($0)" }.joined(separator: "-")
  }
}

extension TrainingFailure {
  /// When the run stopped, why, and what to do.
  package func sentence(in messages: Messages) -> String {
    switch self {
    case .nonFinite(.logit, let epoch, let step, let largestLogit, let rate):
      messages.training.nonFiniteLogit(epoch, step, "\(largestLogit)", "\(rate)")
    case .nonFinite(.loss, let epoch, let step, let largestLogit, let rate):
      messages.training.nonFiniteLoss(epoch, step, "\(largestLogit)", "\(rate)")
    }
  }
}

extension DatasetNote {
  /// What was done to a row or a column, as part of a line.
  package func sentence(in messages: Messages) -> String {
    let notes = messages.training.notes
    switch self {
    case .rowLeftOut(let line, let column): return notes.rowLeftOut(line, column)
    case .columnEncoded(let column, let words):
      return notes.columnEncoded(column, words.joined(separator: ", "))
    case .labelConstant(let column, let isTrue):
      return messages.multiLabel.labelConstant(column, isTrue)
    case .columnIgnored(let column): return notes.columnIgnored(column)
    case .tooManyWords(let column, let words, let line, let text):
      return notes.tooManyWords(column, words, line, text)
    }
  }
}

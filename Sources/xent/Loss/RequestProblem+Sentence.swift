import Localization
import Numbers
import Sentences

extension RequestProblem {
  /// What was found, where, and what to do.
  func sentence(in messages: Messages) -> String {
    let words = messages.commandLine.loss.problems
    switch self {
    case .json(.unexpected(let expected, let found, let column)):
      return words.notJSON(words.name(expected), words.name(found), column)
    case .json(.brokenText(let column)): return words.brokenText(column)
    case .lineTooLong(let limit): return words.lineTooLong(limit)
    case .json(.tooDeep(let limit, let column)): return words.tooDeep(limit, column)
    case .json(.numberTooLarge(let text, let column)): return words.numberTooLarge(text, column)
    case .duplicateField(let name), .json(.duplicateName(let name)):
      return words.duplicateField(name)
    case .unknownField(let name):
      return words.unknownField(name, RequestField.allCases.map(\.rawValue).joined(separator: ", "))
    case .unusedField(let field, let loss, let used):
      return words.unusedField(field.rawValue, loss, used.joined(separator: ", "))
    case .missingField(let field): return words.missingField(field.rawValue)
    case .wrongType(let field, let found):
      return words.wrongType(field.rawValue, field.shape.name(in: messages), found)
    case .ragged(let field): return words.ragged(field.rawValue)
    case .notANumber(let field, let position, let found):
      return words.notANumber(Self.place(field, position), found)
    case .unknownLoss(let name):
      return words.unknownChoice(
        "loss", name, RequestedLoss.all.map(\.name).joined(separator: ", "))
    case .unknownChoice(let field, let found, let allowed):
      return words.unknownChoice(field.rawValue, found, allowed.joined(separator: ", "))
    case .contradiction(let first, let second):
      return words.contradiction(first.rawValue, second.rawValue)
    case .shapeMismatch(let field, let found, let needed):
      return words.shapeMismatch(field.rawValue, Self.shape(found), needed)
    case .classCount(let labels, let columns, let isExplicit):
      return words.classCount(labels, columns, isExplicit)
    case .undeclaredLabel(let label, let row): return words.undeclaredLabel(label, row)
    case .mixedLabels(let field): return words.mixedLabels(field.rawValue)
    case .loss(let fact): return fact.sentence(in: messages)
    }
  }

  private static func place(_ field: RequestField, _ position: [Int]) -> String {
    field.rawValue + position.map { "[\($0)]" }.joined()
  }

  private static func shape(_ dimensions: [Int]) -> String {
    dimensions.isEmpty ? "()" : dimensions.map { "\($0)" }.joined(separator: " x ")
  }
}

extension LossProblemMessages {
  fileprivate func name(_ expected: JSONProblem.Expected) -> String {
    switch expected {
    case .value: value
    case .object: object
    case .string: string
    case .name: name
    case .colon: colon
    case .commaOrBrace: commaOrBrace
    case .commaOrBracket: commaOrBracket
    case .digit: digit
    case .noLeadingZero: noLeadingZero
    case .closingQuote: closingQuote
    case .escape: escape
    case .hexadecimalDigits: hexadecimalDigits
    case .noControlCharacter: noControlCharacter
    case .end: endOfLine
    }
  }

  fileprivate func name(_ found: JSONProblem.Found) -> String {
    switch found {
    case .end: endOfLine
    case .text(let text): text
    case .byte(let byte): self.byte(String(byte, radix: 16, uppercase: true))
    }
  }
}

extension RequestField.ValueShape {
  fileprivate func name(in messages: Messages) -> String {
    let words = messages.commandLine.loss.problems
    return switch self {
    case .any: words.anyValue
    case .text: words.text
    case .number: words.number
    case .integer: words.integer
    case .flag: words.flag
    case .scalar: words.scalar
    case .numbers: words.numbers
    case .numbersOrTexts: words.numbersOrTexts
    }
  }
}

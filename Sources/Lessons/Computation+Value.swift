internal import Numbers

extension Computation {
  /// The number, in the unit that the computation asks for (nats unless said).
  package var value: Double {
    get throws(ComputationError) {
      guard let rule = LessonFunction.named(function) else {
        throw .unknownFunction(function, known: LessonFunction.all.map(\.name))
      }
      let known = rule.arguments + rule.optional + Self.presentation
      for argument in arguments where !known.contains(argument.name) {
        throw .unknownArgument(function: function, argument: argument.name, known: known)
      }
      for name in rule.arguments where self[name] == nil {
        throw .missingArgument(function: function, argument: name)
      }
      _ = try decimals
      _ = try word("as", among: ["number", "percent"])
      let value = try rule.evaluate(self)
      if value.isNaN { throw .undefined(function: function) }
      return value
    }
  }

  /// The number as it is shown: rounded to `decimals` places (3 unless said), `as=percent` as a
  /// percentage, or `?` if the computation is wrong.
  package var characters: String {
    guard let value = try? value else { return "?" }
    let places = self["decimals"].flatMap { Int($0) }
    if self["as"] == "percent" {
      return NumberText.fixed(value * 100, decimals: places ?? 0) + " %"
    }
    return NumberText.fixed(value, decimals: places ?? 3)
  }

  /// The arguments that every function takes: they say how the number is shown.
  static let presentation = ["decimals", "as"]

  /// The places after the point that were asked for.
  private var decimals: Int? {
    get throws(ComputationError) {
      guard let text = self["decimals"] else { return nil }
      guard let number = Int(text), (0...12).contains(number) else {
        throw .unreadable(
          argument: "decimals", text: text, expected: .wholeNumber(atLeast: 0))
      }
      return number
    }
  }
}

extension Computation {
  /// The argument as a real number.
  func number(_ name: String) throws(ComputationError) -> Double {
    let text = self[name] ?? ""
    guard let number = DecimalNumber.typed(in: text), number.isFinite else {
      throw .unreadable(argument: name, text: text, expected: .number)
    }
    return number
  }

  /// The argument as a whole number.
  func wholeNumber(_ name: String, atLeast least: Int) throws(ComputationError) -> Int {
    let text = self[name] ?? ""
    guard let number = Int(text), number >= least, number <= 1_000_000_000 else {
      throw .unreadable(argument: name, text: text, expected: .wholeNumber(atLeast: least))
    }
    return number
  }

  /// The argument as a number from 0 to 1.
  func probability(_ name: String) throws(ComputationError) -> Double {
    let value = try number(name)
    guard (0...1).contains(value) else {
      throw .unreadable(argument: name, text: self[name] ?? "", expected: .probability)
    }
    return value
  }

  /// The argument as a list of numbers: `2,0.5,-1`, with or without brackets.
  func numbers(_ name: String) throws(ComputationError) -> [Double] {
    let text = self[name] ?? ""
    var body = Substring(text)
    if body.hasPrefix("["), body.hasSuffix("]") { body = body.dropFirst().dropLast() }
    var result: [Double] = []
    for word in body.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = DecimalNumber.typed(in: String(word)), number.isFinite else {
        throw .unreadable(argument: name, text: text, expected: .list)
      }
      result.append(number)
    }
    return result
  }

  /// The argument as a list of numbers from 0 to 1.
  func probabilities(_ name: String) throws(ComputationError) -> [Double] {
    let values = try numbers(name)
    guard values.allSatisfy({ (0...1).contains($0) }) else {
      throw .unreadable(argument: name, text: self[name] ?? "", expected: .probability)
    }
    return values
  }

  /// The argument as numbers from 0 to 1 that sum to 1, to the rounding of decimal fractions.
  func distribution(_ name: String) throws(ComputationError) -> [Double] {
    let values = try probabilities(name)
    guard abs(values.reduce(0, +) - 1) < 1e-9 else {
      throw .unreadable(argument: name, text: self[name] ?? "", expected: .distribution)
    }
    return values
  }

  /// The argument as one of several words; the first where it was not given.
  func word(_ name: String, among words: [String]) throws(ComputationError) -> String {
    guard let text = self[name] else { return words[0] }
    guard words.contains(text) else {
      throw .unreadable(argument: name, text: text, expected: .word(words))
    }
    return text
  }
}

internal import Numbers

/// From text to value and back: what `--set`, a lesson's directive and a typed digit go through.
extension Parameter {
  /// The value that `text` stands for, checked.
  ///
  /// Numbers are written with a point, lists with commas (`none` for no words), flags as on/off, yes/no or true/false.
  package func value(from text: String) throws(ParameterError) -> ParameterValue {
    let word = trimmed(text)
    let value: ParameterValue
    switch kind {
    case .number: value = .number(try number(word))
    case .integer:
      guard let whole = Int(word) else {
        throw .notAnInteger(parameter: name, text: word)
      }
      value = .integer(whole)
    case .choice: value = .choice(word)
    case .flag:
      switch word.lowercased() {
      case "on", "yes", "true", "1": value = .flag(true)
      case "off", "no", "false", "0": value = .flag(false)
      default: throw .notAFlag(parameter: name, text: word)
      }
    case .numbers:
      var list: [Double] = []
      for entry in word.split(separator: ",", omittingEmptySubsequences: false)
      where !word.isEmpty && word != "none" {
        list.append(try number(trimmed(String(entry))))
      }
      value = .numbers(list)
    case .words:
      value = .words(
        word.isEmpty || word == "none"
          ? []
          : word.split(separator: ",", omittingEmptySubsequences: false).map { trimmed("\($0)") })
    case .text: value = .text(text)
    }
    try check(value)
    return value
  }

  /// How `value` is written, so that `value(from:)` reads the same again.
  package func text(of value: ParameterValue) -> String {
    switch value {
    case .number(let number): NumberText.typed(number)
    case .integer(let whole): String(whole)
    case .choice(let word): word
    case .flag(let isOn): isOn ? "on" : "off"
    case .numbers(let list):
      list.isEmpty ? "none" : list.map(NumberText.typed).joined(separator: ",")
    case .words(let list): list.isEmpty ? "none" : list.joined(separator: ",")
    case .text(let text): text
    }
  }

  /// Throws unless the value is of the right kind and in range.
  package func check(_ value: ParameterValue) throws(ParameterError) {
    switch (kind, value) {
    case (.number(let range, _, _), .number(let number)):
      try check(number, in: range)
    case (.integer(let range, _), .integer(let whole)):
      guard range.contains(whole) else {
        throw .integerOutOfRange(parameter: name, value: whole, range: range)
      }
    case (.choice(let words), .choice(let word)):
      guard words.contains(word) else {
        throw .notAChoice(parameter: name, text: word, choices: words)
      }
    case (.numbers(let range, let count, _), .numbers(let list)):
      guard count.contains(list.count) else {
        throw .wrongCount(parameter: name, count: list.count, range: count)
      }
      for number in list { try check(number, in: range) }
    case (.words(let words), .words(let list)):
      for (index, word) in list.enumerated()
      where !words.contains(word) || list[..<index].contains(word) {
        throw .notAChoice(parameter: name, text: word, choices: words)
      }
    case (.flag, .flag), (.text, .text): break
    default: throw .wrongKind(parameter: name)
    }
  }

  private func check(
    _ number: Double, in range: ClosedRange<Double>
  ) throws(ParameterError) {
    guard range.contains(number) else {
      throw .outOfRange(parameter: name, value: number, range: range)
    }
  }

  private func number(_ word: String) throws(ParameterError) -> Double {
    guard let number = DecimalNumber(word)?.value, number.isFinite else {
      throw .notANumber(parameter: name, text: word)
    }
    return number
  }

  private func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

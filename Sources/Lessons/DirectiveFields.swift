internal import Numbers

/// The `key: value` pairs of one directive, or of the front matter, read by name.
struct DirectiveFields {
  /// What the pairs belong to ("quiz", "front matter").
  let owner: String
  /// Where it starts in the lesson file (from 1).
  let line: Int
  let findings: Findings
  private let pairs: [YAMLValue.Pair]

  /// The pairs of a piece of YAML; a key that is not known, or there twice, is reported.
  init?(_ value: YAMLValue, owner: String, keys: [String], line: Int, findings: Findings) {
    guard case .pairs(let pairs, _) = value else {
      findings.report(.wrongShape(key: owner, expected: .pairs), line: value.line)
      return nil
    }
    self.owner = owner
    self.line = line
    self.findings = findings
    self.pairs = pairs
    var seen: Set<String> = []
    for pair in pairs {
      let key = PlainCharacters.quoted(pair.key)
      if !keys.contains(pair.key) {
        findings.report(.unknownKey(key, of: owner, known: keys), line: pair.line)
      } else if !seen.insert(pair.key).inserted {
        findings.report(.repeatedKey(key), line: pair.line)
      }
    }
  }

  /// The value of a key, if it is there.
  subscript(key: String) -> YAMLValue? { pairs.first { $0.key == key }?.value }

  /// The value of a key that must be there.
  func required(_ key: String) -> YAMLValue? {
    if let value = self[key] { return value }
    findings.report(.missingKey(key, of: owner), line: line)
    return nil
  }

  /// The value as a text on its own.
  func text(_ key: String, isRequired: Bool = true) -> String? {
    guard let value = isRequired ? required(key) : self[key] else { return nil }
    guard case .text(let text, _) = value, text.contains(where: { !$0.isWhitespace }) else {
      findings.report(.wrongShape(key: key, expected: .text), line: value.line)
      return nil
    }
    return text
  }

  /// The value as sentences with emphasis and computed numbers.
  func sentences(_ key: String, isRequired: Bool = true) -> [TextRun] {
    guard let text = text(key, isRequired: isRequired), let line = self[key]?.line else {
      return []
    }
    return MarkdownReader(line: line, findings: findings).runs(in: text)
  }

  /// The value as a list of values; none if the key is not there.
  func list(_ key: String, isRequired: Bool = false) -> [YAMLValue] {
    guard let value = isRequired ? required(key) : self[key] else { return [] }
    guard case .list(let items, _) = value else {
      findings.report(.wrongShape(key: key, expected: .list), line: value.line)
      return []
    }
    return items
  }

  /// The value as a list of words.
  func words(_ key: String, isRequired: Bool = false) -> [String] {
    list(key, isRequired: isRequired).compactMap { item in
      if case .text(let text, _) = item { return PlainCharacters.cleaned(text) }
      findings.report(.wrongShape(key: key, expected: .list), line: item.line)
      return nil
    }
  }

  /// The value as a list of sentences with emphasis and computed numbers.
  func sentenceList(_ key: String) -> [[TextRun]] {
    list(key).compactMap { item in
      if case .text(let text, let line) = item {
        return MarkdownReader(line: line, findings: findings).runs(in: text)
      }
      findings.report(.wrongShape(key: key, expected: .list), line: item.line)
      return nil
    }
  }

  /// The value as `name: value` pairs, in the order of the file; none if the key is not there.
  func settings(_ key: String, isRequired: Bool = false) -> [Setting] {
    guard let value = isRequired ? required(key) : self[key] else { return [] }
    guard case .pairs(let pairs, _) = value else {
      findings.report(.wrongShape(key: key, expected: .pairs), line: value.line)
      return []
    }
    var seen: Set<String> = []
    return pairs.compactMap { pair in
      if !seen.insert(pair.key).inserted {
        findings.report(.repeatedKey(PlainCharacters.quoted(pair.key)), line: pair.line)
        return nil
      }
      guard let text = flat(pair.value) else {
        findings.report(
          .wrongShape(key: PlainCharacters.quoted(pair.key), expected: .text), line: pair.line)
        return nil
      }
      return Setting(name: pair.key, text: text, line: pair.line)
    }
  }

  /// The value as a whole number from 1.
  func positiveNumber(_ key: String) -> Int? {
    guard let text = text(key), let line = self[key]?.line else { return nil }
    guard let number = Int(text), (1...10_000).contains(number) else {
      findings.report(.wrongShape(key: key, expected: .positiveNumber), line: line)
      return nil
    }
    return number
  }

  /// The value as a number above 0, if the key is there.
  func positiveReal(_ key: String) -> Double? {
    guard let text = text(key, isRequired: false), let line = self[key]?.line else { return nil }
    guard let number = DecimalNumber.typed(in: text), number > 0, number.isFinite else {
      findings.report(.wrongShape(key: key, expected: .positiveReal), line: line)
      return nil
    }
    return number
  }

  /// The value as yes or no; no if the key is not there.
  func flag(_ key: String) -> Bool {
    guard let text = text(key, isRequired: false), let line = self[key]?.line else { return false }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      findings.report(.wrongShape(key: key, expected: .flag), line: line)
      return false
    }
  }

  /// A text, or a list of texts with commas between them.
  private func flat(_ value: YAMLValue) -> String? {
    switch value {
    case .text(let text, _): return text
    case .list(let items, _):
      var words: [String] = []
      for item in items {
        guard case .text(let text, _) = item else { return nil }
        words.append(text)
      }
      return words.joined(separator: ",")
    case .pairs: return nil
    }
  }
}

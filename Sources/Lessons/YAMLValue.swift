import Yams

/// What a piece of YAML says, with the line of each value; independent of the library that read it.
indirect enum YAMLValue {
  /// A word, a number or a sentence, as written.
  case text(String, line: Int)
  /// A list.
  case list([YAMLValue], line: Int)
  /// Pairs, in the order of the file.
  case pairs([Pair], line: Int)

  /// A key with its value.
  struct Pair {
    let key: String
    let value: YAMLValue
    let line: Int
  }

  /// The line (from 1) in the lesson file.
  var line: Int {
    switch self {
    case .text(_, let line), .list(_, let line), .pairs(_, let line): line
    }
  }

  /// Reads a piece of YAML that starts at a line of the lesson file; nil, with a diagnostic, if it
  /// cannot be read. An empty piece has no pairs.
  static func read(_ yaml: String, line: Int, findings: Findings) -> YAMLValue? {
    guard YAMLGuard.admits(yaml, line: line, findings: findings) else { return nil }
    do {
      // Every value is taken as it is written. The resolver that tells numbers from words compiles a dozen
      // regular expressions, a fifteenth of what may pass before the first frame.
      guard let node = try Yams.compose(yaml: yaml, .basic) else { return .pairs([], line: line) }
      var budget = 5_000
      return convert(node, offset: line - 1, depth: 0, budget: &budget, findings: findings)
    } catch {
      let (reason, offset) = describe(error)
      findings.report(.badYAML(reason: reason), line: line + offset)
      return nil
    }
  }

  private static func convert(
    _ node: Node, offset: Int, depth: Int, budget: inout Int, findings: Findings
  ) -> YAMLValue? {
    let line = (node.mark?.line ?? 1) + offset
    budget -= 1
    guard budget > 0, depth < 16 else {
      findings.report(.nestedTooDeep(limit: 16), line: line)
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return .text(scalar.string, line: line)
    case .sequence(let sequence):
      var items: [YAMLValue] = []
      for item in sequence {
        guard
          let value = convert(
            item, offset: offset, depth: depth + 1, budget: &budget, findings: findings)
        else { return nil }
        items.append(value)
      }
      return .list(items, line: line)
    case .mapping(let mapping):
      var pairs: [Pair] = []
      for (key, node) in mapping {
        guard case .scalar(let scalar) = key,
          let value = convert(
            node, offset: offset, depth: depth + 1, budget: &budget, findings: findings)
        else {
          findings.report(.badYAML(reason: "a key that is not a word"), line: line)
          return nil
        }
        let keyLine = (key.mark?.line).map { $0 + offset } ?? line
        pairs.append(Pair(key: scalar.string, value: value, line: keyLine))
      }
      return .pairs(pairs, line: line)
    case .alias:
      findings.report(.aliasInYAML, line: line)
      return nil
    }
  }

  /// What the reader said, on one line, and the line (from 0) at which it said so.
  private static func describe(_ error: any Error) -> (reason: String, line: Int) {
    guard let error = error as? YamlError else {
      return (PlainCharacters.quoted(String(describing: error), limit: 160), 0)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (PlainCharacters.quoted(problem, limit: 160), max(0, mark.line - 1))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { PlainCharacters.quoted(String(describing: $0)) }
      return ("twice: " + keys.joined(separator: ", "), max(0, context.mark.line - 1))
    default:
      return (PlainCharacters.quoted(String(describing: error), limit: 160), 0)
    }
  }
}

/// Turns away YAML that could cost its reader more than it is worth, before it is read.
enum YAMLGuard {
  /// Whether a piece of YAML is small, flat and without anchors.
  static func admits(_ yaml: String, line: Int, findings: Findings) -> Bool {
    var brackets = 0
    for (offset, text) in yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if hasAnchor(text) {
        findings.report(.aliasInYAML, line: line + offset)
        return false
      }
      let content = text.prefix { $0 == " " || $0 == "-" || $0 == "?" }
      brackets += text.utf8.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
      if content.count > 60 || brackets > 2_000 {
        findings.report(.nestedTooDeep(limit: 16), line: line + offset)
        return false
      }
      if deepest(text) > 16 {
        findings.report(.nestedTooDeep(limit: 16), line: line + offset)
        return false
      }
    }
    return true
  }

  /// The deepest nesting of brackets that a line opens.
  private static func deepest(_ text: Substring) -> Int {
    var depth = 0
    var most = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        most = max(most, depth)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return most
  }

  /// Whether a line names a value for later use: `&name` where a value may begin.
  private static func hasAnchor(_ text: Substring) -> Bool {
    var before: Character = " "
    var previousIsAnchor = false
    for character in text {
      if previousIsAnchor, character.isASCII, character.isLetter || character.isNumber {
        return true
      }
      previousIsAnchor = character == "&" && " [{,:-\t".contains(before)
      before = character
    }
    return false
  }
}

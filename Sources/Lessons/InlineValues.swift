/// Finds computed numbers in text: `{{cross_entropy probability=0.8 unit=bits}}`.
enum InlineValues {
  /// The runs of a text, each value a run of its own.
  static func split(
    _ text: String, style: TextRun.Style, line: Int, findings: Findings
  ) -> [TextRun] {
    var runs: [TextRun] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{") {
      if open.lowerBound > rest.startIndex {
        runs.append(TextRun(String(rest[..<open.lowerBound]), style: style))
      }
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        findings.report(
          .valueOpen(PlainCharacters.quoted(String(rest[open.lowerBound...]))), line: line)
        return runs
      }
      let body = rest[open.upperBound..<close.lowerBound]
      if let computation = computation(body, line: line, findings: findings) {
        runs.append(TextRun(computation, style: style))
      }
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { runs.append(TextRun(String(rest), style: style)) }
    return runs
  }

  /// The computation that words say, checked; nil, with a diagnostic, if they say none.
  static func computation(
    _ body: Substring, line: Int, findings: Findings
  ) -> Computation? {
    let words = body.split(whereSeparator: \.isWhitespace)
    guard let function = words.first else {
      findings.report(.valueOpen("{{}}"), line: line)
      return nil
    }
    let arguments = words.dropFirst().map { word in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Setting(
        name: String(parts[0]), text: parts.count == 2 ? String(parts[1]) : "", line: line)
    }
    return checked(
      Computation(function: String(function), arguments: arguments, line: line),
      findings: findings)
  }

  /// The computation itself, with a diagnostic if it is wrong: it then shows as `?`.
  static func checked(_ computation: Computation, findings: Findings) -> Computation {
    do {
      _ = try computation.value
    } catch {
      findings.report(.badComputation(error), line: computation.line)
    }
    return computation
  }
}

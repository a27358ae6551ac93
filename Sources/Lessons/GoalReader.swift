internal import Numbers

/// Reads what an observable must come to: `< 0.1`, `> {{surprisal probability=0.01}}`,
/// `0.5 ± 0.01`, `0.2 to 0.3`.
struct GoalReader {
  let findings: Findings

  /// The condition that a text says; nil, with a diagnostic, if it says none.
  func condition(_ setting: Setting) -> Goal.Condition? {
    let text = setting.text.replacing("+-", with: "±")
    let condition: Goal.Condition? =
      if text.hasPrefix("<") {
        bound(text.dropFirst(), line: setting.line).map { .below($0) }
      } else if text.hasPrefix(">") {
        bound(text.dropFirst(), line: setting.line).map { .above($0) }
      } else if let parts = halves(text, at: "±") {
        near(parts, line: setting.line)
      } else if let parts = halves(text, at: " to ") {
        between(parts, line: setting.line)
      } else {
        nil
      }
    if condition == nil {
      findings.report(
        .badGoal(
          observable: PlainCharacters.quoted(setting.name),
          text: PlainCharacters.quoted(setting.text)),
        line: setting.line)
    }
    return condition
  }

  private func halves(_ text: String, at separator: String) -> (Substring, Substring)? {
    guard let range = text.firstRange(of: separator) else { return nil }
    return (text[..<range.lowerBound], text[range.upperBound...])
  }

  private func near(_ parts: (Substring, Substring), line: Int) -> Goal.Condition? {
    guard let center = bound(parts.0, line: line),
      let tolerance = DecimalNumber.typed(in: String(parts.1)), tolerance > 0
    else { return nil }
    return .near(center, tolerance: tolerance)
  }

  private func between(_ parts: (Substring, Substring), line: Int) -> Goal.Condition? {
    guard let low = bound(parts.0, line: line), let high = bound(parts.1, line: line) else {
      return nil
    }
    return .between(low, high)
  }

  private func bound(_ text: Substring, line: Int) -> Goal.Bound? {
    let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    let body = String(trimmed)
    if body.hasPrefix("{{"), body.hasSuffix("}}") {
      return InlineValues.computation(
        body.dropFirst(2).dropLast(2), line: line, findings: findings
      ).map { .computed($0) }
    }
    return DecimalNumber.typed(in: body).map { .number($0) }
  }
}

/// What a list needs of a lesson, without reading its text: front matter, headings, and which steps ask
/// something. A whole course is outlined within a frame.
struct LessonOutline {
  private static let questions = ["predict", "quiz", "exercise"]

  /// The summary of a lesson's file; nil when it has no front matter that could be read.
  static func summary(_ text: String, slug: String, file: String) -> LessonSummary? {
    let findings = Findings(file: file)
    let source = SourceText(text, findings: findings)
    guard let front = source.frontMatter(findings: findings),
      let value = YAMLValue.read(front.yaml, line: 2, findings: findings),
      let fields = DirectiveFields(
        value, owner: "front matter",
        keys: ["title", "order", "minutes", "objectives", "prerequisites"], line: 1,
        findings: findings)
    else { return nil }
    var steps: [String] = []
    var asking: [String] = []
    var fence: Substring?
    for line in source.lines.dropFirst(front.bodyStart - 1) {
      if let open = fence {
        if line.hasPrefix(open), line.dropFirst(open.count).allSatisfy(\.isWhitespace) {
          fence = nil
        }
        continue
      }
      let marks = line.prefix { $0 == "`" }
      if marks.count >= 3 {
        fence = marks
        let word = line.dropFirst(marks.count).split(separator: " ").first.map(String.init) ?? ""
        if questions.contains(word), let step = steps.last, asking.last != step {
          asking.append(step)
        }
      } else if line.hasPrefix("## "), let start = line.firstRange(of: "{#"),
        let end = line[start.upperBound...].firstIndex(of: "}")
      {
        steps.append(PlainCharacters.cleaned(String(line[start.upperBound..<end])))
      }
    }
    return LessonSummary(
      slug: slug, title: fields.text("title") ?? slug, order: fields.positiveNumber("order") ?? 0,
      minutes: fields.positiveNumber("minutes") ?? 1,
      objectives: fields.words("objectives", isRequired: true), steps: steps,
      questions: asking)
  }
}

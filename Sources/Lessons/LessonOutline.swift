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
    var fence = 0
    // By bytes: what is looked for is plain, and a course of any size is to be listed within a frame.
    for line in source.lines.dropFirst(front.bodyStart - 1) {
      let bytes = line.utf8
      let marks = bytes.prefix { $0 == UInt8(ascii: "`") }.count
      if fence > 0 {
        let rest = bytes.dropFirst(fence)
        if marks >= fence, rest.allSatisfy({ $0 == 32 || $0 == 9 }) { fence = 0 }
      } else if marks >= 3 {
        fence = marks
        let word = bytes.dropFirst(marks).split(separator: UInt8(ascii: " ")).first
        if let word, questions.contains(String(Substring(word))), let step = steps.last,
          asking.last != step
        {
          asking.append(step)
        }
      } else if bytes.starts(with: "## ".utf8), let start = line.firstRange(of: "{#"),
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

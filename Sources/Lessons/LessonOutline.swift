/// What a list needs of a lesson, without reading its text: front matter, headings, and which steps ask
/// something. A whole course is outlined within a frame.
struct LessonOutline {
  private static let questions = ["predict", "quiz", "exercise"]

  /// The summary of a lesson's file; nil when it has no front matter that could be read.
  static func summary(_ text: String, slug: String, file: String) -> LessonSummary? {
    let findings = Findings(file: file)
    // The text itself is read by bytes: what is looked for there is plain, and a course of any size is to be
    // listed within a frame.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard
      let end = lines.dropFirst().firstIndex(where: {
        $0.elementsEqual("---".utf8) || $0.elementsEqual("---\r".utf8)
      })
    else { return nil }
    let head = text.utf8[..<lines[end].endIndex]
    let source = SourceText(String(Substring(head)), findings: findings)
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
    for line in lines[(end + 1)...] where line.count <= SourceText.lineLimit {
      let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
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
      } else if bytes.starts(with: "## ".utf8) {
        let line = Substring(bytes)
        if let start = line.firstRange(of: "{#"),
          let end = line[start.upperBound...].firstIndex(of: "}")
        {
          steps.append(PlainCharacters.cleaned(String(line[start.upperBound..<end])))
        }
      }
    }
    return LessonSummary(
      slug: slug, title: fields.text("title") ?? slug, order: fields.positiveNumber("order") ?? 0,
      minutes: fields.positiveNumber("minutes") ?? 1,
      objectives: fields.words("objectives", isRequired: true), steps: steps,
      questions: asking)
  }
}

/// The lines of a lesson file, made harmless: no line is too long, no character is dangerous.
struct SourceText {
  /// The lines, without their ends.
  let lines: [String]

  /// The most bytes of a line.
  static let lineLimit = 4096

  /// Splits a file into lines; what is dangerous is reported and taken out.
  init(_ text: String, findings: Findings) {
    var lines: [String] = []
    var body = Substring(text)
    if body.first == "\u{FEFF}" { body = body.dropFirst() }
    for raw in body.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let number = lines.count + 1
      var line = raw
      if line.last == "\r" { line = line.dropLast() }
      let bytes = String(line).utf8.count
      if bytes > Self.lineLimit {
        findings.report(.lineTooLong(bytes: bytes, limit: Self.lineLimit), line: number)
        lines.append("")
        continue
      }
      let found = line.first { PlainCharacters.isDangerous($0) && $0 != "\t" }
      if let found { findings.report(.controlCharacter(code: found.value), line: number) }
      lines.append(found == nil ? String(line) : PlainCharacters.cleaned(String(line)))
    }
    self.lines = lines
  }

  /// The front matter and the line (from 1) that follows it, or nil if there is none.
  func frontMatter(findings: Findings) -> (yaml: String, bodyStart: Int)? {
    guard lines.first == "---" else {
      findings.report(.noFrontMatter, line: 1)
      return nil
    }
    guard let end = lines.dropFirst().firstIndex(of: "---") else {
      findings.report(.frontMatterOpen, line: 1)
      return nil
    }
    return (lines[1..<end].joined(separator: "\n"), end + 2)
  }
}

/// The lines of a lesson file, made harmless: no line is too long, no character is dangerous.
struct SourceText {
  /// The lines, without their ends.
  let lines: [String]

  /// The most bytes of a line.
  static let lineLimit = 4096

  /// Splits a file into lines; what is dangerous is reported and taken out.
  init(_ text: String, findings: Findings) {
    var lines: [String] = []
    var body = text.utf8[...]
    if body.starts(with: "\u{FEFF}".utf8) { body = body.dropFirst(3) }
    for raw in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let bytes = raw.last == UInt8(ascii: "\r") ? raw.dropLast() : raw
      let number = lines.count + 1
      guard bytes.count <= Self.lineLimit else {
        findings.report(.lineTooLong(bytes: bytes.count, limit: Self.lineLimit), line: number)
        lines.append("")
        continue
      }
      let line = String(Substring(bytes))
      // Nearly every line is plain, which its bytes tell much faster than its characters.
      let isPlain = bytes.allSatisfy { (32..<127).contains($0) || $0 == UInt8(ascii: "\t") }
      let found = isPlain ? nil : line.unicodeScalars.first(where: Self.isRefused)
      if let found { findings.report(.controlCharacter(code: found.value), line: number) }
      lines.append(found == nil ? line : PlainCharacters.cleaned(line))
    }
    self.lines = lines
  }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    PlainCharacters.isDangerous(scalar) && scalar != "\t"
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

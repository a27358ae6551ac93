/// Writes mdoc(7), the language of manual pages, so that text comes out as it went in.
///
/// Every line is ASCII and at most 80 bytes, every sentence begins a line, and paragraphs are parted
/// where both readers of mdoc, groff and mandoc, want it.
struct MdocWriter {
  private(set) var lines: [String] = []
  /// Whether text that follows continues something that stands above it.
  private var isContinued = false

  /// The page so far.
  var page: String { lines.joined(separator: "\n") + "\n" }

  /// A macro whose arguments are texts, each escaped.
  mutating func macro(_ name: String, _ arguments: String...) {
    line(name, arguments.map(Self.argument))
  }

  /// A macro whose arguments are mdoc already.
  mutating func line(_ name: String, _ arguments: [String]) {
    lines.append(([".\(name)"] + arguments).joined(separator: " "))
    isContinued = name == "El" || name == "Ed"
  }

  /// A section.
  mutating func section(_ title: String) { macro("Sh", title) }

  /// A part of a section.
  mutating func part(_ title: String) { macro("Ss", title) }

  /// A list of names with what there is to say about each.
  mutating func list(_ body: (inout MdocWriter) -> Void) {
    line("Bl", ["-tag", "-width", "Ds"])
    body(&self)
    line("El", [])
  }

  /// A paragraph: sentences, each on a line of its own.
  mutating func paragraph(_ text: String) {
    guard !text.isEmpty else { return }
    if isContinued { lines.append(".Pp") }
    isContinued = true
    var line = ""
    func flushed() -> String {
      line.hasPrefix(".") || line.hasPrefix("\\(aq") ? "\\&" + line : line
    }
    for word in text.split(whereSeparator: \.isWhitespace) {
      let escaped = Self.prose(word)
      if !line.isEmpty, line.utf8.count + 1 + escaped.utf8.count > 76 {
        lines.append(flushed())
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + escaped
      if let end = word.last, ".?!".contains(end), !word.hasSuffix("...") {
        lines.append(flushed())
        line = ""
      }
    }
    if !line.isEmpty { lines.append(flushed()) }
  }

  /// Lines as they are.
  mutating func literal(_ text: [String]) {
    line("Bd", ["-literal"])
    for row in text {
      let escaped = Self.verbatim(row)
      lines.append(escaped.hasPrefix(".") || escaped.hasPrefix("\\(aq") ? "\\&" + escaped : escaped)
    }
    line("Ed", [])
  }

  /// Text with paragraphs parted by blank lines, in which indented lines are kept as they are.
  mutating func paragraphs(_ text: String) {
    var block: [Substring] = []
    let rows: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
    for row in rows {
      guard row.isEmpty else {
        block.append(row)
        continue
      }
      if block.isEmpty { continue }
      if block.allSatisfy({ $0.hasPrefix("  ") }) {
        literal(block.map { String($0.dropFirst(2)) })
      } else {
        paragraph(block.joined(separator: " "))
      }
      block = []
    }
  }

  /// One argument of a macro: never taken for a macro or for punctuation.
  static func argument(_ text: String) -> String {
    let escaped = verbatim(text)
    if text.isEmpty || text.contains(" ") { return "\"" + escaped + "\"" }
    let first = text.first ?? " "
    let isAmbiguous = text.count <= 3 && (first.isUppercase || !(first.isLetter || first.isNumber))
    return isAmbiguous && !escaped.hasPrefix("\\") ? "\\&" + escaped : escaped
  }

  /// Text that may be copied into a shell: every hyphen is a minus.
  static func verbatim(_ text: some StringProtocol) -> String {
    text.unicodeScalars.map { $0 == "-" ? "\\-" : escape($0) }.joined()
  }

  /// A word of a sentence: a hyphen inside it stays one, others are minus signs.
  private static func prose(_ word: Substring) -> String {
    var previous: Unicode.Scalar = " "
    var text = ""
    for scalar in word.unicodeScalars {
      let isInside = previous.properties.isAlphabetic || ("0"..."9").contains(previous)
      text += scalar == "-" && !isInside ? "\\-" : escape(scalar)
      previous = scalar
    }
    return text
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\e"
    case "\"": "\\(dq"
    case "'": "\\(aq"
    case "`": "\\(ga"
    case "^": "\\(ha"
    case "~": "\\(ti"
    case _ where scalar.isASCII: String(scalar)
    default: "\\[u" + hexadecimal(scalar.value) + "]"
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

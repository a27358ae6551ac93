/// Sets text in lines of a given width: what a screen, a plain page and the linter all use.
package struct TextFlow: Sendable {
  /// The columns of a line.
  package let width: Int
  /// How many columns a text takes.
  let columns: @Sendable (String) -> Int

  /// A flow of some width, at least 8.
  ///
  /// - Parameter columns: how many columns a text on one line takes on the display.
  package init(width: Int, columns: @escaping @Sendable (String) -> Int) {
    self.width = max(8, width)
    self.columns = columns
  }

  /// The lines of some blocks, an empty one between neighbors. Computed numbers are worked out;
  /// every run of the result holds text.
  package func lines(of blocks: [Block]) -> [[TextRun]] {
    var result: [[TextRun]] = []
    for block in blocks {
      if !result.isEmpty { result.append([]) }
      result += lines(of: block)
    }
    return result
  }

  /// The lines of one paragraph.
  package func lines(of runs: [TextRun]) -> [[TextRun]] { wrapped(runs, width: width) }

  private func lines(of block: Block) -> [[TextRun]] {
    switch block {
    case .paragraph(let runs):
      return wrapped(runs, width: width)
    case .list(let start, let items):
      return items.enumerated().flatMap { index, blocks in
        let mark = start.map { "\($0 + index). " } ?? "• "
        return hanging(mark, blocks)
      }
    case .quote(let blocks):
      let inner = TextFlow(width: width - 2, columns: columns).lines(of: blocks)
      return inner.map { [TextRun("│ ")] + $0 }
    case .formula(let lines):
      return lines.flatMap { line in
        broken(line, width: width - 2).map { [TextRun("  ")] + $0 }
      }
    case .table(let table):
      return TableFlow(table, flow: self).lines
    }
  }

  /// Items close together: a list is one thought.
  private func hanging(_ mark: String, _ blocks: [Block]) -> [[TextRun]] {
    let indent = columns(mark)
    let inner = TextFlow(width: width - indent, columns: columns)
    let lines = blocks.flatMap { inner.lines(of: [$0]) }
    let space = String(repeating: " ", count: indent)
    return lines.enumerated().map { [TextRun($0.offset == 0 ? mark : space)] + $0.element }
  }

  /// A paragraph broken between words.
  func wrapped(_ runs: [TextRun], width: Int) -> [[TextRun]] {
    var lines: [[TextRun]] = []
    var line = LineDraft()
    for word in words(of: runs) {
      guard let word else {
        lines.append(line.runs)
        line = LineDraft()
        continue
      }
      let length = word.reduce(0) { $0 + columns($1.characters) }
      if line.columns > 0, line.columns + 1 + length > width {
        lines.append(line.runs)
        line = LineDraft()
      }
      if length > width {
        for piece in broken(word, width: width) {
          if line.columns > 0 {
            lines.append(line.runs)
            line = LineDraft()
          }
          line.add(piece, columns: piece.reduce(0) { $0 + columns($1.characters) })
        }
      } else {
        line.add(word, columns: length)
      }
    }
    if line.columns > 0 { lines.append(line.runs) }
    return lines
  }

  /// The words of a text, each in one or several styles; nil is the end of a line.
  private func words(of runs: [TextRun]) -> [[TextRun]?] {
    var result: [[TextRun]?] = []
    var word: [TextRun] = []
    for run in runs {
      if case .lineBreak = run.content {
        if !word.isEmpty { result.append(word) }
        result.append(nil)
        word = []
        continue
      }
      let parts = run.characters.split(separator: " ", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0, !word.isEmpty {
          result.append(word)
          word = []
        }
        if !part.isEmpty { word.append(TextRun(String(part), style: run.style)) }
      }
    }
    if !word.isEmpty { result.append(word) }
    return result
  }

  /// Text cut wherever a line is full: for formulas and for words longer than a line.
  private func broken(_ runs: [TextRun], width: Int) -> [[TextRun]] {
    var lines: [[TextRun]] = [[]]
    var used = 0
    for run in runs {
      var text = ""
      for character in run.characters {
        let size = columns(String(character))
        if used + size > width, used > 0 {
          if !text.isEmpty { lines[lines.count - 1].append(TextRun(text, style: run.style)) }
          lines.append([])
          text = ""
          used = 0
        }
        text.append(character)
        used += size
      }
      if !text.isEmpty { lines[lines.count - 1].append(TextRun(text, style: run.style)) }
    }
    return lines
  }
}

/// A line while words are being added to it.
private struct LineDraft {
  var runs: [TextRun] = []
  var columns = 0

  mutating func add(_ word: [TextRun], columns length: Int) {
    if columns > 0 {
      let before = runs.last?.style ?? []
      runs.append(TextRun(" ", style: before.intersection(word.first?.style ?? [])))
      columns += 1
    }
    runs += word
    columns += length
  }
}

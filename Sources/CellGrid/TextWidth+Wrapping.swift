extension TextWidth {
  /// `text` in lines of at most `limit` columns.
  ///
  /// Lines end between words; between wide characters, which are written without spaces, they may
  /// end anywhere. A word that is longer than a line is broken where the line is full. With fewer
  /// than one column there are no lines.
  package static func wrapped(_ text: String, columns limit: Int) -> [String] {
    guard limit >= 1 else { return [] }
    var lines: [String] = []
    var line = ""
    for word in pieces(of: text) {
      var rest = word.text
      let gap = word.followsSpace && !line.isEmpty ? " " : ""
      if columns(of: line + gap + rest) <= limit {
        line += gap + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while columns(of: rest) > limit {
        let head = prefix(of: rest, columns: limit)
        // A wide character on a line of one column: there is no way to show it.
        if head.isEmpty { return lines }
        lines.append(head)
        rest.removeFirst(head.count)
      }
      line = rest
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// What must stay together: words, and wide characters one by one.
  private static func pieces(of text: String) -> [(text: String, followsSpace: Bool)] {
    var pieces: [(text: String, followsSpace: Bool)] = []
    for word in text.split(separator: " ") {
      var followsSpace = true
      var piece = ""
      func take() {
        guard !piece.isEmpty else { return }
        pieces.append((piece, followsSpace))
        followsSpace = false
        piece = ""
      }
      for character in word {
        let isWide = columns(of: String(character)) > 1
        if isWide { take() }
        piece.append(character)
        if isWide { take() }
      }
      take()
    }
    return pieces
  }

  /// The longest end of `text` that takes at most `limit` columns.
  package static func suffix(of text: String, columns limit: Int) -> String {
    var rest = Substring(text)
    while columns(of: String(rest)) > max(0, limit) { rest.removeFirst() }
    return String(rest)
  }
}

/// A column of words: each word's number, and the words in the order in which they came.
struct WordColumn {
  /// The row of the first word.
  let firstRow: Int
  var codes: [Int32] = []
  var names: [String] = []
  private var known: [String: Int32] = [:]

  init(firstRow: Int) { self.firstRow = firstRow }

  /// The column of a grid.
  var column: Grid.Column { .words(codes, names: names) }

  mutating func append(_ word: String) {
    if let code = known[word] { return codes.append(code) }
    let next = Int32(names.count)
    names.append(word)
    known[word] = next
    codes.append(next)
  }

  /// Puts the words of the rows that follow behind these.
  mutating func append(_ other: WordColumn) {
    let places = other.names.map { name in
      let code = known[name] ?? Int32(names.count)
      if Int(code) == names.count {
        names.append(name)
        known[name] = code
      }
      return code
    }
    codes += other.codes.map { places[Int($0)] }
  }
}

/// Which class each column is, where labels are names.
struct ClassOrder {
  /// The names in the order of the columns.
  let names: [String]
  /// Whether nothing but the alphabet says so.
  let isGuess: Bool

  /// The order that the names of the columns give; that of the text, as scikit-learn sorts it, where they
  /// give none.
  init(words: [String], columns: [String]?, count: Int) {
    guard let columns else {
      (names, isGuess) = (words.sorted(), true)
      return
    }
    if count == 1, let name = columns.first, words.count == 2, words.contains(name) {
      // The one column is the probability of the class that it is named after.
      (names, isGuess) = (words.filter { $0 != name } + [name], false)
      return
    }
    if let known = Self.named(words, columns) {
      (names, isGuess) = (known, false)
    } else {
      (names, isGuess) = (words.sorted(), true)
    }
  }

  /// The classes of columns that are named after them, such as `prob_cat` and `prob_dog`: what stands before
  /// and behind the name is the same in all.
  private static func named(_ words: [String], _ columns: [String]) -> [String]? {
    guard let first = columns.first else { return nil }
    let known = Set(columns)
    let before = common(columns.map { $0[...] }, from: first[...])
    let behind = common(
      columns.map { String($0.reversed())[...] }, from: String(first.reversed())[...])
    let shortest = columns.map(\.count).min() ?? 0
    for start in 0...before {
      for end in 0...min(behind, shortest - start) {
        let (prefix, suffix) = (first.prefix(start), first.suffix(end))
        if words.allSatisfy({ known.contains(prefix + $0 + suffix) }) {
          return columns.map { String($0.dropFirst(start).dropLast(end)) }
        }
      }
    }
    return nil
  }

  /// With how many characters all of the texts begin as one does.
  private static func common(_ texts: [Substring], from first: Substring) -> Int {
    texts.reduce(first.count) { count, text in
      min(count, zip(text, first).prefix { $0 == $1 }.count)
    }
  }
}

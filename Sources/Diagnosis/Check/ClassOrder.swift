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
    let plain = Self.withoutCommonParts(columns)
    for known in [columns, plain] where words.allSatisfy({ known.contains($0) }) {
      (names, isGuess) = (known, false)
      return
    }
    (names, isGuess) = (words.sorted(), true)
  }

  /// `prob_cat` and `prob_dog` without what all of them begin and end with.
  private static func withoutCommonParts(_ names: [String]) -> [String] {
    guard names.count > 1, let first = names.first else { return names }
    let start = names.dropFirst().reduce(first) { String($0.commonPrefix(with: $1)) }
    let cut = names.map { String($0.dropFirst(start.count)) }
    guard let head = cut.first else { return names }
    let end = cut.dropFirst().reduce(String(head.reversed())) {
      String($0.commonPrefix(with: String($1.reversed())))
    }
    return cut.map { String($0.dropLast(end.count)) }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> Substring {
    prefix(zip(self, other).prefix { $0 == $1 }.count)
  }
}

/// The names of target columns, as one text with commas between them.
struct TargetNames {
  /// The names, without the spaces around them.
  let names: [String]

  /// Takes the text apart.
  init(_ text: String) {
    names = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let start = part.drop { $0 == " " }
      return String(start.reversed().drop { $0 == " " }.reversed())
    }
  }
}

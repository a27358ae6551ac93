/// The names of target columns, as one text with commas between them.
package struct TargetNames: Hashable, Sendable {
  /// The names, at least one, without the spaces around them.
  package let names: [String]

  /// Takes the text apart.
  package init(_ text: String) {
    names = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let start = part.drop { $0 == " " }
      return String(start.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// One `name: value` that an author wrote, with the value still as text.
///
/// A figure's parameter table, or a computation, reads the text with the same parser that reads
/// `--set name=value`, so that a word means the same everywhere.
package struct Setting: Hashable, Sendable {
  /// The name of the parameter, argument or observable.
  package let name: String
  /// The value as written; a list is written `0.7,0.2,0.1`.
  package let text: String
  /// Where it stands in the lesson file (from 1).
  package let line: Int

  /// A setting. Name and text are cleaned of control characters.
  package init(name: String, text: String, line: Int) {
    self.name = PlainCharacters.cleaned(name)
    self.text = PlainCharacters.cleaned(text)
    self.line = line
  }
}

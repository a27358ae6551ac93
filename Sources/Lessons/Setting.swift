/// One `name: value` that an author wrote, with the value still as text.
///
/// A figure's parameter table, or a computation, reads the text with the same parser that reads
/// `--set name=value`, so that a word means the same everywhere.
public struct Setting: Hashable, Sendable {
  /// The name of the parameter, argument or observable.
  public let name: String
  /// The value as written; a list is written `0.7,0.2,0.1`.
  public let text: String
  /// Where it stands in the lesson file (from 1).
  public let line: Int

  /// A setting. Name and text are cleaned of control characters.
  public init(name: String, text: String, line: Int) {
    self.name = PlainCharacters.cleaned(name)
    self.text = PlainCharacters.cleaned(text)
    self.line = line
  }
}

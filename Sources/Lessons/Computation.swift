/// A number that the loss core works out when it is needed: `cross_entropy probability=0.8`.
///
/// Lessons never hold a computed number, only what it is computed from.
package struct Computation: Hashable, Sendable {
  /// The function (`cross_entropy`, `entropy`, ...).
  package let function: String
  /// What it is computed from, and how it is shown (`unit`, `decimals`).
  package let arguments: [Setting]
  /// Where it stands in the lesson file (from 1).
  package let line: Int

  /// A computation, not yet checked: `value` says what is wrong with it.
  package init(function: String, arguments: [Setting], line: Int) {
    self.function = PlainCharacters.cleaned(function)
    self.arguments = arguments
    self.line = line
  }

  /// The text of the argument of that name, if it was given.
  package subscript(name: String) -> String? { arguments.first { $0.name == name }?.text }
}

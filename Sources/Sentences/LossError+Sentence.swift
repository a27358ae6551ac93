package import Localization
package import LossCore

extension LossError {
  /// What was found, where, and what to do, in one or two sentences: the loss core's own, which speaks
  /// for itself where it is used as a library.
  package func sentence(in messages: Messages) -> String { description }
}

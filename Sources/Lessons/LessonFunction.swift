import LossCore

/// A function that a lesson may ask the loss core for.
///
/// To add one, add a line to `all`: the parser, the linter and the reference for authors follow.
struct LessonFunction: Sendable {
  /// What lessons call it.
  let name: String
  /// The arguments that it needs.
  let arguments: [String]
  /// The arguments that it also takes.
  let optional: [String]
  /// The number, from arguments that are all there and all known.
  let evaluate: @Sendable (Computation) throws(ComputationError) -> Double

  /// Every function, in the order of the reference.
  static let all: [LessonFunction] = []
}

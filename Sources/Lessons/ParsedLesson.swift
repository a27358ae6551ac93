/// A lesson as far as it could be read, and what is wrong with its file.
///
/// The parser never gives up on a file that is text: what it cannot read it leaves out and reports,
/// so that a lesson can be looked at while it is being written.
package struct ParsedLesson: Hashable, Sendable {
  /// What could be read.
  package let lesson: Lesson
  /// What is wrong, in the order of the file.
  package let diagnostics: [LessonDiagnostic]
}

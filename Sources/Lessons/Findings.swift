/// Collects what is wrong in one lesson file while it is read.
final class Findings {
  /// The path of the file.
  let file: String
  /// What was found, in the order in which it was found.
  private(set) var diagnostics: [LessonDiagnostic] = []

  /// More than this of one file help nobody, and a hostile file could give millions.
  static let limit = 100

  init(file: String) { self.file = file }

  /// Reports a fact at a line (from 1).
  func report(_ fact: LessonFact, line: Int) {
    guard diagnostics.count < Self.limit else { return }
    let diagnostic = LessonDiagnostic(file: file, line: line, fact: fact)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// What was found, in the order of the file.
  var sorted: [LessonDiagnostic] {
    diagnostics.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }
}

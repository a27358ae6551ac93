/// A figure that a step shows, with the parameters it starts from.
package struct FigureDirective: Hashable, Sendable {
  /// The id of the figure in the catalog.
  package let figure: String
  /// The parameters that differ from the figure's standard ones at the start of the step.
  package let settings: [Setting]
  /// The names of the parameters that the learner may move in this step.
  package let unlocked: [String]
  /// One sentence that says what the figure shows, for those who do not see it.
  package let caption: [TextRun]
  /// Where it stands in the lesson file (from 1).
  package let line: Int

  /// A directive, not yet checked against a figure.
  package init(
    figure: String, settings: [Setting], unlocked: [String], caption: [TextRun], line: Int
  ) {
    self.figure = PlainCharacters.cleaned(figure)
    self.settings = settings
    self.unlocked = unlocked.map(PlainCharacters.cleaned)
    self.caption = caption
    self.line = line
  }
}

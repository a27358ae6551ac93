/// Every sentence that the interface shows.
///
/// One object for each area of the interface. A sentence stands once, beside what it means: as a constant, or
/// as a method where it takes values. They are classes, since a value of a thousand strings would be copied
/// string by string, wherever it goes.
package final class Messages: Sendable {
  /// The one language.
  package static let english = Messages()

  /// Facts about files that could not be read.
  package let tables = TableMessages()
  /// What is wrong with a setting that somebody wrote.
  package let settings = SettingMessages()
  /// The terminal itself: too small, missing, given back.
  package let terminal = TerminalMessages()
  /// Data sets, training and what went wrong there.
  package let training = TrainingMessages()
  /// Training on several labels that may be true together.
  package let multiLabel = MultiLabelMessages()
  /// Titles, axes and readings of the figures.
  package let figures = FigureMessages()
  /// The course and its checker.
  package let lessons = LessonMessages()
  /// The screens: home, explorer, lab, lesson.
  package let screens = ScreenMessages()
  /// The lab.
  package let lab = LabMessages()
  /// Runs that are kept.
  package let runs = RunMessages()
  /// What curves show.
  package let curves = CurveMessages()
  /// What goes wrong with cross-entropy.
  package let pitfalls = PitfallMessages()
  /// The doctor for predictions and labels.
  package let check = CheckMessages()
  /// `xent check` and `xent explain`.
  package let checkCommand = CheckCommandMessages()
  /// The report of `xent check` on the screen.
  package let checkScreen = CheckScreenMessages()
  /// Glossary, search and review.
  package let tutor = TutorMessages()
  /// Training logs that cannot be read.
  package let logs = LogMessages()
  /// Watching somebody else's training.
  package let watch = WatchMessages()
  /// Sweeps.
  package let sweeps = SweepMessages()
  /// The command line.
  package let commandLine = CommandLineMessages()
}

/// Every sentence that the interface shows, in one language.
///
/// One value per area of the interface, each a struct of stored sentences, with closures where a
/// sentence takes a value. A language is complete when it compiles.
public struct Messages: Sendable {
  /// Facts about bad numbers, from the loss core.
  public let losses: LossMessages
  /// Facts about files that could not be read.
  public let tables: TableMessages
  /// What is wrong with a setting that somebody wrote.
  public let settings: SettingMessages
  /// The terminal itself: too small, missing, given back.
  public let terminal: TerminalMessages
  /// Data sets, training and what went wrong there.
  public let training: TrainingMessages
  /// Training on several labels that may be true together.
  public let multiLabel: MultiLabelMessages
  /// Titles, axes and readings of the figures.
  public let figures: FigureMessages
  /// The course and its checker.
  public let lessons: LessonMessages
  /// The screens: home, explorer, lab, lesson.
  public let screens: ScreenMessages
  /// The lab.
  public let lab: LabMessages
  /// Runs that are kept.
  public let runs: RunMessages
  /// What curves show.
  public let curves: CurveMessages
  /// What goes wrong with cross-entropy.
  public let pitfalls: PitfallMessages
  /// The doctor for predictions and labels.
  public let check: CheckMessages
  /// `xent check` and `xent explain`.
  public let checkCommand: CheckCommandMessages
  /// The report of `xent check` on the screen.
  public let checkScreen: CheckScreenMessages
  /// Glossary, search and review.
  public let tutor: TutorMessages
  /// Training logs that cannot be read.
  public let logs: LogMessages
  /// Watching somebody else's training.
  public let watch: WatchMessages
  /// Sweeps.
  public let sweeps: SweepMessages
  /// The command line.
  public let commandLine: CommandLineMessages
}

extension Messages {
  /// English, the language that every other is translated from.
  public static let english = Messages(
    losses: .english, tables: .english, settings: .english, terminal: .english, training: .english,
    multiLabel: .english,
    figures: .english, lessons: .english, screens: .english, lab: .english, runs: .english,
    curves: .english, pitfalls: .english,
    check: .english, checkCommand: .english, checkScreen: .english, tutor: .english,
    logs: .english, watch: .english, sweeps: .english,
    commandLine: .english)
}

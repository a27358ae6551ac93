/// The kinds of screens: where commands are understood.
package enum Scope: String, CaseIterable, Hashable, Sendable {
  case home, explorer, lab, sweep, watch, check, course, lesson

  /// What such a screen declares, besides what is understood everywhere.
  var commands: [CommandRow] {
    switch self {
    case .home: HomeScreen.commands
    case .explorer: ExplorerScreen.commands
    case .lab: LabScreen.commands
    case .sweep: SweepScreen.commands
    case .watch: WatchScreen.commands
    case .check: CheckScreen.commands
    case .course: CourseScreen.commands
    case .lesson: LessonScreen.commands
    }
  }
}

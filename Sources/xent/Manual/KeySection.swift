import App
import Localization

/// The keys of one screen, or those of all, from the table of commands.
struct KeySection {
  /// The heading.
  let title: String
  /// What there is to press, in the order of the table.
  let entries: [Entry]

  /// A command and its keys.
  struct Entry {
    /// The keys, each as people write it.
    let keys: [String]
    /// What the command is called in the palette.
    let name: String
    /// One sentence.
    let help: String
  }

  /// All keys: first those of every screen, then those of each.
  static func all(in messages: Messages) -> [KeySection] {
    let words = messages.commandLine.manual
    let common = CommandTable.common.map(\.command)
    return [KeySection(words.everyScreen, CommandTable.common, messages)]
      + Scope.allCases.map { scope in
        KeySection(
          scope.title(in: words),
          CommandTable.rows(in: scope).filter { !common.contains($0.command) }, messages)
      }
  }

  private init(_ title: String, _ rows: [CommandRow], _ messages: Messages) {
    self.title = title
    entries = rows.map { row in
      let text = row.text(messages.screens.commands)
      return Entry(keys: row.keys.map(\.label), name: text.name, help: text.help)
    }
  }
}

extension Scope {
  /// What the screen is called.
  fileprivate func title(in words: ManualMessages) -> String {
    switch self {
    case .home: words.homeScreen
    case .explorer: words.explorerScreen
    case .lab: words.labScreen
    case .sweep: words.sweepScreen
    case .watch: words.watchScreen
    case .check: words.checkScreen
    case .course: words.courseScreen
    case .lesson: words.lessonScreen
    }
  }
}

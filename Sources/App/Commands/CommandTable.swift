import CellGrid
import Localization

/// The one table that keys, footer, help, palette and manual are derived from: what each screen declares,
/// and then what every screen understands.
package enum CommandTable {
  /// What no screen needs to declare.
  private static let everywhere = [
    CommandRow(.palette, \.palette, .character(":"), footer: 20),
    CommandRow(.help, \.help, .character("?"), Key(.function(1)), footer: 0),
    CommandRow(.switchTheme, \.switchTheme, .character("T")),
    CommandRow(.switchMouse, \.switchMouse, .character("M")),
    CommandRow(.redraw, \.redraw, Key(.character("l"), .control)),
    CommandRow(.suspend, \.suspend, Key(.character("z"), .control)),
    CommandRow(.back, \.back, Key(.escape), .character("q"), footer: 12),
    CommandRow(.quit, \.quit, .character("Q"), Key(.character("c"), .control), footer: 21),
  ]

  /// The rows understood in a scope, in the order in which help lists them.
  package static func rows(in scope: Scope) -> [CommandRow] { parts[scope]?.rows ?? [] }

  /// The rows that every scope has, in order.
  package static let common = rows(in: .home).filter { row in
    Scope.allCases.allSatisfy {
      rows(in: $0).contains { ($0.command, $0.keys) == (row.command, row.keys) }
    }
  }

  /// What the footer of a scope shows, the most useful first.
  static func footer(in scope: Scope) -> [CommandRow] { parts[scope]?.footer ?? [] }

  /// The command for a key, nil where the key means nothing. Two commands of one scope never share a key.
  static func command(for key: Key, in scope: Scope) -> Command? { parts[scope]?.commands[key] }

  /// The part of the table for one scope.
  private struct Part {
    let rows: [CommandRow]
    let footer: [CommandRow]
    let commands: [Key: Command]

    init(_ scope: Scope) {
      rows = scope.commands + CommandTable.everywhere
      footer = rows.filter { $0.footer != nil }.sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
      commands = Dictionary(rows.flatMap { row in row.keys.map { ($0, row.command) } }) {
        first, _ in
        first
      }
    }
  }

  // Asked for in every frame, so sorted out once.
  private static let parts = Dictionary(
    uniqueKeysWithValues: Scope.allCases.map { ($0, Part($0)) })
}

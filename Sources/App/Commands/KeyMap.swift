public import CellGrid

/// Which key asks for which command in a scope. Two commands of one scope never share a key.
public struct KeyMap: Sendable {
  private let commands: [Scope: [Key: Command]]

  /// The standard keys, from the table of commands.
  public init(rows: [CommandRow] = CommandTable.rows) {
    var commands: [Scope: [Key: Command]] = [:]
    for row in rows {
      for scope in row.scopes {
        for key in row.keys where commands[scope]?[key] == nil {
          commands[scope, default: [:]][key] = row.command
        }
      }
    }
    self.commands = commands
  }

  /// The command for a key, nil where the key means nothing.
  public func command(for key: Key, in scope: Scope) -> Command? { commands[scope]?[key] }
}

extension Key {
  /// How the key is written for people: "Space", "←", "^C", "Tab".
  public var label: String {
    let name =
      switch code {
      case .character(" "): "Space"
      case .character(let character): String(character)
      case .up: "↑"
      case .down: "↓"
      case .left: "←"
      case .right: "→"
      case .home: "Home"
      case .end: "End"
      case .pageUp: "PgUp"
      case .pageDown: "PgDn"
      case .enter: "Enter"
      case .tab: "Tab"
      case .backspace: "Bksp"
      case .delete: "Del"
      case .insert: "Ins"
      case .escape: "Esc"
      case .function(let number): "F\(number)"
      }
    var prefix = ""
    if modifiers.contains(.control) { prefix += "^" }
    if modifiers.contains(.alt) { prefix += "Alt-" }
    if modifiers.contains(.shift) { prefix += "Shift-" }
    return prefix + (modifiers.contains(.control) ? name.uppercased() : name)
  }
}

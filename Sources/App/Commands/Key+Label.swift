package import CellGrid

extension Key {
  /// How the key is written for people: "Space", "←", "^C", "Tab".
  package var label: String {
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

  /// The label with plain words where the terminal has no arrows.
  func label(_ glyphs: GlyphSet) -> String {
    guard glyphs == .ascii else { return label }
    let words: [Code: String] = [.up: "Up", .down: "Down", .left: "Left", .right: "Right"]
    guard let word = words[code] else { return label }
    return (modifiers.contains(.shift) ? "Shift-" : "") + word
  }
}

/// A key as the person pressed it.
package struct Key: Hashable, Sendable {
  /// Which key.
  package enum Code: Hashable, Sendable {
    /// A printable character, upper case when it was typed so.
    case character(Character)
    /// The arrow keys and their neighbours.
    case up, down, left, right, home, end, pageUp, pageDown
    /// Editing keys.
    case enter, tab, backspace, delete, insert, escape
    /// F1 and its siblings.
    case function(Int)
  }

  /// What was held down with it. Shift is part of a printable character, not a modifier of it.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt8
    /// Modifiers from their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Shift, for keys that have no upper case.
    package static let shift = Modifiers(rawValue: 1)
    /// Alt, or Escape before the key.
    package static let alt = Modifiers(rawValue: 2)
    /// Control.
    package static let control = Modifiers(rawValue: 4)
  }

  /// Which key.
  package let code: Code
  /// What was held down with it.
  package let modifiers: Modifiers

  /// A key with its modifiers.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A printable character.
  package static func character(_ character: Character) -> Key { Key(.character(character)) }
}

/// What the mouse did, in which cell.
package struct MouseEvent: Hashable, Sendable {
  /// The kinds of action that a terminal reports.
  package enum Action: Hashable, Sendable {
    /// A button went down; 1 is the left one.
    case press(button: Int)
    /// A button came up.
    case release
    /// The mouse moved with a button down.
    case drag
    /// The mouse moved.
    case move
    /// The wheel turned away from the person.
    case wheelUp
    /// The wheel turned towards the person.
    case wheelDown
  }

  /// What happened.
  package let action: Action
  /// Where.
  package let point: Point
  /// What was held down.
  package let modifiers: Key.Modifiers

  /// A mouse action in a cell.
  package init(_ action: Action, at point: Point, _ modifiers: Key.Modifiers = []) {
    self.action = action
    self.point = point
    self.modifiers = modifiers
  }
}

/// What a terminal tells the program.
package enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// Text was pasted as a whole.
  case paste(String)
  /// The terminal has another size now.
  case resize(Size)
  /// The window was chosen or left.
  case focus(Bool)
  /// Another thread asked the loop to look at its mailbox.
  case wake
  /// The terminal is gone, or the program was told to end.
  case end
}

import CellGrid
import Localization

/// What lies over a screen.
package enum Overlay: Sendable {
  /// What a screen is for, or an explanation.
  case help(HelpPanel)
  /// A list to choose from.
  case chooser(Chooser)
  /// A text to read, or to copy.
  case note(NotePanel)

  /// What came of a key or of the mouse.
  enum Outcome: Sendable {
    case stays, closes
    case chose(Chooser.Choice)
  }

  /// An explanation.
  static func explanation(_ lines: [HelpLine]) -> Overlay {
    .help(HelpPanel(scope: nil, about: lines))
  }

  /// Takes a key: text narrows a list, arrows choose or scroll; what is only read is closed by any other.
  mutating func press(_ key: Key, in bounds: Rect, _ context: ScreenContext) -> Outcome {
    switch self {
    case .help(var panel):
      let lines: [Key.Code: Int] = [.down: 1, .up: -1, .pageDown: 10, .pageUp: -10]
      guard let count = lines[key.code] else { return .closes }
      panel.scroll(by: count, bounds, context.messages, context.glyphs)
      self = .help(panel)
      return .stays
    case .chooser(var chooser):
      defer { self = .chooser(chooser) }
      return chooser.press(key)
    case .note: return .closes
    }
  }

  /// Takes what the mouse did: the wheel scrolls, a click chooses or closes.
  mutating func point(_ event: MouseEvent, in bounds: Rect, _ context: ScreenContext) -> Outcome {
    switch (self, event.action) {
    case (.chooser(var chooser), _):
      defer { self = .chooser(chooser) }
      return chooser.point(event, in: bounds)
    case (.help(var panel), .wheelUp), (.help(var panel), .wheelDown):
      let count = event.action == .wheelUp ? -3 : 3
      panel.scroll(by: count, bounds, context.messages, context.glyphs)
      self = .help(panel)
      return .stays
    case (_, .press): return .closes
    default: return .stays
    }
  }

  /// Draws it over what is there.
  func draw(into canvas: inout Canvas, _ context: ScreenContext) {
    let (messages, glyphs) = (context.messages, context.glyphs)
    switch self {
    case .help(let panel): panel.draw(into: &canvas, messages: messages, glyphs: glyphs)
    case .chooser(let chooser): chooser.draw(into: &canvas, messages: messages, glyphs: glyphs)
    case .note(let note): note.draw(into: &canvas, messages: messages, glyphs: glyphs)
    }
  }
}

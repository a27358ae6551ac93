import CellGrid
import Localization

/// What can be asked of the terminal besides showing frames.
package enum TerminalEffect: Sendable {
  /// Put text on the clipboard, and say so.
  case copy(String)
  /// Give the terminal back until the program is brought to the foreground again.
  case suspend
  /// Paint the whole screen anew.
  case redraw
  /// Let the mouse move things, or leave it to the terminal.
  case switchMouse
  /// Choose the colors for the other background.
  case switchTheme

  /// Does it, and tells what came of it.
  func carryOut(
    on display: inout some Display & ~Copyable, _ messages: Messages
  ) -> [Event] {
    let words = messages.screens
    switch self {
    case .copy(let line):
      let title = display.copy(line) ? words.copied : words.copyByHand
      return [.show(.note(NotePanel(title: title, text: line)))]
    case .suspend: display.suspend()
    case .redraw: display.redraw()
    case .switchMouse:
      let turnsOn = display.pointer == .off
      display.setPointer(turnsOn ? .drag : .off)
      return [.status(turnsOn ? words.mouseOn : words.mouseOff)]
    case .switchTheme: display.setTheme(display.theme.flipped)
    }
    return []
  }
}

import CellGrid

/// What the numbers of a mouse report mean (xterm's SGR form, mode 1006).
enum MouseDecoder {
  /// The event of a report. `column` and `row` count from 1. Nil for buttons that nobody has.
  static func event(code: Int, column: Int, row: Int, isRelease: Bool) -> MouseEvent? {
    guard code >= 0, column > 0, row > 0 else { return nil }
    var held = Key.Modifiers()
    if code & 4 != 0 { held.insert(.shift) }
    if code & 8 != 0 { held.insert(.alt) }
    if code & 16 != 0 { held.insert(.control) }
    let point = Point(column: column - 1, row: row - 1)
    let button = code & 3
    if code & 64 != 0 {
      guard !isRelease, button < 2 else { return nil }
      return MouseEvent(button == 0 ? .wheelUp : .wheelDown, at: point, held)
    }
    if code & 128 != 0 { return nil }
    if code & 32 != 0 { return MouseEvent(button == 3 ? .move : .drag, at: point, held) }
    if isRelease || button == 3 { return MouseEvent(.release, at: point, held) }
    return MouseEvent(.press(button: button + 1), at: point, held)
  }
}

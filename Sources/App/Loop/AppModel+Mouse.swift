import CellGrid

/// The mouse reaches what keys reach: what lies over the screen first, then the keys that the
/// footer names, the way back in the header, and the screen itself.
extension AppModel {
  mutating func point(_ event: MouseEvent) -> [Effect] {
    switch overlay {
    case .help(var panel):
      switch event.action {
      case .wheelUp, .wheelDown:
        let count = event.action == .wheelUp ? -3 : 3
        panel.scroll(by: count, Rect(size), messages, glyphs)
        overlay = .help(panel)
      case .press: overlay = nil
      case .release, .drag, .move: break
      }
      return []
    case .chooser(var chooser):
      let outcome = chooser.point(event, in: Rect(size))
      return chosen(outcome, from: chooser)
    case .note:
      if case .press = event.action { overlay = nil }
      return []
    case nil: break
    }
    guard case .press(button: 1) = event.action else { return screen.mouse(event, context) }
    switch event.point.row {
    case size.rows - 1:
      let command = Chrome.footerEntries(scope: screen.scope, messages, glyphs, size)
        .compactMap { $0.command(atColumn: event.point.column) }.first
      guard status == nil, let command else { break }
      return perform(command)
    case 0 where event.point.column < Chrome.pathColumns(path, size): return perform(.back)
    default: return screen.mouse(event, context)
    }
    status = nil
    return []
  }
}

import CellGrid

/// Events that wait for the loop, without those that a later one makes pointless.
///
/// A window that is dragged to another size, a mouse that moves and a wheel that spins send more
/// events than can be drawn; only the last of a run is kept.
struct EventQueue: Sendable {
  private var events: [InputEvent] = []

  /// Adds an event, in place of the last one where it makes that one pointless.
  mutating func add(_ event: InputEvent) {
    if case .resize = event {
      events.removeAll {
        if case .resize = $0 { return true }
        return false
      }
    } else if event == .wake, events.contains(.wake) {
      return
    } else if let last = events.last, Self.replaces(event, last) {
      events.removeLast()
    }
    events.append(event)
  }

  /// Takes the oldest event.
  mutating func next() -> InputEvent? { events.isEmpty ? nil : events.removeFirst() }

  private static func replaces(_ event: InputEvent, _ last: InputEvent) -> Bool {
    guard case .mouse(let new) = event, case .mouse(let old) = last, new.modifiers == old.modifiers
    else { return false }
    switch (new.action, old.action) {
    case (.move, .move), (.drag, .drag), (.wheelUp, .wheelUp), (.wheelDown, .wheelDown): return true
    default: return false
    }
  }
}

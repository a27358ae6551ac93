import CellGrid

/// A display without a terminal: it plays events, and keeps every frame that was shown.
struct ScriptedDisplay: Display {
  var size: Size
  var glyphs: GlyphSet = .braille
  var colors: ColorDepth = .indexed256
  var events: [InputEvent]
  var frames: [Frame] = []
  var copied: [String] = []
  var suspensions = 0

  init(size: Size = Size(columns: 80, rows: 24), events: [InputEvent]) {
    self.size = size
    self.events = events
  }

  mutating func show(_ frame: Frame) { frames.append(frame) }

  mutating func nextEvent(milliseconds: Int?) -> InputEvent? {
    // One event a turn of the loop, so that every step has a frame of its own.
    if milliseconds == 0 { return nil }
    return events.isEmpty ? .end : events.removeFirst()
  }

  mutating func copy(_ text: String) -> Bool {
    copied.append(text)
    return true
  }

  mutating func suspend() { suspensions += 1 }
}

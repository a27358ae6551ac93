/// The finest marks that the terminal and its font can show.
public enum GlyphSet: String, CaseIterable, Sendable {
  /// 2 x 4 dots a cell, for curves; blocks for areas.
  case braille
  /// Half, quadrant and eighth blocks.
  case blocks
  /// Plain ASCII.
  case ascii
}

/// How many colours there are.
public enum ColorDepth: Int, CaseIterable, Sendable {
  /// No colour: attributes only.
  case mono = 0
  /// The eight of the first colour terminals.
  case ansi8 = 8
  /// Eight, and eight bright ones.
  case ansi16 = 16
  /// The 256 of xterm.
  case indexed256 = 256
}

/// Where frames go and where input comes from: a real terminal, or a script in a test.
public protocol Display {
  /// The size to draw for.
  var size: Size { get }
  /// The finest marks that can be shown.
  var glyphs: GlyphSet { get }
  /// How many colours there are.
  var colors: ColorDepth { get }

  /// Paints a frame. Only what differs from the last one travels to the terminal.
  mutating func show(_ frame: Frame)

  /// Waits for the next event, at most `milliseconds` (forever when nil); nil when none came.
  mutating func nextEvent(milliseconds: Int?) -> InputEvent?

  /// Puts text on the clipboard where the terminal can (OSC 52). Returns whether it was sent.
  mutating func copy(_ text: String) -> Bool

  /// Gives the terminal back and stops the program until it is brought to the foreground again.
  mutating func suspend()
}

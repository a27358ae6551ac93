/// The finest marks that the terminal and its font can show.
package enum GlyphSet: String, CaseIterable, Sendable {
  /// 2 x 4 dots a cell, for curves; blocks for areas.
  case braille
  /// Half, quadrant and eighth blocks.
  case blocks
  /// Plain ASCII.
  case ascii
}

/// How many colours there are.
package enum ColorDepth: Int, CaseIterable, Sendable {
  /// No colour: attributes only.
  case mono = 0
  /// The eight of the first colour terminals.
  case ansi8 = 8
  /// Eight, and eight bright ones.
  case ansi16 = 16
  /// The 256 of xterm.
  case indexed256 = 256
}

/// Whether light characters stand on a dark background, or dark ones on a light one.
package enum Theme: String, CaseIterable, Sendable {
  /// Light on dark.
  case dark
  /// Dark on light.
  case light

  /// The other one.
  package var flipped: Theme { self == .dark ? .light : .dark }
}

/// Which actions of the mouse the terminal reports. While it reports any, it does not select text.
package enum PointerMode: String, CaseIterable, Sendable {
  /// None: the terminal selects text as usual.
  case off
  /// Buttons, the wheel, and motion with a button down.
  case drag
  /// Motion without a button too.
  case motion
}

/// Where frames go and where input comes from: a real terminal, or a script in a test.
///
/// A display may be something that exists once and must be given back, so it need not be copyable.
package protocol Display: ~Copyable {
  /// The size to draw for.
  var size: Size { get }
  /// The finest marks that can be shown.
  var glyphs: GlyphSet { get }
  /// How many colours there are.
  var colors: ColorDepth { get }
  /// The background that colours are chosen for.
  var theme: Theme { get }

  /// Paints a frame. Only what differs from the last one travels to the terminal.
  mutating func show(_ frame: Frame)

  /// Waits for the next event, at most `milliseconds` (forever when nil); nil when none came.
  mutating func nextEvent(milliseconds: Int?) -> InputEvent?

  /// Puts text on the clipboard where the terminal can (OSC 52). Returns whether it was sent.
  mutating func copy(_ text: String) -> Bool

  /// Gives the terminal back and stops the program until it is brought to the foreground again.
  mutating func suspend()

  /// Chooses colours for another background. What is shown is painted anew.
  mutating func setTheme(_ theme: Theme)

  /// Chooses other marks. What is shown stays until the next frame.
  mutating func setGlyphs(_ glyphs: GlyphSet)

  /// Asks the terminal to report the mouse, or to leave it to the person.
  mutating func setPointer(_ mode: PointerMode)

  /// What the mouse reports now.
  var pointer: PointerMode { get }

  /// Paints everything anew, for a terminal that something else has written on.
  mutating func redraw()
}

/// A display that cannot do these things ignores them.
extension Display where Self: ~Copyable {
  /// The background that most terminals have.
  package var theme: Theme { .dark }
  /// Ignored.
  package mutating func setTheme(_ theme: Theme) {}
  /// Ignored.
  package mutating func setGlyphs(_ glyphs: GlyphSet) {}
  /// Ignored.
  package mutating func setPointer(_ mode: PointerMode) {}
  /// No mouse.
  package var pointer: PointerMode { .off }
  /// Ignored.
  package mutating func redraw() {}
}

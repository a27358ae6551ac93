import CNcurses
package import CellGrid
import Glibc

/// The person's terminal, for as long as this value lives.
///
/// It draws frames and reports what the person does. There is one at a time, on one thread. The
/// terminal is given back when the value goes away, when `close` is called, when the program calls
/// `exit`, and when a signal ends or crashes it; only the signal KILL leaves it as it is.
///
/// Control-C and the signals INT, TERM and HUP end the program in an orderly way: they arrive as
/// `InputEvent.end`, and the program ends itself with `end(bySignal:)`. After two seconds, or at
/// the second signal, it is ended where it stands. Control-Z stops it until it is continued; the
/// loop gets `InputEvent.resize` then. What is written to standard error while the screen is open
/// is kept, and shown when the terminal is given back.
package struct TerminalSession: ~Copyable, Display {
  private let screen: TerminalScreen

  /// Opens the screen on the controlling terminal, whatever standard input is.
  ///
  /// - Parameters:
  ///   - options: what the person wants of the terminal.
  ///   - environment: the variables of the process, for those that concern terminals.
  /// - Throws: when there is no terminal, or none that can be drawn on. It is untouched then.
  package init(
    options: TerminalOptions = TerminalOptions(), environment: [String: String]
  ) throws(TerminalError) {
    screen = try TerminalScreen(options: options, environment: environment)
  }

  deinit { screen.giveBack() }

  /// Gives the terminal back. What was written to standard error meanwhile is shown then.
  package consuming func close() {}

  /// Ends the program by a signal, so that its parent sees which one it was (status 128 + signal).
  package static func end(bySignal signal: Int32) -> Never {
    cn_guard_die(signal)
    exit(128 + signal)
  }

  /// The signal that asked the program to end, to be passed to `end(bySignal:)` when all is done.
  package var endingSignal: Int32? {
    let signal = cn_guard_ending_signal()
    return signal == 0 ? nil : signal
  }

  /// Wakes the loop from another thread.
  package var waker: Waker { screen.waker }
  /// What was different from what the environment asked for.
  package var notices: [TerminalNotice] { screen.notices }
  /// What the mouse reports.
  package var pointer: PointerMode { screen.pointer }

  // MARK: Display

  /// The size to draw for.
  package var size: Size { screen.size }
  /// The marks to draw with.
  package var glyphs: GlyphSet { screen.glyphs }
  /// How many colours there are.
  package var colors: ColorDepth { screen.colors }
  /// The background that colours are chosen for.
  package var theme: Theme { screen.theme }

  /// Paints a frame. Only what differs from the last one travels to the terminal.
  package mutating func show(_ frame: Frame) { screen.show(frame) }

  /// Waits for the next event, at most `milliseconds` (for ever when nil); nil when none came.
  package mutating func nextEvent(milliseconds: Int?) -> InputEvent? {
    screen.nextEvent(milliseconds: milliseconds)
  }

  /// Puts text on the clipboard where the terminal can. Returns whether it was sent.
  package mutating func copy(_ text: String) -> Bool { screen.copy(text) }

  /// Gives the terminal back and stops the program until it is brought to the foreground again.
  package mutating func suspend() { screen.suspend() }

  /// Chooses colours for another background and paints what is shown anew.
  package mutating func setTheme(_ theme: Theme) { screen.setTheme(theme) }

  /// Chooses other marks for the frames to come.
  package mutating func setGlyphs(_ glyphs: GlyphSet) { screen.setGlyphs(glyphs) }

  /// Asks the terminal to report the mouse, or to leave it to the person.
  package mutating func setPointer(_ mode: PointerMode) { screen.setPointer(mode) }

  /// Paints everything anew, for a terminal that something else has written on.
  package mutating func redraw() { screen.redraw() }
}

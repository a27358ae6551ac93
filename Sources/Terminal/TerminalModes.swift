import CellGrid

/// The bytes that switch what ncurses does not switch itself.
enum TerminalModes {
  /// Bracketed paste and reports of focus, on.
  static let on = "\u{1B}[?2004h\u{1B}[?1004h"

  /// Everything that may be on, off: a frame that was begun, the mouse, paste and focus.
  static let off =
    "\u{1B}[?2026l\u{1B}[?1003l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1006l\u{1B}[?2004l\u{1B}[?1004l"

  /// What a crash may have left besides: no wrap, a scroll region, another character set or colour.
  static let reset = "\u{1B}[?7h\u{1B}[r\u{1B}(B\u{0F}\u{1B}[0m\u{1B}[?1l\u{1B}>\u{1B}[?25h"

  /// Begins and ends a frame that is shown as a whole.
  static let beginFrame = "\u{1B}[?2026h"
  static let endFrame = "\u{1B}[?2026l"

  /// Asks for the background. Terminals that do not know the question are silent.
  static let askBackground = "\u{1B}]11;?\u{1B}\\"

  /// Asks whether frames can be shown as a whole, and then who the terminal is: all answer that,
  /// so its answer says that no other one will come.
  static let askModes = "\u{1B}[?2026$p\u{1B}[c"

  /// What makes the terminal report the mouse.
  static func pointer(_ mode: PointerMode) -> String {
    switch mode {
    case .off: "\u{1B}[?1003l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1006l"
    case .drag: "\u{1B}[?1003l\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
    case .motion: "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1003h\u{1B}[?1006h"
    }
  }

  /// Puts text on the clipboard of the terminal's own machine (OSC 52).
  static func clipboard(_ text: String) -> String {
    "\u{1B}]52;c;\(Base64.encode(Array(text.utf8)))\u{1B}\\"
  }
}

/// Base 64, as the clipboard wants it.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

  /// The text of `bytes`, padded to a multiple of four characters.
  static func encode(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for offset in 0..<3 {
        bits = bits << 8 | (offset < part.count ? Int(part[start + offset]) : 0)
      }
      for place in 0..<4 {
        let isPadding = place > part.count
        result.append(isPadding ? "=" : alphabet[bits >> (18 - 6 * place) & 63])
      }
    }
    return String(result)
  }
}

import CellGrid
import Foundation

/// This executable again, inside a terminal of its own, with a line to talk over: descriptor 3.
///
/// The process inside says a line at a time and waits until the one outside has taken note.
enum TerminalChild {
  /// Runs it until it goes, and hands on what it says.
  ///
  /// - Returns: false when it could not be started.
  static func run(
    _ arguments: [String], size: Size, onLine: (String, TerminalProcess) -> Void
  ) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends)
        == 0
    else { return false }
    defer { close(ends[0]) }
    let program = TerminalProcess([executable] + arguments, size: size, control: ends[1])
    close(ends[1])
    guard let program else { return false }
    while let line = line(from: ends[0]) {
      onLine(line, program)
      var byte: UInt8 = 1
      _ = write(ends[0], &byte, 1)
    }
    program.end()
    return true
  }

  /// Says something to the process outside, and waits until it has taken note.
  static func report(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    guard write(3, bytes, bytes.count) == bytes.count else { return }
    var byte: UInt8 = 0
    _ = read(3, &byte, 1)
  }

  /// Makes every terminal the same, whatever this one is.
  static func prepareEnvironment() {
    setenv("TERM", "xterm-256color", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    for name in ["NO_COLOR", "CLICOLOR", "COLORFGBG", "TMUX", "STY"] { unsetenv(name) }
  }

  private static func line(from descriptor: Int32) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1 {
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return nil
  }

  private static var executable: String {
    Bundle.main.executablePath ?? CommandLine.arguments[0]
  }
}

import CBareScreen
import CellGrid
import Foundation
import Synchronization

/// A program in a pseudo-terminal whose other end reads, counts, and answers like a terminal.
final class TerminalProcess: Sendable {
  /// What has come from the program.
  private struct Output {
    var bytes = 0
    /// When the program asked who the terminal is, which xent does after its first frame.
    var asked: UInt64?
    var hasEnded = false
    var last: [UInt8] = []
  }

  let process: Int32
  private let terminal: Int32
  private let output = Mutex(Output())

  /// Starts a program; nil when that fails.
  init?(_ arguments: [String], size: Size, control: Int32 = -1) {
    var strings = arguments.map { strdup($0) }
    strings.append(nil)
    defer { for string in strings { free(string) } }
    var terminal: Int32 = -1
    process = spawn_in_terminal(
      strings, Int32(size.columns), Int32(size.rows), control, &terminal)
    self.terminal = terminal
    guard process > 0 else { return nil }
    Thread { self.readAll() }.start()
  }

  /// The bytes so far, once no more come.
  func settledBytes() -> Int {
    var before = -1
    while true {
      let now = output.withLock { $0.bytes }
      if now == before { return now }
      before = now
      usleep(50_000)
    }
  }

  /// When the first frame was complete, in nanoseconds of uptime; nil when it does not come.
  func firstFrame(within seconds: Double) -> UInt64? {
    let end = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1e9)
    while DispatchTime.now().uptimeNanoseconds < end {
      let (asked, hasEnded) = output.withLock { ($0.asked, $0.hasEnded) }
      if asked != nil || hasEnded { return asked }
      usleep(1000)
    }
    return nil
  }

  /// Waits for the program to go, after asking it to if that is wanted. Returns its exit status.
  @discardableResult
  func end(asking: Bool = false) -> Int32 {
    if asking { kill(process, SIGTERM) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    while !output.withLock({ $0.hasEnded }) { usleep(1000) }
    close(terminal)
    return status
  }

  private func readAll() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let question = Array("\u{1B}[c".utf8)
    while true {
      let count = read(terminal, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      let now = DispatchTime.now().uptimeNanoseconds
      let isAsked = output.withLock { output in
        guard count > 0 else {
          output.hasEnded = true
          return false
        }
        output.bytes += count
        guard output.asked == nil else { return false }
        output.last += buffer[..<count]
        guard output.last.firstRange(of: question) != nil else {
          output.last = output.last.suffix(question.count - 1)
          return false
        }
        output.asked = now
        return true
      }
      if count <= 0 { return }
      if isAsked {
        // Frames can be shown as a whole; a terminal of the VT220 kind.
        let answer = Array("\u{1B}[?2026;2$y\u{1B}[?62;22c".utf8)
        _ = write(terminal, answer, answer.count)
      }
    }
  }
}

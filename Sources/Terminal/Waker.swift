import CNcurses
import Glibc

/// Ends the wait of `TerminalSession.nextEvent` from any thread.
///
/// Wakes that come before the loop looks are one wake. A waker may outlive its session; then it
/// does nothing.
package struct Waker: Sendable {
  private let pipe: WakePipe

  init(_ pipe: WakePipe) { self.pipe = pipe }

  /// Makes the loop look at its mailbox. Never blocks.
  package func wake() { pipe.send() }
}

/// A pipe that does not block. It lives as long as anyone may still write into it.
final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard cn_pipe(&ends) else { throw .noPipe(errno: errno) }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// A full pipe has a wake in it already, so a failure is no loss.
  func send() {
    var byte: UInt8 = 0x77
    _ = write(writeEnd, &byte, 1)
  }

  /// Empties the pipe. Returns whether a waker wrote, and not only a signal handler.
  func drain() -> Bool {
    var woken = false
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      while true {
        let count = read(readEnd, buffer.baseAddress, buffer.count)
        if count <= 0 { return }
        if buffer[..<count].contains(0x77) { woken = true }
        if count < buffer.count { return }
      }
    }
    return woken
  }
}

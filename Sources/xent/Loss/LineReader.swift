import Glibc

/// Splits a file or a pipe into lines, holding one line and one block at a time.
struct LineReader {
  /// A line, or what came in its place.
  enum Line: Equatable {
    case bytes([UInt8])
    /// Longer than the limit; it was read past.
    case tooLong
  }

  /// The read failed, with the system's number for the reason.
  struct Failure: Error {
    let number: Int32
  }

  private let descriptor: Int32
  private let limit: Int
  private var block: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - descriptor: an open file; it is not closed.
  ///   - limit: the longest line that is kept, in bytes.
  ///   - blockSize: how much is read at a time.
  init(descriptor: Int32, limit: Int, blockSize: Int = 1 << 17) {
    self.descriptor = descriptor
    self.limit = limit
    block = [UInt8](repeating: 0, count: blockSize)
  }

  /// The next line without its line feed, or nil at the end; `beforeWaiting` is called before every
  /// read that may wait for more input.
  mutating func next(beforeWaiting: () throws -> Void) throws -> Line? {
    var line: [UInt8] = []
    var length = 0
    while true {
      let found = block[start..<end].firstIndex(of: 0x0A)
      let stop = found ?? end
      length += stop - start
      if length <= limit { line += block[start..<stop] } else { line = [] }
      start = found.map { $0 + 1 } ?? end
      if found != nil { break }
      if isAtEnd {
        guard length > 0 else { return nil }
        break
      }
      try beforeWaiting()
      try fill()
    }
    return length <= limit ? .bytes(line) : .tooLong
  }

  private mutating func fill() throws {
    while true {
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        start = 0
        end = count
        isAtEnd = count == 0
        return
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: wait(for: descriptor, until: Int16(POLLIN))
      default: throw Failure(number: errno)
      }
    }
  }
}

/// Waits until a descriptor that does not block is ready.
func wait(for descriptor: Int32, until events: Int16) {
  var request = pollfd(fd: descriptor, events: events, revents: 0)
  _ = poll(&request, 1, -1)
}

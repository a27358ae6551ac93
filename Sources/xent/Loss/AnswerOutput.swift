import Glibc

/// Collects answers and writes them in blocks.
struct AnswerOutput {
  /// The write failed, with the system's number for the reason.
  struct Failure: Error {
    let number: Int32
  }

  private let descriptor: Int32
  private let blockSize: Int
  /// Answers that are not written yet.
  var pending: [UInt8] = []

  /// - Parameters:
  ///   - descriptor: an open file; it is not closed.
  ///   - blockSize: how much is collected before it is written.
  init(descriptor: Int32, blockSize: Int = 1 << 16) {
    self.descriptor = descriptor
    self.blockSize = blockSize
  }

  /// Writes what is pending when it is a block or more.
  mutating func flushIfFull() throws {
    if pending.count >= blockSize { try flush() }
  }

  /// Writes what is pending.
  mutating func flush() throws {
    var written = 0
    while written < pending.count {
      let count = pending.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count >= 0 {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: wait(for: descriptor, until: Int16(POLLOUT))
      default: throw Failure(number: errno)
      }
    }
    pending.removeAll(keepingCapacity: pending.capacity <= 1 << 22)
  }
}

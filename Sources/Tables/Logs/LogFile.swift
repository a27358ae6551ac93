import Glibc

/// A log file that grows, is rotated, cut off or written again, followed by looking at it now and then.
///
/// It is of one thread. `-` is standard input.
package final class LogFile {
  /// The path as the person gave it.
  package let path: String
  private var descriptor: Int32 = -1
  private var identity: (device: UInt64, inode: UInt64) = (0, 0)
  private var offset = 0
  /// What stood just before where reading stopped: a file that was written again has something else there.
  private var tail: [UInt8] = []
  private var changed: (seconds: Int, nanoseconds: Int) = (0, 0)
  private var reader: LogReader
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// Whether the file was there when it was last looked for.
  package private(set) var isThere = false
  /// The first thing that was wrong in what was followed, until the file is begun anew.
  package private(set) var problem: LogProblem?

  /// A file that may come to be later. `prefix` stands before its names.
  package init(_ path: String, prefix: String = "") {
    self.path = path
    reader = LogReader(file: path == "-" ? "standard input" : path, prefix: prefix)
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// What has been read, and understood as a log that may go on.
  package var table: LogTable { reader.table }
  /// The format; nil while there is too little to tell.
  package var format: LogFormat? { reader.format }
  /// Whether a last line or record was not whole.
  package var isCutOff: Bool { reader.isCutOff }

  /// Reads what is new. True when something is.
  ///
  /// Throws when the file cannot be had. A wrong line is kept as the problem, and reading goes on behind it:
  /// whoever watches a training wants to see how it goes on.
  package func poll() throws(LogProblem) -> Bool {
    if descriptor < 0 {
      guard try open() else { return false }
    }
    if path == "-" { return try readOn(waits: false) }
    var isNew = try readOn(waits: false)
    // A file of another identity has taken the name; the old one has been read to its end.
    var info = stat()
    guard stat(path, &info) == 0 else {
      isThere = false
      return isNew
    }
    isThere = true
    if Self.identity(of: info) != identity {
      close(descriptor)
      descriptor = -1
      begin()
      guard try open() else { return isNew }
      isNew = try readOn(waits: false) || isNew
    }
    return isNew
  }

  /// What there is, taken as all that there will be: also a last line without its end, and documents.
  package func settled() throws(LogProblem) -> LogTable {
    var copy = reader
    try copy.finish()
    return copy.table
  }

  /// Reads a file or a pipe to its end.
  package func readAll() throws(LogProblem) -> LogTable {
    guard try open() else { throw .table(.noSuchFile(file: path)) }
    _ = try readOn(waits: true)
    try reader.finish()
    return reader.table
  }

  private func begin() {
    reader.restart()
    offset = 0
    tail = []
    problem = nil
  }

  private func failure() -> LogProblem {
    let number = errno
    return number == ENOENT
      ? .table(.noSuchFile(file: path))
      : .table(.unreadable(file: path, reason: String(cString: strerror(number))))
  }

  /// False where there is no such file yet.
  private func open() throws(LogProblem) -> Bool {
    if path == "-" {
      descriptor = 0
    } else {
      descriptor = openFile(path)
      if descriptor < 0 {
        isThere = false
        if errno == ENOENT { return false }
        throw failure()
      }
    }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw failure() }
    if info.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      descriptor = -1
      errno = EISDIR
      throw failure()
    }
    identity = Self.identity(of: info)
    isThere = true
    return true
  }

  private static func identity(of info: stat) -> (device: UInt64, inode: UInt64) {
    (UInt64(truncatingIfNeeded: info.st_dev), UInt64(truncatingIfNeeded: info.st_ino))
  }

  private func readOn(waits: Bool) throws(LogProblem) -> Bool {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw failure() }
    let isFile = info.st_mode & S_IFMT == S_IFREG
    if isFile, offset > 0 {
      let time = (info.st_mtim.tv_sec, info.st_mtim.tv_nsec)
      guard Int(info.st_size) != offset || time != changed else { return false }
      changed = time
      if Int(info.st_size) < offset || !hasSameTail || (reader.isDocument) { begin() }
    }
    var isNew = false
    while true {
      if !isFile, !waits, !isReadable { break }
      let count = isFile ? pread(descriptor, &buffer, buffer.count, off_t(offset)) : readBytes()
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN { break }
        throw failure()
      }
      if count == 0 { break }
      isNew = true
      offset += count
      tail = Array((tail + buffer[..<count]).suffix(64))
      if waits { try reader.feed(buffer[..<count]) } else { feed(buffer[..<count]) }
    }
    return isNew
  }

  private func feed(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while true {
      let line = reader.line
      do throws(LogProblem) {
        return try reader.feed(rest)
      } catch {
        if problem == nil { problem = error }
        rest = []
        // What is no log at all has no line to go on behind.
        if reader.line == line { return }
      }
    }
  }

  private func readBytes() -> Int {
    let (descriptor, count) = (descriptor, buffer.count)
    return buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, count) }
  }

  /// Whether a pipe has something, so that reading does not wait.
  private var isReadable: Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return pollOnce(&entry) > 0 && entry.revents & Int16(POLLIN) != 0
  }

  /// Whether what was read last still stands where it stood.
  private var hasSameTail: Bool {
    var now = [UInt8](repeating: 0, count: tail.count)
    let count = pread(descriptor, &now, now.count, off_t(offset - tail.count))
    return count == tail.count && now == tail
  }
}

/// The system's calls whose names the methods above take.
private func pollOnce(_ entry: inout pollfd) -> Int32 { poll(&entry, 1, 0) }
private func openFile(_ path: String) -> Int32 {
  // A named pipe without a writer must not keep the program waiting.
  open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
}

import Glibc

/// Reads a grid from a file, or from standard input where the path is `-`.
package enum GridReader {
  /// Why a file is no grid.
  package enum Problem: Error, Hashable, Sendable {
    /// The file cannot be had, or is wrong at a line.
    case table(TableError)
    /// It is an array file that cannot be read.
    case array(NumberArrayError)
    /// Bytes that are no text, and no array either.
    case binary(file: String)
    /// A file of another kind, which another program turns into one that is read.
    case foreign(file: String, ForeignFile)
    /// A Python pickle, which runs code when it is read: refused.
    case pickled(file: String)
    /// A line that is no JSON of numbers; lines count from 1.
    case badJSON(file: String, line: Int)
    /// A line longer than any row of numbers.
    case lineTooLong(file: String, line: Int)
    /// Nothing to read.
    case noRows(file: String)
  }

  /// The longest line that is read.
  static let longestLine = 64 << 20

  /// The grid of a file. `progress` is told the share of the file that is read, now and then.
  package static func read(
    _ path: String, progress: @escaping (Double) -> Void = { _ in }
  ) throws(Problem) -> Grid {
    let bytes = try MappedFile(path)
    return try bytes.withBytes { (memory) throws(Problem) -> Grid in
      try read(memory, file: path == "-" ? "standard input" : path, progress: progress)
    }
  }

  static func read(
    _ memory: UnsafeRawBufferPointer, file: String, progress: @escaping (Double) -> Void
  ) throws(Problem) -> Grid {
    if memory.count >= 6, memory[0] == 0x93, memory[1] == UInt8(ascii: "N") {
      return try array(memory, file: file)
    }
    if memory.count >= 2, memory[0] == 0x80, (2...5).contains(memory[1]) {
      throw .pickled(file: file)
    }
    if let kind = ForeignFile(memory) { throw .foreign(file: file, kind) }
    if memory.prefix(4096).contains(0) { throw .binary(file: file) }
    guard let first = memory.first(where: { !isSpace($0) }) else { throw .noRows(file: file) }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      return try JSONGrid.read(memory, file: file)
    }
    let reader = TextGrid(memory, file: file)
    return try reader.read(progress)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9
  }

  private static func array(
    _ memory: UnsafeRawBufferPointer, file: String
  ) throws(Problem) -> Grid {
    do {
      return try NumberArray.grid(memory, file: file)
    } catch {
      throw .array(error)
    }
  }
}

/// The bytes of a file, mapped where the system can, so that a large one is not copied.
struct MappedFile: ~Copyable {
  private let base: UnsafeMutableRawPointer?
  private let length: Int
  private let copied: [UInt8]

  init(_ path: String) throws(GridReader.Problem) {
    func failure() -> GridReader.Problem {
      let number = errno
      return number == ENOENT
        ? .table(.noSuchFile(file: path))
        : .table(.unreadable(file: path, reason: String(cString: strerror(number))))
    }
    let descriptor = path == "-" ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw failure() }
    if info.st_mode & S_IFMT == S_IFDIR {
      errno = EISDIR
      throw failure()
    }
    if info.st_mode & S_IFMT == S_IFREG, info.st_size > 0 {
      let size = Int(info.st_size)
      if let map = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), map != MAP_FAILED {
        madvise(map, size, MADV_SEQUENTIAL)
        (base, length, copied) = (map, size, [])
        return
      }
    }
    var bytes: [UInt8] = []
    let chunk = 1 << 16
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      let count = readBytes(descriptor, &buffer, chunk)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure()
      }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    (base, length, copied) = (nil, bytes.count, bytes)
  }

  deinit { if let base { munmap(base, length) } }

  func withBytes<T>(
    _ body: (UnsafeRawBufferPointer) throws(GridReader.Problem) -> T
  ) throws(GridReader.Problem) -> T {
    if let base { return try body(UnsafeRawBufferPointer(start: base, count: length)) }
    let result: Result<T, GridReader.Problem> = copied.withUnsafeBytes { memory in
      do throws(GridReader.Problem) {
        return .success(try body(memory))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

/// The system's read, under a name of its own.
private func readBytes(_ descriptor: Int32, _ buffer: inout [UInt8], _ count: Int) -> Int {
  buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, count) }
}

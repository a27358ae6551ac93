import Glibc

/// Reads whole files, and what comes out of pipes.
enum FileBytes {
  /// All bytes of the file; throws `noSuchFile` or `unreadable` with the system's reason.
  static func read(_ path: String) throws(TableError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw failure(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    let chunk = 1 << 16
    while true {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: chunk))
      let count = bytes.withUnsafeMutableBytes { memory in
        memory.baseAddress.map { fread($0 + start, 1, chunk, file) } ?? 0
      }
      bytes.removeLast(chunk - count)
      if count < chunk {
        if ferror(file) != 0 { throw failure(path) }
        return bytes
      }
    }
  }

  private static func failure(_ path: String) -> TableError {
    let number = errno
    if number == ENOENT { return .noSuchFile(file: path) }
    return .unreadable(file: path, reason: String(cString: strerror(number)))
  }
}

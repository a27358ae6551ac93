import FoundationEssentials

extension Table {
  /// A table from comma-separated bytes; `file` is the name that errors will say.
  ///
  /// Throws `empty`, `raggedRow`, `unclosedQuote`, `textAfterQuote`, `duplicateColumn` or `notText`.
  /// A header without rows is a table of no rows, not an error.
  public init(commaSeparated bytes: [UInt8], file: String) throws(TableError) {
    var reader = TableReader(file: file, source: bytes)
    self = try reader.read()
  }

  /// A table from a comma-separated file.
  ///
  /// Throws `noSuchFile` or `unreadable` besides what the bytes may be guilty of.
  public init(commaSeparatedFile path: String) throws(TableError) {
    try self.init(commaSeparated: Self.bytes(ofFile: path), file: path)
  }

  /// All bytes of a file.
  static func bytes(ofFile path: String) throws(TableError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .noSuchFile(file: path) }
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .unreadable(file: path, reason: "\(error)")
    }
  }
}

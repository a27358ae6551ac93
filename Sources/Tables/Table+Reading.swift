extension Table {
  /// A table from comma-separated bytes; `file` is the name that errors will say.
  ///
  /// Throws `empty`, `raggedRow`, `unclosedQuote`, `textAfterQuote`, `duplicateColumn` or `notText`.
  /// A header without rows is a table of no rows, not an error.
  package init(commaSeparated bytes: [UInt8], file: String) throws(TableError) {
    var reader = TableReader(file: file, source: bytes)
    self = try reader.read()
  }

  /// A table from a comma-separated file.
  ///
  /// Throws `noSuchFile` or `unreadable` besides what the bytes may be guilty of.
  package init(commaSeparatedFile path: String) throws(TableError) {
    try self.init(commaSeparated: FileBytes.read(path), file: path)
  }
}

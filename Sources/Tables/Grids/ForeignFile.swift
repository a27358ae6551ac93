/// Files of predictions that are often given, and that are no text and no array.
package enum ForeignFile: String, CaseIterable, Hashable, Sendable {
  /// A compressed file.
  case gzip
  /// An archive of arrays (`numpy.savez`), or a file of `torch.save`.
  case archive
  /// Text of 16 bits a character, as spreadsheets write it.
  case utf16
  /// A table of Apache Parquet.
  case parquet
  /// An HDF5 file.
  case hdf5

  /// The kind that the first bytes tell; nil for every other file.
  init?(_ memory: UnsafeRawBufferPointer) {
    let starts: [(ForeignFile, [UInt8])] = [
      (.gzip, [0x1F, 0x8B]), (.archive, [0x50, 0x4B, 3, 4]), (.utf16, [0xFF, 0xFE]),
      (.utf16, [0xFE, 0xFF]), (.parquet, Array("PAR1".utf8)),
      (.hdf5, [0x89, 0x48, 0x44, 0x46]),
    ]
    guard let found = starts.first(where: { memory.starts(with: $0.1) }) else { return nil }
    self = found.0
  }
}

extension NumberArray {
  /// An array from the bytes of an NPY file; `file` is the name that errors say.
  package init(npy bytes: [UInt8], file: String) throws(NumberArrayError) {
    let header = try NPYHeader(bytes, file: file)
    guard (1...2).contains(header.shape.count) else {
      throw .wrongAxes(file: file, shape: header.shape)
    }
    let count = header.shape.count == 2 ? Self.product(header.shape) : header.shape[0]
    let expected = header.dataStart + count * header.element.size
    guard bytes.count == expected else {
      throw .wrongLength(file: file, bytes: bytes.count, expected: expected)
    }
    self.file = file
    shape = header.shape
    areIntegers = header.element.kind != .floatingPoint
    let (rows, columns) = (header.shape[0], header.shape.count == 2 ? header.shape[1] : 1)
    values = bytes.withUnsafeBytes { memory in
      (0..<count).map { index in
        let (row, column) = index.quotientAndRemainder(dividingBy: max(columns, 1))
        let place = header.isFortranOrder ? column * rows + row : index
        return header.element.value(
          memory, at: header.dataStart + place * header.element.size)
      }
    }
  }

  /// The product of two lengths, or a number larger than any file when it is larger than that.
  private static func product(_ shape: [Int]) -> Int {
    let (product, overflow) = shape[0].multipliedReportingOverflow(by: shape[1])
    return overflow ? 1 << 56 : min(product, 1 << 56)
  }

  /// An array from an NPY file.
  package init(npyFile path: String) throws(NumberArrayError) {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path)
    } catch {
      throw .file(error)
    }
    try self.init(npy: bytes, file: path)
  }
}

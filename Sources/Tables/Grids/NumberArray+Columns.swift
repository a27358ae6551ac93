extension NumberArray {
  /// The columns of an NPY file in memory.
  static func columns(
    _ memory: UnsafeRawBufferPointer, file: String
  ) throws(NumberArrayError) -> Grid {
    let head = [UInt8](memory.prefix(min(memory.count, 1 << 16)))
    let header = try NPYHeader(head, file: file)
    guard (1...2).contains(header.shape.count) else {
      throw .wrongAxes(file: file, shape: header.shape)
    }
    let (rows, columns) = (header.shape[0], header.shape.count == 2 ? header.shape[1] : 1)
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    let size = header.element.size
    guard !overflow, count < 1 << 56, memory.count == header.dataStart + count * size else {
      throw .wrongLength(
        file: file, bytes: memory.count,
        expected: overflow || count >= 1 << 56 ? Int.max : header.dataStart + count * size)
    }
    let data = UnsafeRawBufferPointer(rebasing: memory[header.dataStart...])
    let isFortran = header.isFortranOrder
    return Grid(
      file: file, format: "npy", columnNames: nil,
      columns: (0..<columns).map { column in
        .numbers(
          Self.column(
            data, header.element, rows: rows, first: isFortran ? column * rows : column,
            step: isFortran ? 1 : columns))
      }, rowCount: rows, firstLine: 0, shape: header.shape,
      areWhole: [Bool](repeating: header.element.kind != .floatingPoint, count: columns),
      decimals: nil, isFortranOrder: isFortran)
  }

  private static func column(
    _ data: UnsafeRawBufferPointer, _ element: NPYElement, rows: Int, first: Int, step: Int
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: rows) { target, count in
      count = rows
      if element.kind == .floatingPoint, !element.isBigEndian, element.size == 8 {
        for row in 0..<rows {
          target[row] = data.loadUnaligned(
            fromByteOffset: (first + row * step) * 8, as: Double.self)
        }
      } else if element.kind == .floatingPoint, !element.isBigEndian, element.size == 4 {
        for row in 0..<rows {
          target[row] = Double(
            data.loadUnaligned(fromByteOffset: (first + row * step) * 4, as: Float.self))
        }
      } else {
        for row in 0..<rows {
          target[row] = element.value(data, at: (first + row * step) * element.size)
        }
      }
    }
  }
}

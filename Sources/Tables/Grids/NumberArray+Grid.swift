extension NumberArray {
  /// The grid of an NPY file in memory.
  static func grid(
    _ memory: UnsafeRawBufferPointer, file: String
  ) throws(NumberArrayError) -> Grid {
    let head = [UInt8](memory.prefix(min(memory.count, 1 << 16)))
    let header = try NPYHeader(head, file: file, allowsText: true)
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
    let isFortran = header.isFortranOrder && columns > 1
    let element = header.element
    if element.kind == .characters || element.kind == .bytes {
      return Grid(
        file: file, format: "npy", columnNames: nil,
        columns: (0..<columns).map { column in
          var words = WordColumn(firstRow: 0)
          for row in 0..<rows {
            let place = isFortran ? column * rows + row : row * columns + column
            words.append(element.text(data, at: place * element.size))
          }
          return words.column
        }, rowCount: rows, firstLine: 0,
        areWhole: [Bool](repeating: false, count: columns), decimals: nil)
    }
    let values = [Double](unsafeUninitializedCapacity: count) { target, filled in
      filled = count
      guard let memory = target.baseAddress else { return }
      Pieces.map(
        rows, size: 1 << 15, room: { (data, memory + $0.lowerBound * columns) }
      ) { range, room in
        let (data, memory) = room
        if isFortran {
          for column in 0..<columns {
            Self.copy(
              data, element, from: column * rows + range.lowerBound, count: range.count,
              to: memory + column, step: columns)
          }
        } else {
          Self.copy(
            data, element, from: range.lowerBound * columns, count: range.count * columns,
            to: memory, step: 1)
        }
      }
    }
    return Grid(
      file: file, format: "npy", columnNames: nil, values: values, columnCount: columns,
      rowCount: rows, firstLine: 0,
      areWhole: [Bool](repeating: header.element.kind != .floatingPoint, count: columns),
      decimals: nil)
  }

  /// Elements that follow each other in the file, as numbers `step` apart.
  private static func copy(
    _ data: UnsafeRawBufferPointer, _ element: NPYElement, from first: Int, count: Int,
    to target: UnsafeMutablePointer<Double>, step: Int
  ) {
    let isPlain = element.kind == .floatingPoint && !element.isBigEndian
    switch element.size {
    case 8 where isPlain && step == 1:
      UnsafeMutableRawPointer(target).copyMemory(
        from: data.baseAddress! + first * 8, byteCount: count * 8)
    case 8 where isPlain:
      for index in 0..<count {
        target[index * step] = data.loadUnaligned(
          fromByteOffset: (first + index) * 8, as: Double.self)
      }
    case 4 where isPlain:
      for index in 0..<count {
        target[index * step] = Double(
          data.loadUnaligned(fromByteOffset: (first + index) * 4, as: Float.self))
      }
    default:
      for index in 0..<count {
        target[index * step] = element.value(data, at: (first + index) * element.size)
      }
    }
  }
}

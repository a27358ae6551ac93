/// TensorBoard's event files: records with checksums, each a protocol-buffer message, of which the scalars
/// are read.
///
/// TFRecord: length (8 bytes), its checksum (4), so many bytes, their checksum (4). Event: wall time (1),
/// step (2), summary (5). Summary value: tag (1), simple value (2), node name (7), tensor (8), metadata (9).
enum EventLog {
  /// Longer than any record of scalars and pictures.
  private static let longest: UInt64 = 1 << 30

  /// Whether bytes begin with a record, as its checksum tells.
  static func startsRecord(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 12 else { return false }
    let start = bytes.startIndex
    return WireReader.little(bytes[start..<start + 8]) < longest
      && CRC32C.masked(bytes[start..<start + 8])
        == UInt32(truncatingIfNeeded: WireReader.little(bytes[start + 8..<start + 12]))
  }

  /// Takes the next record; gives how many bytes it has, or nil while it is not there in full.
  ///
  /// - Parameter offset: where in the file the bytes begin, for the message.
  static func take(
    _ bytes: ArraySlice<UInt8>, file: String, offset: Int, prefix: String,
    into table: inout LogTable
  ) throws(LogProblem) -> Int? {
    guard bytes.count >= 12 else { return nil }
    let start = bytes.startIndex
    guard startsRecord(bytes) else { throw .badRecord(file: file, byte: offset) }
    let length = Int(WireReader.little(bytes[start..<start + 8]))
    guard bytes.count >= 16 + length else { return nil }
    let data = bytes[start + 12..<start + 12 + length]
    let sum = WireReader.little(bytes[start + 12 + length..<start + 16 + length])
    guard CRC32C.masked(data) == UInt32(truncatingIfNeeded: sum) else {
      throw .badRecord(file: file, byte: offset)
    }
    do throws(WireReader.Malformed) {
      try event(data, prefix, into: &table)
    } catch {
      throw .badRecord(file: file, byte: offset)
    }
    return 16 + length
  }

  private static func event(
    _ bytes: ArraySlice<UInt8>, _ prefix: String, into table: inout LogTable
  ) throws(WireReader.Malformed) {
    var reader = WireReader(bytes)
    var step: Int64 = 0
    var scalars: [(tag: String, value: Double)] = []
    while let (field, value) = try reader.next() {
      switch (field, value) {
      case (2, .varint(let number)): step = Int64(bitPattern: number)
      case (5, .bytes(let summary)):
        var values = WireReader(summary)
        while let (field, value) = try values.next() {
          if field == 1, case .bytes(let bytes) = value, let scalar = try scalar(bytes) {
            scalars.append(scalar)
          }
        }
      default: break
      }
    }
    guard !scalars.isEmpty else { return }
    table.beginRecord()
    table.add("step", Double(step))
    for scalar in scalars { table.add(prefix + scalar.tag, scalar.value) }
  }

  private static func scalar(
    _ bytes: ArraySlice<UInt8>
  ) throws(WireReader.Malformed) -> (tag: String, value: Double)? {
    var reader = WireReader(bytes)
    var tag: String?
    var number: Double?
    while let (field, value) = try reader.next() {
      switch (field, value) {
      case (1, .bytes(let text)): tag = String(decoding: text, as: UTF8.self)
      case (2, .fixed32(let bits)): number = Double(Float(bitPattern: bits))
      case (8, .bytes(let tensor)): number = try self.tensor(tensor) ?? number
      default: break
      }
    }
    guard let tag, let number else { return nil }
    return (tag, number)
  }

  /// The number of a tensor that holds one, and that is a number.
  private static func tensor(
    _ bytes: ArraySlice<UInt8>
  ) throws(WireReader.Malformed) -> Double? {
    var reader = WireReader(bytes)
    var type: UInt64 = 0
    var content: ArraySlice<UInt8> = []
    var values: [Double] = []
    while let (field, value) = try reader.next() {
      switch (field, value) {
      case (1, .varint(let number)): type = number
      case (4, .bytes(let bytes)): content = bytes
      case (5, .fixed32(let bits)): values.append(Double(Float(bitPattern: bits)))
      case (5, .bytes(let bytes)): values += floats(bytes)
      case (6, .fixed64(let bits)): values.append(Double(bitPattern: bits))
      case (6, .bytes(let bytes)): values += doubles(bytes)
      case (7, .varint(let number)), (10, .varint(let number)):
        values.append(Double(Int64(bitPattern: number)))
      case (7, .bytes(let bytes)), (10, .bytes(let bytes)):
        values += try WireReader.varints(bytes).map { Double(Int64(bitPattern: $0)) }
      case (13, .varint(let number)): values += half(number, type).map { [$0] } ?? []
      case (13, .bytes(let bytes)):
        values += try WireReader.varints(bytes).compactMap { half($0, type) }
      default: break
      }
    }
    if !content.isEmpty { values = self.values(content, type) }
    return values.count == 1 ? values[0] : nil
  }

  /// Raw bytes of one number, by TensorFlow's number of its type.
  private static func values(_ bytes: ArraySlice<UInt8>, _ type: UInt64) -> [Double] {
    let number = WireReader.little(bytes.prefix(8))
    switch (type, bytes.count) {
    case (1, _): return floats(bytes)
    case (2, _): return doubles(bytes)
    case (3, 4): return [Double(Int32(truncatingIfNeeded: number))]
    case (9, 8): return [Double(Int64(bitPattern: number))]
    case (14, 2), (19, 2): return half(number, type).map { [$0] } ?? []
    default: return []
    }
  }

  private static func floats(_ bytes: ArraySlice<UInt8>) -> [Double] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4).map {
      Double(Float(bitPattern: UInt32(truncatingIfNeeded: WireReader.little(bytes[$0..<$0 + 4]))))
    }
  }

  private static func doubles(_ bytes: ArraySlice<UInt8>) -> [Double] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 7, by: 8).map {
      Double(bitPattern: WireReader.little(bytes[$0..<$0 + 8]))
    }
  }

  /// Sixteen bits as bfloat16 (14) or half precision (19).
  private static func half(_ bits: UInt64, _ type: UInt64) -> Double? {
    switch type {
    case 14: Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits) << 16))
    case 19: halfPrecision(UInt16(truncatingIfNeeded: bits))
    default: nil
    }
  }

  private static func halfPrecision(_ bits: UInt16) -> Double {
    let sign: Double = bits >> 15 == 1 ? -1 : 1
    let exponent = Int(bits >> 10 & 0x1F)
    let fraction = Double(bits & 0x3FF) / 1024
    switch exponent {
    case 0: return sign * fraction * 0x1p-14
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default: return sign * Double(sign: .plus, exponent: exponent - 15, significand: 1 + fraction)
    }
  }
}

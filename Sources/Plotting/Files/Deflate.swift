/// Compression for picture files (RFC 1950 and 1951): repeats found through a table of the last
/// place of each three bytes, written with the fixed codes.
///
/// Pictures here are flat areas with thin lines, so most of a file is long repeats and better codes
/// would gain little.
enum Deflate {
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var writer = BitWriter()
    writer.bytes = [0x78, 0x9C]
    writer.write(1, bits: 1)
    writer.write(1, bits: 2)
    compress(bytes, into: &writer)
    writeLength(symbol: 256, into: &writer)
    writer.flush()
    let sum = adler(bytes)
    writer.bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
    return writer.bytes
  }

  private static func compress(_ bytes: [UInt8], into writer: inout BitWriter) {
    var lastPlace = [Int32](repeating: -1, count: 1 << 15)
    var at = 0
    while at < bytes.count {
      var length = 0
      var distance = 0
      if at + 3 <= bytes.count {
        let key = hash(bytes, at)
        let candidate = Int(lastPlace[key])
        lastPlace[key] = Int32(at)
        // Both the last place of these bytes and the pixel to the left are worth a look.
        for start in [candidate, at - 4] where start >= 0 && start < at && at - start <= 32768 {
          var count = 0
          let limit = min(258, bytes.count - at)
          while count < limit, bytes[start + count] == bytes[at + count] { count += 1 }
          if count > length {
            length = count
            distance = at - start
          }
        }
      }
      if length >= 4 {
        writeMatch(length, distance, into: &writer)
        at += length
      } else {
        writeLength(symbol: Int(bytes[at]), into: &writer)
        at += 1
      }
    }
  }

  private static func hash(_ bytes: [UInt8], _ at: Int) -> Int {
    let value = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
    return Int((value &* 0x9E37_79B1) >> 17)
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]

  private static func writeMatch(_ length: Int, _ distance: Int, into writer: inout BitWriter) {
    var code = 28
    while lengthBases[code] > length { code -= 1 }
    // 258 has a code of its own; 257 belongs to the one before.
    writeLength(symbol: 257 + code, into: &writer)
    let extra = code < 8 || code == 28 ? 0 : (code - 4) / 4
    writer.write(length - lengthBases[code], bits: extra)
    var place = 29
    while distanceBases[place] > distance { place -= 1 }
    writer.writeReversed(place, bits: 5)
    writer.write(distance - distanceBases[place], bits: place < 4 ? 0 : (place - 2) / 2)
  }

  /// A literal or a length, in the fixed code.
  private static func writeLength(symbol: Int, into writer: inout BitWriter) {
    switch symbol {
    case 0..<144: writer.writeReversed(0x30 + symbol, bits: 8)
    case 144..<256: writer.writeReversed(0x190 + symbol - 144, bits: 9)
    case 256..<280: writer.writeReversed(symbol - 256, bits: 7)
    default: writer.writeReversed(0xC0 + symbol - 280, bits: 8)
    }
  }

  static func adler(_ bytes: [UInt8]) -> UInt32 {
    var a: UInt32 = 1
    var b: UInt32 = 0
    for byte in bytes {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return b << 16 | a
  }
}

/// Bits into bytes, the lowest first.
struct BitWriter {
  var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  mutating func write(_ value: Int, bits: Int) {
    pending |= UInt64(value) << UInt64(count)
    count += bits
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// Codes are written from their highest bit on.
  mutating func writeReversed(_ value: Int, bits: Int) {
    var reversed = 0
    for bit in 0..<bits where value >> bit & 1 == 1 { reversed |= 1 << (bits - 1 - bit) }
    write(reversed, bits: bits)
  }

  mutating func flush() {
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    pending = 0
    count = 0
  }
}

/// How one number lies in an NPY file.
struct NPYElement: Hashable {
  enum Kind: Hashable {
    case boolean
    case signed
    case unsigned
    case floatingPoint
    /// Text of a fixed width: UCS-4 characters, or bytes.
    case characters, bytes
  }

  let kind: Kind
  /// Bytes: 1, 2, 4 or 8; any number of them for text.
  let size: Int
  let isBigEndian: Bool

  /// From NumPy's name, such as `<f4`; nil for kinds that are not read.
  init?(_ name: String) {
    let bytes = Array(name.utf8)
    guard bytes.count >= 3, let size = Int(name.dropFirst(2)), "<>|=".utf8.contains(bytes[0])
    else { return nil }
    let sizes: [Int]
    switch bytes[1] {
    case UInt8(ascii: "b"): (kind, sizes) = (.boolean, [1])
    case UInt8(ascii: "i"): (kind, sizes) = (.signed, [1, 2, 4, 8])
    case UInt8(ascii: "u"): (kind, sizes) = (.unsigned, [1, 2, 4, 8])
    case UInt8(ascii: "f"): (kind, sizes) = (.floatingPoint, [2, 4, 8])
    default: return nil
    }
    guard sizes.contains(size) else { return nil }
    self.size = size
    isBigEndian = bytes[0] == UInt8(ascii: ">")
  }

  /// From NumPy's name of text, such as `<U8` or `|S8`; nil for everything else.
  init?(text name: String) {
    let bytes = Array(name.utf8)
    guard bytes.count >= 3, let width = Int(name.dropFirst(2)), (1...1 << 20).contains(width),
      "<>|=".utf8.contains(bytes[0])
    else { return nil }
    switch bytes[1] {
    case UInt8(ascii: "U"): (kind, size) = (.characters, 4 * width)
    case UInt8(ascii: "S"): (kind, size) = (.bytes, width)
    default: return nil
    }
    isBigEndian = bytes[0] == UInt8(ascii: ">")
  }

  /// The text at a place in memory, zeros at its end left out.
  func text(_ memory: UnsafeRawBufferPointer, at place: Int) -> String {
    if kind == .bytes {
      let bytes = memory[place..<place + size]
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    var text = String.UnicodeScalarView()
    for start in stride(from: place, to: place + size, by: 4) {
      var code: UInt32 = 0
      for index in 0..<4 {
        code = code << 8 | UInt32(memory[start + (isBigEndian ? index : 3 - index)])
      }
      if code == 0 { break }
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// The number at a place in memory.
  func value(_ memory: UnsafeRawBufferPointer, at place: Int) -> Double {
    var bits: UInt64 = 0
    for index in 0..<size {
      let byte = memory[place + (isBigEndian ? index : size - 1 - index)]
      bits = bits << 8 | UInt64(byte)
    }
    switch kind {
    case .characters, .bytes: return .nan
    case .boolean: return bits == 0 ? 0 : 1
    case .unsigned: return Double(bits)
    case .signed:
      let unused = 64 - size * 8
      return Double(Int64(bitPattern: bits << unused) >> unused)
    case .floatingPoint:
      switch size {
      case 2: return Self.half(UInt16(truncatingIfNeeded: bits))
      case 4: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
      default: return Double(bitPattern: bits)
      }
    }
  }

  /// A number of 16 bits (IEEE 754 binary16), which Swift has no type for on every machine.
  private static func half(_ bits: UInt16) -> Double {
    let exponent = Int(bits >> 10 & 31)
    let fraction = Double(bits & 1023)
    let sign: Double = bits >> 15 == 0 ? 1 : -1
    switch exponent {
    case 0: return sign * fraction * 0x1p-24
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default:
      return sign * (1 + fraction / 1024)
        * Double(sign: .plus, exponent: exponent - 15, significand: 1)
    }
  }
}

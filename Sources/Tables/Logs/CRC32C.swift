/// The checksum of TensorBoard's files: CRC-32C (Castagnoli), rotated and shifted as TFRecord does it.
enum CRC32C {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { crc, _ in
      crc & 1 == 1 ? (crc >> 1) ^ 0x82F6_3B78 : crc >> 1
    }
  }

  /// The checksum of some bytes.
  static func value(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes { crc = table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ (crc >> 8) }
    return ~crc
  }

  /// The checksum as it stands in the file: a checksum of bytes that hold checksums is a weak one.
  static func masked(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let crc = value(bytes)
    return ((crc >> 15) | (crc << 17)) &+ 0xA282_EAD8
  }
}

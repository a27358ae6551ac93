import Testing

@testable import Tables

struct NumberArrayTests {
  /// Headers and data as NumPy 2.4.6 saves them.
  static let saved: [(type: String, header: String, data: String, values: [Double])] = [
    (
      "<f8", "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }",
      "000000000000d03f000000000000e0bf000000000000e83f000000000000f03f000000000000f43f"
        + "000000000000f8bf", [0.25, -0.5, 0.75, 1, 1.25, -1.5]
    ),
    (
      ">f4", "{'descr': '>f4', 'fortran_order': False, 'shape': (2, 3), }",
      "3f800000c0000000404000004080000040a00000c0c00000", [1, -2, 3, 4, 5, -6]
    ),
    (
      "<f2", "{'descr': '<f2', 'fortran_order': False, 'shape': (2, 3), }",
      "003800bc003e0040004100c2", [0.5, -1, 1.5, 2, 2.5, -3]
    ),
    (
      "|i1", "{'descr': '|i1', 'fortran_order': False, 'shape': (2, 3), }", "01fe030405fa",
      [1, -2, 3, 4, 5, -6]
    ),
    (
      "<i8", "{'descr': '<i8', 'fortran_order': True, 'shape': (2, 3), }",
      "01000000000000000400000000000000feffffffffffffff0500000000000000"
        + "0300000000000000faffffffffffffff", [1, -2, 3, 4, 5, -6]
    ),
    (
      ">i2", "{'descr': '>i2', 'fortran_order': False, 'shape': (2, 3), }",
      "0001fffe000300040005fffa", [1, -2, 3, 4, 5, -6]
    ),
    (
      "|u1", "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }", "010203040506",
      [1, 2, 3, 4, 5, 6]
    ),
    (
      "|b1", "{'descr': '|b1', 'fortran_order': False, 'shape': (2, 3), }", "010001010100",
      [1, 0, 1, 1, 1, 0]
    ),
  ]

  private static func bytes(ofHex text: String) -> [UInt8] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8(String(digits[$0...$0 + 1]), radix: 16) ?? 0
    }
  }

  private static func file(_ header: String, _ data: [UInt8], major: UInt8 = 1) -> [UInt8] {
    let length = header.utf8.count
    let size: [UInt8] =
      major == 1
      ? [UInt8(length & 255), UInt8(length >> 8)] : [UInt8(length & 255), UInt8(length >> 8), 0, 0]
    return [0x93] + [UInt8]("NUMPY".utf8) + [major, 0] + size + [UInt8](header.utf8) + data
  }

  @Test(arguments: saved, [UInt8(1), 2, 3])
  func `numbers of every kind and order, in every version`(
    array: (type: String, header: String, data: String, values: [Double]), major: UInt8
  ) throws {
    let read = try NumberArray(
      npy: Self.file(array.header, Self.bytes(ofHex: array.data), major: major), file: "a.npy")
    #expect(read.shape == [2, 3])
    #expect(read.values == array.values)
    #expect(read.areIntegers == !array.type.contains("f"))
  }

  @Test func `one axis`() throws {
    let header = "{'descr': '<i2', 'fortran_order': False, 'shape': (3,), }"
    let read = try NumberArray(npy: Self.file(header, [1, 0, 2, 0, 3, 0]), file: "a.npy")
    #expect(read.rowCount == 3 && read.columnCount == 1)
    #expect(read.values == [1, 2, 3])
  }

  @Test func `numbers of 16 bits at their limits`() throws {
    let header = "{'descr': '<f2', 'fortran_order': False, 'shape': (4,), }"
    let data: [UInt8] = [0x01, 0x00, 0xFF, 0x7B, 0x00, 0xFC, 0x00, 0x80]
    let read = try NumberArray(npy: Self.file(header, data), file: "a.npy")
    #expect(read.values == [0x1p-24, 65504, -.infinity, 0])
  }

  private static func header(_ type: String, _ shape: String) -> String {
    "{'descr': \(type), 'fortran_order': False, 'shape': \(shape), }"
  }

  static let wrong: [(bytes: [UInt8], error: NumberArrayError)] = [
    ([UInt8]("a,b\n1,2\n3,4\n".utf8), .notNPY(file: "a")),
    (
      file(header("'<f4'", "(1,)"), [0, 0, 0, 0], major: 4),
      .unknownVersion(file: "a", major: 4, minor: 0)
    ),
    (file(header("'<c8'", "(0,)"), []), .unsupportedType(file: "a", type: "<c8")),
    (file(header("'|O'", "(0,)"), []), .unsupportedType(file: "a", type: "|O")),
    (file(header("'|u1'", "()"), [1]), .wrongAxes(file: "a", shape: [])),
    (file(header("'|u1'", "(1, 1, 1)"), [1]), .wrongAxes(file: "a", shape: [1, 1, 1])),
    (file(header("'|u1'", "(3,)"), [1, 2]), .wrongLength(file: "a", bytes: 69, expected: 70)),
    (file(header("'|u1'", "(2,)"), [1, 2, 3]), .wrongLength(file: "a", bytes: 70, expected: 69)),
    (file("{}", []), .badHeader(file: "a", text: "{}")),
  ]

  @Test(arguments: wrong)
  func `what is wrong is named`(wrong: (bytes: [UInt8], error: NumberArrayError)) {
    #expect(throws: wrong.error) { try NumberArray(npy: wrong.bytes, file: "a") }
  }

  @Test func `an absurd shape is a wrong length`() {
    let bytes = Self.file(Self.header("'<f8'", "(1099511627775, 1099511627775)"), [])
    #expect(throws: NumberArrayError.self) { try NumberArray(npy: bytes, file: "a") }
  }
}

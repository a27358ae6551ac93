import Foundation
import Numbers
import Testing

@testable import xent

/// Numbers are read and written without losing a bit.
struct LossNumberTests {
  @Test(arguments: [
    "0", "-0", "-0.0", "1", "0.1", "-12.5e3", "123456789012345678", "9007199254740993",
    "0.30000000000000004", "1e22", "1e23", "4.9e-324", "2.2250738585072011e-308", "1e-400",
    "1.7976931348623157e308", "8.41e-30", "3.14159265358979323846264338327950288", "1E+2",
    "0.000000000000000000000000000000000000000000001", "1000000000000000000000000000000e-30",
    "9007199254740992.5", "100000000000000016777215", "2.50000000000000000000000000001e0",
  ])
  func numberIsRoundedOnce(_ text: String) throws {
    var scanner = JSONScanner(Array(text.utf8))
    let number = try scanner.number()
    #expect(number.bitPattern == Double(text)?.bitPattern)
    #expect(scanner.next == nil)
  }

  @Test func randomNumbersComeBack() throws {
    var generator = LinearGenerator(state: 3)
    for _ in 0..<3000 {
      let value = Double(bitPattern: generator.next() << 16 ^ generator.next())
      guard value.isFinite else { continue }
      var bytes: [UInt8] = []
      JSONText.append(value, to: &bytes)
      var scanner = JSONScanner(bytes)
      let number = try scanner.number()
      #expect(number.bitPattern == value.bitPattern)
      let single = Float(truncating: value as NSNumber)
      bytes = []
      JSONText.append(single, to: &bytes)
      if single.isFinite {
        scanner = JSONScanner(bytes)
        #expect(Float(try scanner.number()) == single)
      }
    }
  }

  @Test func nestedListsAreWritten() {
    var bytes: [UInt8] = []
    JSONText.append([1.0, 2, 3, 4][...], shape: [2, 1, 2], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "[[[1.0,2.0]],[[3.0,4.0]]]")
    bytes = []
    JSONText.append([Double]()[...], shape: [2, 0], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "[[],[]]")
  }

  @Test func textIsEscaped() {
    var bytes: [UInt8] = []
    JSONText.append("a\"\\\n\r\t\u{1}é", to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == #""a\"\\\n\r\t\u0001é""#)
  }
}

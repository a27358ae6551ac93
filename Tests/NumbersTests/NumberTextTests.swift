import Numbers
import Testing

@Suite("Numbers as text")
struct NumberTextTests {
  @Test(
    arguments: [
      (0.1 + 0.2, 2, "0.30"), (0.285, 2, "0.29"), (9.999, 2, "10.00"), (-0.001, 2, "0.00"),
      (1234.5, 0, "1235"), (1e-7, 3, "0.000"), (0, 1, "0.0"), (123_456_789, 1, "123456789.0"),
      (.infinity, 2, "∞"), (-.infinity, 2, "-∞"), (.nan, 2, "NaN"), (0.05, 1, "0.1"),
      (99.95, 1, "100.0"), (1.005, 2, "1.01"), (2.675, 2, "2.68"), (0, 2, "0.00"),
      (-0.0, 2, "0.00"),
      (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-2.5, 0, "-3"), (0.125, 2, "0.13"),
      (1e21, 1, "1000000000000000000000.0"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test(
    arguments: [
      (0.2231435513142097, 4, "0.2231"), (2.302585092994046, 4, "2.303"), (0, 4, "0"),
      (1e-9, 4, "1.000e-9"), (0.00012345, 4, "0.0001235"), (9.9999, 4, "10.00"),
      (123456, 4, "123500"),
      (-0.693147, 3, "-0.693"), (1.5e12, 3, "1.50e12"),
    ] as [(Double, Int, String)])
  func significant(value: Double, digits: Int, text: String) {
    #expect(NumberText.significant(value, digits: digits) == text)
  }

  @Test(
    "the shortest text reads back as the same number",
    arguments: [0.1, 1e-5, 123.25, 5e15, 2e-9, -7])
  func shortest(value: Double) {
    #expect(Double(NumberText.shortest(value)) == value)
    #expect(!NumberText.shortest(value).hasSuffix(".0"))
  }

  @Test func `what is not finite stands in a column as programs write it`() {
    #expect(NumberText.column(0.285, decimals: 2) == "0.29")
    #expect(NumberText.column(.nan, decimals: 2) == "nan")
    #expect(NumberText.column(-.infinity, decimals: 2) == "-inf")
  }

  @Test(
    arguments: [
      (2.302585, "2.303"), (2, "2"), (0.5, "0.5"), (0.1, "0.1"), (0.0123456, "0.0123"),
      (0.00123456, "0.00123"), (1e-12, "0"), (1e21, "1000000000000000000000"), (0, "0"),
      (-0.0, "0"), (-0.0005, "-0.0005"), (100, "100"), (.infinity, "∞"), (.nan, "?"),
    ] as [(Double, String)])
  func brief(value: Double, text: String) {
    #expect(NumberText.brief(value) == text)
  }

  @Test(
    arguments: [
      (0.1, "0.1"), (2, "2"), (-0.0, "0"), (1e-5, "1e-05"), (1e16, "1e+16"), (0.0001, "0.0001"),
    ] as [(Double, String)])
  func typed(value: Double, text: String) {
    #expect(NumberText.typed(value) == text)
    #expect(DecimalNumber(text)?.value == value)
  }

  @Test(
    arguments: [
      (1.234567e-5, 6, "1.23457e-05"), (1e-5, 6, "1e-05"), (-2.5e9, 1, "-3e+09"),
      (1.995e120, 3, "2e+120"), (9.9996e6, 4, "1e+07"), (0, 3, "0"), (.nan, 3, "NaN"),
    ] as [(Double, Int, String)])
  func scientific(value: Double, digits: Int, text: String) {
    #expect(NumberText.scientific(value, digits: digits) == text)
  }
}

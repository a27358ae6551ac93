import Numbers
import Testing

@Suite("Numbers that people type")
struct DecimalNumberTests {
  @Test(
    arguments: [
      ("0.5", 0.5), ("0,5", 0.5), (" 1 000 ", 1000), ("−2", -2), ("-.5", -0.5), (".5", 0.5),
      ("5.", 5), ("+3", 3), ("1e-3", 0.001), ("1,5e-300", 1.5e-300),
      ("0,00000000000000000000000000001", 1e-29), ("1e999", .infinity),
    ] as [(String, Double)])
  func read(text: String, value: Double) {
    #expect(DecimalNumber.typed(in: text) == value)
  }

  @Test(
    "what is no number is none",
    arguments: [
      "", " ", "1,000,000", "1.5,2", "nan", "inf", "0x10", "1_000", "--1", "1e", "½",
      String(repeating: "1", count: 41),
    ])
  func refused(text: String) {
    #expect(DecimalNumber.typed(in: text) == nil)
  }

  @Test func `a comma is a point only where it is said`() {
    #expect(DecimalNumber("1,5")?.value == nil)
    #expect(DecimalNumber("1,5", comma: true)?.value == 1.5)
  }
}

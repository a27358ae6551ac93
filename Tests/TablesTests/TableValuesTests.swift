import Numbers
import Testing

@testable import Tables

struct TableValuesTests {
  @Test(arguments: [
    ("0", 0), ("16", 16), ("-3", -3), ("5.1", 5.1), (".5", 0.5), ("5.", 5), ("  7 ", 7),
    ("1e3", 1000), ("1.5E-3", 0.0015), ("+2", 2), ("123456789012345680", 123_456_789_012_345_680),
    ("0.1234567890123456789", 0.1234567890123456789), ("1e-300", 1e-300),
  ])
  func `decimal numbers become the closest Double`(text: String, value: Double) {
    #expect(DecimalNumber.parse(ArraySlice(text.utf8)) == value)
  }

  @Test(arguments: [
    "", " ", "x", "1x", "nan", "inf", "0x1p3", "1,5", "--1", "1e999", "-", ".", "1 2",
  ])
  func `anything else is not a number`(text: String) {
    #expect(DecimalNumber.parse(ArraySlice(text.utf8)) == nil)
  }

  @Test func `every decimal with three digits after the point is read as the compiler reads it`() {
    for thousandths in -5000...5000 {
      let text =
        "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000)."
        + String(String(abs(thousandths) % 1000 + 1000).dropFirst())
      #expect(DecimalNumber.parse(ArraySlice(text.utf8)) == Double(text))
    }
  }

  @Test func `missing cells and wrong ones are told apart`() throws {
    let table = try Table(commaSeparated: [UInt8]("a,b\n1,NA\n,two\n".utf8), file: "t.csv")
    #expect(try table.requiredNumber(row: 0, column: 0) == 1)
    #expect(table.isMissing(row: 0, column: 1))
    #expect(throws: TableError.missingCell(file: "t.csv", line: 2, column: "b")) {
      try table.requiredNumber(row: 0, column: 1)
    }
    #expect(throws: TableError.missingCell(file: "t.csv", line: 3, column: "a")) {
      try table.requiredNumber(row: 1, column: 0)
    }
    #expect(throws: TableError.notANumber(file: "t.csv", line: 3, column: "b", text: "two")) {
      try table.requiredNumber(row: 1, column: 1)
    }
    #expect(
      throws: TableError.noSuchColumn(file: "t.csv", name: "c", available: ["a", "b"])
    ) { try table.column(named: "c") }
  }
}

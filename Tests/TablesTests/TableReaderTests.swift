import Foundation
import TestSupport
import Testing

@testable import Tables

struct TableReaderTests {
  private func table(_ text: String) throws(TableError) -> Table {
    try Table(commaSeparated: [UInt8](text.utf8), file: "t.csv")
  }

  private func cells(_ table: Table) -> [[String]] {
    (0..<table.rowCount).map { row in (0..<table.columnCount).map { table[row, $0] } }
  }

  @Test(arguments: [
    "a,b\n1,2\n3,4\n", "a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r",
    "\u{FEFF}a,b\n1,2\n3,4\n", "a;b\n1;2\n3;4\n", "a\tb\n1\t2\n3\t4\n", "\n\na,b\n\n1,2\n\n3,4\n\n",
    "\"a\",\"b\"\n\"1\",2\n3,\"4\"", " a , b \n1,2\n3,4\n", "a, b\n1, \"2\" \n3 , 4\n",
  ])
  func `the same two rows however they are written`(text: String) throws {
    let table = try table(text)
    #expect(table.columnNames == ["a", "b"])
    #expect(cells(table) == [["1", "2"], ["3", "4"]])
  }

  @Test func `quoted cells keep separators, line ends and quotation marks`() throws {
    let table = try table("a,b\n\"x,\"\"y\"\"\nz\",\nnext,2\n")
    #expect(cells(table) == [["x,\"y\"\nz", ""], ["next", "2"]])
    #expect(table.line(ofRow: 0) == 2)
    #expect(table.line(ofRow: 1) == 4)
  }

  @Test func `an empty cell at the very end counts`() throws {
    #expect(cells(try table("a,b\n1,")) == [["1", ""]])
  }

  @Test func `a header alone is a table without rows`() throws {
    #expect(try table("a,b\n").rowCount == 0)
  }

  @Test(arguments: [
    ("", TableError.empty(file: "t.csv")),
    ("\n\r\n", .empty(file: "t.csv")),
    ("a,b\n1,2\n3\n", .raggedRow(file: "t.csv", line: 3, cells: 1, expected: 2)),
    ("a,b\n1,2,3\n", .raggedRow(file: "t.csv", line: 2, cells: 3, expected: 2)),
    ("a,b\n1,\"2\n3,4\n", .unclosedQuote(file: "t.csv", line: 2, column: 2)),
    ("a,b\n\"1\"x,2\n", .textAfterQuote(file: "t.csv", line: 2, column: 1)),
    ("a,b,a\n1,2,3\n", .duplicateColumn(file: "t.csv", name: "a")),
  ])
  func `what is wrong and on which line`(text: String, error: TableError) {
    #expect(throws: error) { try table(text) }
  }

  @Test func `bytes that are not UTF-8 are told with their line`() {
    let bytes = [UInt8]("a,b\n1,".utf8) + [0xE9, 0x0A]
    #expect(throws: TableError.notText(file: "t.csv", line: 2)) {
      try Table(commaSeparated: bytes, file: "t.csv")
    }
  }

  @Test func `a file that is not there`() {
    #expect(throws: TableError.noSuchFile(file: "/no/such/file.csv")) {
      try Table(commaSeparatedFile: "/no/such/file.csv")
    }
  }

  @Test func `a folder is no file`() {
    #expect(throws: TableError.unreadable(file: "/", reason: "Is a directory")) {
      try Table(commaSeparatedFile: "/")
    }
  }

  @Test(arguments: [0, 1, 65535, 65536, 65537, 200_000])
  func `files of any length are read whole`(length: Int) throws {
    let folder = TemporaryFolder()
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try FileBytes.read(folder.write(bytes, to: "bytes")) == bytes)
  }
}

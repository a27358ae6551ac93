import Foundation
import Testing

@testable import Tables

struct GridTests {
  private func read(_ text: String) throws -> Grid {
    try Array(text.utf8).withUnsafeBytes { memory throws -> Grid in
      try GridReader.read(memory, file: "f") { _ in }
    }
  }

  private func read(_ bytes: [UInt8]) throws -> Grid {
    try bytes.withUnsafeBytes { memory throws -> Grid in
      try GridReader.read(memory, file: "f") { _ in }
    }
  }

  @Test(arguments: [
    "a,b\n1,2\n3,4.5\n", "1,2\n3,4.5", "a;b\r\n1;2\r\n3;4.5\r\n", "a\tb\n1\t2\n3\t4.5\n",
    "\u{FEFF}a,b\n\n1,2\n3,4.5\n\n", "1 2\n3 4.5\n", "# a b\n1 2\n3 4.5\n",
    "\"a\",\"b\"\n\"1\",2\n3, 4.5 \n",
    "[1,2]\n[3,4.5]\n", "{\"a\":1,\"b\":2}\n{\"b\":4.5,\"a\":3}\n",
    "{\"p\":[1,2]}\n{\"p\":[3,4.5]}\n", "[[1,2],[3,4.5]]", "[\n  [1, 2],\n  [3, 4.5]\n]\n",
    "{\"a\": [[1], [3]],\n \"b\": [2, 4.5]}", "[{\"b\":1,\"a\":2},\n{\"a\":4.5,\"b\":3}]",
  ])
  func `the same numbers, however they are written`(_ text: String) throws {
    let grid = try read(text)
    #expect(grid.rowCount == 2 && grid.columnCount == 2)
    #expect(grid.numbers(0) == [1, 3] && grid.numbers(1) == [2, 4.5])
  }

  @Test func `words, missing values and infinities`() throws {
    let grid = try read("p,y\n0.5,cat\nnan,dog\n-inf,cat\n1e-3,dog\n")
    #expect(grid.columnNames == ["p", "y"])
    let numbers = try #require(grid.numbers(0))
    #expect(numbers[0] == 0.5 && numbers[1].isNaN && numbers[2] == -.infinity && numbers[3] == 1e-3)
    guard case .words(let codes, let names) = grid.column(1) else {
      Issue.record("no words")
      return
    }
    #expect(codes == [0, 1, 0, 1] && names == ["cat", "dog"])
    #expect(grid.line(ofRow: 2) == 4)
    #expect(grid.decimals == nil)
    #expect(try read("0.25,1\n0.50,0\n").decimals == 2)
  }

  @Test(arguments: ["", "nan", "NaN", "na", "NA", "n/a", "N/A", "null", "None", "#N/A", "?"])
  func `every spelling of a missing value leaves a column of numbers`(_ text: String) throws {
    let grid = try read("q,p\n1,0.5\n2,\(text)\n3,0.25\n")
    let numbers = try #require(grid.numbers(1))
    #expect(numbers[0] == 0.5 && numbers[1].isNaN && numbers[2] == 0.25)
  }

  @Test func `one line of words alone is a header without rows, one line of numbers a row`() throws
  {
    for text in ["a\n", "a,b\n", "a,2\n"] {
      #expect(throws: GridReader.Problem.noRows(file: "f")) { try read(text) }
    }
    #expect(try read("1\n").rowCount == 1)
    #expect(try read("1,2\n").rowCount == 1)
  }

  @Test func `numbers of columns above decimals are a header`() throws {
    let grid = try read("0,1,2\n0.2,0.3,0.5\n0.1,0.1,0.8\n")
    #expect(grid.columnNames == ["0", "1", "2"] && grid.rowCount == 2 && grid.firstLine == 2)
    #expect(try read(",0,1,2\n0,0.2,0.3,0.5\n").columnNames == ["", "0", "1", "2"])
    #expect(try read(",0\n1437,5\n3,2\n").columnNames == ["", "0"])
    #expect(try read(",0,1\na.png,0.5,0.5\n").columnNames == ["", "0", "1"])
    // Scores of one row, answers of 0 and 1, and numbers that do not count columns.
    for text in [
      "0,1,2\n5,3,1\n", "0,1\n0.2,0.8\n", "0,2,1\n0.2,0.3,0.5\n", "0,1,2\n",
      ",0\n0.5,1\n",
    ] {
      #expect(try read(text).columnNames == nil, "\(text)")
    }
  }

  @Test func `a comma is a point where a semicolon ends the cell`() throws {
    for text in ["a;b\n0,25;1,5\n0,5;2\n", "0,25;1,5\n0,5;2\n", "a\tb\n0,25\t1,5\n0,5\t2\n"] {
      let grid = try read(text)
      #expect(grid.numbers(0) == [0.25, 0.5] && grid.numbers(1) == [1.5, 2], "\(text)")
    }
    #expect(try read("0;1;2\n0,2;0,3;0,5\n").columnNames == ["0", "1", "2"])
    #expect(try read("a,b\n1,2\n").columnCount == 2)
  }

  @Test func `text of NumPy is words`() throws {
    func npy(_ type: String, _ data: [UInt8]) -> [UInt8] {
      var header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (3,), }"
      header += String(repeating: " ", count: 117 - header.utf8.count) + "\n"
      return [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(header.utf8) + data
    }
    let wide = "cat ä   cat ".unicodeScalars.map { $0 == " " ? 0 : $0.value }
    let files = [
      npy("<U4", wide.flatMap { [UInt8($0 & 255), UInt8($0 >> 8), 0, 0] }),
      npy(">U4", wide.flatMap { [0, 0, UInt8($0 >> 8), UInt8($0 & 255)] }),
    ]
    for file in files {
      guard case .words(let codes, let names) = try read(file).column(0) else {
        Issue.record("no words")
        return
      }
      #expect(codes == [0, 1, 0] && names == ["cat", "ä"])
    }
    guard case .words(_, let names) = try read(npy("|S2", [97, 0, 98, 99, 97, 0])).column(0) else {
      Issue.record("no words")
      return
    }
    #expect(names == ["a", "bc"])
    #expect(throws: GridReader.Problem.self) {
      try read(npy("|O4", Array(repeating: 0, count: 12)))
    }
  }

  @Test func `files of other kinds are named`() {
    for (bytes, kind): ([UInt8], ForeignFile) in [
      ([0x1F, 0x8B, 8, 0], .gzip), ([0x50, 0x4B, 3, 4, 0], .archive),
      ([0xFF, 0xFE, 0x30, 0], .utf16), (Array("PAR1".utf8) + [0, 1], .parquet),
      ([0x89, 0x48, 0x44, 0x46, 0], .hdf5),
    ] {
      #expect(throws: GridReader.Problem.foreign(file: "f", kind)) { try read(bytes) }
    }
  }

  @Test func `a document of JSON is a table`() throws {
    let grid = try read(
      "{\"z\": [[0.2, 0.8], [0.5, 0.5]], \"label\": [\"b\", \"\\u00e4\\ud83d\\ude00\"]}")
    #expect(grid.columnNames == ["z[0]", "z[1]", "label"] && grid.format == "json")
    guard case .words(let codes, let names) = grid.column(2) else {
      Issue.record("no words")
      return
    }
    #expect(codes == [0, 1] && names == ["b", "ä😀"])
    // A list of numbers alone is a row, and an object that holds a number is one, too.
    #expect(try read("[1,2,3]").rowCount == 1)
    #expect(try read("{\"p\":[1,2],\"y\":1}").rowCount == 1)
    // The order of the first object is that of the columns.
    #expect(try read("{\"z\":1,\"a\":2}\n{\"a\":4,\"z\":3}\n").columnNames == ["z", "a"])
    #expect(throws: GridReader.Problem.badJSON(file: "f", line: 2)) { try read("[[1,2],\n[1,,2]]") }
    #expect(throws: GridReader.Problem.badJSON(file: "f", line: 1)) { try read("[[1,2],[1,2]") }
    #expect(
      throws: GridReader.Problem.table(.raggedRow(file: "f", line: 2, cells: 1, expected: 2))
    ) { try read("[[1,2],[1]]") }
  }

  @Test func `rows know their lines, blank ones and quoted ones counted`() throws {
    func lines(_ text: String) throws -> [Int] {
      let grid = try read(text)
      return (0..<grid.rowCount).map { grid.selecting([0]).line(ofRow: $0) }
    }
    #expect(try lines("a,b\n1,2\n3,4\n") == [2, 3])
    #expect(try lines("\n\na,b\n\n1,2\n\n\n3,4\n5,6\n\n") == [5, 8, 9])
    #expect(try lines("a,b\n1,\"x\ny\"\n3,z\n") == [2, 4])
    #expect(try lines("[1,2]\n\n[3,4]\n") == [1, 3])
    #expect(try lines("[[1,2],\n\n[3,4]]") == [0, 1])
    let long = "a\n" + String(repeating: "1\n", count: 700_000) + "\n2\n"
    #expect(try read(long).line(ofRow: 700_000) == 700_003)
  }

  @Test func `a grid can be turned round`() throws {
    let grid = try read("a,b\n1,2\n3,4\n5,6\n").transposed
    #expect(grid.rowCount == 2 && grid.columnCount == 3 && grid.columnNames == nil)
    #expect(grid.values == [1, 3, 5, 2, 4, 6])
    #expect(try read("a,b\n1,x\n").transposed.columnCount == 2)
  }

  @Test func `numbers are read as Swift reads them`() throws {
    for text in [
      "0", "7", "-3", "+2", "0.1", "3.14159265358979", "0.30000000000000004", "1e10", "-2.5E-7",
      "123456789.125", ".5", "5.", "00012", "9007199254740993", "1.7976931348623157e308",
    ] {
      let value = try #require(try read(text + ",1\n").numbers(0)?.first)
      let clean =
        text.hasPrefix("+") ? String(text.dropFirst()) : text.hasSuffix(".") ? text + "0" : text
      let expected = try #require(Double(clean.hasPrefix(".") ? "0" + clean : clean))
      #expect(abs(value - expected) <= expected.magnitude * 3e-16, "\(text)")
    }
  }

  @Test func `what is wrong is told with its line`() {
    func problem(_ text: String) -> GridReader.Problem? {
      do {
        _ = try read(text)
        return nil
      } catch {
        return error as? GridReader.Problem
      }
    }
    #expect(
      problem("a,b\n1,2\n3\n") == .table(.raggedRow(file: "f", line: 3, cells: 1, expected: 2)))
    #expect(problem("") == .noRows(file: "f"))
    #expect(problem("\n \n") == .noRows(file: "f"))
    #expect(problem("a,b\n") == .noRows(file: "f"))
    #expect(problem("a,a\n1,2\n") == .table(.duplicateColumn(file: "f", name: "a")))
    #expect(problem("a,b\n\"1,2\n") == .table(.unclosedQuote(file: "f", line: 2, column: 1)))
    #expect(problem("[1,2]\n[1,\n") == .badJSON(file: "f", line: 2))
    #expect(
      problem("[1,2]\n[1]\n") == .table(.raggedRow(file: "f", line: 2, cells: 1, expected: 2)))
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: GridReader.Problem.binary(file: "f")) { try read([1, 2, 0, 3]) }
    #expect(throws: GridReader.Problem.pickled(file: "f")) { try read([0x80, 4, 0x95, 1]) }
    #expect(throws: GridReader.Problem.table(.notText(file: "f", line: 1))) {
      try read([0xFD, 0xFE, 44, 49, 10, 49, 44, 50, 10])
    }
  }

  @Test func `an array of either order is the same`() throws {
    func npy(_ order: String, _ numbers: [Double]) -> [UInt8] {
      var header = "{'descr': '<f8', 'fortran_order': \(order), 'shape': (2, 3), }"
      header += String(repeating: " ", count: 117 - header.utf8.count) + "\n"
      var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(header.utf8)
      for number in numbers {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 }
      }
      return bytes
    }
    let rows = try read(npy("False", [1, 2, 3, 4, 5, 6]))
    let columns = try read(npy("True", [1, 4, 2, 5, 3, 6]))
    #expect(rows.numbers(1) == [2, 5] && columns.numbers(1) == [2, 5])
    var short = npy("False", [1, 2, 3, 4, 5, 6])
    short.removeLast()
    #expect(throws: GridReader.Problem.self) { try read(short) }
  }

  @Test func `a folder and a file that is not there are told`() {
    #expect(throws: GridReader.Problem.table(.noSuchFile(file: "/nowhere/x"))) {
      try GridReader.read("/nowhere/x")
    }
    #expect(throws: GridReader.Problem.self) { try GridReader.read("/") }
  }
}

import Numbers
import Testing

@testable import Tables

@Suite("Text that is read in parts")
struct TextPartsTests {
  /// A grid or a problem, with every bit of its numbers.
  private func outcome(_ text: String, parts: Int) -> String {
    Array(text.utf8).withUnsafeBytes { memory in
      do {
        let grid = try TextGrid(memory, file: "f").read(parts: parts) { _ in }
        let columns = (0..<grid.columnCount).map { place in
          switch grid.column(place) {
          case .numbers(let numbers): "\(numbers.map(\.bitPattern))"
          case .words(let codes, let names): "\(codes) \(names)"
          }
        }
        return "\(grid.columnNames ?? []) \(grid.rowCount) \(grid.firstLine) \(grid.areWhole) "
          + "\(grid.decimals ?? -1) \(columns)"
      } catch {
        return "\(error)"
      }
    }
  }

  private static let rows = (0..<60).map { "0.\($0 + 10),\($0 % 7),\($0 % 3 == 0 ? "cat" : "dog")" }
  private static let body = rows.joined(separator: "\n")

  @Test(arguments: [
    "a,b,c\n" + body, "a,b,c\n" + body + "\n\n", body + "\n",
    "a,b,c\r\n" + rows.joined(separator: "\r\n") + "\r\n", rows.joined(separator: "\r"),
    "a,b,c\n" + rows.joined(separator: "\n\n\n"),
    "# p q\n"
      + rows.map { $0.split(separator: ",").prefix(2).joined(separator: " ") }
      .joined(separator: "\n# between\n"),
    // Words that begin in the middle, and numbers that are words because of them.
    body.replacing("cat", with: "1.50") + "\n0.5,1,cat\n" + body,
    body + "\n0.5,owl,cat\n0.5,1.50,cat\n" + body, body + "\n0.5,1,owl\n" + body,
    // Quotation marks, with line ends and separators between them.
    body + "\n0.5,1,\"c\n,a\nt\"\n" + body, body + "\n0.5,1,\"say \"\"cat\"\"\"\n",
    body + "\n0.5,1,\"cat\n" + body, body + "\n0.5,1,\"cat\"x\n",
    // What is wrong keeps its line.
    body + "\n0.5,1\n" + body, body + "\n0.5,1,cat,1\n", "a,b,c\n\n" + body + "\n1\n",
    body + "\n1e-3,1,cat\nnan,1,cat\n,1,cat\n -inf , +5 ,cat\n",
  ])
  func `is the same for any number of parts`(_ text: String) {
    let whole = outcome(text, parts: 1)
    for parts in [2, 3, 7, 40, 500] { #expect(outcome(text, parts: parts) == whole, "\(parts)") }
  }

  @Test func `what is not text keeps its line`() {
    let bytes = Array((Self.body + "\n0.5,1,").utf8) + [0xFF, 10] + Array(Self.body.utf8)
    for parts in [1, 2, 5] {
      #expect(throws: GridReader.Problem.table(.notText(file: "f", line: 61))) {
        try bytes.withUnsafeBytes { memory in
          _ = try TextGrid(memory, file: "f").read(parts: parts) { _ in }
        }
      }
    }
  }

  @Test func `a line without end is refused`() {
    for text in [
      String(repeating: "1,", count: 1500), "1\n" + String(repeating: "1,", count: 1500),
      String(repeating: "1", count: 3000),
    ] {
      var copy = text
      let problem = copy.withUTF8 { bytes -> GridReader.Problem? in
        do {
          let grid = TextGrid(UnsafeRawBufferPointer(bytes), file: "f", longestLine: 2000)
          _ = try grid.read { _ in }
          return nil
        } catch { return error as? GridReader.Problem }
      }
      #expect(problem == .lineTooLong(file: "f", line: text.hasPrefix("1\n") ? 2 : 1))
    }
  }

  @Test func `progress grows to the end`() {
    var shares: [Double] = []
    let text = String(repeating: "0.123456789,0.876543211\n", count: 600_000)
    Array(text.utf8).withUnsafeBytes { memory in
      _ = try? TextGrid(memory, file: "f").read(parts: 1) { shares.append($0) }
    }
    #expect(shares.count >= 2 && shares == shares.sorted())
    #expect(shares.allSatisfy { $0 > 0 && $0 <= 1 })
  }

  @Test func `digits are rounded once`() {
    var state: UInt64 = 7
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
    for _ in 0..<20_000 {
      // Probabilities as they are written, small ones with an exponent, and digits of any number.
      let value = Double(next() >> 11) * 0x1p-53
      let digits = "\(next() % 10_000_000_000_000_000_000)".prefix(Int(next() % 19) + 1)
      for text in [
        "\(value)", "\(value * 1e-7)", "0." + digits, "\(next() % 1000)." + digits, digits + "e-5",
        "-" + digits + "E+3", String(digits),
      ] {
        let parsed = Array(text.utf8).withUnsafeBytes { CellNumber.parse($0[...]) }
        #expect(parsed?.value == Double(text), "\(text)")
      }
    }
  }

  @Test(arguments: ["-", ".", "-.", "e5", "1e", "1e+", "1.2.3", "1-2", "0x10", "1_000", "--1"])
  func `what looks like a number is none`(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBytes { CellNumber.parse($0[...])?.value } == nil)
  }
}

import Numbers
import Testing

@Suite("JSON as tables and logs have it")
struct JSONValueTests {
  private func read(_ text: String) -> Result<JSONValue, JSONProblem> {
    JSONValue.read(Array(text.utf8))
  }

  private func problem(_ text: String) -> JSONProblem? {
    if case .failure(let problem) = read(text) { problem } else { nil }
  }

  @Test(arguments: [
    ("1", 1), (" -0.5 ", -0.5), ("1e3", 1000), ("NaN", .nan), ("Infinity", .infinity),
    ("-Infinity", -.infinity), ("123456789012345678901234567890", 1.2345678901234568e29),
    ("0.1234567890123456789", 0.1234567890123456789),
  ])
  func `numbers, and the words that Python writes for them`(text: String, value: Double) throws {
    let number = try read(text).get()
    #expect(number == .number(value) || value.isNaN && "\(number)".contains("nan"))
  }

  @Test func `every kind of value, in its order`() throws {
    let value = try read(#" {"b": [1, null, true], "a": {"x": "é\n\ud83d\ude00"}, "b": false} "#)
      .get()
    guard case .members(let members) = value else { return #expect(Bool(false)) }
    #expect(members.map(\.key) == ["b", "a"])
    #expect(members["b"] == .flag(false))
    guard case .members(let inner)? = members["a"] else { return #expect(Bool(false)) }
    #expect(inner["x"] == .text("é\n😀"))
    #expect(inner["y"] == nil)
  }

  @Test("of two with one name the later counts", arguments: [2, 16, 17, 40])
  func laterCounts(count: Int) throws {
    let pairs = (0..<count).map { "\"n\($0)\": \($0)" } + ["\"n1\": 99"]
    guard case .members(let members) = try read("{\(pairs.joined(separator: ","))}").get() else {
      return #expect(Bool(false))
    }
    #expect(members.values.count == count)
    #expect(members["n1"] == .number(99))
    #expect(members["n\(count - 1)"] == .number(count == 2 ? 99 : Double(count - 1)))
  }

  @Test(
    "where it stops",
    arguments: [
      ("[1,,2]", 3, false), ("[1, 2", 5, true), ("{\"a\": tru", 9, true), ("[12abc, 1]", 1, false),
      ("[1 2]", 3, false), ("{\"a\" 1}", 5, false), ("{a: 1}", 1, false), ("\"abc", 4, true),
      ("\"a\\x\"", 3, false), ("\"\\u12", 5, true), ("\"a\nb\"", 2, false), ("1 2", 2, false),
      ("+1", 2, true), ("[.5]", 1, false), ("[1e999]", 1, false), ("", 0, true),
    ])
  func stops(text: String, offset: Int, isAtEnd: Bool) {
    #expect(problem(text)?.offset == offset)
    #expect(problem(text)?.isAtEnd == isAtEnd)
  }

  @Test func `nesting has a limit`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    }
    #expect(problem(nested(JSONScanner.depthLimit)) == nil)
    #expect(
      problem(nested(JSONScanner.depthLimit + 1))
        == .tooDeep(limit: JSONScanner.depthLimit, column: JSONScanner.depthLimit + 1))
  }

  @Test func `text that is not UTF-8 is mended`() throws {
    #expect(try JSONValue.read([34, 0x61, 0xFF, 34]).get() == .text("a\u{FFFD}"))
    var strict = JSONScanner([34, 0x61, 0xFF, 34])
    #expect(throws: JSONProblem.brokenText(column: 3)) { try strict.string() }
  }
}

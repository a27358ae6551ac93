import Foundation
import Testing

/// A line of docs/pitfalls/commands.tsv: a command, and the pitfall that it is to find.
struct PitfallCommand: Sendable, CustomTestStringConvertible {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The pitfall's stable name.
  let pitfall: String
  /// Its name in the answer: that of a signature for a log.
  let finding: String
  /// The command as a person types it at the top of the repository.
  let command: String
  var testDescription: String { command }

  static let all: [PitfallCommand] = {
    let file = root.appending(path: "docs/pitfalls/commands.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map {
      let cells = $0.split(separator: "\t").map(String.init)
      return PitfallCommand(pitfall: cells[0], finding: cells[1], command: cells[2])
    }
  }()

  /// The words of the command, without the program's name; quotation marks hold words together.
  private var words: [String] {
    command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      $0.offset.isMultiple(of: 2)
        ? $0.element.split(separator: " ").map(String.init) : [String($0.element)]
    }.dropFirst().map {
      $0.hasPrefix("docs/") ? Self.root.appending(path: $0).path : $0
    }
  }

  /// What the program answers in JSON, and its exit status.
  func answer() throws -> (json: Any, status: Int32) {
    let ended = try EndedProgram(words + ["--json"])
    return (try ended.json(Any.self), ended.status)
  }

  /// The line of the table; nil where the pitfall is not found.
  func line() throws -> String? {
    let (json, status) = try answer()
    func row(_ certainty: String, _ evidence: String, _ before: String, _ after: String) -> String {
      "| \(pitfall) | `\(command)` | \(evidence) | \(certainty) | \(before) | \(after) |"
    }
    if let entries = json as? [[String: Any]] {
      guard entries.contains(where: { $0["pitfall"] as? String == pitfall }) else { return nil }
      return row("", "explained", "", "")
    }
    guard let report = json as? [String: Any] else { return nil }
    if let runs = report["runs"] as? [[String: Any]] {
      let found = runs.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
      guard status == 1, let one = found.first(where: { $0["signature"] as? String == finding })
      else { return nil }
      return row("\(one["certainty"] ?? "")", "\(one["fact"] ?? "")", "", "")
    }
    let all = report["findings"] as? [[String: Any]] ?? []
    if let one = all.first(where: { $0["pitfall"] as? String == finding }) {
      guard status == 1 else { return nil }
      let isInfinite = one["is_loss_before_infinite"] as? Bool == true
      return row(
        "\(one["certainty"] ?? "")", "\(one["evidence"] ?? "")",
        isInfinite ? "∞" : Self.number(one["loss_before"]), Self.number(one["loss_after"]))
    }
    let explanations = report["explanations"] as? [[String: Any]] ?? []
    guard let one = explanations.first(where: { $0["pitfall"] as? String == pitfall }) else {
      return nil
    }
    let numbers = report["numbers"] as? [String: Any]
    return row(
      "", "the value is \(one["convention"] ?? "")", Self.number(report["reported"]),
      Self.number(numbers?["loss"]))
  }

  private static func number(_ value: Any?) -> String {
    guard let value = value as? Double else { return "" }
    return value == value.rounded() && abs(value) < 1e6
      ? "\(Int(value))" : String(format: "%.4f", value)
  }
}

@Suite("The table of pitfalls")
struct PitfallTableTests {
  private static let document = PitfallCommand.root.appending(path: "docs/pitfalls.md")

  @Test func `every pitfall has a command`() throws {
    let entries = try EndedProgram(["explain", "--list", "--json"]).json([[String: Any]].self)
    let names = Set(entries.compactMap { $0["pitfall"] as? String })
    #expect(Set(PitfallCommand.all.map(\.pitfall)) == names)
  }

  @Test func `each command finds its pitfall, and the table says how`() throws {
    let start = "<!-- table -->\n"
    var lines = [
      "| pitfall | command | what it shows | certainty | loss before | loss after |",
      "|---|---|---|---|---|---|",
    ]
    for command in PitfallCommand.all {
      let line = try command.line()
      #expect(line != nil, "\(command.command) does not find \(command.finding)")
      if let line { lines.append(line) }
    }
    let table = start + lines.joined(separator: "\n") + "\n" + start
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let parts = text.components(separatedBy: start)
    try #require(parts.count == 3)
    let expected = parts[0] + table + parts[2]
    if ProcessInfo.processInfo.environment["UPDATE_PITFALLS"] != nil {
      try expected.write(to: Self.document, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: Self.document, encoding: .utf8) == expected,
      "docs/pitfalls.md says something else than the program; UPDATE_PITFALLS=1 writes it anew")
  }

  @Test(arguments: [
    ["check", "docs/pitfalls/clean.csv"], ["watch", "docs/pitfalls/log-clean.csv"],
  ])
  func `nothing is found where nothing is wrong`(_ words: [String]) throws {
    let path = PitfallCommand.root.appending(path: words[1]).path
    let ended = try EndedProgram([words[0], path, "--plain"])
    #expect(ended.status == 0, "\(ended.output)")
  }
}

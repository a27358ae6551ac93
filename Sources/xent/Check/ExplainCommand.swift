import ArgumentParser
import Diagnosis
import Foundation
import Localization
import Numbers
import Sentences

/// `xent explain`: a pitfall, a number, or an error message.
struct ExplainCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.explain

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: words.abstract, discussion: words.discussion)

  @Argument(parsing: .allUnrecognized, help: .init(words.what))
  var what: [String] = []

  @Flag(help: .init(words.list))
  var list = false

  @Option(help: .init(words.classes))
  var classes: Int?

  @Flag(help: .init(words.json))
  var json = false

  func validate() throws {
    if !list, what.isEmpty {
      throw ValidationError(refusals.nothingToExplain)
    }
    if let classes, classes < 2 { throw ValidationError(refusals.atLeast("--classes", 2)) }
  }

  func run() throws {
    let messages = Messages.english
    do throws(CommandFailure) {
      if list { return try writeList(messages) }
      let text = what.joined(separator: " ")
      switch Explanation(text, classes: classes, in: messages) {
      case .pitfalls(let found): return try write(found, messages)
      case .numbers(let found): return try write(found, messages)
      case nil: StandardError.writeLine("xent: " + messages.checkCommand.nothingKnown(text))
      }
    } catch {
      throw error.reported()
    }
    throw ExitCode(1)
  }

  private func writeList(_ messages: Messages) throws(CommandFailure) {
    if json { return try write(Pitfall.allCases, messages) }
    let width = Pitfall.allCases.map(\.rawValue.count).max() ?? 0
    for pitfall in Pitfall.allCases {
      let space = String(repeating: " ", count: width - pitfall.rawValue.count)
      let number = pitfall.number < 10 ? " \(pitfall.number)" : "\(pitfall.number)"
      try StandardOutput.writeLine(
        "\(number)  \(pitfall.rawValue)\(space)  \(messages.pitfalls[pitfall.rawValue].title)")
    }
  }

  private struct Entry: Encodable {
    let pitfall, title, symptom, cause, fix, test, pytorch, keras, sklearn: String
    let number: Int
  }

  private func write(_ pitfalls: [Pitfall], _ messages: Messages) throws(CommandFailure) {
    if json {
      return try writeJSON(
        pitfalls.map { pitfall in
          let text = messages.pitfalls[pitfall.rawValue]
          return Entry(
            pitfall: pitfall.rawValue, title: text.title, symptom: text.symptom, cause: text.cause,
            fix: text.fix, test: text.test, pytorch: text.pytorch, keras: text.keras,
            sklearn: text.sklearn, number: pitfall.number)
        })
    }
    let words = messages.checkCommand
    for (index, pitfall) in pitfalls.enumerated() {
      let text = messages.pitfalls[pitfall.rawValue]
      var lines = index > 0 ? [""] : []
      lines.append("\(pitfall.number). \(text.title) (\(pitfall.rawValue))")
      for (name, line) in [
        (words.symptom, text.symptom), (words.cause, text.cause), (words.fix, text.fix),
        (words.test, text.test), ("PyTorch", text.pytorch), ("Keras", text.keras),
        ("scikit-learn", text.sklearn),
      ] where !line.isEmpty {
        lines.append("  \(name): \(line)")
      }
      try StandardOutput.writeLine(lines.joined(separator: "\n"))
    }
  }

  private struct NumberEntry: Encodable {
    let meaning: String
    let value: Double
    let pitfall: String
  }

  private func write(
    _ matches: [KnownNumber], _ messages: Messages
  ) throws(CommandFailure) {
    if json {
      return try writeJSON(
        matches.map {
          NumberEntry(
            meaning: $0.meaning(in: messages), value: $0.value, pitfall: $0.pitfall.rawValue)
        })
    }
    for match in matches {
      try StandardOutput.writeLine(
        "\(NumberText.significant(match.value, digits: 6))  \(match.meaning(in: messages))")
      let text = messages.pitfalls[match.pitfall.rawValue]
      try StandardOutput.writeLine("  \(text.fix) (xent explain \(match.pitfall.rawValue))")
    }
  }

  private func writeJSON(_ value: some Encodable) throws(CommandFailure) {
    try StandardOutput.write(try JSONDocument.bytes(value, isIndented: true))
  }
}

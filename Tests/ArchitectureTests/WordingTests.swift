import Foundation
import Testing

/// Every sentence of the interface stands in `Localization`: help, summaries and refusals are no literals elsewhere.
@Suite struct WordingTests {
  /// Where a literal would be read by a person.
  private static func literals(in text: String) throws -> [String] {
    let pattern = try Regex(
      #"(?:\b(?:help|abstract|discussion|summary):|\bArgumentHelp\(|\bValidationError\(|\.setting\(\s*"[^"]*",)\s*"[^"\n]+"#
    )
    return text.matches(of: pattern).map { String(text[$0.range]) }
  }

  @Test func noHelpAndNoRefusalIsWrittenInTheCode() throws {
    for module in allowedImports.keys where module != "Localization" {
      for file in try sources(of: module) {
        let found = try Self.literals(in: String(contentsOf: file, encoding: .utf8))
        #expect(found == [], "\(file.lastPathComponent)")
      }
    }
  }

  @Test func theReaderOfWordsSeesEveryForm() throws {
    let text = """
      @Flag(help: "one") @Option(help: ArgumentHelp(
        "two", valueName: "n")) @Option(help: .setting(
        "lr", "three")) throw ValidationError("four")
      Parameter("p", .flag, standard: .flag(true), summary: "five")
      CommandConfiguration(commandName: "x", abstract: "six", discussion: words.discussion)
      @Flag(help: .init(words.json)) throw ValidationError(refusals.noLog) Parameter("q", summary: "")
      """
    let found = try Self.literals(in: text).map { $0.split(separator: "\"").last ?? "" }
    #expect(found == ["one", "two", "three", "four", "five", "six"])
  }
}

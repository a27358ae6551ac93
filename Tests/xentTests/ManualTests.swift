import App
import ArgumentParser
import Foundation
import Localization
import Testing

@testable import xent

/// What is written about the program, held to the program.
struct ManualTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `UPDATE_MANUAL=1 swift test --filter ManualTests` writes the files anew; look at the change.
  @Test(arguments: [(ManualCommand.Document.man, "xent.1"), (.keys, "keys.md")])
  func theCommittedFileIsWhatTheProgramWrites(
    document: ManualCommand.Document, name: String
  ) throws {
    let file = Self.root.appending(path: "docs/\(name)")
    let written = try document.text(in: .english)
    if ProcessInfo.processInfo.environment["UPDATE_MANUAL"] == "1" {
      try Data(written.utf8).write(to: file)
    }
    let committed = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, committed).enumerated().first { $1.0 != $1.1 }
    #expect(
      first == nil && lines.count == committed.count,
      """
      docs/\(name) is old from line \((first?.offset ?? min(lines.count, committed.count)) + 1): \
      run UPDATE_MANUAL=1 swift test --filter ManualTests, and commit it
      """)
  }

  @Test(arguments: Messages.english.commandLine.manual.examples.map(\.name))
  func everyExampleIsACommandLine(example: String) throws {
    let words = example.split(separator: " ").map(String.init)
    #expect(words.first == "xent")
    _ = try Xent.parseAsRoot(Array(words.dropFirst()))
  }

  @Test func everyVariableThatTheSourcesReadIsExplained() throws {
    let pattern = #/(?:environment\[|getenv\()"([A-Z_]+)"/#
    let sources = Self.root.appending(path: "Sources")
    let listed = Set(
      Messages.english.commandLine.manual.environment.flatMap {
        $0.name.split(separator: ", ").map(String.init)
      })
    var read: Set<String> = []
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard ["swift", "c", "h"].contains(file.pathExtension) else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: pattern) { read.insert(String(match.1)) }
    }
    #expect(read.contains("XENT_LESSONS") && read.contains("XENT_KERNEL_LEVEL"))
    #expect(read.subtracting(listed) == [])
    // Read through a list of names, not by a subscript with a literal.
    #expect(listed.subtracting(read) == ["LC_ALL", "LC_CTYPE", "LANG"])
  }

  @Test func thePageSaysEverySubcommandOptionKeyAndStatus() throws {
    let tool = try CommandHelp.whole()
    let page = ManualPage(tool: tool, messages: .english).text
    for command in tool.ownSubcommands {
      #expect(
        page.contains(".Cm \(command.commandName)") || !command.ownSubcommands.isEmpty
          || page.contains(".Cm \"\(command.commandName)"))
      for argument in command.ownArguments {
        for name in argument.names ?? [] {
          #expect(page.contains("Fl " + MdocWriter.verbatim(name.spelling.dropFirst())))
        }
      }
    }
    let keyLines = page.split(separator: "\n").filter { $0.hasPrefix(".It Ic ") }
    let keys = Set(keyLines.flatMap { $0.dropFirst(7).split(separator: " , ").map(String.init) })
    for key in Scope.allCases.flatMap(CommandTable.rows).flatMap(\.keys) {
      #expect(keys.contains(MdocWriter.argument(key.label)), "\(key.label) is not on the page")
    }
    for status in ExitStatus.allCases { #expect(page.contains(".It \(status.rawValue)\n")) }
  }

  @Test func textComesThroughMdocAsItWentIn() {
    var page = MdocWriter()
    page.section("X")
    page.paragraph("A\\b -1 and --set, cross-entropy. 'quoted' ~ ← ends.")
    page.paragraph(".Sh is text")
    page.literal([".5", "a-b \"c\""])
    #expect(
      page.lines == [
        ".Sh \\&X", "A\\eb \\-1 and \\-\\-set, cross-entropy.",
        "\\&\\(aqquoted\\(aq \\(ti \\[u2190] ends.", ".Pp", "\\&.Sh is text", ".Bd -literal",
        "\\&.5", "a\\-b \\(dqc\\(dq", ".Ed",
      ])
    #expect(MdocWriter.argument("?") == "\\&?")
    #expect(MdocWriter.argument("Esc") == "\\&Esc")
    #expect(MdocWriter.argument("two words") == "\"two words\"")
  }

  @Test func aBarEndsNoCell() {
    #expect(!KeyDocument(messages: .english).text.contains("||"))
  }
}

import ArgumentParser
import Localization

/// `xent manual`: the documentation, from the tables that the program runs by.
struct ManualCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.manual

  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: words.abstract, discussion: words.discussion)

  /// What is written.
  enum Document: EnumerableFlag {
    case man, keys

    static func help(for value: Document) -> ArgumentHelp? {
      switch value {
      case .man: ArgumentHelp(words.manHelp)
      case .keys: ArgumentHelp(words.keysHelp)
      }
    }

    /// The whole text, with a newline at its end.
    func text(in messages: Messages) throws -> String {
      switch self {
      case .man: ManualPage(tool: try CommandHelp.whole(), messages: messages).text
      case .keys: KeyDocument(messages: messages).text
      }
    }
  }

  @Flag var document: Document = .man

  func run() throws {
    let text: String
    do {
      text = try document.text(in: .english)
    } catch {
      throw CommandFailure(sentence: "\(error)", status: .software).reported()
    }
    do {
      try StandardOutput.writeLine(String(text.dropLast()))
    } catch {
      throw error.reported()
    }
  }
}

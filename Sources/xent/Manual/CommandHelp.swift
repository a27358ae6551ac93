import ArgumentParser
import Foundation

/// What the command line says about a command: the parser's own description of itself.
struct CommandHelp: Decodable {
  /// The word that calls it.
  let commandName: String
  /// One sentence.
  let abstract: String?
  /// What there is to say beyond it.
  let discussion: String?
  /// What may follow the word.
  let arguments: [Argument]?
  /// The commands below it.
  let subcommands: [CommandHelp]?

  /// An argument, option or flag.
  struct Argument: Decodable, Equatable {
    /// The kinds that the parser tells apart.
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    /// One way to write its name.
    struct Name: Decodable, Equatable {
      /// `long`, `short` or `longWithSingleDash`.
      let kind: String
      let name: String

      /// As it is typed.
      var spelling: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let allValues: [String]?
    let sectionTitle: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool

    /// The long name, if it has one, without its dashes.
    var longName: String? { names?.first { $0.kind == "long" }?.name }
  }

  /// All of xent.
  static func whole() throws -> CommandHelp {
    struct Tool: Decodable { let command: CommandHelp }
    return try JSONDecoder().decode(Tool.self, from: Data(Xent._dumpHelp().utf8)).command
  }

  /// What may follow the word, without the request for help that every command understands.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { $0.shouldDisplay && $0.longName != "help" }
  }

  /// The commands below it, without the one that the parser adds.
  var ownSubcommands: [CommandHelp] {
    (subcommands ?? []).filter { $0.commandName != "help" }
  }
}

import ArgumentParser
import Localization

extension ManualPage {
  /// How each command is called.
  func writeSynopsis(to page: inout MdocWriter) {
    page.section("SYNOPSIS")
    for (path, command) in commands {
      page.macro("Nm", tool.commandName)
      // Without it the options alone do the same.
      page.macro("Cm", path.isEmpty ? command.commandName : path)
      let arguments = merged(shown(command, path))
      // A long list tells nobody how to call it; the list of options below does.
      if arguments.count > 10 {
        page.line("Op", ["Ar", words.options])
      }
      for argument in arguments where arguments.count <= 10 || argument[0].kind == .positional {
        let text = spelling(argument).joined(separator: " | ")
        let more = argument[0].isRepeating ? " ..." : ""
        page.line(argument[0].isOptional ? "Op" : "Ar", [call(argument, text) + more])
      }
      if shares(command, path) { page.line("Op", ["Ar", words.screenOptions]) }
    }
  }

  /// Every command with its options.
  func writeCommands(to page: inout MdocWriter) {
    page.section("COMMANDS")
    page.paragraphs(words.commandsIntroduction)
    for (path, command) in commands {
      page.part(path.isEmpty ? words.screenTitle : "\(tool.commandName) \(path)")
      if path.isEmpty {
        page.paragraph(words.screenIntroduction)
      } else {
        page.paragraph(command.abstract ?? "")
        writeDiscussion(of: command, path, to: &page)
      }
      writeOptions(shown(command, path), to: &page)
      if shares(command, path) { page.paragraph(words.screenOptionsToo) }
    }
  }

  /// All commands that do something, with the words that call them; first xent alone.
  private var commands: [(path: String, command: CommandHelp)] {
    var all: [(path: String, command: CommandHelp)] = [("", alone)]
    for command in tool.ownSubcommands where command.commandName != alone.commandName {
      if command.ownSubcommands.isEmpty { all.append((command.commandName, command)) }
      for below in command.ownSubcommands {
        all.append((command.commandName + " " + below.commandName, below))
      }
    }
    return all
  }

  /// What xent alone does: the subcommand that it stands for, with the options of every screen.
  private var alone: CommandHelp {
    tool.ownSubcommands.first { $0.commandName == HomeCommand._commandName } ?? tool
  }

  private func writeDiscussion(
    of command: CommandHelp, _ path: String, to page: inout MdocWriter
  ) {
    guard path == "loss" else {
      page.paragraphs(command.discussion ?? "")
      return
    }
    // On the command line these lists are folded by hand; here they are lists.
    let help = LossHelp(messages: messages)
    let texts = messages.commandLine.loss.help
    page.paragraphs(texts.introduction)
    for (heading, entries) in [(texts.losses, help.losses), (texts.fields, help.fields)] {
      page.paragraphs(heading)
      page.list { page in
        for entry in entries {
          page.macro("It", entry.name)
          page.paragraph(entry.text)
        }
      }
    }
    page.paragraphs(texts.answers)
  }

  private func writeOptions(_ arguments: [CommandHelp.Argument], to page: inout MdocWriter) {
    var rest = merged(arguments)[...]
    while let first = rest.first {
      let title = first[0].sectionTitle
      let group = rest.prefix { $0[0].sectionTitle == title }
      rest = rest.dropFirst(group.count)
      if let title { page.paragraph(title + ":") }
      page.list { page in
        for argument in group {
          page.line("It", [spelling(argument).joined(separator: " , ")])
          page.paragraph(meaning(argument[0]))
        }
      }
    }
  }

  /// What the option does, the words it takes, and what holds without it.
  private func meaning(_ argument: CommandHelp.Argument) -> String {
    var sentences = [argument.abstract ?? ""]
    if let values = argument.allValues, !values.isEmpty {
      sentences.append(words.values(values.joined(separator: ", ")))
    }
    if let standard = argument.defaultValue { sentences.append(words.standard(standard)) }
    return sentences.joined(separator: " ")
  }

  /// The arguments to show with a command: those of the screen are told once, with xent alone.
  private func shown(_ command: CommandHelp, _ path: String) -> [CommandHelp.Argument] {
    shares(command, path)
      ? command.ownArguments.filter { !alone.ownArguments.contains($0) } : command.ownArguments
  }

  /// Whether the command opens a screen, and so takes the options of xent alone.
  private func shares(_ command: CommandHelp, _ path: String) -> Bool {
    !path.isEmpty && alone.ownArguments.allSatisfy(command.ownArguments.contains)
  }

  /// A flag and its opposite, which share their help, are one entry.
  private func merged(_ arguments: [CommandHelp.Argument]) -> [[CommandHelp.Argument]] {
    var entries: [[CommandHelp.Argument]] = []
    for argument in arguments {
      if let last = entries.last?.first, last.kind == .flag, argument.kind == .flag,
        last.abstract == argument.abstract
      {
        entries[entries.count - 1].append(argument)
      } else {
        entries.append([argument])
      }
    }
    return entries
  }

  /// Each way to write the argument, in mdoc.
  private func spelling(_ entry: [CommandHelp.Argument]) -> [String] {
    entry.flatMap { argument in
      let value = "Ar " + MdocWriter.argument(argument.valueName ?? "")
      let names = (argument.names ?? []).sorted { $0.spelling.count < $1.spelling.count }
        .map { "Fl " + MdocWriter.verbatim($0.spelling.dropFirst()) }
      guard argument.kind != .flag else { return names }
      return names.isEmpty ? [value] : names.dropLast() + [(names.last ?? "") + " " + value]
    }
  }

  /// The argument after the macro that says whether it is needed, which for one that is needed
  /// is already the argument's own.
  private func call(_ entry: [CommandHelp.Argument], _ text: String) -> String {
    entry[0].isOptional || !text.hasPrefix("Ar ") ? text : String(text.dropFirst(3))
  }
}

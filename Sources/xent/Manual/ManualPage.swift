import Figures
import Localization
import Parameters

/// The manual page xent(1), in mdoc, from the same tables that the program runs by.
struct ManualPage {
  let tool: CommandHelp
  let messages: Messages

  /// The words between the tables.
  var words: ManualMessages { messages.commandLine.manual }

  /// The page.
  var text: String {
    var page = MdocWriter()
    page.line("Dd", [words.date])
    page.line("Dt", ["XENT", "1"])
    page.line("Os", [])
    // Names are looked for and copied, so nothing is hyphenated; groff goes by the register.
    page.line("nr", ["doc-hyphen-flags", "0"])
    page.line("nh", [])
    page.section("NAME")
    page.macro("Nm", tool.commandName)
    page.macro("Nd", purpose)
    writeSynopsis(to: &page)
    page.section("DESCRIPTION")
    page.paragraphs(words.description)
    writeCommands(to: &page)
    writeKeys(to: &page)
    writeFigures(to: &page)
    writeEntries("ENVIRONMENT", words.environment, as: "Ev", to: &page)
    writeEntries("FILES", words.files, as: "Pa", to: &page)
    writeStatuses(to: &page)
    writeExamples(to: &page)
    return page.page
  }

  /// What the tool says of itself, as the phrase that this section wants.
  private var purpose: String {
    let sentence = tool.abstract ?? ""
    let phrase = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    return phrase.prefix(1).lowercased() + phrase.dropFirst()
  }

  private func writeKeys(to page: inout MdocWriter) {
    page.section("KEYS")
    page.paragraphs(words.keysIntroduction)
    for section in KeySection.all(in: messages) where !section.entries.isEmpty {
      page.part(section.title)
      page.list { page in
        for entry in section.entries {
          page.line("It", ["Ic", entry.keys.map(MdocWriter.argument).joined(separator: " , ")])
          page.paragraph(entry.help)
        }
      }
    }
  }

  private func writeFigures(to page: inout MdocWriter) {
    page.section("FIGURES")
    page.paragraphs(words.figuresIntroduction)
    for entry in FigureCatalog.all {
      page.part(entry.id)
      page.paragraph(entry.summary(in: messages.figures) + ".")
      let table = entry.table(in: messages.figures)
      let standard = ParameterValues(table)
      page.list { page in
        for parameter in table.parameters {
          page.macro("It", parameter.name)
          page.lines(
            sentence: parameter.summary,
            words.parameter(
              parameter.kind.sketch(messages.figures.command)
                .replacing("|", with: ", "), standard.spelling(parameter.name), parameter.unit))
        }
      }
    }
  }

  private func writeEntries(
    _ title: String, _ entries: [ManualEntry], as macro: String, to page: inout MdocWriter
  ) {
    page.section(title)
    page.list { page in
      for entry in entries {
        page.line("It", [macro, MdocWriter.argument(entry.name)])
        page.paragraph(entry.text)
      }
    }
  }

  private func writeStatuses(to page: inout MdocWriter) {
    page.section("EXIT STATUS")
    page.paragraphs(words.statusIntroduction)
    page.list { page in
      page.macro("It", "0")
      page.paragraph(words.success)
      for status in ExitStatus.allCases {
        page.macro("It", "\(status.rawValue)")
        page.paragraph(status.meaning(in: words))
      }
    }
  }

  private func writeExamples(to page: inout MdocWriter) {
    page.section("EXAMPLES")
    for example in words.examples {
      page.paragraph(example.text)
      page.literal([example.name])
    }
  }
}

extension MdocWriter {
  /// A phrase as a sentence, and the sentence after it.
  fileprivate mutating func lines(sentence phrase: String, _ next: String) {
    let end = phrase.hasSuffix(".") ? "" : "."
    paragraph(phrase.prefix(1).uppercased() + phrase.dropFirst() + end + " " + next)
  }
}

extension ExitStatus {
  /// When a command ends with it.
  fileprivate func meaning(in words: ManualMessages) -> String {
    switch self {
    case .usage: words.usage
    case .data: words.data
    case .noInput: words.noInput
    case .unavailable: words.unavailable
    case .software: words.software
    case .cannotCreate: words.cannotCreate
    case .inputOutput: words.inputOutput
    }
  }
}

import Localization

/// The keys as Markdown, a table for each screen.
struct KeyDocument {
  let messages: Messages

  /// The document.
  var text: String {
    let words = messages.commandLine.manual
    var blocks = ["# " + words.keysTitle, words.keysIntroduction]
    for section in KeySection.all(in: messages) where !section.entries.isEmpty {
      blocks.append("## " + section.title)
      let rows = section.entries.map { entry in
        let keys = entry.keys.map(Self.code).joined(separator: ", ")
        return "| \(keys) | \(entry.name) | \(entry.help) |"
      }
      let heading = "| \(words.keyColumn) | \(words.commandColumn) | \(words.meaningColumn) |"
      blocks.append(([heading, "|---|---|---|"] + rows).joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// A key in a cell of a table: neither a bar nor a backquote ends it.
  private static func code(_ key: String) -> String {
    let escaped = key.replacing("|", with: "\\|")
    return key.contains("`") ? "`` \(escaped) ``" : "`\(escaped)`"
  }
}

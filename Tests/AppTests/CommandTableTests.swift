import CellGrid
import Localization
import Testing

@testable import App

@Suite struct CommandTableTests {
  @Test(arguments: Scope.allCases)
  func noTwoCommandsShareAKey(scope: Scope) {
    var owners: [Key: Command] = [:]
    for row in CommandTable.rows(in: scope) {
      for key in row.keys {
        #expect(owners[key] == nil, "\(key.label): \(row.command) and \(owners[key]!)")
        owners[key] = row.command
      }
    }
  }

  @Test func everyCommandStandsInTheTableOnce() {
    let listed = CommandTable.rows.map(\.command)
    #expect(Set(listed).count == listed.count)
    #expect(Set(listed) == Set(Command.allCases))
  }

  @Test func everyCommandHasAKeyAPlaceAndTexts() {
    for row in CommandTable.rows {
      #expect(!row.keys.isEmpty, "\(row.command) has no key")
      #expect(!row.scopes.isEmpty, "\(row.command) is understood nowhere")
      let text = row.text(Messages.english.screens.commands)
      #expect(!text.name.isEmpty && text.help.hasSuffix("."), "\(row.command)")
    }
  }

  @Test func keysAreWrittenAsPeopleReadThem() {
    #expect(Key.character(" ").label == "Space")
    #expect(Key(.character("c"), .control).label == "^C")
    #expect(Key(.right, .shift).label == "Shift-→")
    #expect(Key(.function(1)).label == "F1")
  }
}

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

  @Test(arguments: Scope.allCases)
  func everyCommandStandsInItsScopeOnce(scope: Scope) {
    let listed = CommandTable.rows(in: scope).map(\.command)
    #expect(Set(listed).count == listed.count)
    for row in CommandTable.rows(in: scope) {
      #expect(row.opposite.map(listed.contains) != false, "\(row.command) lacks its opposite")
    }
  }

  @Test func everyCommandIsUnderstoodSomewhere() {
    let listed = Scope.allCases.flatMap(CommandTable.rows).map(\.command)
    #expect(Set(listed) == Set(Command.allCases))
  }

  @Test(arguments: Scope.allCases)
  func everyCommandHasAKeyAndTexts(scope: Scope) {
    for row in CommandTable.rows(in: scope) {
      #expect(!row.keys.isEmpty, "\(row.command) has no key")
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

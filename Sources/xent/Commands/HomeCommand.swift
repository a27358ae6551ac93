import App
import ArgumentParser
import Localization

/// `xent home`, and `xent` alone: the first screen.
///
/// The options of the screen are those of a subcommand, as options of `xent` itself would be taken
/// away from every other subcommand that has some of the same name.
struct HomeCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.program

  static let configuration = CommandConfiguration(
    commandName: "home", abstract: words.homeAbstract)

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    do {
      try ScreenRunner(options: screen, messages: .english).run(.home)
    } catch {
      throw error.reported()
    }
  }
}

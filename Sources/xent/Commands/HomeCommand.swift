import App
import ArgumentParser
import Localization

/// `xent home`, and `xent` alone: the first screen.
///
/// The options of the screen are those of a subcommand, as options of `xent` itself would be taken
/// away from every other subcommand that has some of the same name.
struct HomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "home", abstract: "Open the first screen; xent alone does the same.")

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    do {
      try ScreenRunner(options: screen, messages: .english).run(.home)
    } catch {
      throw error.reported()
    }
  }
}

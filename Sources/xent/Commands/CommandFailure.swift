import ArgumentParser
import Foundation
import Localization

/// Why options are refused: the parser asks before any command runs, so in the one language.
let refusals = Messages.english.commandLine.refusals

/// A command that cannot go on: one line for the person and the exit status for the script.
struct CommandFailure: Error {
  let sentence: String
  let status: ExitStatus

  /// Writes the line to standard error and gives the error that ends the program with the status.
  func reported() -> ExitCode {
    StandardError.writeLine("xent: " + sentence)
    return ExitCode(status.rawValue)
  }
}

/// The exit statuses of sysexits(3) that commands use.
enum ExitStatus: Int32, CaseIterable {
  /// The command was written wrongly.
  case usage = 64
  /// The input is not what it should be.
  case data = 65
  /// The input is not there.
  case noInput = 66
  /// Something that is needed is not there: a terminal.
  case unavailable = 69
  /// The program is at fault.
  case software = 70
  /// The output cannot be made.
  case cannotCreate = 73
  /// Reading or writing failed half way.
  case inputOutput = 74
}

/// Where progress and errors go.
enum StandardError {
  /// Whether a person sees it.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ text: String) {
    // Nobody can be told when standard error itself is gone.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  static func writeLine(_ line: String) { write(line + "\n") }
}

/// Where data goes.
enum StandardOutput {
  /// Writes a line at once, so that whoever reads along sees it.
  static func writeLine(_ line: String) throws(CommandFailure) {
    try write(Array((line + "\n").utf8))
  }

  /// Writes bytes at once.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw CommandFailure(
        sentence: "standard output cannot be written: \(error.localizedDescription)",
        status: .inputOutput)
    }
  }
}

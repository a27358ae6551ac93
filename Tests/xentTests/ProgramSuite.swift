import Foundation
import TestSupport
import Testing

/// A suite that starts the program, each test with a folder of its own for files and state.
protocol ProgramSuite {
  var files: TemporaryFolder { get }
}

extension ProgramSuite {
  /// The path of the folder.
  var folder: String { files.path }

  /// Runs the program to its end.
  func xent(_ arguments: [String], input: String = "/dev/null") throws -> EndedProgram {
    try EndedProgram(arguments, input: input, environment: ["XDG_STATE_HOME": folder])
  }

  func xent(_ arguments: String..., input: String = "/dev/null") throws -> EndedProgram {
    try xent(arguments, input: input)
  }

  /// Writes a file into the folder and returns its path.
  func file(_ name: String, _ text: String) throws -> String { try files.write(text, to: name) }
}

extension EndedProgram {
  /// Runs the program of this package.
  init(
    _ arguments: [String], input: String = "/dev/null", environment: [String: String] = [:]
  ) throws {
    try self.init(
      PseudoTerminal.built("xent"), arguments, input: input, environment: environment)
  }

  /// The JSON that it wrote.
  func json<Value>(_ type: Value.Type = [String: Any].self) throws -> Value {
    try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? Value)
  }
}

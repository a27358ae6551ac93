import ArgumentParser
import Localization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `xent loss`: a loss by hand from the options, or in bulk from lines of JSON.
struct LossCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "loss", abstract: Messages.english.commandLine.loss.abstract)

  @Argument(help: "A file of requests, one line each; - for standard input.")
  var file: String?

  func run() throws {
    let messages = Messages.english
    let words = messages.commandLine.loss
    if file == nil, isatty(STDIN_FILENO) == 1 {
      throw SystemExit.usage.refusing(words.nothingToDo, in: "loss")
    }
    try answerInBulk(in: messages)
  }

  private func answerInBulk(in messages: Messages) throws {
    let words = messages.commandLine.loss
    var descriptor = STDIN_FILENO
    if let file, file != "-" {
      descriptor = open(file, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw SystemExit.noInput.refusing(words.cannotOpen(file, reason(errno)), in: "loss")
      }
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var answering = BulkAnswering(from: descriptor, to: STDOUT_FILENO, in: messages)
    let isClean: Bool
    do {
      isClean = try answering.run()
    } catch let failure as LineReader.Failure {
      let name = file.map { $0 == "-" ? words.standardInput : $0 } ?? words.standardInput
      let status: SystemExit = failure.number == EISDIR ? .noInput : .inputOutput
      throw status.refusing(words.cannotRead(name, reason(failure.number)), in: "loss")
    } catch let failure as AnswerOutput.Failure {
      throw SystemExit.inputOutput.refusing(
        words.cannotWrite(reason(failure.number)), in: "loss")
    }
    if !isClean { throw SystemExit.badData.exitCode }
  }

  private func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}

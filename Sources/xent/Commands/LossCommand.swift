import ArgumentParser
import Foundation
import Localization

/// `xent loss`: a loss by hand from the options, or in bulk from lines of JSON.
struct LossCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.loss

  static let configuration = CommandConfiguration(
    commandName: "loss", abstract: words.abstract,
    discussion: LossHelp(messages: .english).discussion)

  @Argument(help: .init(words.options.file))
  var file: String?

  @OptionGroup var hand: HandOptions

  @Flag(help: .init(words.options.json))
  var json = false

  func run() throws {
    let messages = Messages.english
    do {
      if hand.predictions.isEmpty, hand.settings.isEmpty {
        try answerInBulk(in: messages)
      } else {
        try answerByHand(in: messages)
      }
    } catch let failure as CommandFailure {
      throw failure.reported()
    }
  }

  private func answerByHand(in messages: Messages) throws {
    let report: HandReport
    do throws(HandProblem) {
      if let file { throw .contradiction(hand.predictions.first ?? hand.settings[0], file) }
      report = HandReport(result: try HandResult(try HandQuestion(hand)), messages: messages)
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: .usage)
    }
    try StandardOutput.writeLine(json ? report.json : report.lines.joined(separator: "\n"))
  }

  private func answerInBulk(in messages: Messages) throws {
    let words = messages.commandLine.loss
    if file == nil, isatty(STDIN_FILENO) == 1 {
      throw CommandFailure(sentence: words.nothingToDo, status: .usage)
    }
    var descriptor = STDIN_FILENO
    if let file, file != "-" {
      descriptor = open(file, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw CommandFailure(sentence: words.cannotOpen(file, reason(errno)), status: .noInput)
      }
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var answering = BulkAnswering(from: descriptor, to: STDOUT_FILENO, in: messages)
    let isClean: Bool
    do {
      isClean = try answering.run()
    } catch let failure as LineReader.Failure {
      let name = file.map { $0 == "-" ? words.standardInput : $0 } ?? words.standardInput
      throw CommandFailure(
        sentence: words.cannotRead(name, reason(failure.number)),
        status: failure.number == EISDIR ? .noInput : .inputOutput)
    } catch let failure as AnswerOutput.Failure {
      throw CommandFailure(
        sentence: words.cannotWrite(reason(failure.number)), status: .inputOutput)
    }
    if !isClean { throw ExitCode(ExitStatus.data.rawValue) }
  }

  private func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}

import Foundation
import Localization
import Parameters
import Sentences
import Tables
import Training

/// A training run on the command line: reports to standard output, the rest to standard error.
struct HeadlessTraining {
  let configuration: TrainingConfiguration
  let isJSON: Bool
  let messages: Messages
  let files: TrainingFiles
  /// Keeps the run; nil to keep nothing.
  var keeper: RunKeeper?

  /// How many notes about single rows are told one by one.
  private static let toldRows = 5

  func run() throws(CommandFailure) {
    var trainer = try prepared()
    tellNotes(trainer.dataset)
    var bar = ProgressBar(isShown: StandardError.isTerminal)
    defer { bar.clear() }
    let table = EpochTable(messages: messages, isMultiLabel: trainer.dataset.isMultiLabel)
    if !isJSON {
      for line in table.heading(trainer) { try StandardOutput.writeLine(line) }
    }
    var latestLoss = ""
    var history = RunHistory()
    history.append(trainer.measure())
    var record = RunRecord(settings: trainer.configuration, startedAt: RunTime.now)
    func keep(_ status: RunRecord.Status) {
      guard let keeper, status != .running || keeper.isDue(record) else { return }
      record.take(history, step: trainer.stepCount)
      record.status = status
      record.updatedAt = RunTime.now
      _ = keeper.save(record)
      if let trouble = keeper.trouble() { StandardError.writeLine("xent: " + trouble) }
    }
    while !trainer.isFinished {
      let report = trainer.step()
      history.append(report, progress: trainer.progress)
      if let failure = report.failure {
        keep(.failed)
        throw failed(failure, &bar)
      }
      if let measured = report.epochReport {
        latestLoss = EpochTable.fixed(measured.trainLoss)
        bar.clear()
        try StandardOutput.writeLine(isJSON ? measured.jsonLine : table.row(measured))
        if let failure = trainer.failure {
          keep(.failed)
          throw failed(failure, &bar)
        }
        keep(trainer.isFinished ? .finished : .running)
      }
      bar.show(fraction: trainer.progress / Double(configuration.epochs)) { percent in
        messages.training.headless.progress(
          min(trainer.epoch + 1, configuration.epochs), configuration.epochs, percent, latestLoss)
      }
    }
    try files.write(trainer)
  }

  private func prepared() throws(CommandFailure) -> Trainer {
    let start = try files.readStart(messages)
    var configuration = configuration
    if let start, !configuration.values.isChanged("hidden") {
      configuration.hidden = start.hiddenWidths
      configuration.activation = start.activation
    }
    do {
      return try Trainer(configuration, start: start)
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: error.status)
    }
  }

  private func failed(_ failure: TrainingFailure, _ bar: inout ProgressBar) -> CommandFailure {
    bar.clear()
    return CommandFailure(sentence: failure.sentence(in: messages), status: .data)
  }

  private func tellNotes(_ dataset: Dataset) {
    var rows = 0
    for note in dataset.notes {
      if case .rowLeftOut = note {
        rows += 1
        guard rows <= Self.toldRows else { continue }
      }
      StandardError.writeLine("\(dataset.id): \(note.sentence(in: messages))")
    }
    if rows > Self.toldRows {
      let more = messages.training.notes.moreRowsLeftOut(rows - Self.toldRows)
      StandardError.writeLine("\(dataset.id): \(more)")
    }
  }

}

extension TrainingError {
  /// What a script learns from it.
  var status: ExitStatus {
    switch self {
    case .data(.unknown), .data(.missingFile): .noInput
    case .data(.table(let error)):
      switch error {
      case .noSuchFile, .unreadable: .noInput
      case .noSuchColumn: .usage
      default: .data
      }
    case .data(.targetNamedTwice), .needsOneClass: .usage
    case .data, .startDoesNotFit: .data
    }
  }
}

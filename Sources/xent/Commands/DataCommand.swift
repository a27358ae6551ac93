import ArgumentParser
import CellGrid
import Localization
import Sentences
import Training

/// `xent data`: what there is to train on.
struct DataCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.data

  static let configuration = CommandConfiguration(
    commandName: "data", abstract: words.abstract)

  @Argument(help: .init(words.name))
  var name: String?

  @Option(help: .init(words.target))
  var target: String?

  func run() throws {
    let messages = Messages.english
    do {
      if let name {
        try describe(name, messages)
      } else {
        try list()
      }
    } catch {
      throw error.reported()
    }
  }

  private func list() throws(CommandFailure) {
    let width = DatasetCatalog.all.map { TextWidth.columns(of: $0.id) }.max() ?? 0
    for source in DatasetCatalog.all {
      let gap = String(repeating: " ", count: width - TextWidth.columns(of: source.id) + 2)
      try StandardOutput.writeLine(source.id + gap + source.title)
    }
  }

  private func describe(_ name: String, _ messages: Messages) throws(CommandFailure) {
    let dataset: Dataset
    do throws(DatasetError) {
      var configuration = TrainingConfiguration()
      configuration.data = name
      configuration.target = target ?? ""
      dataset = try DatasetCatalog.load(configuration)
    } catch {
      throw CommandFailure(
        sentence: error.sentence(in: messages), status: TrainingError.data(error).status)
    }
    let source = DatasetCatalog.all.first { $0.id == dataset.id }
    let words = messages.training.description
    try StandardOutput.writeLine(dataset.title)
    let size = dataset.isMultiLabel ? messages.multiLabel.size : words.size
    try StandardOutput.writeLine(
      size(dataset.rowCount, dataset.featureCount, dataset.classCount))
    let classes = zip(dataset.classNames, dataset.classCounts).map { "\($0) (\($1))" }
    let list = dataset.isMultiLabel ? messages.multiLabel.labels : words.classes
    try StandardOutput.writeLine(list(classes.joined(separator: ", ")))
    try StandardOutput.writeLine(words.features(dataset.featureNames.joined(separator: ", ")))
    for note in dataset.notes {
      try StandardOutput.writeLine(words.note(note.sentence(in: messages)))
    }
    if let source {
      try StandardOutput.writeLine(words.source(source.attribution, source.license))
    }
  }
}

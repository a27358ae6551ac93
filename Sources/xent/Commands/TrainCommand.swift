package import App
import ArgumentParser
import Localization
import Training

/// `xent train`: trains a model, and tells how it goes.
struct TrainCommand: ParsableCommand {
  private static let words = Messages.english.commandLine.train

  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: words.abstract, discussion: words.discussion)

  @OptionGroup var options: TrainingOptions

  @Flag(help: .init(words.headless))
  var headless = false

  @Flag(help: .init(words.json))
  var json = false

  @Option(help: .init(words.start, valueName: "file"))
  var start: String?

  @Option(help: .init(words.save, valueName: "file"))
  var save: String?

  @Option(help: .init(words.predictions, valueName: "file"))
  var predictions: String?

  @Flag(help: .init(words.noRecord))
  var noRecord = false

  @Option(help: .init(words.view))
  var view = LabView.curves

  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    if !headless, !json, start != nil || save != nil || predictions != nil {
      throw ValidationError(refusals.filesNeedHeadless)
    }
  }

  func run() throws {
    let messages = Messages.english
    do {
      let configuration = try options.configuration(messages)
      guard headless || json else {
        try ScreenRunner(options: screen, recordsRuns: !noRecord, messages: messages)
          .run(.lab(values: configuration.values, view: view))
        return
      }
      try HeadlessTraining(
        configuration: configuration, isJSON: json, messages: messages,
        files: TrainingFiles(start: start, save: save, predictions: predictions),
        keeper: noRecord ? nil : RunKeeper(messages: messages)
      ).run()
    } catch {
      throw error.reported()
    }
  }
}

extension LabView: ExpressibleByArgument {}

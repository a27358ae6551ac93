public import App
public import ArgumentParser
import Localization
import Training

/// `xent train`: trains a model, and tells how it goes.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a model on a data set and measure it after every epoch.",
    discussion: """
      On the screen, learning rate and batch size can be changed while it trains.

      With --headless a table of the epochs goes to standard output, and a progress bar to \
      standard error when that is a terminal. With --json every epoch is one line of JSON: epoch, \
      step, train_loss, train_accuracy, validation_loss, validation_accuracy, learning_rate, \
      seconds. Losses are means in nats over the whole part, measured after the epoch; what is \
      held out is null when nothing is; seconds count from the beginning of the run.

      With --target a,b,c the columns hold 0 or 1, labels that may be true together: each is a \
      question of its own, answered by a sigmoid, and the loss is the mean of binary cross-entropies \
      over all cells, a label of a row each. Then there are two accuracies: cell_accuracy, the share \
      of cells that are right, and subset_accuracy, the share of rows with every label right. Rows \
      are held out by chance alone.

      Exit status: 0; 64 for a wrong flag, 65 for wrong data or a loss that stopped being finite, \
      66 for data that is not there.
      """)

  @OptionGroup var options: TrainingOptions

  @Flag(help: "Train without a screen.")
  var headless = false

  @Flag(help: "Write one JSON object for each epoch; implies --headless.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Start from the parameters in this JSON file, as --save writes it; the hidden layers are the file's. Needs --headless or --json.",
      valueName: "file"))
  var start: String?

  @Option(
    help: ArgumentHelp(
      "At the end write the parameters to this file, as JSON. Needs --headless or --json.",
      valueName: "file"))
  var save: String?

  @Option(
    help: ArgumentHelp(
      "At the end write the probabilities and labels of the rows held out to this file, as CSV with the label last, or label:NAME for each of several; xent check reads it. Needs --headless or --json.",
      valueName: "file"))
  var predictions: String?

  @Flag(help: "Do not keep the run; others are listed by xent runs.")
  var noRecord = false

  @Option(
    help:
      "What the lab shows first: curves, regions, weights, rows, confusion, calibration, landscape or runs."
  )
  var view = LabView.curves

  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    if !headless, !json, start != nil || save != nil || predictions != nil {
      throw ValidationError("--start, --save and --predictions need --headless or --json.")
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

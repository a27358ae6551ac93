/// What a model answers over a plane of features.
public struct RegionsMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let classHelp, planeHelp, xHelp, yHelp, pointsHelp: String
  /// A principal component, by its number from 1.
  public let component: @Sendable (Int) -> String
  /// The caption of the colors: the probability of a class, or of the most probable one.
  public let probabilityOf: @Sendable (String) -> String
  /// The probability of the most probable class.
  public let confidence: String
  /// Labels of the readings.
  public let loss, accuracy, epoch: String
  /// How much of the plane a class takes.
  public let share: @Sendable (String) -> String
}

/// How the loss is spread over rows.
public struct RowLossesMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameter is.
  public let rankHelp: String
  /// The axes, and a heading.
  public let lossAxis, rowsAxis, rank: String
  /// The loss of an even guess among so many classes.
  public let guessing: @Sendable (Int) -> String
  /// How many rows of how many carry half of the loss.
  public let half: @Sendable (Int, Int) -> String
  /// Labels of the readings.
  public let mean, median, largest, halfRows, rows, rowLoss: String
}

/// What a model looks for.
public struct TemplatesMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameter is.
  public let firstHelp: String
  /// The caption of the colors.
  public let weight: String
  /// A hidden unit, by its number from 0.
  public let unit: @Sendable (Int) -> String
  /// Which are shown: first, last, all.
  public let range: @Sendable (Int, Int, Int) -> String
  /// Labels of the readings.
  public let count, largest, norm: String
}

/// The loss over parameters.
public struct LandscapeMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let surfaceHelp, stepHelp, rateHelp, momentumHelp: String
  /// What the parameters are.
  public let weightHelp, biasHelp, featureHelp, positiveHelp: String
  /// The axes.
  public let weightAxis, biasAxis, firstAxis, secondAxis: String
  /// The places.
  public let start, lowest, now: String
  /// The place after so many steps.
  public let here: @Sendable (Int) -> String
  /// Labels of the readings.
  public let loss, step, highest, leastOnMap, safeRate, pathShare: String
}

extension RegionsMessages {
  static let english = RegionsMessages(
    title: "Where a model says what",
    summary: "Probabilities over two features, the borders between answers, and the data",
    classHelp: "class whose probability is shown; -1: the most probable",
    planeHelp: "two features, or the two directions in which the data spread most",
    xHelp: "feature across, from 0", yHelp: "feature upwards, from 0",
    pointsHelp: "show rows of the data", component: { "component \($0)" },
    probabilityOf: { "p(\($0))" }, confidence: "confidence",
    loss: "loss", accuracy: "accuracy", epoch: "epoch", share: { "share of \($0)" })
}

extension RowLossesMessages {
  static let english = RowLossesMessages(
    title: "What each row costs", summary: "Loss row by row: histogram, and the costliest rows",
    rankHelp: "row to look at, the costliest first", lossAxis: "loss of a row", rowsAxis: "rows",
    rank: "#", guessing: { "ln \($0), guessing" },
    half: {
      $0 == 1
        ? "1 of \($1) rows carries half of the loss" : "\($0) of \($1) rows carry half of the loss"
    },
    mean: "mean loss", median: "median loss", largest: "largest loss",
    halfRows: "rows that carry half", rows: "rows", rowLoss: "loss of this row")
}

extension TemplatesMessages {
  static let english = TemplatesMessages(
    title: "What a model looks for", summary: "The weights of each class or unit, as pictures",
    firstHelp: "first that is shown, where not all fit", weight: "weight", unit: { "unit \($0)" },
    range: { "\($0)-\($1) of \($2)" }, count: "classes or units", largest: "largest weight",
    norm: "length of all weights")
}

extension LandscapeMessages {
  static let english = LandscapeMessages(
    title: "The loss as a landscape",
    summary: "Loss over two parameters, or a slice through many, and the path of descent",
    surfaceHelp: "one neuron, or a network: along its path, or in random directions",
    stepHelp: "step of the neuron, or epoch of the network, to read",
    rateHelp: "learning rate of the neuron", momentumHelp: "momentum of the neuron",
    weightHelp: "weight at the start", biasHelp: "bias at the start",
    featureHelp: "feature that the neuron sees, from 0",
    positiveHelp: "class that the neuron says yes to, from 0", weightAxis: "weight",
    biasAxis: "bias", firstAxis: "first direction", secondAxis: "second direction",
    start: "start", lowest: "lowest", now: "now", here: { "after \($0)" }, loss: "loss",
    step: "step", highest: "highest loss so far", leastOnMap: "lowest loss on the map",
    safeRate: "rate that never goes up", pathShare: "share of the way in view")
}

/// A sweep as a map.
public struct SweepFigureMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let columnHelp, rowHelp, curvesHelp, seedsHelp: String
  /// Which setting goes across, and which down (empty for none).
  public let heading: @Sendable (String, String) -> String
  /// In a cell whose run did not come through.
  public let failed: String
  /// Mean, deviation (nil with one run) and number of runs.
  public let spread: @Sendable (String, String?, Int) -> String
  /// How many runs did not come through.
  public let failedRuns: @Sendable (Int) -> String
  /// No run of the cell is at its end.
  public let notYet: String
  /// A curve, by its seed.
  public let seed: @Sendable (Int) -> String
  /// Labels of the readings.
  public let bestLoss, bestSpread, bestAccuracy, chosenLoss, chosenSpread, chosenAccuracy: String
  /// Labels of the readings.
  public let runs: String
}

extension SweepFigureMessages {
  static let english = SweepFigureMessages(
    title: "A sweep as a map", summary: "Best loss for each learning rate and batch size",
    columnHelp: "column to look at, from 0", rowHelp: "row to look at, from 0",
    curvesHelp: "show the curves of the chosen cell", seedsHelp: "seeds that each cell is run with",
    heading: { $1.isEmpty ? "best loss; \($0) across" : "best loss; \($0) across, \($1) down" },
    failed: "fails",
    spread: { mean, deviation, count in
      let spread = deviation.map { " ± \($0)" } ?? ""
      return "mean of the best losses \(mean)\(spread), \(count) seed\(count == 1 ? "" : "s")"
    },
    failedRuns: { "\($0) run\($0 == 1 ? "" : "s") did not come through" },
    notYet: "no run is at its end yet", seed: { "seed \($0)" }, bestLoss: "best mean loss",
    bestSpread: "its deviation", bestAccuracy: "its accuracy", chosenLoss: "mean loss",
    chosenSpread: "deviation", chosenAccuracy: "accuracy", runs: "runs done")
}

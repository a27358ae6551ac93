/// Titles, axes and readings of the figures.
public struct FigureMessages: Sendable {
  /// Loss against the probability of the true class.
  public let lossCurve: LossCurveMessages
  /// Loss and accuracy while a model trains.
  public let trainingCurves: TrainingCurvesMessages
  /// Scores as sliders, probabilities as bars.
  public let softmaxBars: SoftmaxBarsMessages
  /// Entropy and divergence make cross-entropy.
  public let divergence: DivergenceMessages
  /// The loss over three probabilities.
  public let simplex: SimplexMessages
  /// Two losses from the same bad start.
  public let saturation: SaturationMessages
  /// Confidence against the share of right answers.
  public let calibration: CalibrationMessages
  /// Which classes are taken for which.
  public let confusion: ConfusionMessages
  /// Binary, multi-class, multi-label.
  public let threeKinds: ThreeKindsMessages
  /// One truth in many encodings.
  public let encodings: EncodingsMessages
  /// What a model answers over a plane of features.
  public let regions: RegionsMessages
  /// How the loss is spread over rows.
  public let rowLosses: RowLossesMessages
  /// What a model looks for.
  public let templates: TemplatesMessages
  /// The loss over parameters.
  public let landscape: LandscapeMessages
  /// A sweep as a map.
  public let sweep: SweepFigureMessages
  /// `xent figure`.
  public let command: FigureCommandMessages
  /// What is given as weights (its name) is divided by their sum.
  public let dividedBySum: @Sendable (_ name: String, _ sum: String) -> String
  /// The name of a unit: "nats", "bits", "base10".
  public let unit: @Sendable (String) -> String
  /// The name of a loss of the catalogue, by its id.
  public let loss: @Sendable (String) -> String
}

/// Scores as sliders, probabilities as bars.
public struct SoftmaxBarsMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let logits, target, soft, temperature, shift, names: String
  /// The classes unless they are named, separated by commas.
  public let standardNames: String
  /// Headings of the parts of a line.
  public let score, share, gradient: String
  /// The same in front of a row, in at most three columns.
  public let scoreTag, shareTag, gradientTag: String
  /// What the soft target is called.
  public let softName: String
  /// Labels of the readings.
  public let loss, trueProbability, sum, entropy, logSumExp, largestGradient: String
  /// The loss, below the bars, when one class is true.
  public let reading: @Sendable (String) -> String
  /// The same when the target is soft.
  public let softReading: @Sendable (String) -> String
  /// That a constant added to all scores changes nothing; the constant.
  public let invariance: @Sendable (String) -> String
  /// The same in few words.
  public let invarianceBrief: String
  /// The target does not fit the scores.
  public let noTarget: String
}

/// Entropy and divergence make cross-entropy.
public struct DivergenceMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let truthHelp, predictionHelp, unitHelp, namesHelp: String
  /// The outcomes unless they are named, separated by commas.
  public let standardNames: String
  /// The two distributions.
  public let truth, prediction: String
  /// Labels of the readings and of the parts of the bar.
  public let crossEntropy, entropy, divergence, reverse, jensenShannon: String
  /// The divergence where something that happens was held impossible.
  public let endless: String
  /// Names of the parts of the bar in one word.
  public let entropyBrief, divergenceBrief: String
  /// Entropy + divergence = cross-entropy, and the unit; with the words, and in symbols.
  public let sum, sumBrief: @Sendable (String, String, String, String) -> String
  /// The distributions cannot be compared.
  public let mismatch: String
}

/// The loss over three probabilities.
public struct SimplexMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let pointHelp, targetHelp, smoothingHelp, unitHelp, topHelp, namesHelp: String
  /// What the parameters of the view are.
  public let zoomHelp, centerHelp: String
  /// What the two distributions are called.
  public let pointName, targetName: String
  /// That only a part is seen, with how many times it is enlarged.
  public let magnified: @Sendable (String) -> String
  /// Labels of the readings.
  public let loss, floor, divergence: String
  /// The probability of a class, by its name.
  public let probability: @Sendable (String) -> String
  /// The loss, its unit, and the probabilities of all classes.
  public let reading: @Sendable (String, String, String) -> String
}

/// Two losses from the same bad start.
public struct SaturationMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let stepHelp, stepsHelp, weightHelp, biasHelp, rateHelp, targetHelp, inputHelp: String
  /// The axes, and the reference line.
  public let stepAxis, outputAxis, target: String
  /// Labels of the readings.
  public let step, entropicOutput, squaredOutput, entropicSlope, squaredSlope: String
}

/// Confidence against the share of right answers.
public struct CalibrationMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let temperatureHelp, binsHelp: String
  /// The axes.
  public let confidenceAxis, accuracyAxis, rowsAxis, temperatureAxis, lossAxis: String
  /// The diagonal, and the mean confidence of a bin.
  public let honest, meanConfidence: String
  /// The line at the best temperature, with its number.
  public let best: @Sendable (String) -> String
  /// Labels of the readings.
  public let loss, expectedError, largestGap, bestTemperature, bestLoss, rows: String
}

/// Which classes are taken for which.
public struct ConfusionMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let worstHelp, truthHelp, answerHelp: String
  /// Headings.
  public let truth, answer, row, sure, loss: String
  /// How many classes have no room.
  public let moreClasses: @Sendable (Int) -> String
  /// How many rows of how many carry what percentage of the loss.
  public let worst: @Sendable (Int, Int, String) -> String
  /// The truth and the answer that are listed (nil for any), how many rows, what percentage.
  public let chosen: @Sendable (String?, String?, Int, String) -> String
  /// Labels of the readings.
  public let worstShare, accuracy, largestLoss, rows: String
}

/// Binary, multi-class, multi-label.
public struct ThreeKindsMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let scoresHelp, targetHelp, labelsHelp, namesHelp: String
  /// The classes unless they are named, separated by commas.
  public let standardNames: String
  /// The three readings.
  public let binary, multiClass, multiLabel: String
  /// Their activations.
  public let sigmoid, softmax, sigmoids: String
  /// What their probabilities obey.
  public let oneNumber, sumsToOne, eachAlone: String
  /// The loss of one reading.
  public let loss: @Sendable (String) -> String
  /// The heading of losses in a table.
  public let lossName: String
  /// Softmax over a single output: its probability, its loss.
  public let softmaxAlone: @Sendable (String, String) -> String
  /// Sigmoids where softmax belongs: their sum.
  public let sigmoidsInstead: @Sendable (String) -> String
  /// Softmax where sigmoids belong: how many labels are true, the least loss that it can reach.
  public let softmaxInstead: @Sendable (Int, String) -> String
  /// Labels of the readings.
  public let softmaxSum, sigmoidSum: String
}

/// Why a loss refuses an encoding.
public enum EncodingRefusal: Sendable {
  /// A label that is no class.
  case range
  /// A label that is no whole number.
  case notInteger
  /// Another number of numbers than it wants.
  case shape
  /// Numbers outside of their range.
  case values
}

/// One truth in many encodings.
public struct EncodingsMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let probabilityHelp, classHelp, classesHelp, smoothingHelp: String
  /// The encodings.
  public let index, fromOne, oneHot, plusMinus, percent, soft, smoothed: String
  /// Headings.
  public let encoding, written, indexLoss, shareLoss, cellLoss: String
  /// Why a loss refuses, in a word or two.
  public let refusal: @Sendable (EncodingRefusal) -> String
  /// The predicted probabilities, and the true class.
  public let prediction: @Sendable (String, Int) -> String
  /// What the signs mean.
  public let legend: String
  /// Labels of the readings.
  public let rightLoss, rightBinary, silent: String
}

/// `xent figure`.
public struct FigureCommandMessages: Sendable {
  /// Help of the command and its options.
  public let abstract, figureHelp, listHelp, setHelp, outputHelp, sizeHelp, themeHelp: String
  /// Help of the command and its options.
  public let glyphsHelp, colorHelp: String
  /// A parameter: its name, standard, what values it takes, what it is.
  public let parameterLine: @Sendable (String, String, String, String) -> String
  /// The values of a parameter: a list of so many to so many numbers in a range, a number without
  /// an upper limit, any text.
  public let numbersSketch: @Sendable (_ least: Int, _ most: Int, _ range: String) -> String
  /// A number that only the machine limits above.
  public let orMoreSketch: @Sendable (Int) -> String
  /// Any text.
  public let textSketch: String
  /// No figure has that id; the others are named.
  public let unknownFigure: @Sendable (String, String) -> String
  /// The end of the file's name says nothing that can be written.
  public let unknownFormat: @Sendable (String) -> String
  /// The file cannot be written, and why.
  public let cannotWrite: @Sendable (String, String) -> String
}

/// Loss against the probability of the true class.
public struct LossCurveMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// The axes.
  public let probabilityAxis, logitAxis, lossAxis: String
  /// Where the curve leaves the plot for good; the argument is the axis' variable.
  public let noLimit: String
  /// The reference line where a clamp begins to act.
  public let clampActs: String
  /// The reference line at an even guess, two classes.
  public let guessing: String
  /// Labels of the readings.
  public let loss, slope, logitSlope, logit, probability: String
  /// What the parameters are.
  public let parameters: LossCurveParameterMessages
}

/// What the parameters of the loss curve are.
public struct LossCurveParameterMessages: Sendable {
  /// One phrase each.
  public let probability, loss, compare, unit, axis, scale, tangent, clamp, top, from, to: String
  /// The setting of a loss, by its name: "gamma", "epsilon", "q".
  public let setting: @Sendable (String) -> String
}

/// Loss and accuracy while a model trains.
public struct TrainingCurvesMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// The axes.
  public let epochAxis, stepAxis, lossAxis, accuracyAxis: String
  /// The same axis where labels may be true together, and what there is to beat then: always giving
  /// each label's more frequent answer, and the mean entropy of the labels.
  public let cellAccuracyAxis, labelMajority, labelEntropy: String
  /// The series.
  public let train, validation, batch: String
  /// What the parameter says that shows single batches.
  public let batchesHelp: String
  /// The loss of an even guess among so many classes.
  public let guessing: @Sendable (Int) -> String
  /// The reference line at zero.
  public let perfect: String
  /// The share of the largest class, which is what always answering it gets right.
  public let majority: String
  /// Said instead of curves before the first measurement, or when the training cannot be done.
  public let nothingYet, cannotTrain: String
  /// Labels of the readings.
  public let epoch, trainLoss, validationLoss, trainAccuracy, validationAccuracy: String
  /// Labels of the readings.
  public let bestValidationLoss, guessLoss: String
  /// What the parameters are.
  public let show, scale, cursor, from, to, smoothing: String
  /// The loss of a model that knows only how frequent each class is.
  public let shareEntropy: String
  /// The epoch that a run can go back to.
  public let rewindTo: @Sendable (Int) -> String
}

extension FigureMessages {
  static let english = FigureMessages(
    lossCurve: LossCurveMessages(
      title: "What a probability costs",
      summary: "Loss against the probability of the true class",
      probabilityAxis: "probability of the true class", logitAxis: "logit of the true class",
      lossAxis: "loss", noLimit: "↑ no upper limit", clampActs: "clamp",
      guessing: "even guess", loss: "loss", slope: "slope in p",
      logitSlope: "slope in logit", logit: "logit", probability: "probability",
      parameters: LossCurveParameterMessages(
        probability: "probability of the true class", loss: "the loss",
        compare: "other losses to show", unit: "unit of the loss",
        axis: "what runs along the horizontal axis", scale: "vertical scale",
        tangent: "show the tangent", clamp: "smallest probability that is let through",
        top: "largest loss shown", from: "left end of the view", to: "right end of the view",
        setting: { name in
          switch name {
          case "gamma": "focal loss: how much easy examples are discounted"
          case "epsilon": "smoothing: share of the target given away"
          case "q": "generalized loss: 0 cross-entropy, 1 absolute error"
          default: name
          }
        })),
    trainingCurves: TrainingCurvesMessages(
      title: "Training curves", summary: "Loss and accuracy, epoch by epoch",
      epochAxis: "epoch", stepAxis: "step", lossAxis: "loss", accuracyAxis: "accuracy",
      cellAccuracyAxis: "cell accuracy", labelMajority: "frequent answers",
      labelEntropy: "entropy of the labels",
      train: "train", validation: "validation", batch: "batch",
      batchesHelp: "show the loss of single batches too",
      guessing: { "ln \($0), guessing" }, perfect: "0 = perfect", majority: "largest class",
      nothingYet: "nothing measured yet", cannotTrain: "this training cannot be done",
      epoch: "epoch", trainLoss: "train loss", validationLoss: "validation loss",
      trainAccuracy: "train accuracy", validationAccuracy: "validation accuracy",
      bestValidationLoss: "best validation loss", guessLoss: "loss of guessing",
      show: "which curves", scale: "scale of the loss", cursor: "epoch to read, as share of all",
      from: "left end of the view, as share of all", to: "right end of the view, as share of all",
      smoothing: "weight of the past in a moving average", shareEntropy: "entropy of the classes",
      rewindTo: { "back to \($0)" }),
    softmaxBars: SoftmaxBarsMessages(
      title: "From scores to probabilities",
      summary: "Scores as sliders, softmax probabilities as bars, the gradient as arrows",
      logits: "score of each class", target: "index of the true class",
      soft: "weights of a soft target, one a class; none: the index counts",
      temperature: "what scores are divided by before softmax",
      shift: "constant added to all scores", names: "names of the classes",
      standardNames: "cat,dog,bird,fish", score: "score", share: "probability",
      gradient: "p − y", scoreTag: "z", shareTag: "p", gradientTag: "p−y", softName: "target",
      loss: "loss", trueProbability: "probability of truth",
      sum: "sum of probabilities", entropy: "entropy", logSumExp: "log-sum-exp of scores",
      largestGradient: "largest gradient",
      reading: { "loss = −ln p(truth) = \($0) nats" },
      softReading: { "loss = −Σ y ln p = \($0) nats" },
      invariance: { shift in
        shift == "0"
          ? "only differences of scores count: add the same to all, nothing moves"
          : "\(shift) was added to every score: no probability moved"
      },
      invarianceBrief: "only differences of scores count",
      noTarget: "the target does not fit: name one of the classes, or give each class a weight"),
    divergence: DivergenceMessages(
      title: "Entropy + divergence = cross-entropy",
      summary: "Two distributions, and what coding one with the other costs",
      truthHelp: "what really happens, as weights", predictionHelp: "what is predicted, as weights",
      unitHelp: "unit of the entropies", namesHelp: "names of the outcomes",
      standardNames: "sun,rain,snow", truth: "truth p", prediction: "prediction q",
      crossEntropy: "cross-entropy", entropy: "entropy of p", divergence: "divergence from q",
      reverse: "divergence of q from p", jensenShannon: "Jensen-Shannon",
      endless: "divergence without limit: q calls possible things impossible",
      entropyBrief: "entropy", divergenceBrief: "divergence",
      sum: { "entropy \($0) + divergence \($1) = cross-entropy \($2) \($3)" },
      sumBrief: { "H \($0) + KL \($1) = \($2) \($3)" },
      mismatch: "both need the same number of weights, and some weight above 0"),
    simplex: SimplexMessages(
      title: "All answers for three classes",
      summary: "The loss over the triangle of three probabilities, with a point to move",
      pointHelp: "the answer, as weights of the three classes",
      targetHelp: "the truth, as weights: a corner, or a soft label inside",
      smoothingHelp: "share of the target spread over all classes", unitHelp: "unit of the loss",
      topHelp: "loss with the last color", namesHelp: "names of the classes",
      zoomHelp: "how close to look", centerHelp: "middle of the view, across and up, 0 to 1",
      pointName: "point", targetName: "target", magnified: { "enlarged \($0) times" },
      loss: "loss", floor: "lowest possible loss", divergence: "above the lowest",
      probability: { "probability of \($0)" },
      reading: { loss, unit, point in "loss \(loss) \(unit)   at  \(point)" }),
    saturation: SaturationMessages(
      title: "A bad start, two losses",
      summary: "One neuron taught with squared error and with cross-entropy",
      stepHelp: "step to read", stepsHelp: "steps to take", weightHelp: "weight at the start",
      biasHelp: "bias at the start", rateHelp: "learning rate", targetHelp: "wanted output",
      inputHelp: "input", stepAxis: "step", outputAxis: "output of the neuron",
      target: "wanted", step: "step", entropicOutput: "output, cross-entropy",
      squaredOutput: "output, squared error", entropicSlope: "slope, cross-entropy",
      squaredSlope: "slope, squared error"),
    calibration: CalibrationMessages(
      title: "Can the confidence be believed?",
      summary: "Reliability diagram, rows by confidence, and what a temperature would change",
      temperatureHelp: "what scores are divided by before softmax",
      binsHelp: "bins of confidence", confidenceAxis: "confidence",
      accuracyAxis: "share of right answers", rowsAxis: "rows", temperatureAxis: "temperature",
      lossAxis: "loss", honest: "honest", meanConfidence: "a bin",
      best: { "best \($0)" }, loss: "loss", expectedError: "expected calibration error",
      largestGap: "largest gap", bestTemperature: "best temperature",
      bestLoss: "loss at the best", rows: "rows"),
    confusion: ConfusionMessages(
      title: "Which rows carry the loss?",
      summary: "Confusion matrix, and the few rows that carry most of the loss",
      worstHelp: "share of rows that counts as the worst",
      truthHelp: "list only rows of this class; -1: of all",
      answerHelp: "list only rows with this answer; -1: with any", truth: "truth", answer: "answer",
      row: "row", sure: "sure", loss: "loss", moreClasses: { "\($0) more classes" },
      worst: { count, rows, percent in
        "the worst \(count) of \(rows) rows carry \(percent) % of the loss"
      },
      chosen: { truth, answer, count, percent in
        "\(truth ?? "any") as \(answer ?? "any"): \(count) rows, \(percent) % of the loss"
      },
      worstShare: "worst rows' share of loss", accuracy: "accuracy",
      largestLoss: "largest loss", rows: "rows"),
    threeKinds: ThreeKindsMessages(
      title: "Binary, multi-class, multi-label",
      summary: "The same scores under sigmoid, softmax and sigmoids, and what a mix-up costs",
      scoresHelp: "score of each class", targetHelp: "the one true class, for multi-class",
      labelsHelp: "which labels are true, for multi-label; the first also for binary",
      namesHelp: "names of the classes", standardNames: "spam,work,urgent", binary: "binary",
      multiClass: "multi-class", multiLabel: "multi-label", sigmoid: "sigmoid of one score",
      softmax: "softmax over all scores", sigmoids: "sigmoid of each score",
      oneNumber: "one number from 0 to 1", sumsToOne: "one is true: sum 1",
      eachAlone: "any may be true", loss: { "loss \($0) nats" }, lossName: "loss",
      softmaxAlone: { p, loss in
        "Softmax over this one output would always say \(p), with loss \(loss) whatever is true."
      },
      sigmoidsInstead: { "Through sigmoids these would sum to \($0): no distribution." },
      softmaxInstead: { count, floor in
        "Softmax would share one unit among \(count) true labels: its loss never falls below \(floor)."
      },
      softmaxSum: "sum under softmax", sigmoidSum: "sum under sigmoids"),
    encodings: EncodingsMessages(
      title: "One truth, many encodings",
      summary: "What each loss answers to each way of writing the true class",
      probabilityHelp: "predicted probability of the true class", classHelp: "the true class",
      classesHelp: "how many classes", smoothingHelp: "share of a smoothed target given away",
      index: "index from 0", fromOne: "index from 1", oneHot: "one-hot, 0/1",
      plusMinus: "-1/+1", percent: "percent", soft: "soft label", smoothed: "smoothed",
      encoding: "encoding", written: "written", indexLoss: "index loss",
      shareLoss: "one-hot loss", cellLoss: "binary, per class",
      refusal: { reason in
        switch reason {
        case .range: "error: class"
        case .notInteger: "error: index"
        case .shape: "error: shape"
        case .values: "error: range"
        }
      },
      prediction: { numbers, truth in "true class \(truth)   predicted \(numbers)" },
      legend: "✓ right loss   ✗ silently wrong number",
      rightLoss: "the right loss", rightBinary: "the right binary loss",
      silent: "silently wrong answers"),
    regions: .english, rowLosses: .english, templates: .english, landscape: .english,
    sweep: .english,
    command: FigureCommandMessages(
      abstract: "Write a figure as text, SVG or PNG, or list the figures.",
      figureHelp: "The figure to write; without it all are listed.",
      listHelp: "List the figures, or the parameters of the one that is named.",
      setHelp: "Give a parameter of the figure a value; may be repeated.",
      outputHelp: "The file to write: .svg, .png or .txt; without it text goes to standard output.",
      sizeHelp: "The size in cells; pictures are 10 by 20 pixels a cell.",
      themeHelp: "Colors for a dark or a light background.",
      glyphsHelp: "The marks that text is drawn with.",
      colorHelp:
        "How many colors text has; auto: as many as the terminal has, none in a pipe or a file, or "
        + "where NO_COLOR is set.",
      parameterLine: { name, standard, values, summary in
        "\(name)=\(standard)  [\(values)]  \(summary)"
      },
      numbersSketch: { least, most, range in
        "\(least == most ? "\(most)" : "\(least) to \(most)") numbers, each \(range)"
      },
      orMoreSketch: { "\($0) or more" }, textSketch: "text",
      unknownFigure: { id, known in "there is no figure \"\(id)\"; there are: \(known)" },
      unknownFormat: { path in
        "\(path): the name of a picture ends in .svg, .png or .txt; give it one of these"
      },
      cannotWrite: { path, reason in "\(path) cannot be written: \(reason)" }),
    dividedBySum: { name, sum in "\(name): weights divided by their sum, \(sum)" },
    unit: { $0 == "base10" ? "base 10" : $0 },
    loss: { id in
      switch id {
      case "cross-entropy": "cross-entropy"
      case "squared-error": "squared error"
      case "absolute-error": "absolute error"
      case "hinge": "hinge"
      case "focal": "focal"
      case "smoothed": "smoothed"
      case "generalized": "generalized"
      case "zero-one": "0-1 loss"
      default: id
      }
    })
}

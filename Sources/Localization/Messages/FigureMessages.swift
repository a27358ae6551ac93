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
  /// `xent figure`.
  public let command: FigureCommandMessages
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
  /// Labels of the readings.
  public let loss, trueProbability, sum, entropy, logSumExp, largestGradient: String
  /// The loss, below the bars.
  public let reading: @Sendable (String) -> String
  /// That a constant added to all scores changes nothing; the constant.
  public let invariance: @Sendable (String) -> String
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
  /// Entropy + divergence = cross-entropy, and the unit.
  public let sum: @Sendable (String, String, String, String) -> String
  /// The distributions cannot be compared.
  public let mismatch: String
}

/// The loss over three probabilities.
public struct SimplexMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let pointHelp, targetHelp, smoothingHelp, unitHelp, topHelp, namesHelp: String
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

/// `xent figure`.
public struct FigureCommandMessages: Sendable {
  /// Help of the command and its options.
  public let abstract, figureHelp, listHelp, setHelp, outputHelp, sizeHelp, themeHelp: String
  /// Help of the command and its options.
  public let glyphsHelp, colorHelp: String
  /// A parameter: its name, standard, what values it takes, what it is.
  public let parameterLine: @Sendable (String, String, String, String) -> String
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
  /// The series.
  public let train, validation, batch: String
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
  public let show, scale, cursor, smoothing: String
}

extension FigureMessages {
  static let english = FigureMessages(
    lossCurve: LossCurveMessages(
      title: "What a probability costs",
      summary: "Loss against the probability of the true class",
      probabilityAxis: "probability of the true class", logitAxis: "logit of the true class",
      lossAxis: "loss", noLimit: "↑ no upper limit", clampActs: "clamp",
      guessing: "even guess", loss: "loss", slope: "slope by probability",
      logitSlope: "slope by logit", logit: "logit", probability: "probability",
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
      train: "train", validation: "validation", batch: "batch",
      guessing: { "ln \($0), guessing" }, perfect: "0 = perfect", majority: "largest class",
      nothingYet: "nothing measured yet", cannotTrain: "this training cannot be done",
      epoch: "epoch", trainLoss: "train loss", validationLoss: "validation loss",
      trainAccuracy: "train accuracy", validationAccuracy: "validation accuracy",
      bestValidationLoss: "best validation loss", guessLoss: "loss of guessing",
      show: "which curves", scale: "scale of the loss", cursor: "epoch to read, as share of all",
      smoothing: "weight of the past in the batch curve"),
    softmaxBars: SoftmaxBarsMessages(
      title: "From scores to probabilities",
      summary: "Scores as sliders, softmax probabilities as bars, the gradient as arrows",
      logits: "score of each class", target: "index of the true class",
      soft: "weights of a soft target, one a class; none: the index counts",
      temperature: "what scores are divided by before softmax",
      shift: "constant added to all scores", names: "names of the classes",
      standardNames: "cat,dog,bird,fish", score: "score", share: "probability",
      gradient: "p − y", loss: "loss", trueProbability: "probability of the truth",
      sum: "sum of probabilities", entropy: "entropy", logSumExp: "log-sum-exp of scores",
      largestGradient: "largest gradient",
      reading: { "loss = −ln p(truth) = \($0) nats" },
      invariance: { shift in
        shift == "0"
          ? "only differences of scores count: add the same to all, nothing moves"
          : "\(shift) was added to every score: no probability moved"
      },
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
      sum: { "entropy \($0) + divergence \($1) = cross-entropy \($2) \($3)" },
      mismatch: "both need the same number of weights, and some weight above 0"),
    simplex: SimplexMessages(
      title: "All answers for three classes",
      summary: "The loss over the triangle of three probabilities, with a point to move",
      pointHelp: "the answer, as weights of the three classes",
      targetHelp: "the truth, as weights: a corner, or a soft label inside",
      smoothingHelp: "share of the target spread over all classes", unitHelp: "unit of the loss",
      topHelp: "loss with the last color", namesHelp: "names of the classes",
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
    command: FigureCommandMessages(
      abstract: "A figure as text, SVG or PNG.",
      figureHelp: "The figure; without it all are listed.",
      listHelp: "List the figures, or the parameters of the one that is named.",
      setHelp: "Set a parameter; may be repeated.",
      outputHelp: "Write a file: .svg, .png or .txt; without it the text goes to standard output.",
      sizeHelp: "The size in cells; pictures are 10 by 20 pixels a cell.",
      themeHelp: "Colors for a dark or a light background.",
      glyphsHelp: "The finest marks in text.", colorHelp: "Whether text has colors.",
      parameterLine: { name, standard, values, summary in
        "\(name)=\(standard)  [\(values)]  \(summary)"
      },
      unknownFigure: { id, known in "there is no figure \"\(id)\"; there are: \(known)" },
      unknownFormat: { path in
        "\(path): the name of a picture ends in .svg, .png or .txt; give it one of these"
      },
      cannotWrite: { path, reason in "\(path) cannot be written: \(reason)" }),
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

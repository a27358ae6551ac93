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

extension FigureMessages {
  static let english = FigureMessages(
    lossCurve: .english, trainingCurves: .english, softmaxBars: .english, divergence: .english,
    simplex: .english, saturation: .english, calibration: .english, confusion: .english,
    threeKinds: .english, encodings: .english,
    regions: .english, rowLosses: .english, templates: .english, landscape: .english,
    sweep: .english, command: .english,
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

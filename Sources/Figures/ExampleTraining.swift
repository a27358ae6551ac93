internal import LossCore
internal import Parameters
internal import Training

/// A small training that a figure does itself, so that what it shows is real and can be changed.
struct ExampleTraining: Sendable {
  /// Which settings of a training a figure offers, and with what standards.
  struct Offer: Sendable {
    /// Name and standard, as typed.
    let settings: [(name: String, standard: String)]

    /// The parameters of the table of trainings, with other standards; data sets are a choice.
    var parameters: [Parameter] {
      settings.compactMap { name, standard in
        guard let parameter = TrainingConfiguration.table[name] else { return nil }
        var kind = parameter.kind
        if name == "data" { kind = .choice(DatasetCatalog.all.map(\.id)) }
        if name == "epochs" { kind = .integer(1...500, step: 5) }
        if name == "rows" { kind = .integer(10...5000, step: 50) }
        let plain = Parameter(
          name, kind, standard: name == "data" ? .choice("digits") : parameter.standard,
          unit: parameter.unit, summary: name == "data" ? "Data set" : parameter.summary)
        let value = try? plain.value(from: standard)
        return Parameter(
          name, kind, standard: value ?? plain.standard, unit: plain.unit, summary: plain.summary)
      }
    }
  }

  /// What a part of the data came to under the trained model.
  struct Answers: Sendable {
    /// N x K scores.
    var logits: [[Double]] = []
    /// N true classes.
    var labels: [Int] = []
    /// N numbers of rows in the data set.
    var rows: [Int] = []
  }

  /// The values that it was trained by, as they are typed.
  let settings: [String]
  private(set) var history = RunHistory()
  private(set) var classNames: [String] = []
  private(set) var majorityShare: Double?
  private(set) var epochs = 0
  /// The validation part.
  private(set) var validation = Answers()

  /// Trains by the settings among `values`; whatever was trained before by the same is kept.
  ///
  /// - Parameter fixed: settings that the figure decides.
  init(
    _ offer: Offer, _ values: ParameterValues, fixed: [String: String] = [:],
    after previous: ExampleTraining? = nil
  ) {
    let wanted = offer.settings.map { values.spelling($0.name) }
    if let previous, previous.settings == wanted {
      self = previous
      return
    }
    settings = wanted
    var configuration = TrainingConfiguration()
    for (name, text) in Array(fixed) + zip(offer.settings.map(\.name), wanted) {
      // Ranges here are within those of the configuration.
      try? configuration.values.set(name, to: text)
    }
    epochs = configuration.epochs
    guard var trainer = try? Trainer(configuration) else { return }
    classNames = trainer.dataset.classNames
    let counts = trainer.dataset.classCounts
    let total = counts.reduce(0, +)
    majorityShare = total > 0 ? Double(counts.max() ?? 0) / Double(total) : nil
    history.append(trainer.measure())
    while !trainer.isFinished, trainer.failure == nil {
      let report = trainer.step()
      history.append(report, progress: trainer.progress)
    }
    let model = trainer.model
    for row in trainer.split.validation {
      let features = trainer.dataset.row(row).enumerated().map { column, value in
        trainer.scaler.scaled(Double(value), column: column)
      }
      validation.logits.append(model.logits(features))
      validation.labels.append(trainer.dataset.labels[row])
      validation.rows.append(row)
    }
  }
}

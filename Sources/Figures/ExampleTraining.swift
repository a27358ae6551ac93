internal import Localization
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
    func parameters(in messages: FigureMessages) -> [Parameter] {
      let table = TrainingConfiguration.table(in: messages)
      return settings.compactMap { name, standard in
        guard let parameter = table[name] else { return nil }
        var kind = parameter.kind
        if name == "data" { kind = .choice(DatasetCatalog.small.map(\.id)) }
        if name == "epochs" { kind = .integer(1...500, step: 5) }
        if name == "rows" { kind = .integer(10...5000, step: 50) }
        let plain = Parameter(
          name, kind, standard: name == "data" ? .choice("digits") : parameter.standard,
          unit: parameter.unit,
          summary: name == "data" ? messages.trainingSettings.bundledData : parameter.summary)
        let value = try? plain.value(from: standard)
        return Parameter(
          name, kind, standard: value ?? plain.standard, unit: plain.unit, summary: plain.summary)
      }
    }
  }

  /// The values that it was trained by, as they are typed.
  let settings: [String]
  private(set) var history = RunHistory()
  private(set) var classNames: [String] = []
  private(set) var classCounts: [Int]?
  private(set) var epochs = 0
  /// The parameters before the first step and after each epoch.
  private(set) var path: [[Double]] = []
  /// The trained model; nil when it could not be trained.
  private(set) var subject: ModelSubject?

  /// Trains by the settings among `values`; whatever was trained before by the same is kept.
  ///
  /// - Parameters:
  ///   - fixed: settings that the figure decides.
  ///   - keepsPath: whether the parameters of each epoch are kept.
  init(
    _ offer: Offer, _ values: ParameterValues, fixed: [String: String] = [:],
    keepsPath: Bool = false, after previous: ExampleTraining? = nil
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
    classCounts = trainer.dataset.classCounts
    history.append(trainer.measure())
    if keepsPath { path = [trainer.model.parameters] }
    while !trainer.isFinished, trainer.failure == nil {
      let report = trainer.step()
      history.append(report, progress: trainer.progress)
      if keepsPath, report.epochReport != nil { path.append(trainer.model.parameters) }
    }
    subject = ModelSubject(run: trainer.run, snapshot: trainer.snapshot())
  }
}

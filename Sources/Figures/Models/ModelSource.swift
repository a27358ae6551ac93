internal import Parameters
internal import Training

/// Where the model of a figure comes from: trained by the figure itself, or shown to it.
struct ModelSource: Sendable {
  private var example: ExampleTraining?
  private var shown: ModelSubject?

  /// A model that learns elsewhere; none yet.
  init() {}

  /// A model that is trained by the settings among `values`.
  init(_ offer: ExampleTraining.Offer, _ values: ParameterValues, fixed: [String: String] = [:]) {
    example = ExampleTraining(offer, values, fixed: fixed)
  }

  /// The model; nil when it could not be trained, or none was shown.
  var subject: ModelSubject? { shown ?? example?.subject }

  /// Whether the figure waits to be shown a model.
  var isWaiting: Bool { example == nil && shown == nil }

  /// Whether the model is another one's, so that the settings of the example say nothing.
  var isLive: Bool { example == nil }

  /// Trains again if a setting changed. Returns whether there is another model now.
  mutating func update(
    _ offer: ExampleTraining.Offer, _ values: ParameterValues, fixed: [String: String] = [:]
  ) -> Bool {
    guard let before = example else { return false }
    let next = ExampleTraining(offer, values, fixed: fixed, after: before)
    example = next
    return next.settings != before.settings
  }

  /// Takes the model that learns elsewhere.
  mutating func show(_ subject: ModelSubject) {
    example = nil
    shown = subject
  }
}

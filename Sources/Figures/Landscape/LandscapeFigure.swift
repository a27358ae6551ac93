package import Localization
internal import LossCore
package import Parameters
internal import Plotting
internal import Training

/// The loss as a landscape over parameters, with the path of descent: exact for one neuron of two
/// parameters, a slice for a network.
package struct LandscapeFigure: ModelFigure {
  package static let id = "landscape"

  private static let offer = ExampleTraining.Offer(settings: [
    ("data", "iris"), ("hidden", "8"), ("epochs", "40"), ("lr", "0.1"), ("batch", "32"),
    ("seed", "0"),
  ])

  package var values: ParameterValues {
    didSet { if values != oldValue { update(from: oldValue) } }
  }
  package let messages: FigureMessages
  /// The map that is drawn; nil while there is nothing to draw.
  private(set) var map: LossMap?
  /// The path over the map, with the loss at each place.
  private(set) var path: [(x: Double, y: Double, loss: Double)] = []
  private(set) var isLive = false
  private(set) var neuron: NeuronSurface?
  private(set) var lowest: NeuronSurface.Place?
  private(set) var plane: ParameterPlane?
  private(set) var example: ExampleTraining?
  private(set) var live = LivePath()

  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
    update(from: nil)
  }

  package init(liveIn messages: FigureMessages) {
    values = ParameterValues(Self.table(in: messages))
    values[Self.keys.surface] = "path"
    self.messages = messages
    isLive = true
  }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.landscape }

  /// Which landscape, the neuron's descent, and the settings of the network's training.
  package struct Keys: Sendable {
    let surface = ParameterKey("surface", oneOf: ["neuron", "path", "random"], standard: "neuron")
    let step = ParameterKey("step", 0...1000, standard: 40)
    let rate = ParameterKey("rate", 0.001...1000, step: 1.25, logarithmic: true, standard: 4)
    let momentum = ParameterKey("momentum", 0...0.99, step: 0.1, standard: 0)
    let weight = ParameterKey("weight", -10...10, step: 0.5, standard: -3)
    let bias = ParameterKey("bias", -10...10, step: 0.5, standard: 3)
    let feature = ParameterKey("feature", 0...9999, standard: 2)
    let positive = ParameterKey("positive", 0...99, standard: 2)
    /// One of the settings of the training.
    let data = ParameterKey("data", oneOf: DatasetCatalog.small.map(\.id), standard: "iris")
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.landscape
    return ParameterTable(
      [
        keys.surface(words.surfaceHelp), keys.step(words.stepHelp), keys.rate(words.rateHelp),
        keys.momentum(words.momentumHelp), keys.weight(words.weightHelp), keys.bias(words.biasHelp),
        keys.feature(words.featureHelp), keys.positive(words.positiveHelp),
      ] + offer.parameters(in: messages))
  }

  /// The arrow keys move the step.
  package var cursorParameter: String? { keys.step.name }

  var isNeuron: Bool { !isLive && values[keys.surface] == "neuron" }

  private mutating func update(from old: ParameterValues?) {
    guard !isLive else { return }
    let isOther =
      old.map { values.differs(from: $0, in: keys.data, keys.feature, keys.positive, keys.surface) }
      ?? true
    if isNeuron {
      if neuron == nil || isOther { lookAtNeuron() }
      if isOther
        || old.map({
          values.differs(from: $0, in: keys.rate, keys.momentum, keys.weight, keys.bias)
        }) == true
      {
        descend()
      }
    } else {
      let before = example?.settings
      let next = ExampleTraining(Self.offer, values, keepsPath: true, after: example)
      example = next
      if before != next.settings || old.map({ values.differs(from: $0, in: keys.surface) }) ?? true
      {
        lookAtNetwork(next)
      }
    }
  }

  private mutating func lookAtNeuron() {
    var configuration = TrainingConfiguration()
    configuration.data = values[keys.data]
    guard let dataset = try? DatasetCatalog.load(configuration) else {
      (neuron, map) = (nil, nil)
      return
    }
    let surface = NeuronSurface(
      dataset, feature: values[keys.feature], positive: values[keys.positive])
    neuron = surface
    lowest = surface.lowest
  }

  /// How many steps of a neuron's descent are worked out.
  static let steps = 200

  private mutating func descend() {
    guard let neuron else { return }
    let places = neuron.descent(
      from: (values[keys.weight], values[keys.bias]), rate: values[keys.rate],
      momentum: values[keys.momentum], steps: Self.steps)
    path = places.map { ($0.weight, $0.bias, $0.loss) }
    let (x, y) = view(lowest)
    map = LossMap(x: x, y: y, columns: 48, rows: 28) { neuron.loss($0, $1).value }
  }

  /// The start, the lowest place and as much of the path as there is within reach of the two.
  private func view(
    _ lowest: NeuronSurface.Place?
  ) -> (ClosedRange<Double>, ClosedRange<Double>) {
    let start = (values[keys.weight], values[keys.bias])
    let end = lowest.map { ($0.weight, $0.bias) } ?? (path.last.map { ($0.x, $0.y) } ?? (0, 0))
    func range(_ a: Double, _ b: Double) -> ClosedRange<Double> {
      let room = max(abs(a - b) * 0.35, 2)
      return (min(a, b) - room)...(max(a, b) + room)
    }
    return (range(start.0, end.0), range(start.1, end.1))
  }

  private mutating func lookAtNetwork(_ example: ExampleTraining) {
    guard let subject = example.subject else {
      (map, path) = (nil, [])
      return
    }
    look(
      at: subject, along: example.path, losses: example.history.trainLoss.points.map(\.value),
      isRandom: values[keys.surface] == "random", rows: 256, columns: 40, height: 24)
  }

  private mutating func look(
    at subject: ModelSubject, along way: [[Double]], losses: [Double], isRandom: Bool, rows: Int,
    columns: Int, height: Int
  ) {
    let model = subject.snapshot.model
    let random = ParameterPlane.random(around: model, seed: subject.run.configuration.seed)
    let plane = isRandom ? random : ParameterPlane.along(way) ?? random
    self.plane = plane
    var probe = LossProbe(subject.run, rows: rows, activation: model.activation)
    map = LossMap(x: plane.x, y: plane.y, columns: columns, rows: height) { x, y in
      probe.loss(plane.parameters(x, y))
    }
    // In a random plane the way hardly shows: only where it ends.
    path = zip(isRandom ? way.suffix(1) : way[...], isRandom ? losses.suffix(1) : losses[...]).map {
      parameters, loss in
      let place = plane.place(of: parameters)
      return (place.x, place.y, loss)
    }
  }

  /// Shows the model as it is now, and the way that it came. The map is drawn anew when the way has
  /// become twice as long, or has left it.
  package mutating func show(_ subject: ModelSubject) {
    isLive = true
    live.append(subject)
    guard let here = live.points.last else { return }
    if let plane, map != nil, live.count < live.nextMap,
      plane.x.contains(plane.place(of: here.parameters).x),
      plane.y.contains(plane.place(of: here.parameters).y)
    {
      let place = plane.place(of: here.parameters)
      path.append((place.x, place.y, here.loss))
      return
    }
    live.nextMap = max(4, live.count * 2)
    look(
      at: subject, along: live.points.map(\.parameters), losses: live.points.map(\.loss),
      isRandom: false, rows: 96, columns: 24, height: 14)
  }

  /// The place on the path that is read, from 0.
  var cursor: Int {
    isLive ? max(0, path.count - 1) : min(values[keys.step], max(0, path.count - 1))
  }
}

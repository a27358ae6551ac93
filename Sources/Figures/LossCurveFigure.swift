package import Localization
internal import LossCore
package import Parameters

/// Loss against the probability of the true class, with a cursor: what each answer costs, and how
/// hard it is pulled.
package struct LossCurveFigure: Figure {
  package static let id = "loss-curve"

  package var values: ParameterValues
  package let messages: FigureMessages
  let sampled = SampledCurves()

  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
  }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.lossCurve }

  /// The parameters; the settings of the losses are those of the catalogue, and read by their names.
  package struct Keys: Sendable {
    let probability = ParameterKey("probability", 0...1, step: 0.01, standard: 0.8)
    let loss = ParameterKey(
      "loss", oneOf: LossCatalog.all.map(\.id), standard: LossCatalog.all[0].id)
    let compare = ParameterKey("compare", someOf: LossCatalog.all.map(\.id))
    let unit = ParameterKey("unit", standard: LogBase.nats)
    let axis = ParameterKey("axis", oneOf: ["probability", "logit"], standard: "probability")
    let scale = ParameterKey("scale", oneOf: ["linear", "log"], standard: "linear")
    let tangent = ParameterKey("tangent", standard: true)
    let clamp = ParameterKey("clamp", 0...0.5, step: 0.01, standard: 0)
    let top = ParameterKey("top", 0.01...50, step: 0.5, standard: 5)
    let from = ParameterKey("from", 0...0.9999, step: 0.01, standard: 0)
    let to = ParameterKey("to", 0.0001...1, step: 0.01, standard: 1)
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.lossCurve.parameters
    var seen: Set<LossParameter> = []
    let settings = LossCatalog.all.flatMap(\.parameters).filter { seen.insert($0).inserted }
      .map { setting in
        Parameter(
          setting.name,
          .number(setting.range, step: setting.range.upperBound > 2 ? 0.5 : 0.05),
          standard: .number(setting.standard), summary: words.setting(setting.name))
      }
    return ParameterTable(
      [
        keys.probability(words.probability), keys.loss(words.loss), keys.compare(words.compare),
      ] + settings + [
        keys.unit(words.unit), keys.axis(words.axis), keys.scale(words.scale),
        keys.tangent(words.tangent), keys.clamp(words.clamp), keys.top(words.top),
        keys.from(words.from), keys.to(words.to),
      ])
  }

  /// The arrow keys move the probability.
  package var cursorParameter: String? { keys.probability.name }

  /// The probability of the true class.
  var probability: Double { values[keys.probability] }

  var unit: LogBase { values[keys.unit] }

  var showsLogit: Bool { values[keys.axis] == "logit" }

  /// The chosen loss and those beside it, without repetition.
  var losses: [any CatalogedLoss] {
    var ids = [values[keys.loss]]
    for id in values[keys.compare] where !ids.contains(id) { ids.append(id) }
    return ids.compactMap(LossCatalog.loss(id:))
  }

  /// The settings of a loss, as they stand.
  private func settings(of loss: any CatalogedLoss) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: loss.parameters.map { parameter in
        guard case .number(let value)? = values[parameter.name] else {
          return (parameter.name, parameter.standard)
        }
        return (parameter.name, value)
      })
  }

  /// The unit that a loss is read in: the chosen one, or nothing for a loss that has none.
  func unit(of loss: any CatalogedLoss) -> LogBase? {
    loss.unit(parameters: settings(of: loss)).map { _ in unit }
  }

  /// The same in words, empty where there is none.
  private func unitName(of loss: any CatalogedLoss) -> String {
    unit(of: loss).map { messages.unit($0.rawValue) } ?? ""
  }

  /// The unit of an axis that all shown losses share.
  var sharedUnitName: String {
    let names = Set(losses.map(unitName))
    guard names.count > 1 else { return names.first ?? "" }
    return messages.lossCurve.unitOrNone(messages.unit(unit.rawValue))
  }

  /// Value and slope of a loss, in the chosen unit where it has one, after the clamp.
  ///
  /// Below the clamp the loss no longer depends on the probability, so its slope is 0.
  func point(_ loss: any CatalogedLoss, at probability: Double) -> LossPoint {
    curve(of: loss)(probability)
  }

  /// The same as a function of the probability: the parameters are looked up once.
  func curve(of loss: any CatalogedLoss) -> (Double) -> LossPoint {
    let clamp = values[keys.clamp]
    let settings = settings(of: loss)
    let unit = unit(of: loss) ?? .nats
    return { probability in
      let point = loss.trueClass(probability: max(probability, clamp), parameters: settings)
      let slope = probability < clamp ? 0 : point.slope
      guard unit != .nats else { return (point.value, slope) }
      return (unit.convert(nats: point.value), unit.convert(nats: slope))
    }
  }

  /// The slope with respect to the logit z, where p = sigmoid(z) and so dp/dz = p (1 - p); at the
  /// ends its limit, taken next to them.
  func logitSlope(_ loss: any CatalogedLoss, at probability: Double) -> Double {
    let inside = min(max(probability, 1e-300), 1.0.nextDown)
    return point(loss, at: inside).slope * inside * (1 - inside)
  }

  /// Loss, slopes and logit at the cursor, then the losses beside it.
  package var observables: [Observable] {
    let words = messages.lossCurve
    guard let main = losses.first else { return [] }
    let unitName = unitName(of: main)
    let here = point(main, at: probability)
    var list = [
      Observable("loss", here.value, unit: unitName, label: words.loss),
      Observable("slope", here.slope, unit: unitName, label: words.slope),
      Observable(
        "logit-slope", logitSlope(main, at: probability), unit: unitName, label: words.logitSlope),
      Observable("probability", probability, label: words.probability),
      Observable("logit", logit(probability), label: words.logit),
    ]
    for other in losses.dropFirst() {
      list.append(
        Observable(
          other.id, point(other, at: probability).value, unit: self.unitName(of: other),
          label: messages.loss(other.id)))
    }
    return list
  }
}

package import Localization
internal import LossCore
package import Parameters

/// The loss over all probabilities that three classes can have: a triangle.
package struct SimplexFigure: Figure {
  package static let id = "simplex"

  package var values: ParameterValues
  package let messages: FigureMessages

  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
  }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.simplex }

  /// The parameters. Point and target are given as weights, so that one can be changed alone.
  package struct Keys: Sendable {
    let point = ParameterKey("point", 0...1, count: 3...3, step: 0.05, standard: [0.5, 0.3, 0.2])
    let target = ParameterKey("target", 0...1, count: 3...3, step: 0.05, standard: [1, 0, 0])
    let smoothing = ParameterKey("smoothing", 0...1, step: 0.05, standard: 0)
    let unit = ParameterKey("unit", standard: LogBase.nats)
    let top = ParameterKey("top", 0.5...20, step: 0.5, standard: 4)
    let names = ParameterKey("names", text: "A,B,C")
    let zoom = ParameterKey("zoom", 1...50, step: 1.5, logarithmic: true, standard: 1)
    let center = ParameterKey("center", 0...1, count: 2...2, step: 0.05, standard: [0.5, 0.5])
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.simplex
    return ParameterTable([
      keys.point(words.pointHelp), keys.target(words.targetHelp),
      keys.smoothing(words.smoothingHelp), keys.unit(words.unitHelp), keys.top(words.topHelp),
      keys.names(words.namesHelp), keys.zoom(words.zoomHelp), keys.center(words.centerHelp),
    ])
  }

  /// The arrow keys move the point.
  package var cursorParameter: String? { keys.point.name }

  var unit: LogBase { values[keys.unit] }

  var names: [String] { ClassNames(values[keys.names], count: 3).all }

  var point: [Double] { shares(ofWeights: values[keys.point]) ?? [1, 1, 1].map { $0 / 3 } }

  /// The target after smoothing; an even one where no weight is given.
  var target: [Double] {
    let given = shares(ofWeights: values[keys.target]) ?? [1, 1, 1].map { $0 / 3 }
    guard
      let smoothed = try? Target<Double>.distributions(given).smoothed(
        by: values[keys.smoothing], shape: ClassShape([3])),
      case .distributions(let shares) = smoothed
    else { return given }
    return shares
  }

  /// The loss at a point, in the chosen unit.
  func loss(at point: [Double]) -> Double {
    (try? crossEntropy(target, point, base: unit)) ?? .nan
  }

  /// Loss at the point, its floor, and the point itself.
  package var observables: [Observable] {
    let words = messages.simplex
    let name = messages.unit(unit.rawValue)
    let point = point
    let floor = (try? entropy(target, base: unit)) ?? .nan
    let loss = loss(at: point)
    return [
      Observable("loss", loss, unit: name, label: words.loss),
      Observable("floor", floor, unit: name, label: words.floor),
      Observable(
        "divergence", (try? klDivergence(target, point, base: unit)) ?? .nan, unit: name,
        label: words.divergence),
    ]
      + zip(["p-first", "p-second", "p-third"], zip(names, point)).map { id, pair in
        Observable(id, pair.1, label: words.probability(pair.0))
      }
  }
}

/// Surprisal by linear interpolation in a table of the core's values: for colours, of which there are
/// 32, and never for a number.
struct SurprisalTable {
  private let entries: [Double]
  private static let natural: [Double] = (0...1024).map { surprisal(Double($0) / 1024) }

  /// - Parameter highest: what stands for everything above it, so that 0 has a colour, too.
  init(unit: LogBase, highest: Double) {
    entries = Self.natural.map { min(unit.convert(nats: $0), highest) }
  }

  subscript(p: Double) -> Double {
    let place = min(max(p, 0), 1) * 1024
    let index = min(Int(place), 1023)
    return entries[index] + (entries[index + 1] - entries[index]) * (place - Double(index))
  }
}

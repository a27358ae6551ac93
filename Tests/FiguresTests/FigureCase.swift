import Parameters
import Testing

@testable import Figures

/// A figure of the catalogue with settings.
func figure(_ id: String, _ settings: String...) throws -> any Figure {
  try figure(id, settings)
}

func figure(_ id: String, _ settings: [String]) throws -> any Figure {
  let entry = try #require(FigureCatalog.entry(id))
  var values = entry.figure().values
  for setting in settings { try values.set(assignment: setting) }
  return entry.figure(values: values)
}

/// A figure in one of the states in which people meet it.
struct FigureCase: Sendable, CustomTestStringConvertible {
  let name: String
  let id: String
  let settings: [String]
  var testDescription: String { name }

  init(_ name: String, _ id: String, _ settings: String...) {
    (self.name, self.id, self.settings) = (name, id, settings)
  }

  private init(_ id: String, _ settings: [String]) {
    (name, self.id, self.settings) = (id, id, settings)
  }

  /// The figure; each is made once, as some of them train a model.
  func figure() throws -> any Figure { try #require(Self.figures[name]) }

  private static let figures: [String: any Figure] = {
    var figures: [String: any Figure] = [:]
    for one in all { figures[one.name] = try? FiguresTests.figure(one.id, one.settings) }
    return figures
  }()

  /// Every figure of the catalogue, and some of them in other states.
  static let all: [FigureCase] =
    FigureCatalog.all.map { FigureCase($0.id, sooner[$0.id] ?? []) } + others

  /// Settings by which a figure is made sooner, or shows more.
  private static let sooner = [
    "calibration": ["epochs=30", "rows=200"], "confusion": ["data=iris"],
    "row-losses": ["epochs=3"], "decision-regions": ["epochs=30"],
    "class-templates": ["epochs=3"], "sweep": ["column=3"],
  ]

  private static let others: [FigureCase] = [
    FigureCase(
      "loss-curve-compared", "loss-curve", "compare=squared-error,hinge,focal", "probability=0.25"),
    FigureCase(
      "loss-curve-logit", "loss-curve", "axis=logit", "compare=squared-error", "unit=bits"),
    FigureCase("loss-curve-clamped", "loss-curve", "clamp=0.1", "probability=0.05", "scale=log"),
    FigureCase(
      "softmax-bars-soft", "softmax-bars", "logits=3,1,0,-2,2.5,0.5", "soft=0.5,0.3,0.2,0,0,0",
      "temperature=2", "shift=4"),
    FigureCase("simplex-soft", "simplex", "target=0.6,0.3,0.1", "unit=bits"),
    FigureCase("divergence-endless", "divergence", "prediction=1,0,1"),
    FigureCase(
      "decision-regions-iris", "decision-regions", "data=iris", "plane=features", "x-feature=2",
      "y-feature=3", "hidden=none"),
    FigureCase("class-templates-table", "class-templates", "data=iris"),
    FigureCase("landscape-path", "landscape", "surface=path", "data=iris"),
  ]
}

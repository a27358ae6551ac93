package import Localization
package import Parameters

/// All figures: the one list that menus, the command line and lessons read.
package enum FigureCatalog {
  /// In the order in which menus show them.
  package static let all: [FigureEntry] = [
    FigureEntry(LossCurveFigure.self), FigureEntry(SoftmaxBarsFigure.self),
    FigureEntry(SimplexFigure.self), FigureEntry(ThreeKindsFigure.self),
    FigureEntry(EncodingsFigure.self), FigureEntry(DivergenceFigure.self),
    FigureEntry(SaturationFigure.self), FigureEntry(CalibrationFigure.self),
    FigureEntry(ConfusionFigure.self), FigureEntry(RowLossesFigure.self),
    FigureEntry(TrainingCurvesFigure.self), FigureEntry(DecisionRegionsFigure.self),
    FigureEntry(ClassTemplatesFigure.self), FigureEntry(LandscapeFigure.self),
    FigureEntry(SweepFigure.self),
  ]

  /// The figure of that id; nil when there is none.
  package static func entry(_ id: String) -> FigureEntry? { all.first { $0.id == id } }
}

/// A figure as the catalogue knows it: what it is called and how to make one.
package struct FigureEntry: Sendable {
  /// The stable name.
  package let id: String
  /// The keys of its parameters.
  let keys: any Sendable
  private let textsIn: @Sendable (FigureMessages) -> any FigureTexts
  private let tableIn: @Sendable (FigureMessages) -> ParameterTable
  private let make: @Sendable (ParameterValues, FigureMessages) -> any Figure

  /// The entry of a figure.
  package init<F: Figure>(_ type: F.Type) {
    id = F.id
    keys = F.keys
    textsIn = { F.texts(in: $0) }
    tableIn = { F.table(in: $0) }
    make = { F(values: $0, messages: $1) }
  }

  /// The heading.
  package func title(in messages: FigureMessages) -> String { textsIn(messages).title }
  /// One line on what can be seen.
  package func summary(in messages: FigureMessages) -> String { textsIn(messages).summary }
  /// The parameters, described in a language.
  package func table(in messages: FigureMessages) -> ParameterTable { tableIn(messages) }

  /// The figure with values of its own table; by default the standard ones.
  package func figure(
    values: ParameterValues? = nil, messages: FigureMessages = Messages.english.figures
  ) -> any Figure {
    make(values ?? ParameterValues(table(in: messages)), messages)
  }
}

import Figures
import Localization

/// What the large part of the lab shows.
package enum LabView: String, CaseIterable, Hashable, Sendable {
  /// Loss and accuracy.
  case curves
  /// What the model answers over a plane of features.
  case regions
  /// The weights of each class or unit.
  case weights
  /// How the loss is spread over rows.
  case rows
  /// Which classes are taken for which.
  case confusion
  /// Whether the confidence can be believed.
  case calibration
  /// The loss around the model.
  case landscape
  /// The runs that were tried.
  case runs

  /// The figure of a view that shows a model; nil for the others.
  func figure(_ messages: FigureMessages) -> (any ModelFigure)? {
    switch self {
    case .curves, .runs: nil
    case .regions: DecisionRegionsFigure(liveIn: messages)
    case .weights: ClassTemplatesFigure(liveIn: messages)
    case .rows: RowLossesFigure(liveIn: messages)
    case .confusion: ConfusionFigure(liveIn: messages)
    case .calibration: CalibrationFigure(liveIn: messages)
    case .landscape: LandscapeFigure(liveIn: messages)
    }
  }

  /// Whether the view is about rows with one class each: it has nothing to show where labels may be
  /// true together.
  var needsOneClass: Bool {
    switch self {
    case .regions, .rows, .confusion: true
    case .curves, .weights, .calibration, .landscape, .runs: false
    }
  }

  func name(_ messages: LabMessages) -> String { messages.viewName(rawValue) }
}

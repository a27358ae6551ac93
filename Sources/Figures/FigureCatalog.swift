/// All figures.
public enum FigureCatalog {
  /// In the order in which menus show them.
  public static let all: [any Figure.Type] = [
    LossCurveFigure.self, TrainingCurvesFigure.self,
  ]

  /// The figure of that id; nil when there is none.
  public static func figure(_ id: String) -> (any Figure.Type)? {
    all.first { $0.id == id }
  }
}

/// Titles, axes and readings of the figures.
public struct FigureMessages: Sendable {
}

extension FigureMessages {
  static let english = FigureMessages()
}

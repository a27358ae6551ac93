/// `xent` itself and `xent home`: their help.
package final class ProgramOptionMessages: Sendable {
  package let homeAbstract = "Open the first screen; xent alone does the same."
  package let abstract = "See, train and understand cross-entropy."
  package let discussion = "Without a subcommand, xent opens its first screen."
}

/// `xent explore`: its help.
package final class ExploreOptionMessages: Sendable {
  package let abstract = "Explore a figure on the screen."
  package let figure = "The figure to explore."
  package let assignments = "Give a parameter of the figure a value; may be repeated."
  package func discussion(_ figures: String) -> String {
    "Figures: \(figures). The key ? lists the keys; y gives the command line that shows the same view again."
  }
}

/// How the screen is to look: the options of every command that opens one.
package final class ScreenOptionMessages: Sendable {
  package let theme = "Colors for a dark or a light background; auto asks the terminal."
  package let color =
    "How many colors at most; auto: as many as the terminal has, none where NO_COLOR is set."
  package let glyphs =
    "The marks to draw with; without it the finest that the terminal is known to show."
  package let mouse =
    "Whether the mouse moves things on the screen, or stays with the terminal to select text."
}

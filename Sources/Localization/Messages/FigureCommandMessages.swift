/// `xent figure`.
package final class FigureCommandMessages: Sendable {
  package let abstract = "Write a figure as text, SVG or PNG, or list the figures."
  package let figureHelp = "The figure to write; without it all are listed."
  package let listHelp = "List the figures, or the parameters of the one that is named."
  package let setHelp = "Give a parameter of the figure a value; may be repeated."
  package let outputHelp =
    "The file to write: .svg, .png or .txt; without it text goes to standard output."
  package let sizeHelp = "The size in cells; pictures are 10 by 20 pixels a cell."
  package let themeHelp = "Colors for a dark or a light background."
  package let glyphsHelp = "The marks that text is drawn with."
  package let colorHelp: String =
    "How many colors text has; auto: as many as the terminal has, none in a pipe or a file, or "
    + "where NO_COLOR is set."
  /// A parameter: its name, standard, what values it takes, what it is.
  package func parameterLine(
    _ name: String, _ standard: String, _ values: String, _ summary: String
  ) -> String {
    "\(name)=\(standard)  [\(values)]  \(summary)"
  }
  /// The values of a parameter: a list of so many to so many numbers in a range, a number without
  /// an upper limit, any text.
  package func numbersSketch(_ least: Int, _ most: Int, _ range: String) -> String {
    "\(least == most ? "\(most)" : "\(least) to \(most)") numbers, each \(range)"
  }
  /// A number that only the machine limits above.
  package func orMoreSketch(_ least: Int) -> String { "\(least) or more" }
  /// Any text.
  package let textSketch = "text"
  /// No figure has that id; the others are named.
  package func unknownFigure(_ id: String, _ known: String) -> String {
    "there is no figure \"\(id)\"; there are: \(known)"
  }
  /// The end of the file's name says nothing that can be written.
  package func unknownFormat(_ path: String) -> String {
    "\(path): the name of a picture ends in .svg, .png or .txt; give it one of these"
  }
  /// The file cannot be written, and why.
  package func cannotWrite(_ path: String, _ reason: String) -> String {
    "\(path) cannot be written: \(reason)"
  }
}

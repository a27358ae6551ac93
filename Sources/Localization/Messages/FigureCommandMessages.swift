/// `xent figure`.
public struct FigureCommandMessages: Sendable {
  /// Help of the command and its options.
  public let abstract, figureHelp, listHelp, setHelp, outputHelp, sizeHelp, themeHelp: String
  /// Help of the command and its options.
  public let glyphsHelp, colorHelp: String
  /// A parameter: its name, standard, what values it takes, what it is.
  public let parameterLine: @Sendable (String, String, String, String) -> String
  /// The values of a parameter: a list of so many to so many numbers in a range, a number without
  /// an upper limit, any text.
  public let numbersSketch: @Sendable (_ least: Int, _ most: Int, _ range: String) -> String
  /// A number that only the machine limits above.
  public let orMoreSketch: @Sendable (Int) -> String
  /// Any text.
  public let textSketch: String
  /// No figure has that id; the others are named.
  public let unknownFigure: @Sendable (String, String) -> String
  /// The end of the file's name says nothing that can be written.
  public let unknownFormat: @Sendable (String) -> String
  /// The file cannot be written, and why.
  public let cannotWrite: @Sendable (String, String) -> String
}

extension FigureCommandMessages {
  static let english = FigureCommandMessages(
    abstract: "Write a figure as text, SVG or PNG, or list the figures.",
    figureHelp: "The figure to write; without it all are listed.",
    listHelp: "List the figures, or the parameters of the one that is named.",
    setHelp: "Give a parameter of the figure a value; may be repeated.",
    outputHelp: "The file to write: .svg, .png or .txt; without it text goes to standard output.",
    sizeHelp: "The size in cells; pictures are 10 by 20 pixels a cell.",
    themeHelp: "Colors for a dark or a light background.",
    glyphsHelp: "The marks that text is drawn with.",
    colorHelp:
      "How many colors text has; auto: as many as the terminal has, none in a pipe or a file, or "
      + "where NO_COLOR is set.",
    parameterLine: { name, standard, values, summary in
      "\(name)=\(standard)  [\(values)]  \(summary)"
    },
    numbersSketch: { least, most, range in
      "\(least == most ? "\(most)" : "\(least) to \(most)") numbers, each \(range)"
    },
    orMoreSketch: { "\($0) or more" }, textSketch: "text",
    unknownFigure: { id, known in "there is no figure \"\(id)\"; there are: \(known)" },
    unknownFormat: { path in
      "\(path): the name of a picture ends in .svg, .png or .txt; give it one of these"
    },
    cannotWrite: { path, reason in "\(path) cannot be written: \(reason)" })
}

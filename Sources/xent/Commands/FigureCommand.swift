import ArgumentParser
package import CellGrid
import Figures
import Foundation
import Localization
import Parameters
package import Plotting
import Sentences
import Terminal

/// `xent figure`: a figure as text, SVG or PNG.
struct FigureCommand: ParsableCommand {
  private static let help = Messages.english.figures.command

  static let configuration = CommandConfiguration(
    commandName: "figure", abstract: help.abstract)

  @Argument(help: .init(help.figureHelp))
  var figure: String?

  @Flag(help: .init(help.listHelp))
  var list = false

  @Option(name: .customLong("set"), help: .init(help.setHelp, valueName: "name=value"))
  var settings: [String] = []

  @Option(name: .shortAndLong, help: .init(help.outputHelp, valueName: "file"))
  var output: String?

  @Option(help: .init(help.sizeHelp, valueName: "COLUMNSxROWS"))
  var size: CellSize = CellSize(columns: 80, rows: 24)

  @Option(help: .init(help.themeHelp))
  var theme: PictureTheme = .dark

  @Option(help: .init(help.glyphsHelp))
  var glyphs: GlyphSet = .braille

  @Option(help: .init(help.colorHelp))
  var color: TerminalOptions.ColorChoice = .auto

  func run() throws {
    do throws(CommandFailure) {
      if list || figure == nil {
        try listFigures()
      } else {
        try write(try chosen())
      }
    } catch {
      throw error.reported()
    }
  }

  private var messages: FigureMessages { Messages.english.figures }
  private var words: FigureCommandMessages { Self.help }

  /// All figures, or the parameters of one.
  private func listFigures() throws(CommandFailure) {
    guard let figure else {
      let width = FigureCatalog.all.map { TextWidth.columns(of: $0.id) }.max() ?? 0
      for entry in FigureCatalog.all {
        let gap = String(repeating: " ", count: width + 2 - TextWidth.columns(of: entry.id))
        try StandardOutput.writeLine(entry.id + gap + entry.summary(in: messages))
      }
      return
    }
    let table = try entry(named: figure).table(in: messages)
    let standard = ParameterValues(table)
    for parameter in table.parameters {
      try StandardOutput.writeLine(
        words.parameterLine(
          parameter.name, standard.spelling(parameter.name), parameter.kind.sketch(words),
          parameter.summary))
    }
  }

  private func entry(named id: String) throws(CommandFailure) -> FigureEntry {
    guard let entry = FigureCatalog.entry(id) else {
      throw CommandFailure(
        sentence: words.unknownFigure(id, FigureCatalog.all.map(\.id).joined(separator: ", ")),
        status: .usage)
    }
    return entry
  }

  private func chosen() throws(CommandFailure) -> any Figure {
    let entry = try entry(named: figure ?? "")
    var values = ParameterValues(entry.table(in: messages))
    for setting in settings {
      do {
        try values.set(assignment: setting)
      } catch {
        throw CommandFailure(sentence: error.sentence(in: .english), status: .usage)
      }
    }
    return entry.figure(values: values, messages: messages)
  }

  private func write(_ figure: any Figure) throws(CommandFailure) {
    guard let output else {
      let depth = ColorText.depth(
        color, isTerminal: isatty(STDOUT_FILENO) == 1,
        environment: ProcessInfo.processInfo.environment)
      var text = text(of: figure, depth: depth)
      text.removeLast(text.hasSuffix("\n") ? 1 : 0)
      try StandardOutput.writeLine(text)
      return
    }
    let format = PictureFormat(path: output)
    guard let format else {
      throw CommandFailure(sentence: words.unknownFormat(output), status: .usage)
    }
    let bounds = Rect(size.size)
    let data: Data
    switch format {
    case .text: data = Data(text(of: figure, depth: fileDepth).utf8)
    case .svg:
      data = Data(
        figure.drawing(in: bounds).svg(
          size: bounds.size, theme: theme,
          title: try entry(named: self.figure ?? "").title(in: messages)
        ).utf8)
    case .png: data = Data(figure.drawing(in: bounds).png(size: bounds.size, theme: theme))
    }
    try replace(output, with: data)
  }

  /// A file has colors only where they are asked for.
  private var fileDepth: ColorDepth {
    ColorText.depth(color, isTerminal: false, environment: ProcessInfo.processInfo.environment)
  }

  private func text(of figure: any Figure, depth: ColorDepth) -> String {
    var canvas = Canvas(size.size)
    figure.draw(
      into: &canvas, in: canvas.bounds, style: PaintStyle(glyphs: glyphs, colors: depth))
    return ColorText.text(canvas, theme: theme == .dark ? .dark : .light, depth: depth)
  }

  /// Writes beside the target and renames, so that nobody ever sees half a file.
  private func replace(_ path: String, with data: Data) throws(CommandFailure) {
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(
        sentence: words.cannotWrite(path, error.localizedDescription), status: .cannotCreate)
    }
  }
}

/// A number of columns and rows, written 80x24.
struct CellSize: ExpressibleByArgument, CustomStringConvertible {
  let size: Size

  init(columns: Int, rows: Int) {
    size = Size(columns: columns, rows: rows)
  }

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...1000) ~= columns,
      (1...1000) ~= rows
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  var description: String { "\(size.columns)x\(size.rows)" }
  var defaultValueDescription: String { description }
}

/// What a file becomes, by the end of its name.
private enum PictureFormat {
  case text, svg, png

  init?(path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".svg") {
      self = .svg
    } else if name.hasSuffix(".png") {
      self = .png
    } else if name.hasSuffix(".txt") {
      self = .text
    } else {
      return nil
    }
  }
}

extension PictureTheme: ExpressibleByArgument {}
extension GlyphSet: ExpressibleByArgument {}

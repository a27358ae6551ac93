import Figures
import Foundation
import Testing

/// A figure as `xent figure` writes it with the colors of a terminal.
struct ColoredPicture: Sendable, CustomTestStringConvertible {
  let figure: String
  let theme: String
  let colors: String
  var testDescription: String { "\(figure)-\(theme)-\(colors)" }

  static let figures = FigureCatalog.all.map(\.id)

  static let all: [ColoredPicture] = figures.flatMap { figure in
    [("dark", "256"), ("light", "256"), ("dark", "16"), ("light", "8")].map {
      ColoredPicture(figure: figure, theme: $0.0, colors: $0.1)
    }
  }
}

@Suite("Figures with the colors of terminals")
struct FigurePictureTests {
  /// The expected pictures lie beside this file; `cat` shows them on a terminal. After a wanted
  /// change they are written anew with `UPDATE_PICTURES=1 swift test --filter FigurePictureTests`,
  /// and looked at before they are accepted.
  @Test(arguments: ColoredPicture.all)
  func looksAsExpected(picture: ColoredPicture) throws {
    let settings =
      picture.figure == "calibration" ? ["--set", "epochs=30", "--set", "rows=200"] : []
    let program = try EndedProgram(
      ["figure", picture.figure, "--color", picture.colors, "--theme", picture.theme] + settings)
    #expect(program.status == 0)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Pictures/\(picture.testDescription).ansi")
    if ProcessInfo.processInfo.environment["UPDATE_PICTURES"] == "1" {
      try program.output.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(program.output == expected, "\(file.lastPathComponent)\n\(program.output)")
  }

  /// Without any color the same characters tell the same: only shades stand in for heat.
  @Test(arguments: ColoredPicture.figures)
  func textIsTheSameInAllColors(figure: String) throws {
    func text(_ arguments: String...) throws -> String {
      try EndedProgram(["figure", figure] + arguments).output
        .replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    }
    let colored = try text("--color", "256")
    #expect(try text("--color", "16") == colored)
    // Where colors are too few, a heat map is shaded; every letter and every number of it stays.
    func words(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
    #expect(try words(text("--color", "8", "--theme", "light")) == words(colored))
    #expect(try words(text("--color", "never")) == words(colored))
  }
}

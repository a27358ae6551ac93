import CellGrid
import Testing

@testable import Terminal

@Suite("Text with a terminal's colors")
struct ColorTextTests {
  private var canvas: Canvas {
    var canvas = Canvas(Size(columns: 8, rows: 2))
    canvas.write("loss", column: 0, row: 0, style: Style(.failure, .bold))
    canvas.write("p", column: 5, row: 1, style: Style(.standard, on: .heat(31)))
    return canvas
  }

  @Test("every depth writes the colors of its own palette, and the text of all is the same")
  func depths() {
    for theme in Theme.allCases {
      for depth in ColorDepth.allCases {
        let text = ColorText.text(canvas, theme: theme, depth: depth)
        let plain = text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
        #expect(plain == "loss\n     p\n")
        let codes = text.matches(of: #/\u{1B}\[([0-9;]*)m/#)
          .flatMap { $0.output.1.split(separator: ";").compactMap { Int($0) } }
        switch depth {
        case .mono: #expect(codes.isEmpty)
        case .ansi8: #expect(codes.allSatisfy { $0 < 48 && $0 != 38 } && codes.contains { $0 > 29 })
        case .ansi16:
          #expect(codes.allSatisfy { ![38, 48].contains($0) } && codes.contains { $0 > 29 })
        case .indexed256: #expect(codes.contains(48))
        }
      }
    }
  }

  @Test("a pipe has none unless they are asked for; NO_COLOR and a plain terminal have none")
  func choice() {
    func depth(
      _ choice: TerminalOptions.ColorChoice, _ isTerminal: Bool, _ term: String = "xterm-256color",
      noColor: String = ""
    ) -> ColorDepth {
      ColorText.depth(
        choice, isTerminal: isTerminal, environment: ["TERM": term, "NO_COLOR": noColor])
    }
    #expect(depth(.auto, false) == .mono)
    #expect(depth(.always, false) == .indexed256)
    #expect(depth(.ansi16, false) == .ansi16)
    #expect(depth(.auto, true) == .indexed256)
    #expect(depth(.auto, true, "vt100") == .mono)
    #expect(depth(.auto, true, "xterm") == .ansi8)
    #expect(depth(.auto, true, "no-such-terminal") == .mono)
    #expect(depth(.auto, true, noColor: "1") == .mono)
    #expect(depth(.never, true) == .mono)
  }
}

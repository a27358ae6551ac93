import CellGrid
import Diagnosis
import Localization
import Sentences

/// Findings about curves, in a panel of their own and in a line or two.
enum CurveExplanation {
  /// Each finding with its reason and its test; that there is none, where that is so.
  static func lines(_ findings: [CurveFinding], _ messages: Messages) -> [HelpLine] {
    let words = messages.curves
    guard !findings.isEmpty else { return [.paragraph(words.nothing)] }
    return findings.flatMap { finding -> [HelpLine] in
      let said = finding.words(in: messages)
      return [
        .heading(finding.line(in: messages)), .entry(words.why, said.reason),
        .entry(words.test, said.test),
      ]
    }
  }

  /// The first finding, and how many more there are, as far as there is room.
  static func drawFirst(
    of findings: [CurveFinding], into canvas: inout Canvas, in rect: Rect, _ messages: Messages
  ) {
    guard let first = findings.first, !rect.isEmpty else { return }
    let more = " (d: \(messages.lab.more(findings.count)))"
    let room = rect.columns * rect.rows - TextWidth.columns(of: more) - rect.rows * 8
    let said = TextWidth.truncated(first.line(in: messages), columns: max(20, room))
    let style = Style(first.certainty == .possible ? .muted : .warning)
    for (row, line) in TextWidth.wrapped(said + more, columns: rect.columns).enumerated()
    where row < rect.rows {
      canvas.write(line, in: rect, row: row, style: style)
    }
  }
}

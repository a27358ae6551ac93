import CellGrid
import Diagnosis
import Figures
import Localization
import Plotting
package import Sentences
import Tables

/// What `xent check` shows on a terminal: a report that was made, kept by identity.
package struct CheckDocument: Hashable, Sendable {
  /// The report as text.
  package let text: CheckText
  /// How it came about, for the line to copy.
  package let command: String

  /// A document.
  package init(text: CheckText, command: String) {
    self.text = text
    self.command = command
  }

  /// The same command makes the same report.
  package static func == (left: CheckDocument, right: CheckDocument) -> Bool {
    left.command == right.command
  }

  /// By the command.
  package func hash(into hasher: inout Hasher) { hasher.combine(command) }
}

/// Findings, rows, classes and figures of a report, a view each.
struct CheckScreen: Screen {
  /// The views.
  enum View: Int, CaseIterable {
    case findings, rows, classes, figures
  }

  let document: CheckDocument
  var view = View.findings
  var selected = 0
  /// The costliest rows, once they were asked for.
  private var worst: [[String]] = []

  /// A screen of a report.
  init(_ document: CheckDocument) { self.document = document }

  var text: CheckText { document.text }

  /// Turning views, choosing lines.
  static let commands: [CommandRow] = [.nextView, .previousView, .up, .down, .copyLine]

  var scope: Scope { .check }

  func title(_ messages: Messages) -> String {
    messages.checkScreen.title(text.files.predictions.file)
  }

  /// How many findings there are.
  func badge(_ messages: Messages) -> String {
    messages.checkScreen.badge(text.report.findings.count)
  }

  func about(_ messages: Messages) -> [HelpLine] {
    [.heading(title(messages)), .paragraph(messages.checkScreen.about)]
      + text.reading.map { .paragraph($0) }
  }

  private var count: Int {
    switch view {
    case .findings: text.report.findings.count
    case .rows: max(0, worst.count - 1)
    case .classes: max(0, text.classRows.count - 1)
    case .figures: 2
    }
  }

  /// Turns views, chooses lines, copies the command.
  mutating func perform(_ command: Command, _ context: ScreenContext) -> [Effect] {
    switch command {
    case .nextView, .previousView:
      let all = View.allCases.count
      turn(to: View(rawValue: (view.rawValue + (command == .nextView ? 1 : all - 1)) % all) ?? view)
    case .up: selected = max(0, selected - 1)
    case .down: selected = max(0, min(count - 1, selected + 1))
    case .copyLine: return [.terminal(.copy(document.command))]
    default: break
    }
    return []
  }

  private mutating func turn(to next: View) {
    view = next
    selected = 0
    if next == .rows, worst.isEmpty { worst = text.worstRows(200) }
  }

  /// A click chooses a view or a line.
  mutating func mouse(_ event: MouseEvent, _ context: ScreenContext) -> [Effect] {
    let (tabs, body) = context.body.cutTop(1)
    switch event.action {
    case .press(button: 1):
      if tabs.contains(event.point) {
        if let place = bar(context.messages).index(at: event.point, in: tabs) {
          turn(to: View.allCases[place])
        }
      } else if view == .findings {
        let line = event.point.row - body.row - 1
        if (0..<count).contains(line) { selected = line }
      }
    case .wheelUp: return perform(.up, context)
    case .wheelDown: return perform(.down, context)
    default: break
    }
    return []
  }

  private func bar(_ messages: Messages) -> TabBar {
    TabBar(names: messages.checkScreen.views, selected: view.rawValue)
  }

  func draw(into canvas: inout Canvas, _ context: ScreenContext) {
    let (tabs, body) = context.body.cutTop(1)
    bar(context.messages).draw(into: &canvas, in: tabs)
    let room = body.inset(top: 1)
    switch view {
    case .findings: drawFindings(into: &canvas, in: room, context)
    case .rows: drawTable(worst, into: &canvas, in: room, context)
    case .classes: drawTable(text.classRows, into: &canvas, in: room, context)
    case .figures: drawFigures(into: &canvas, in: room, context)
    }
  }

  private func drawFindings(into canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let findings = text.report.findings
    let messages = context.messages
    let width = text.numbers.map { TextWidth.columns(of: $0.name) }.max() ?? 0
    var lines: [StyledLine] = []
    if findings.isEmpty {
      lines.append(StyledLine(messages.check.noFindings, Style(.success, .bold)))
    }
    for (index, finding) in findings.enumerated() {
      let isChosen = index == min(selected, findings.count - 1)
      let mark = isChosen ? (context.glyphs == .ascii ? "> " : "▸ ") : "  "
      let name = messages.pitfalls[finding.pitfall.rawValue].title
      let certainty = messages.curves.certainty(finding.certainty.name)
      let role: Role =
        finding.certainty == .certain ? .failure : finding.certainty == .likely ? .warning : .muted
      lines.append(
        StyledLine(
          TextWidth.truncated(mark + certainty + ": " + name, columns: rect.columns),
          isChosen ? Style(role, .bold) : Style(role)))
    }
    let (list, rest) = rect.cutTop(min(lines.count, max(1, rect.rows / 3)))
    let start = max(0, min(selected, findings.count - 1) - list.rows + 1)
    canvas.write(Array(lines.dropFirst(start)), in: list)
    var below = rest.inset(top: 1)
    if findings.indices.contains(selected) {
      let detail = self.detail(findings[selected], columns: below.columns, messages)
      let (place, more) = below.cutTop(min(detail.count, below.rows))
      canvas.write(detail, in: place)
      below = more.inset(top: 1)
    }
    let numbers =
      text.reading.map {
        StyledLine(TextWidth.truncated($0, columns: rect.columns), Style(.muted))
      } + [StyledLine()]
      + text.numbers.map { name, value in
        StyledLine(
          name + String(repeating: " ", count: width - TextWidth.columns(of: name) + 2) + value)
      }
    if below.rows > 0 { canvas.write(numbers, in: below) }
  }

  private func detail(_ finding: Finding, columns: Int, _ messages: Messages) -> [StyledLine] {
    let pitfall = messages.pitfalls[finding.pitfall.rawValue]
    var parts: [(String, Style)] = [
      (finding.fact(in: messages, classes: text.files.classes), Style(.standard, .bold))
    ]
    parts += [text.losses(of: finding), text.rows(of: finding)].compactMap { line in
      line.map { ($0, .standard) }
    }
    parts.append((pitfall.fix, Style(.success)))
    for (library, line) in [
      ("PyTorch", pitfall.pytorch), ("Keras", pitfall.keras), ("scikit-learn", pitfall.sklearn),
    ] where !line.isEmpty {
      parts.append((library + ": " + line, Style(.muted)))
    }
    return parts.flatMap { part, style in
      TextWidth.wrapped(part, columns: columns).map { StyledLine($0, style) }
    }
  }

  private func drawTable(
    _ rows: [[String]], into canvas: inout Canvas, in rect: Rect, _ context: ScreenContext
  ) {
    guard let head = rows.first else {
      let words = context.messages.check
      canvas.write(
        text.input.evaluation == nil ? words.noLoss : words.noClasses, in: rect,
        style: Style(.muted))
      return
    }
    let all = rows.dropFirst()
    let first = max(0, min(selected, all.count - 1) - max(1, rect.rows - 2) + 1)
    var drawing = Drawing()
    TextTable(
      columns: head.enumerated().map { index, name in
        .init(name, align: index == 0 ? .left : .right, rank: index == 3 ? 1 : 0)
      },
      rows: all.dropFirst(first).prefix(max(1, rect.rows - 1)).enumerated().map { offset, row in
        let isChosen = first + offset == selected
        return row.map {
          .init($0, style: isChosen ? Style(.accent, on: .standard, .bold) : .standard)
        }
      }
    ).draw(into: &drawing, in: rect)
    drawing.paint(
      into: &canvas, in: rect, style: PaintStyle(glyphs: context.glyphs, colors: context.colors))
  }

  private func drawFigures(into canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let plots = CheckPlots(report: text.report, messages: context.messages).plots
    let style = PaintStyle(glyphs: context.glyphs, colors: context.colors)
    guard !plots.isEmpty else {
      canvas.write(context.messages.check.noLoss, in: rect, style: Style(.muted))
      return
    }
    let isWide = rect.columns >= 90
    // Where both would lose the names of their axes, one is shown.
    if !isWide, plots.count > 1, rect.rows < 18 {
      let chosen = min(selected, plots.count - 1)
      let (head, room) = rect.cutTop(1)
      canvas.write(
        context.messages.checkScreen.figure(chosen + 1, plots.count), in: head, style: Style(.muted)
      )
      return plots[chosen].draw(into: &canvas, in: room, style: style)
    }
    var rest = rect
    for (index, plot) in plots.enumerated() {
      let left = plots.count - index
      let place: Rect
      if isWide {
        (place, rest) = rest.cutLeft(rest.columns / left)
      } else {
        (place, rest) = rest.cutTop(rest.rows / left)
      }
      plot.draw(into: &canvas, in: isWide ? place.inset(right: 2) : place, style: style)
    }
  }
}

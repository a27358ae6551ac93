import ArgumentParser
import CellGrid
import Diagnosis
import Figures
import Foundation
import Localization
import LossCore
import Numbers
import Plotting
import Sentences
import Tables

/// The report as one file of HTML: no script, nothing from elsewhere, figures as SVG, light and dark.
struct CheckHTML {
  let text: CheckText

  var bytes: [UInt8] { Array(page.utf8) }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  private static let style = """
    :root{color-scheme:light dark;--ink:#1b1f24;--soft:#5d6773;--paper:#fff;--line:#d8dee4;--card:#f6f8fa;
    --certain:#b3261e;--likely:#9a5b00;--possible:#3b6ea5}
    @media(prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#9aa4b0;--paper:#14181d;--line:#2d343c;
    --card:#1b2027;--certain:#ff8a80;--likely:#ffc46b;--possible:#8ab8ea}}
    *{box-sizing:border-box}body{margin:0 auto;max-width:60rem;padding:1.2rem;font:16px/1.5 system-ui,sans-serif;
    color:var(--ink);background:var(--paper)}h1{font-size:1.5rem;margin:.2rem 0 .6rem}h2{font-size:1.15rem;
    margin:1.8rem 0 .6rem}p.read{color:var(--soft);margin:.1rem 0;overflow-wrap:anywhere}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums}td,th{padding:.25rem .8rem .25rem 0;
    text-align:right;border-bottom:1px solid var(--line)}td:first-child,th:first-child{text-align:left}
    th{color:var(--soft);font-weight:500}.wide{overflow-x:auto}article{background:var(--card);
    border-left:5px solid var(--possible);border-radius:4px;padding:.7rem 1rem;margin:.7rem 0}
    article.certain{border-color:var(--certain)}article.likely{border-color:var(--likely)}
    article h3{margin:0 0 .2rem;font-size:1.05rem}article p{margin:.25rem 0}.mark{font-size:.8rem;
    text-transform:uppercase;letter-spacing:.05em}.certain .mark{color:var(--certain)}
    .likely .mark{color:var(--likely)}.possible .mark{color:var(--possible)}code{font:13px/1.5 ui-monospace,
    monospace;overflow-wrap:anywhere}svg{max-width:100%;height:auto}.figures{display:flex;flex-wrap:wrap;gap:1rem}
    .figures figure{margin:0;flex:1 1 20rem}.dark{display:none}@media(prefers-color-scheme:dark){
    .dark{display:block}.light{display:none}}footer{color:var(--soft);margin-top:2rem;font-size:.85rem}
    """

  private var page: String {
    let words = text.words
    let title = "xent check: " + text.files.predictions.file
    var body = "<h1>\(Self.escaped(title))</h1>\n"
    for line in text.reading { body += "<p class=\"read\">\(Self.escaped(line))</p>\n" }
    body += "<h2>\(Self.escaped(words.numbers))</h2>\n<div class=\"wide\"><table>\n"
    for (name, value) in text.numbers {
      body += "<tr><td>\(Self.escaped(name))</td><td>\(Self.escaped(value))</td></tr>\n"
    }
    body += "</table></div>\n<h2>\(Self.escaped(words.findings))</h2>\n"
    if text.report.findings.isEmpty { body += "<p>\(Self.escaped(words.noFindings))</p>\n" }
    for finding in text.report.findings { body += article(finding) }
    if let reported = text.input.options.reported {
      body += "<h2>\(Self.escaped(words.explanation))</h2>\n"
      let value = NumberText.shortest(reported)
      let lines =
        text.report.explanations.isEmpty
        ? [words.notExplained(value)]
        : text.report.explanations.map {
          words.reported(value, $0.convention.words(in: text.messages))
        }
      for line in lines { body += "<p>\(Self.escaped(line))</p>\n" }
    }
    body += figures
    body += table(words.byClass, text.classRows)
    body += table(words.worstRows, text.worstRows(20))
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title><style>\(Self.style)</style></head><body>
      \(body)<footer>\(Self.escaped(Xent.configuration.version))</footer></body></html>

      """
  }

  private func article(_ finding: Finding) -> String {
    let pitfall = text.messages.pitfalls[finding.pitfall.rawValue]
    var body = "<article class=\"\(finding.certainty.name)\"><span class=\"mark\">"
    body += Self.escaped(text.messages.curves.certainty(finding.certainty.name)) + "</span>\n"
    body += "<h3>\(Self.escaped(pitfall.title))</h3>\n"
    body += "<p>\(Self.escaped(finding.fact(in: text.messages, classes: text.files.classes)))</p>\n"
    for line in [text.losses(of: finding), text.rows(of: finding)].compactMap({ $0 }) {
      body += "<p>\(Self.escaped(line))</p>\n"
    }
    body += "<p>\(Self.escaped(pitfall.fix))</p>\n"
    for (library, line) in [
      ("PyTorch", pitfall.pytorch), ("Keras", pitfall.keras), ("scikit-learn", pitfall.sklearn),
    ] where !line.isEmpty {
      body += "<p>\(library): <code>\(Self.escaped(line))</code></p>\n"
    }
    return body + "</article>\n"
  }

  private func table(_ title: String, _ rows: [[String]]) -> String {
    guard let head = rows.first else { return "" }
    var body = "<h2>\(Self.escaped(title))</h2>\n<div class=\"wide\"><table>\n<tr>"
    for cell in head { body += "<th>\(Self.escaped(cell))</th>" }
    body += "</tr>\n"
    for row in rows.dropFirst() {
      body += "<tr>" + row.map { "<td>\(Self.escaped($0))</td>" }.joined() + "</tr>\n"
    }
    return body + "</table></div>\n"
  }

  /// The reliability diagram and the histogram of the rows' losses, each for light and for dark.
  private var figures: String {
    let plots = CheckPlots(report: text.report, messages: text.messages).plots
    guard !plots.isEmpty else { return "" }
    let cells = Rect(column: 0, row: 0, columns: 56, rows: 18)
    var body = "<h2>\(Self.escaped(text.words.reliability))</h2>\n<div class=\"figures\">\n"
    for plot in plots {
      let drawing = plot.drawing(in: cells)
      body += "<figure>"
      for (name, theme) in [("light", PictureTheme.light), ("dark", PictureTheme.dark)] {
        let svg = drawing.svg(size: Size(columns: cells.columns, rows: cells.rows), theme: theme)
        body += "<div class=\"\(name)\">\(svg)</div>"
      }
      body += "</figure>\n"
    }
    return body + "</div>\n"
  }
}

import CellGrid
import Diagnosis
import Foundation
import Localization
import LossCore
import Numbers
import Plotting
import Sentences
import Tables

/// What logs hold and show, for people and for programs.
struct WatchText {
  let runs: [WatchedRun]
  let choice: LogChoice
  let messages: Messages

  /// The loss of guessing; nil while nobody said among how many classes.
  private var guess: Double? { choice.classes.map { surprisal(1 / Double($0)) } }

  /// For each run: what was read, its curves, and what these show.
  var plain: String { runs.map(part).joined(separator: "\n") }

  private func part(_ run: WatchedRun) -> String {
    let words = messages.watch
    var lines = [run.name == "-" ? words.standardInput : TextWidth.harmless(run.name)]
    if let curves = run.run {
      let count = curves.curves.reduce(0) { $0 + $1.curve.points.count }
      lines.append(
        "  "
          + words.read(
            words.formatName(run.format?.rawValue ?? ""), count,
            words.axisName(curves.axis.rawValue)))
      lines += table(curves).map { "  " + $0 }
      if let classes = choice.classes, let guess {
        lines.append(
          "  " + messages.figures.trainingCurves.guessing(classes) + ": "
            + NumberText.significant(guess))
      }
      if curves.dropped > 0 { lines.append("  " + words.dropped(curves.dropped)) }
      if run.isCutOff { lines.append("  " + words.cutOff) }
    }
    lines.append("")
    if run.findings.isEmpty {
      lines.append("  " + (run.run?.isShort == true ? words.tooFew : words.clean))
    }
    for finding in run.findings {
      let said = finding.words(in: messages)
      lines.append("  " + finding.line(in: messages))
      lines.append("    \(messages.curves.why): \(said.reason)")
      lines.append("    \(messages.curves.test): \(said.test)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(_ run: LoggedRun) -> [String] {
    let words = messages.watch
    let head = [words.curve, words.logged, words.points, words.first, words.least, words.last]
    let rows = run.curves.map { role, curve in
      let values = curve.points.map(\.value)
      let least = values.filter(\.isFinite).min()
      return [
        words.roleName(role), TextWidth.harmless(curve.name), String(values.count),
        Self.number(values.first), Self.number(least), Self.number(values.last),
      ]
    }
    return TextWidth.table([head] + rows, left: [0, 1])
  }

  private static func number(_ value: Double?) -> String {
    value.map { $0.isFinite ? NumberText.significant($0) : "\($0)" } ?? "-"
  }

  private struct Document: Encodable {
    struct Curve: Encodable {
      let name: String
      /// A value that is no number is null.
      let x, y: [Double?]
      let nonFinite: [Int]
    }
    struct Found: Encodable {
      let signature, certainty, fact, reason, test: String
    }
    struct Run: Encodable {
      let name, format, axis: String
      let curves: [String: Curve]
      let best: Double?
      let bestAt: Double?
      let dropped: Int
      let isCutOff: Bool
      let findings: [Found]
    }
    let format = "xent-watch"
    let version = 1
    let classes: Int?
    let guessing: Double?
    let runs: [Run]
  }

  /// Everything as one object; docs/watching.md describes it.
  func json() throws(CommandFailure) -> [UInt8] {
    let document = Document(
      classes: choice.classes, guessing: guess,
      runs: runs.compactMap { watched in
        guard let run = watched.run else { return nil }
        let curves = run.curves.map { role, curve in
          (
            role,
            Document.Curve(
              name: curve.name, x: curve.points.map(\.x),
              y: curve.points.map { $0.value.isFinite ? $0.value : nil },
              nonFinite: curve.points.indices.filter { !curve.points[$0].value.isFinite })
          )
        }
        return Document.Run(
          name: watched.name, format: watched.format?.rawValue ?? "", axis: run.axis.rawValue,
          curves: Dictionary(uniqueKeysWithValues: curves), best: run.best?.value,
          bestAt: run.best?.x, dropped: run.dropped, isCutOff: watched.isCutOff,
          findings: watched.findings.map {
            let said = $0.words(in: messages)
            return .init(
              signature: $0.id, certainty: $0.certainty.name, fact: said.fact, reason: said.reason,
              test: said.test)
          })
      })
    return try JSONDocument.bytes(document)
  }
}

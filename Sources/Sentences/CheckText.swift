import CellGrid
package import Diagnosis
import Foundation
package import Localization
import LossCore
import Numbers
import Tables

/// The report as text: what was read, the numbers, the findings, the rows.
package struct CheckText: Sendable {
  /// The report.
  package let report: CheckReport
  /// The sentences.
  package let messages: Messages

  /// A report as text.
  package init(report: CheckReport, messages: Messages) {
    self.report = report
    self.messages = messages
  }

  /// The words of the report.
  package var words: CheckMessages { messages.check }
  /// What was read.
  package var files: CheckFiles { report.files }
  /// What detectors looked at.
  package var input: CheckInput { report.input }

  /// A number with five digits; a dash for none.
  package static func number(_ value: Double?) -> String {
    guard let value, !value.isNaN else { return "–" }
    return value.isInfinite ? "∞" : NumberText.significant(value, digits: 5)
  }

  /// A share as percent; a dash for none.
  package static func percent(_ share: Double?) -> String {
    guard let share, share.isFinite else { return "–" }
    return NumberText.fixed(share * 100, decimals: 1) + " %"
  }

  /// The mean loss as the files stand, and under the reading that a finding proposes; nil without either.
  package func losses(of finding: Finding) -> String? {
    guard finding.lossBefore != nil || finding.lossAfter != nil else { return nil }
    let after = finding.lossAfter.map { Self.number($0) }
    return words.losses(Self.number(finding.lossBefore), after)
  }

  /// The rows of a finding to look at; nil without any.
  package func rows(of finding: Finding) -> String? {
    guard !finding.rows.isEmpty else { return nil }
    let names = finding.rows.map { rowName($0) }.joined(separator: ", ")
    return (files.predictions.hasLines ? words.linesAre : words.rowsAre) + " " + names
  }

  /// The name of a class; a dash for none.
  package func name(_ index: Int?) -> String {
    guard let index else { return "–" }
    return files.classes.indices.contains(index) ? files.classes[index] : "\(index)"
  }

  /// The names of classes, with commas between; a dash for none.
  package func names(_ classes: [Int]) -> String {
    classes.isEmpty ? "–" : classes.map { name($0) }.joined(separator: ", ")
  }

  /// What was read and how it was understood.
  package var reading: [String] {
    let (first, second) = (files.predictions, files.targets)
    let profile = input.predictions.profile
    let range = Self.number(profile.least) + " … " + Self.number(profile.greatest)
    let sums =
      input.predictions.columns == 1
      ? "" : Self.number(profile.leastSum) + " … " + Self.number(profile.greatestSum)
    var lines = [words.read(first.file, first.rowCount, first.columnCount, first.format)]
    if second.file != first.file {
      lines.append(words.read(second.file, second.rowCount, second.columnCount, second.format))
    }
    if let again = files.again {
      lines.append(words.read(again.file, again.rowCount, again.columnCount, again.format))
    }
    lines += files.headers.map { words.countedHeader($0) }
    lines += files.leftOut.map { words.leftOut($0.name, $0.reason.rawValue) }
    lines.append(words.understood(input.predictions.kind.rawValue, range, sums))
    if input.options.kind == nil, !input.predictions.alternatives.isEmpty {
      lines.append(
        words.orElse(input.predictions.alternatives.map(\.rawValue).joined(separator: ", ")))
    }
    lines.append(
      words.labels(input.labels.encoding.rawValue, input.task.rawValue, input.classes))
    if input.labels.areNamesGuessed, let names = input.labels.names {
      lines.append(words.alphabetical(names.prefix(10).joined(separator: ", ")))
    }
    return lines
  }

  /// The numbers by name.
  package var numbers: [(name: String, value: String)] {
    let evaluation = input.evaluation
    func both(_ nats: Double?) -> String {
      guard let nats, nats.isFinite else { return Self.number(nats) }
      return "\(Self.number(nats)) nats, \(Self.number(LogBase.bits.convert(nats: nats))) bits"
    }
    var list: [(String, String)] = [
      (words.loss, evaluation.map { both($0.mean) } ?? words.noLoss),
      (words.guessing, both(report.guessLoss)),
    ]
    if let own = report.shareEntropy { list.append((words.shareEntropy, both(own))) }
    if let removed = report.removed { list.append((words.removed, Self.percent(removed))) }
    if let accuracy = evaluation?.accuracy, accuracy.isFinite {
      list.append((words.accuracy, Self.percent(accuracy)))
    }
    if let brier = report.brier { list.append((words.brier, Self.number(brier))) }
    if let reliability = report.reliability {
      list.append((words.calibration, Self.number(reliability.expectedCalibrationError)))
    }
    if let fit = report.temperature, !fit.isAtLimit {
      list.append(
        (words.temperature, "\(Self.number(fit.temperature)) → \(both(fit.lossAfter))"))
    }
    return list
  }

  /// The whole report.
  package var plain: String {
    var lines = reading + [""]
    let width = numbers.map { TextWidth.columns(of: $0.name) }.max() ?? 0
    lines += numbers.map { name, value in
      name + String(repeating: " ", count: width - TextWidth.columns(of: name) + 2) + value
    }
    lines += ["", words.findings]
    if report.findings.isEmpty { lines.append("  " + words.noFindings) }
    for finding in report.findings { lines += self.lines(of: finding) }
    lines += explanationLines
    lines += table(words.byClass, classRows)
    lines += table(words.worstRows, worstRows(10))
    lines += table(words.reliability, reliabilityRows)
    return lines.map { TextWidth.harmless($0) + "\n" }.joined()
  }

  private func lines(of finding: Finding) -> [String] {
    let text = messages.pitfalls[finding.pitfall.rawValue]
    var lines = [
      "  \(messages.curves.certainty(finding.certainty.name)): \(text.title) (\(finding.pitfall.rawValue))",
      "    " + finding.fact(in: messages, classes: files.classes),
    ]
    lines += [losses(of: finding), rows(of: finding)].compactMap { $0.map { "    " + $0 } }
    lines.append("    " + words.fix + ": " + text.fix)
    for (library, line) in [
      ("PyTorch", text.pytorch), ("Keras", text.keras), ("scikit-learn", text.sklearn),
    ]
    where !line.isEmpty {
      lines.append("      \(library): \(line)")
    }
    return lines
  }

  /// A row by its line in the file, or by its number from 0 in an array.
  package func rowName(_ row: Int) -> String { "\(files.predictions.line(ofRow: row))" }

  private var explanationLines: [String] {
    guard let reported = input.options.reported else { return [] }
    let value = NumberText.shortest(reported)
    let head = ["", words.explanation]
    guard !report.explanations.isEmpty else { return head + ["  " + words.notExplained(value)] }
    return head
      + report.explanations.map { "  " + words.reported(value, $0.convention.words(in: messages)) }
  }

  /// The classes: rows, right ones, mean loss.
  package var classRows: [[String]] {
    let rows = report.byClass
    guard !rows.isEmpty, rows.count <= 50 else { return [] }
    return [[words.truth, words.rows, words.right, words.meanLoss]]
      + rows.enumerated().map { index, row in
        [
          name(index), "\(row.rows)",
          Self.percent(row.rows > 0 ? Double(row.right) / Double(row.rows) : nil),
          Self.number(row.loss),
        ]
      }
  }

  /// The costliest rows: which, truth, answer, probability of the truth, loss.
  package func worstRows(_ count: Int) -> [[String]] {
    let worst = report.worst(count)
    guard !worst.isEmpty else { return [] }
    let row = files.predictions.hasLines ? words.line : words.row
    return [[row, words.truth, words.answer, words.probability, words.lossInNats]]
      + worst.map {
        [
          rowName($0.row), names($0.truths), names($0.answers), Self.number($0.probability),
          Self.number($0.loss),
        ]
      }
  }

  /// Confidence against accuracy.
  package var reliabilityRows: [[String]] {
    guard let bins = report.reliability?.bins.filter({ $0.count > 0 }), !bins.isEmpty else {
      return []
    }
    return [[words.confidence, words.rows, words.confidence, words.share]]
      + bins.map { bin in
        [
          "\(NumberText.fixed(bin.range.lowerBound, decimals: 1)) … \(NumberText.fixed(bin.range.upperBound, decimals: 1))",
          "\(bin.count)", Self.percent(bin.confidence), Self.percent(bin.accuracy),
        ]
      }
  }

  private func table(_ title: String, _ rows: [[String]]) -> [String] {
    rows.isEmpty ? [] : ["", title] + TextWidth.table(rows, left: [0]).map { "  " + $0 }
  }
}

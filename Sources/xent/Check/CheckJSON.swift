import Diagnosis
import Foundation
import Localization
import LossCore
import Sentences
import Tables

/// The report as JSON; docs/check-json.md describes it.
struct CheckJSON {
  private let text: CheckText

  init(_ text: CheckText) { self.text = text }

  private struct Document: Encodable {
    struct Read: Encodable {
      let file, format: String
      let rows, columns: Int

      init(_ grid: Grid) {
        (file, format) = (grid.file, grid.format)
        (rows, columns) = (grid.rowCount, grid.columnCount)
      }
    }
    struct Understood: Encodable {
      let kind: String
      let alternatives: [String]
      let encoding, task: String
      let classes: [String]
      let least, greatest: Double?
      let leastRowSum, greatestRowSum: Double?
      let ignoredRows: Int
      let leftOut: [String]
    }
    struct Numbers: Encodable {
      let loss, lossBits, guessing, shareEntropy, removed, accuracy, brier,
        calibrationError: Double?
      let isLossInfinite: Bool
      let temperature, lossAtTemperature: Double?
    }
    struct Found: Encodable {
      let pitfall, certainty, title, evidence, fix: String
      let number: Int
      let rows: [Int]
      let lossBefore, lossAfter: Double?
      let isLossBeforeInfinite: Bool
      let pytorch, keras, sklearn: String
    }
    struct Row: Encodable {
      let row: Int
      let truth, answer: String?
      let probability, loss: Double?
    }
    struct Class: Encodable {
      let name: String
      let rows, right: Int
      let loss: Double?
    }
    struct Explanation: Encodable {
      let convention, pitfall: String
      let value: Double
    }
    let format = "xent-check"
    let version = 1
    let predictions, targets: Read
    let again: Read?
    let understood: Understood
    let numbers: Numbers
    let findings: [Found]
    let reported: Double?
    let explanations: [Explanation]
    let worstRows: [Row]
    let byClass: [Class]
  }

  func bytes() throws(CommandFailure) -> [UInt8] {
    try JSONDocument.bytes(document, isIndented: true)
  }

  private static func finite(_ value: Double?) -> Double? {
    value.flatMap { $0.isFinite ? $0 : nil }
  }

  private var document: Document {
    let (report, files, messages) = (text.report, text.files, text.messages)
    let (input, evaluation) = (report.input, report.input.evaluation)
    let profile = input.predictions.profile
    let finite = Self.finite
    return Document(
      predictions: .init(files.predictions), targets: .init(files.targets),
      again: files.again.map { .init($0) },
      understood: .init(
        kind: input.predictions.kind.rawValue,
        alternatives: input.predictions.alternatives.map(\.rawValue),
        encoding: input.labels.encoding.rawValue, task: input.task.rawValue,
        classes: files.classes, least: finite(profile.least), greatest: finite(profile.greatest),
        leastRowSum: finite(profile.leastSum), greatestRowSum: finite(profile.greatestSum),
        ignoredRows: input.labels.ignored, leftOut: files.leftOut.map(\.name)),
      numbers: .init(
        loss: finite(evaluation?.mean),
        lossBits: finite(evaluation.map { LogBase.bits.convert(nats: $0.mean) }),
        guessing: report.guessLoss, shareEntropy: report.shareEntropy,
        removed: finite(report.removed), accuracy: finite(evaluation?.accuracy),
        brier: finite(report.brier),
        calibrationError: finite(report.reliability?.expectedCalibrationError),
        isLossInfinite: evaluation?.mean == .infinity,
        temperature: finite(report.temperature?.temperature),
        lossAtTemperature: finite(report.temperature?.lossAfter)),
      findings: report.findings.map { finding in
        let words = messages.pitfalls[finding.pitfall.rawValue]
        return .init(
          pitfall: finding.pitfall.rawValue, certainty: finding.certainty.name, title: words.title,
          evidence: finding.fact(in: messages, classes: files.classes), fix: words.fix,
          number: finding.pitfall.number, rows: finding.rows,
          lossBefore: finite(finding.lossBefore), lossAfter: finite(finding.lossAfter),
          isLossBeforeInfinite: finding.lossBefore == .infinity, pytorch: words.pytorch,
          keras: words.keras, sklearn: words.sklearn)
      }, reported: input.options.reported,
      explanations: report.explanations.map {
        .init(
          convention: $0.convention.words(in: messages), pitfall: $0.pitfall.rawValue,
          value: $0.value)
      },
      worstRows: report.worst(20).map {
        .init(
          row: $0.row, truth: $0.truths.isEmpty ? nil : text.names($0.truths),
          answer: $0.answers.isEmpty ? nil : text.names($0.answers),
          probability: $0.probability, loss: finite($0.loss))
      },
      byClass: report.byClass.enumerated().map { index, row in
        .init(name: text.name(index), rows: row.rows, right: row.right, loss: finite(row.loss))
      })
  }
}

package import CellGrid
package import Localization
internal import LossCore
import Numbers
package import Parameters
package import Plotting

/// One truth written in every way that data files use, and what each loss makes of it.
package struct EncodingsFigure: Figure {
  package static let id = "encodings"

  package var values: ParameterValues
  package let messages: FigureMessages

  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
  }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.encodings }

  package struct Keys: Sendable {
    let probability = ParameterKey("probability", 0.01...0.99, step: 0.01, standard: 0.7)
    let truth = ParameterKey("class", 0...7, standard: 1)
    let classes = ParameterKey("classes", 2...8, standard: 3)
    let smoothing = ParameterKey("smoothing", 0...1, step: 0.05, standard: 0.1)
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.encodings
    return ParameterTable([
      keys.probability(words.probabilityHelp), keys.truth(words.classHelp),
      keys.classes(words.classesHelp), keys.smoothing(words.smoothingHelp),
    ])
  }

  /// The arrow keys move the probability of the true class.
  package var cursorParameter: String? { keys.probability.name }

  var classCount: Int { values[keys.classes] }
  var truth: Int { min(values[keys.truth], classCount - 1) }

  /// The prediction: the chosen probability for the truth, less and less for the classes after it,
  /// each half as much as the one before, so that no two are alike.
  var probabilities: [Double] {
    let p = values[keys.probability]
    let weights = (1..<classCount).map { HalfPower.half($0) }
    let rest = shares(ofWeights: weights) ?? []
    var result = [Double](repeating: 0, count: classCount)
    result[truth] = p
    for (offset, share) in rest.enumerated() {
      result[(truth + offset + 1) % classCount] = share * (1 - p)
    }
    return result
  }

  /// What a loss answers.
  enum Answer: Hashable {
    /// It refuses, and why in a word or two.
    case refused(String)
    /// A number, and whether it is that of this truth.
    case number(Double, isRight: Bool)
  }

  /// A way of writing the truth, and what three losses make of it.
  struct Encoding {
    let name: String
    let written: String
    let byIndex: Answer
    let byShares: Answer
    let byCells: Answer
  }

  /// Cross-entropy of a class index, of shares (unchecked, as common libraries take them), and binary
  /// cross-entropy of each class by itself.
  var encodings: [Encoding] {
    let words = messages.encodings
    let count = classCount
    let truth = truth
    let oneHot = (0..<count).map { $0 == truth ? 1.0 : 0 }
    let soft = (0..<count).map { $0 == truth ? 0.8 : 0.2 / Double(count - 1) }
    let smoothed = smoothed(oneHot)
    return [
      row(words.index, [Double(truth)], oneHot: oneHot),
      row(words.fromOne, [Double(truth + 1)], oneHot: oneHot),
      row(words.oneHot, oneHot, oneHot: oneHot),
      row(words.plusMinus, oneHot.map { $0 == 1 ? 1 : -1 }, oneHot: oneHot),
      row(words.percent, oneHot.map { $0 * 100 }, oneHot: oneHot),
      row(words.soft, soft, oneHot: oneHot, isOtherTruth: true),
      row(words.smoothed, smoothed, oneHot: oneHot, isOtherTruth: true),
    ]
  }

  private func smoothed(_ oneHot: [Double]) -> [Double] {
    guard
      let target = try? Target<Double>.distributions(oneHot).smoothed(
        by: values[keys.smoothing], shape: ClassShape([oneHot.count])),
      case .distributions(let shares) = target
    else { return oneHot }
    return shares
  }

  private func row(
    _ name: String, _ numbers: [Double], oneHot: [Double], isOtherTruth: Bool = false
  ) -> Encoding {
    let rightByClass = (try? indexLoss([Double(truth)])) ?? .nan
    let rightByCells = (try? cellLoss(oneHot)) ?? .nan
    func answer(_ right: Double, _ compute: () throws -> Double) -> Answer {
      do {
        let value = try compute()
        return .number(value, isRight: isOtherTruth || abs(value - right) < 1e-9)
      } catch let error as LossError {
        return .refused(messages.encodings.refusal(reason(error)))
      } catch {
        return .refused("")
      }
    }
    return Encoding(
      name: name,
      written: numbers.map { NumberText.shortest(($0 * 1000).rounded() / 1000) }
        .joined(separator: " "),
      byIndex: answer(rightByClass) { try indexLoss(numbers) },
      byShares: answer(rightByClass) { try shareLoss(numbers) },
      byCells: answer(rightByCells) { try cellLoss(numbers) })
  }

  private func indexLoss(_ numbers: [Double]) throws -> Double {
    let probabilities = try Probabilities(probabilities)
    return try ProbabilityCrossEntropy<Double>().value(
      probabilities, target: try .labels(numbers)
    ).values[0]
  }

  private func shareLoss(_ numbers: [Double]) throws -> Double {
    let probabilities = try Probabilities(probabilities)
    return try ProbabilityCrossEntropy<Double>().value(
      probabilities, target: .unchecked(numbers)
    ).values[0]
  }

  private func cellLoss(_ numbers: [Double]) throws -> Double {
    try BinaryCrossEntropy<Double>().value(probabilities, target: numbers).values[0]
  }

  private func reason(_ error: LossError) -> EncodingRefusal {
    switch error {
    case .labelOutOfRange: .range
    case .labelNotInteger: .notInteger
    case .shapeMismatch: .shape
    default: .values
    }
  }

  /// The right losses, and how many encodings are silently wrong.
  package var observables: [Observable] {
    let words = messages.encodings
    let nats = messages.unit(LogBase.nats.rawValue)
    let silent = encodings.flatMap { [$0.byIndex, $0.byShares, $0.byCells] }.count {
      if case .number(_, isRight: false) = $0 { true } else { false }
    }
    return [
      Observable(
        "loss", (try? indexLoss([Double(truth)])) ?? .nan, unit: nats, label: words.rightLoss),
      Observable(
        "binary-loss", (try? cellLoss((0..<classCount).map { $0 == truth ? 1 : 0 })) ?? .nan,
        unit: nats, label: words.rightBinary),
      Observable("silently-wrong", Double(silent), label: words.silent),
    ]
  }

  /// The row of the bar that shows the probability; nil where the table needs all rows.
  private func barRow(in rect: Rect) -> Int? { rect.rows >= 9 ? rect.row + 1 : nil }

  /// The probability for which the bar would end under the mouse.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    guard point.row == barRow(in: rect), rect.columns > 0 else { return [] }
    let share = (Double(point.column - rect.column) + 0.5) / Double(rect.columns)
    return [
      FigureSetting(keys.probability, min(max((share * 100).rounded() / 100, 0.01), 0.99))
    ]
  }

  /// The picture: a table.
  package func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    let words = messages.encodings
    let encodings = encodings
    func entry(_ answer: Answer) -> TextTable.Entry {
      switch answer {
      case .refused(let reason): return .init(reason, style: Style(.muted))
      case .number(let value, let isRight):
        return .init(
          NumberText.fixed(value, decimals: 4) + (isRight ? " ✓" : " ✗"),
          style: isRight ? Style(.success) : Style(.failure, on: .standard, .bold))
      }
    }
    let numbers = probabilities.map { NumberText.fixed($0, decimals: 3) }.joined(separator: "  ")
    drawing.text(
      TextWidth.truncated(words.prediction(numbers, truth), columns: rect.columns),
      column: rect.column, row: rect.row, style: Style(.title, on: .standard, .bold))
    if let row = barRow(in: rect) {
      drawing.add(
        .bar(
          Bar(
            left: Double(rect.column), top: Double(row),
            right: Double(rect.column) + probabilities[truth] * Double(rect.columns),
            bottom: Double(row) + 1, growth: .right, fill: Fill(.series(0)))))
    }
    let table = TextTable(
      columns: [
        .init(words.encoding), .init(words.written, rank: 2),
        .init(words.indexLoss, align: .right, rank: 0),
        .init(words.shareLoss, align: .right, rank: 0),
        .init(words.cellLoss, align: .right, rank: 1),
      ],
      rows: encodings.map {
        [
          .init($0.name), .init($0.written, style: Style(.muted)), entry($0.byIndex),
          entry($0.byShares), entry($0.byCells),
        ]
      })
    let hasLegend = rect.rows >= encodings.count + 5
    let body = rect.inset(
      top: rect.rows >= 14 ? 3 : rect.rows >= 9 ? 2 : 1, bottom: hasLegend ? 2 : 0)
    table.draw(into: &drawing, in: body, spacing: body.rows >= 2 * encodings.count + 2 ? 2 : 1)
    if hasLegend {
      drawing.text(
        TextWidth.truncated(words.legend, columns: rect.columns), column: rect.column,
        row: rect.endRow - 1, style: Style(.muted))
    }
    return drawing
  }
}

/// Powers of one half, exact.
private enum HalfPower {
  static func half(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: -exponent, significand: 1)
  }
}

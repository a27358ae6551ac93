public import CellGrid
public import Localization
internal import LossCore
public import Parameters
public import Plotting

/// Which classes are taken for which, and which few rows carry most of the loss.
public struct ConfusionFigure: Figure {
  /// `confusion`.
  public static let id = "confusion"

  private static let offer = ExampleTraining.Offer(settings: [
    ("data", "digits"), ("epochs", "10"), ("lr", "0.1"), ("batch", "32"), ("seed", "0"),
  ])

  /// What it shows now.
  public var values: ParameterValues {
    didSet {
      if values != oldValue {
        let before = example.settings
        example = ExampleTraining(Self.offer, values, after: example)
        if example.settings != before { rows = Self.rows(of: example.validation) }
      }
    }
  }
  /// The sentences it uses.
  public let messages: FigureMessages
  private var example: ExampleTraining
  /// All validation rows, the costliest first; worked out when the model changes.
  private(set) var rows: [CostlyRow] = []

  /// A figure; it trains the model whose answers it shows.
  public init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
    example = ExampleTraining(Self.offer, values)
    rows = Self.rows(of: example.validation)
  }

  /// The heading.
  public static func title(in messages: FigureMessages) -> String { messages.confusion.title }
  /// What can be seen.
  public static func summary(in messages: FigureMessages) -> String { messages.confusion.summary }

  /// The parameters: how many rows are listed, and the settings of the training.
  public static func table(in messages: FigureMessages) -> ParameterTable {
    ParameterTable(
      [
        Parameter(
          "worst", .number(0.01...0.5, step: 0.01), standard: .number(0.05),
          summary: messages.confusion.worstHelp),
        Parameter(
          "truth", .integer(-1...99), standard: .integer(-1), summary: messages.confusion.truthHelp),
        Parameter(
          "answer", .integer(-1...99), standard: .integer(-1),
          summary: messages.confusion.answerHelp),
      ] + offer.parameters)
  }

  /// The arrow keys move the share of rows that is called the worst.
  public var cursorParameter: String? { "worst" }

  /// A validation row and what it cost.
  struct CostlyRow: Hashable {
    let row: Int
    let truth: Int
    let answer: Int
    let confidence: Double
    let loss: Double
  }

  private static func rows(of answers: ExampleTraining.Answers) -> [CostlyRow] {
    answers.labels.indices.compactMap { index -> CostlyRow? in
      let logits = answers.logits[index]
      guard let loss = try? categoricalCrossEntropy(logits: logits, label: answers.labels[index]),
        let answer = logits.indices.max(by: { logits[$0] < logits[$1] })
      else { return nil }
      return CostlyRow(
        row: answers.rows[index], truth: answers.labels[index], answer: answer,
        confidence: softmax(logits)[answer], loss: loss.value)
    }.sorted { $0.loss > $1.loss }
  }

  private func matrix(_ rows: [CostlyRow]) -> ConfusionMatrix? {
    try? ConfusionMatrix(
      labels: rows.map(\.truth), answers: rows.map(\.answer), classes: example.classNames.count)
  }

  /// How many rows are called the worst: at least one, if there is one.
  private func worstCount(_ rows: [CostlyRow]) -> Int {
    min(rows.count, max(1, Int((values.number("worst") * Double(rows.count)).rounded())))
  }

  /// A class chosen by a parameter; nil for all of them.
  private func chosen(_ name: String) -> Int? {
    let index = values.integer(name)
    return example.classNames.indices.contains(index) ? index : nil
  }

  /// The rows of the chosen truth and answer.
  private func chosen(of rows: [CostlyRow]) -> [CostlyRow] {
    let truth = chosen("truth")
    let answer = chosen("answer")
    return rows.filter { $0.truth == truth ?? $0.truth && $0.answer == answer ?? $0.answer }
  }

  private func grid(_ matrix: ConfusionMatrix, in rect: Rect) -> MatrixGrid {
    MatrixGrid(
      names: ClassNames(
        example.classNames.joined(separator: ","), count: example.classNames.count),
      in: rect, counts: matrix)
  }

  /// A cell chooses its truth and answer, a name all of its row or column, the corner everything.
  public func settings(at point: Point, in rect: Rect) -> [FigureSetting] {
    guard let matrix = matrix(rows), let place = grid(matrix, in: rect).place(of: point) else {
      return []
    }
    return [
      FigureSetting("truth", .integer(place.truth ?? -1)),
      FigureSetting("answer", .integer(place.answer ?? -1)),
    ]
  }

  private func worstShare(_ rows: [CostlyRow]) -> Double {
    let total = rows.reduce(0) { $0 + $1.loss }
    return rows.prefix(worstCount(rows)).reduce(0) { $0 + $1.loss } / total
  }

  /// Loss, accuracy, and the share of the loss that the worst rows carry.
  public var observables: [Observable] {
    let words = messages.confusion
    let rows = rows
    let nats = messages.unit(LogBase.nats.rawValue)
    return [
      Observable(
        "worst-share", worstShare(rows), label: words.worstShare),
      Observable("accuracy", matrix(rows)?.accuracy ?? .nan, label: words.accuracy),
      Observable(
        "loss", rows.reduce(0) { $0 + $1.loss } / Double(rows.count), unit: nats, label: words.loss),
      Observable("largest-loss", rows.first?.loss ?? .nan, unit: nats, label: words.largestLoss),
      Observable("rows", Double(rows.count), label: words.rows),
    ]
  }

  /// The picture: the matrix, and beside or below it the costliest rows.
  public func drawing(in rect: Rect) -> Drawing {
    var drawing = Drawing()
    let rows = rows
    guard let matrix = matrix(rows), !rows.isEmpty else {
      drawing.text(
        TextWidth.truncated(messages.trainingCurves.cannotTrain, columns: rect.columns),
        column: rect.column, row: rect.row + rect.rows / 2, style: Style(.muted))
      return drawing
    }
    let grid = grid(matrix, in: rect)
    let names = grid.names
    let width = grid.columns
    grid.draw(
      into: &drawing, captions: (messages.confusion.truth, messages.confusion.answer),
      chosen: (chosen("truth"), chosen("answer")))
    let beside = rect.cutLeft(width + 4).1
    let below = rect.cutTop(grid.rows + 1).1
    if beside.columns >= 30 {
      drawWorst(rows, names, in: beside, into: &drawing)
    } else if below.rows >= 3 {
      drawWorst(rows, names, in: below, into: &drawing)
    }
    return drawing
  }

  private func drawWorst(
    _ rows: [CostlyRow], _ names: ClassNames, in rect: Rect, into drawing: inout Drawing
  ) {
    let words = messages.confusion
    let truth = chosen("truth")
    let answer = chosen("answer")
    let isPart = truth != nil || answer != nil
    let listed = isPart ? chosen(of: rows) : rows
    let share =
      isPart
      ? listed.reduce(0) { $0 + $1.loss } / rows.reduce(0) { $0 + $1.loss } : worstShare(rows)
    let percent = NumberText.fixed(100 * share, decimals: 0)
    let sentence =
      isPart
      ? words.chosen(
        truth.map { names.all[$0] }, answer.map { names.all[$0] }, listed.count, percent)
      : words.worst(worstCount(rows), rows.count, percent)
    drawing.text(
      TextWidth.truncated(sentence, columns: rect.columns), column: rect.column, row: rect.row,
      style: Style(.title, on: .standard, .bold))
    let count = isPart ? listed.count : worstCount(rows)
    let table = TextTable(
      columns: [
        .init(words.row, align: .right, rank: 2), .init(words.truth, rank: 0),
        .init(words.answer, rank: 0), .init(words.sure, align: .right, rank: 1),
        .init(words.loss, align: .right),
      ],
      rows: listed.enumerated().map { index, row in
        let style = index < count ? Style.standard : Style(.muted)
        return [
          .init("\(row.row)", style: style), .init(names.all[row.truth], style: style),
          .init(
            names.all[row.answer],
            style: row.answer == row.truth ? style : Style(.failure)),
          .init(NumberText.fixed(row.confidence, decimals: 3), style: style),
          .init(NumberText.fixed(row.loss, decimals: 3), style: style),
        ]
      })
    table.draw(into: &drawing, in: rect.inset(top: 2))
  }
}

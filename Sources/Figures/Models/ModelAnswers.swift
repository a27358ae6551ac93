internal import LossCore
internal import Training

/// What a model answers to the rows that were looked at, and what each of them costs.
struct ModelAnswers: Sendable {
  /// A row and what it cost, in nats.
  struct Row: Hashable, Sendable {
    let row: Int
    let truth: Int
    let answer: Int
    let confidence: Double
    let loss: Double
  }

  /// All rows, the costliest first.
  let rows: [Row]
  let classCount: Int

  init(_ subject: ModelSubject) {
    self.init(
      logits: subject.scores, labels: subject.snapshot.labels, rows: subject.snapshot.rows,
      classCount: subject.snapshot.classCount)
  }

  init(logits: [[Double]], labels: [Int], rows: [Int], classCount: Int) {
    self.classCount = classCount
    self.rows = labels.indices.compactMap { index -> Row? in
      let scores = logits[index]
      guard let loss = try? categoricalCrossEntropy(logits: scores, label: labels[index]),
        let answer = scores.indices.max(by: { scores[$0] < scores[$1] })
      else { return nil }
      return Row(
        row: rows[index], truth: labels[index], answer: answer,
        confidence: softmax(scores)[answer], loss: loss.value)
    }.sorted { $0.loss > $1.loss }
  }

  /// The mean loss.
  var loss: Double { total / Double(rows.count) }
  /// The sum of the losses.
  var total: Double { rows.reduce(0) { $0 + $1.loss } }
  /// The share of rows whose most probable class is theirs.
  var accuracy: Double { Double(rows.count { $0.answer == $0.truth }) / Double(rows.count) }
}

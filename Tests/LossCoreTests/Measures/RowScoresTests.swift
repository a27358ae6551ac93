import LossCore
import Testing

@Suite("Scores of many rows")
struct RowScoresTests {
  /// What a scoring gives for each row, and its sums.
  private struct Scored {
    var losses: [Double], confidences: [Double], probabilities: [Double]
    var answers: [Int]
    var sums = RowScores()

    init(
      _ values: [Double], _ labels: [Int],
      _ score: (
        UnsafePointer<Double>, Int, UnsafeBufferPointer<Int>, UnsafeMutablePointer<Double>,
        RowScores.Places
      ) -> RowScores
    ) {
      losses = [Double](repeating: .nan, count: labels.count)
      confidences = losses
      answers = [Int](repeating: -1, count: labels.count)
      probabilities = [Double](repeating: .nan, count: values.count)
      sums = losses.withUnsafeMutableBufferPointer { losses in
        confidences.withUnsafeMutableBufferPointer { confidences in
          answers.withUnsafeMutableBufferPointer { answers in
            probabilities.withUnsafeMutableBufferPointer { probabilities in
              labels.withUnsafeBufferPointer { labels in
                values.withUnsafeBufferPointer { values in
                  score(
                    values.baseAddress!, values.count / labels.count, labels,
                    probabilities.baseAddress!,
                    RowScores.Places(
                      losses: losses.baseAddress!, answers: answers.baseAddress!,
                      confidences: confidences.baseAddress!))
                }
              }
            }
          }
        }
      }
    }
  }

  private func logits(_ values: [Double], _ labels: [Int]) -> Scored {
    Scored(values, labels) {
      RowScores(logits: $0, classes: $1, labels: $2, probabilities: $3, into: $4)
    }
  }

  private func probabilities(_ values: [Double], _ labels: [Int]) -> Scored {
    Scored(values, labels) { values, classes, labels, _, places in
      RowScores(probabilities: values, classes: classes, labels: labels, into: places)
    }
  }

  @Test func `each row is what the core says of it`() {
    var generator = SplitMix(state: 11)
    let values = (0..<500).map { _ in Double.random(in: -6...6, using: &generator) }
    let labels = (0..<100).map { _ in Int.random(in: 0..<5, using: &generator) }
    let scored = logits(values, labels)
    var (squares, right) = (0.0, 0)
    for (row, label) in labels.enumerated() {
      let p = softmax(Array(values[row * 5..<row * 5 + 5]))
      #expect(abs(scored.losses[row] - surprisal(p[label])) <= 1e-15 * max(1, scored.losses[row]))
      for k in 0..<5 { #expect(abs(scored.probabilities[row * 5 + k] - p[k]) < 1e-15) }
      #expect(scored.answers[row] == p.firstIndex(of: p.max() ?? 0))
      #expect(abs(scored.confidences[row] - (p.max() ?? 0)) < 1e-15)
      squares += (0..<5).reduce(0) { sum, k in
        let distance = p[k] - (k == label ? 1 : 0)
        return sum + distance * distance
      }
      right += scored.answers[row] == label ? 1 : 0
    }
    #expect(abs(scored.sums.squares - squares) < 1e-12 && scored.sums.right == right)
    #expect(abs(scored.sums.loss - scored.losses.reduce(0, +)) < 1e-12)
    // The same rows as probabilities, and as their logarithms.
    let again = probabilities(scored.probabilities, labels)
    let logs = Scored(scored.probabilities.map { -surprisal($0) }, labels) {
      RowScores(logProbabilities: $0, classes: $1, labels: $2, probabilities: $3, into: $4)
    }
    for row in labels.indices {
      #expect(abs(again.losses[row] - scored.losses[row]) < 1e-14 * max(1, scored.losses[row]))
      #expect(abs(logs.losses[row] - scored.losses[row]) < 1e-14 * max(1, scored.losses[row]))
    }
    #expect(again.answers == scored.answers && logs.answers == scored.answers)
    #expect(abs(again.sums.leastSum - 1) < 1e-14 && abs(again.sums.greatestSum - 1) < 1e-14)
  }

  @Test func `a loss of logits is finite where the probability is nothing`() {
    let far = logits([1000, 0, 0, 40, 3, 3], [1, 1, 0])
    #expect(far.losses[0] == 1000 && far.probabilities[1] == 0)
    // ln(1 + exp(-40))
    #expect(abs(far.losses[1] / 4.248354255291589e-18 - 1) < 1e-15)
    #expect(far.answers == [0, 1, 0] && far.confidences[2] == 0.5)
  }

  @Test func `probabilities need not be any`() {
    let odd = probabilities([0, 1, 0.25, 2, -0.5, 1], [0, 1, 1])
    #expect(odd.losses[0] == .infinity && odd.losses[2] == 0)
    #expect(odd.losses[2].sign == .plus)
    #expect(abs(odd.losses[1] + 0.6931471805599453) < 1e-16)
    #expect(odd.sums.least == -0.5 && odd.sums.leastSum == 0.5 && odd.sums.greatestSum == 2.25)
  }
}

/// Makes a share of labels wrong on purpose, to see what a loss makes of it.
struct LabelNoise {
  /// The share of labels that change, in [0, 1].
  let share: Double
  let seed: UInt64

  /// Gives `(share * rows).rounded()` of the rows another class, each other class equally likely; which
  /// rows follows from the seed. Where labels may be true together, it turns as many of the rows' cells
  /// into their opposite.
  func applied(to truth: DatasetTruth, rows: [Int], classCount: Int) -> DatasetTruth {
    switch truth {
    case .classes(let labels):
      .classes(applied(to: labels, rows: rows, classCount: classCount))
    case .labels(let matrix): .labels(applied(to: matrix, rows: rows))
    }
  }

  func applied(to labels: [Int], rows: [Int], classCount: Int) -> [Int] {
    guard share > 0, classCount > 1 else { return labels }
    var generator = SeededGenerator(seed: seed, purpose: .labelNoise)
    var noisy = labels
    for row in chosen(of: rows, &generator) {
      noisy[row] = (labels[row] + 1 + generator.index(below: classCount - 1)) % classCount
    }
    return noisy
  }

  private func applied(to matrix: LabelMatrix, rows: [Int]) -> LabelMatrix {
    guard share > 0 else { return matrix }
    var generator = SeededGenerator(seed: seed, purpose: .labelNoise)
    let count = matrix.labelCount
    let cells = rows.flatMap { row in row * count..<(row + 1) * count }
    var noisy = matrix.values
    for cell in chosen(of: cells, &generator) { noisy[cell].toggle() }
    return LabelMatrix(noisy, labelCount: count)
  }

  private func chosen(of all: [Int], _ generator: inout SeededGenerator) -> ArraySlice<Int> {
    var shuffled = all
    generator.shuffle(&shuffled)
    return shuffled.prefix(Int((share * Double(all.count)).rounded()))
  }
}

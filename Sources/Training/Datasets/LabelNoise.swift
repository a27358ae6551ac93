/// Makes a share of labels wrong on purpose, to see what a loss makes of it.
struct LabelNoise {
  /// The share of rows whose label changes, in [0, 1].
  let share: Double
  let seed: UInt64

  /// Gives `(share * rows).rounded()` of the rows another class, each other class equally likely; which
  /// rows follows from the seed.
  func applied(to labels: [Int], rows: [Int], classCount: Int) -> [Int] {
    guard share > 0, classCount > 1 else { return labels }
    var generator = SeededGenerator(seed: seed, purpose: .labelNoise)
    var chosen = rows
    generator.shuffle(&chosen)
    var noisy = labels
    for row in chosen.prefix(Int((share * Double(rows.count)).rounded())) {
      noisy[row] = (labels[row] + 1 + generator.index(below: classCount - 1)) % classCount
    }
    return noisy
  }
}

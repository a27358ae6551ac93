/// Which rows are trained on and which are held out to measure on.
package struct DataSplit: Hashable, Sendable {
  /// Rows to train on, in the order of the data set.
  package let training: [Int]
  /// Rows held out, in the order of the data set.
  package let validation: [Int]

  /// Holds out a share of the rows of every class, so that both parts have the same mixture.
  ///
  /// Exactly `(share * N).rounded()` rows are held out, spread over the classes by largest
  /// remainder (ties go to the earlier class), but no class gives its last row. Which rows depends on
  /// the labels and `seed` alone.
  package static func stratified(
    labels: [Int], classCount: Int, validationShare share: Double, seed: UInt64
  ) -> DataSplit {
    precondition((0..<1).contains(share))
    var rowsOfClass = [[Int]](repeating: [], count: classCount)
    for (row, label) in labels.enumerated() { rowsOfClass[label].append(row) }
    let quotas = heldOut(of: rowsOfClass.map(\.count), share: share)
    var generator = SeededGenerator(seed: seed, purpose: .split)
    var isHeldOut = [Bool](repeating: false, count: labels.count)
    for (rows, quota) in zip(rowsOfClass, quotas) {
      var shuffled = rows
      generator.shuffle(&shuffled)
      for row in shuffled.prefix(quota) { isHeldOut[row] = true }
    }
    return DataSplit(
      training: labels.indices.filter { !isHeldOut[$0] },
      validation: labels.indices.filter { isHeldOut[$0] })
  }

  /// Holds out a share of the rows, whatever they are: where labels may be true together there are no
  /// classes to keep the mixture of.
  ///
  /// `(share * N).rounded()` rows are held out, but not the last one. Which rows depends on how many
  /// there are and on `seed` alone.
  package static func shuffled(
    rowCount: Int, validationShare share: Double, seed: UInt64
  ) -> DataSplit {
    precondition((0..<1).contains(share))
    var generator = SeededGenerator(seed: seed, purpose: .split)
    var rows = Array(0..<rowCount)
    generator.shuffle(&rows)
    let count = min(Int((share * Double(rowCount)).rounded()), max(rowCount - 1, 0))
    return DataSplit(training: rows[count...].sorted(), validation: rows[..<count].sorted())
  }

  /// How many rows each class gives.
  private static func heldOut(of counts: [Int], share: Double) -> [Int] {
    let wanted = (share * Double(counts.reduce(0, +))).rounded()
    let exact = counts.map { share * Double($0) }
    var quotas = zip(exact, counts).map { min(Int($0), max($1 - 1, 0)) }
    let byRemainder = counts.indices.sorted {
      let (left, right) = (
        exact[$0] - exact[$0].rounded(.down), exact[$1] - exact[$1].rounded(.down)
      )
      return left == right ? $0 < $1 : left > right
    }
    var open = Int(wanted) - quotas.reduce(0, +)
    for index in byRemainder where open > 0 && quotas[index] < counts[index] - 1 {
      quotas[index] += 1
      open -= 1
    }
    return quotas
  }
}

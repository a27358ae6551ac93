/// Which labels are true of each row, where several may be true together, or none.
///
/// N x K answers, row by row; N is at least 1 and K at least 2.
package struct LabelMatrix: Hashable, Sendable {
  /// N x K answers, row by row.
  package let values: [Bool]
  /// K, the number of labels.
  package let labelCount: Int

  /// A matrix out of its answers.
  package init(_ values: [Bool], labelCount: Int) {
    precondition(labelCount >= 2 && values.count % labelCount == 0, "N x K answers")
    self.values = values
    self.labelCount = labelCount
  }

  /// N, the number of rows.
  package var rowCount: Int { values.count / labelCount }

  /// Whether a label is true of a row.
  package subscript(row: Int, label: Int) -> Bool { values[row * labelCount + label] }

  /// The answers of one row, K of them.
  package func row(_ index: Int) -> ArraySlice<Bool> {
    values[index * labelCount..<(index + 1) * labelCount]
  }

  /// Of how many rows each label is true.
  package var positiveCounts: [Int] {
    var counts = [Int](repeating: 0, count: labelCount)
    for (index, value) in values.enumerated() where value { counts[index % labelCount] += 1 }
    return counts
  }
}

extension LabelMatrix {
  /// What there is to say about labels that are true of all rows, or of none.
  func constantNotes(_ names: [String]) -> [DatasetNote] {
    zip(names, positiveCounts).compactMap { name, count in
      guard count == 0 || count == rowCount else { return nil }
      return .labelConstant(column: name, isTrue: count > 0)
    }
  }
}

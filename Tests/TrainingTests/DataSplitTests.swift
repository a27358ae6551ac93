import Testing

@testable import Training

struct DataSplitTests {
  @Test(arguments: ["digits", "iris", "penguins"], [0.0, 0.2, 0.33, 0.5])
  func `both parts have the mixture of the whole`(id: String, share: Double) throws {
    let dataset = try DatasetCatalog.load(id)
    let split = DataSplit.stratified(
      labels: dataset.labels, classCount: dataset.classCount, validationShare: share, seed: 1)
    #expect(split.validation.count == Int((share * Double(dataset.rowCount)).rounded()))
    #expect((split.training + split.validation).sorted() == Array(0..<dataset.rowCount))
    #expect(split.training == split.training.sorted())
    for (index, count) in dataset.classCounts.enumerated() {
      let heldOut = split.validation.count { dataset.labels[$0] == index }
      #expect(abs(Double(heldOut) - share * Double(count)) < 1)
    }
  }

  @Test func `the seed decides which rows are held out`() {
    let labels = (0..<100).map { $0 % 4 }
    func heldOut(_ seed: UInt64) -> [Int] {
      DataSplit.stratified(labels: labels, classCount: 4, validationShare: 0.2, seed: seed)
        .validation
    }
    #expect(heldOut(7) == heldOut(7))
    #expect(heldOut(7) != heldOut(8))
  }

  @Test func `a class of one row keeps it for training`() {
    let split = DataSplit.stratified(
      labels: [0, 1, 1, 1, 1, 1], classCount: 2, validationShare: 0.5, seed: 0)
    #expect(split.training.contains(0))
    #expect(split.validation.count == 3)
  }

  /// How many rows of each class are held out, of classes with so many rows.
  private func heldOut(of counts: [Int], share: Double) -> [Int] {
    let labels = counts.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    let split = DataSplit.stratified(
      labels: labels, classCount: counts.count, validationShare: share, seed: 3)
    return counts.indices.map { index in split.validation.count { labels[$0] == index } }
  }

  @Test func `what is left over goes to the largest remainders, and of equal ones to the first`() {
    // 2.5 of each class, 8 of all: two rows are left over.
    #expect(heldOut(of: [5, 5, 5], share: 0.5) == [3, 3, 2])
    // 0.8, 1.6 and 2.4, 5 of all: the first two classes are nearest to one more.
    #expect(heldOut(of: [4, 8, 12], share: 0.2) == [1, 2, 2])
    #expect(heldOut(of: [12, 8, 4], share: 0.2) == [2, 2, 1])
  }

  @Test func `the last row of a class is for training, even when its turn has come`() {
    #expect(heldOut(of: [1, 3], share: 0.5) == [0, 2])
    #expect(heldOut(of: [2, 2], share: 0.9) == [1, 1])
    #expect(heldOut(of: [0, 4], share: 0.5) == [0, 2])
  }

  @Test func `labels that may be true together: a share of the rows, whichever they are`() {
    for (rows, share, expected) in [(100, 0.2, 20), (5, 0.5, 3), (3, 0.99, 2), (1, 0.9, 0)] {
      let split = DataSplit.shuffled(rowCount: rows, validationShare: share, seed: 5)
      #expect(split.validation.count == expected)
      #expect((split.training + split.validation).sorted() == Array(0..<rows))
      #expect(split.training == split.training.sorted())
      #expect(split.validation == split.validation.sorted())
    }
    let first = DataSplit.shuffled(rowCount: 100, validationShare: 0.2, seed: 5)
    #expect(first == DataSplit.shuffled(rowCount: 100, validationShare: 0.2, seed: 5))
    #expect(first != DataSplit.shuffled(rowCount: 100, validationShare: 0.2, seed: 6))
    #expect(first.validation != Array(0..<20))
  }
}

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
}

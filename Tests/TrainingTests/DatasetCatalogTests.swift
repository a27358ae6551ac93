import Testing

@testable import Training

struct DatasetCatalogTests {
  /// Rows, features and rows of each class, as the sources state them.
  static let facts: [(id: String, rows: Int, features: Int, classes: [Int])] = [
    ("digits", 1797, 64, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]),
    ("iris", 150, 4, [50, 50, 50]),
    ("wine", 178, 13, [59, 71, 48]),
    ("breast-cancer", 569, 30, [212, 357]),
    ("penguins", 342, 4, [151, 68, 123]),
    ("two-moons", 400, 2, [200, 200]),
  ]

  @Test(arguments: facts)
  func `each set has the rows and classes that its source states`(
    fact: (id: String, rows: Int, features: Int, classes: [Int])
  ) throws {
    let dataset = try DatasetCatalog.load(fact.id)
    #expect(dataset.rowCount == fact.rows)
    #expect(dataset.featureCount == fact.features)
    #expect(dataset.classCounts == fact.classes)
    #expect(dataset.features.count == fact.rows * fact.features)
  }

  @Test func `every set that the program ships has its facts here`() {
    let shipped = DatasetCatalog.all.filter { $0 is ShippedDataset }.map(\.id)
    #expect(Set(Self.facts.map(\.id)) == Set(shipped))
  }

  @Test(arguments: DatasetCatalog.all.map(\.id))
  func `every set is whole, and the same each time`(id: String) throws {
    let dataset = try DatasetCatalog.load(id)
    #expect(dataset.features.count == dataset.rowCount * dataset.featureCount)
    #expect(dataset.features.allSatisfy { $0.isFinite })
    #expect(dataset.featureNames.count == dataset.featureCount)
    #expect(dataset.classNames.count == dataset.classCount && dataset.classCount >= 2)
    #expect(Set(dataset.classNames).count == dataset.classCount)
    #expect(dataset.labels.count == dataset.rowCount)
    #expect(dataset.classCounts.allSatisfy { $0 > 1 })
    let again = try DatasetCatalog.load(id)
    #expect(again.features == dataset.features && again.labels == dataset.labels)
  }

  @Test func `names are unique and every set says who made it and under what terms`() {
    #expect(Set(DatasetCatalog.all.map(\.id)).count == DatasetCatalog.all.count)
    for source in DatasetCatalog.all {
      #expect(!source.title.isEmpty && !source.attribution.isEmpty && !source.license.isEmpty)
    }
  }

  @Test func `digits are pictures of 8 by 8 with values up to 16`() throws {
    let digits = try DatasetCatalog.load("digits")
    #expect(digits.imageSize == ImageSize(rows: 8, columns: 8))
    #expect(digits.features.max() == 16)
    #expect(digits.features.min() == 0)
    #expect(digits.exactFeatures == nil)
  }

  @Test func `penguins without measurements are left out and named by line`() throws {
    let penguins = try DatasetCatalog.load("penguins")
    #expect(penguins.notes.contains(.rowLeftOut(line: 5, column: "bill_length_mm")))
    let leftOut = penguins.notes.filter {
      if case .rowLeftOut = $0 { true } else { false }
    }
    #expect(leftOut.count == 2)
  }

  @Test func `an unknown name is told with the names that there are`() {
    #expect(
      throws: DatasetError.unknown(id: "mnist", available: DatasetCatalog.all.map(\.id))
    ) { try DatasetCatalog.load("mnist") }
  }

  @Test func `numbers keep the precision that the file gives them`() throws {
    let iris = try DatasetCatalog.load("iris")
    #expect(iris.value(row: 0, column: 0) == 5.1)
    #expect(iris.features[0] == 5.1)
  }
}

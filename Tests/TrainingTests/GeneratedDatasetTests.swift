import Testing

@testable import Training

struct GeneratedDatasetTests {
  static let names = DatasetCatalog.all.filter { $0 is GeneratedDataset }.map(\.id)

  private func dataset(
    _ name: String, _ change: (inout TrainingConfiguration) -> Void = { _ in }
  ) throws -> Dataset {
    var configuration = TrainingConfiguration(data: name)
    change(&configuration)
    return try DatasetCatalog.load(configuration)
  }

  @Test(arguments: names, 2...5)
  func `as many rows and classes as asked for, evenly`(name: String, classes: Int) throws {
    let set = try dataset(name) {
      $0.classes = classes
      $0.rows = 300
    }
    #expect(set.rowCount == 300)
    #expect(set.classCounts == [Int](repeating: 300 / classes, count: classes))
    #expect(set.featureNames == ["x", "y"])
  }

  @Test(arguments: names)
  func `the seed decides the points`(name: String) throws {
    #expect(try dataset(name).features == dataset(name).features)
    #expect(try dataset(name).features != dataset(name) { $0.seed = 1 }.features)
  }

  @Test func `without noise the points lie on their shapes`() throws {
    let circles = try dataset("circles") {
      $0.noise = 0
      $0.classes = 3
    }
    for row in 0..<circles.rowCount {
      let (x, y) = (circles.value(row: row, column: 0), circles.value(row: row, column: 1))
      let radius = Double(circles.labels[row] + 1) / 3
      #expect(abs((x * x + y * y).squareRoot() - radius) < 1e-12)
    }
    let board = try dataset("xor") { $0.noise = 0 }
    for row in 0..<board.rowCount {
      let isSameSign = board.value(row: row, column: 0) * board.value(row: row, column: 1) >= 0
      #expect(board.labels[row] == (isSameSign ? 0 : 1))
    }
    let moons = try dataset("moons") { $0.noise = 0 }
    for row in 0..<moons.rowCount {
      let (x, y) = (moons.value(row: row, column: 0), moons.value(row: row, column: 1))
      let label = moons.labels[row]
      let (dx, dy) = label == 0 ? (x, y) : (x - 1, 0.5 - y)
      #expect(abs(dx * dx + dy * dy - 1) < 1e-12 && dy >= 0)
    }
  }

  @Test func `imbalance makes each class rarer than the one before`() throws {
    let set = try dataset("blobs") {
      $0.rows = 1000
      $0.classes = 3
      $0.imbalance = 0.9
    }
    #expect(set.classCounts == [901, 90, 9])
  }

  @Test func `label noise changes exactly that share of the training labels`() throws {
    var configuration = TrainingConfiguration(data: "blobs")
    configuration.labelNoise = 0.25
    let trainer = try Trainer(configuration)
    let noisy = LabelNoise(share: 0.25, seed: 0).applied(
      to: trainer.dataset.labels, rows: trainer.split.training, classCount: 2)
    let changed = noisy.indices.filter { noisy[$0] != trainer.dataset.labels[$0] }
    #expect(changed.count == 80)
    #expect(Set(changed).isSubset(of: trainer.split.training))
  }

  @Test func `crosses let a linear model tell rings and squares apart`() throws {
    func accuracy(_ name: String, _ change: (inout TrainingConfiguration) -> Void) throws -> Double
    {
      var configuration = TrainingConfiguration(data: name, epochs: 60, learningRate: 0.5)
      configuration.noise = 0.05
      change(&configuration)
      var trainer = try Trainer(configuration)
      while !trainer.isFinished { _ = trainer.step() }
      return trainer.measure().validationAccuracy ?? 0
    }
    #expect(try accuracy("xor") { _ in } < 0.8)
    #expect(try accuracy("xor") { $0.addsProducts = true } > 0.9)
    #expect(try accuracy("circles") { _ in } < 0.8)
    #expect(try accuracy("circles") { $0.addsSquares = true } > 0.95)
  }

  @Test func `crosses come in the order that they are documented in`() throws {
    var configuration = TrainingConfiguration(data: "xor")
    configuration.addsSquares = true
    configuration.addsProducts = true
    configuration.addsSines = true
    let set = try DatasetCatalog.load(configuration)
    #expect(set.featureNames == ["x", "y", "x^2", "y^2", "x*y", "sin(x)", "sin(y)"])
    let row = set.row(0).map(Double.init)
    #expect(abs(row[4] - row[0] * row[1]) < 1e-6)
  }
}

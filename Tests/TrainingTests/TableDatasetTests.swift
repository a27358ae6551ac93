import Tables
import TestSupport
import Testing

@testable import Training

struct TableDatasetTests {
  private let files = TemporaryFolder()

  /// Loads a file of this text.
  private func load(_ text: String, target: String = "") throws -> Dataset {
    try TableDataset(path: try files.write(text, to: "table.csv"), target: target).load()
  }

  /// The error with the path, which differs from run to run, replaced.
  private func error(_ text: String, target: String = "") -> DatasetError? {
    do {
      _ = try load(text, target: target)
      return nil
    } catch let error as DatasetError {
      switch error {
      case .noRows: return .noRows(dataset: "t")
      case .everyRowLeftOut(_, let rows): return .everyRowLeftOut(dataset: "t", rows: rows)
      case .noFeatures: return .noFeatures(dataset: "t")
      case .tooFewClasses(_, let classes): return .tooFewClasses(dataset: "t", classes: classes)
      case .tooManyClasses(_, let column, let classes, let rows):
        return .tooManyClasses(dataset: "t", column: column, classes: classes, rows: rows)
      case .nonFiniteFeature(_, let row, let column):
        return .nonFiniteFeature(dataset: "t", row: row, column: column)
      case .table(.noSuchColumn(_, let name, let available)):
        return .table(.noSuchColumn(file: "t", name: name, available: available))
      default: return error
      }
    } catch {
      return nil
    }
  }

  @Test func `numbers, words and classes are recognized`() throws {
    let dataset = try load("kind,size,color\nb,1.5,red\na,2,blue\nb,-3,red\n", target: "kind")
    #expect(dataset.classNames == ["a", "b"])
    #expect(dataset.labels == [1, 0, 1])
    #expect(dataset.featureNames == ["size", "color=blue", "color=red"])
    #expect(dataset.features == [1.5, 0, 1, 2, 1, 0, -3, 0, 1])
    #expect(dataset.notes == [.columnEncoded(column: "color", words: ["blue", "red"])])
  }

  @Test func `classes that are numbers are in the order of numbers`() throws {
    let dataset = try load("x,y\n1,10\n2,9\n3,-1\n4,10\n")
    #expect(dataset.classNames == ["-1", "9", "10"])
    #expect(dataset.labels == [2, 1, 0, 2])
  }

  @Test func `a row without a value is left out and named`() throws {
    let dataset = try load("x,y\n1,a\nNA,b\n3,b\n4,\n5,a\n")
    #expect(dataset.labels == [0, 1, 0])
    #expect(
      dataset.notes == [
        .rowLeftOut(line: 3, column: "x"), .rowLeftOut(line: 5, column: "y"),
      ])
  }

  @Test func `a column of many words is not used, and a slip of the pen is shown`() throws {
    let rows = (1...40).map { "\($0),\($0 == 30 ? "3O" : "\($0)"),\($0 % 2)" }
    let dataset = try load("x,odd,y\n" + rows.joined(separator: "\n"))
    #expect(dataset.featureNames == ["x"])
    #expect(
      dataset.notes == [.tooManyWords(column: "odd", words: 40, line: 31, text: "3O")])
  }

  @Test func `an empty column is not used and costs no rows`() throws {
    let dataset = try load("x,empty,y\n1,,a\n2,NA,b\n")
    #expect(dataset.rowCount == 2)
    #expect(dataset.notes == [.columnIgnored(column: "empty")])
  }

  @Test(arguments: [
    ("x,y\n", "", DatasetError.noRows(dataset: "t")),
    ("x,y\n1,a\n", "", .tooFewClasses(dataset: "t", classes: ["a"])),
    ("x,y\n1,a\n2,a\n3,a\n", "", .tooFewClasses(dataset: "t", classes: ["a"])),
    ("x,z,y\n1,,a\n,2,b\n", "", .everyRowLeftOut(dataset: "t", rows: 2)),
    ("y\na\nb\n", "", .noFeatures(dataset: "t")),
    ("x,y\n1e300,a\n2,b\n", "", .nonFiniteFeature(dataset: "t", row: 0, column: "x")),
    (
      "x,y\n1,a\n2,b\n", "z",
      .table(.noSuchColumn(file: "t", name: "z", available: ["x", "y"]))
    ),
  ])
  func `what cannot be trained on`(text: String, target: String, expected: DatasetError) {
    #expect(error(text, target: target) == expected)
  }

  @Test func `a measurement is no class`() {
    let rows = (1...50).map { "\($0),\(Double($0) * 1.5)" }.joined(separator: "\n")
    #expect(
      error("x,y\n" + rows)
        == .tooManyClasses(dataset: "t", column: "y", classes: 50, rows: 50))
  }

  @Test func `a file is found by its path and trained on`() throws {
    let rows = (0..<40).map { "\($0 % 2 == 0 ? "left" : "right"),\($0 % 2),\($0 % 3)" }
    let path = try files.write("side,x,z\n" + rows.joined(separator: "\n"), to: "table.csv")
    var configuration = TrainingConfiguration(data: path, epochs: 10, learningRate: 1)
    configuration.target = "side"
    var trainer = try Trainer(configuration)
    while !trainer.isFinished { _ = trainer.step() }
    #expect(trainer.measure().validationAccuracy == 1)
  }
}

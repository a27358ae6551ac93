import Tables
import TestSupport
import Testing

@testable import Training

struct FashionDatasetTests {
  private let files = TemporaryFolder()

  private func file(_ bytes: [UInt8]) throws -> String { try files.write(bytes, to: "images") }

  @Test func `an IDX file is read`() throws {
    let idx = try IDXFile(file([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255]))
    #expect(idx.shape == [2, 3])
    #expect(Array(idx.bytes) == [1, 2, 3, 4, 5, 255])
  }

  @Test func `what is no IDX file, or lies about its size, is refused`() throws {
    for bytes: [UInt8] in [
      [], [0, 0, 8], [0, 0, 13, 1, 0, 0, 0, 1, 7], [1, 2, 8, 1, 0, 0, 0, 1, 7], [0, 0, 8, 9],
    ] {
      let path = try file(bytes)
      #expect(throws: DatasetError.notIDX(path: path)) { try IDXFile(path) }
    }
    let short = try file([0, 0, 8, 1, 0, 0, 0, 5, 1, 2])
    #expect(throws: DatasetError.cutOff(path: short, expected: 5, found: 2)) { try IDXFile(short) }
    let huge = try file([0, 0, 8, 4] + [UInt8](repeating: 255, count: 16))
    #expect(throws: DatasetError.self) { try IDXFile(huge) }
    #expect(throws: DatasetError.table(.noSuchFile(file: "/nowhere/x"))) {
      try IDXFile("/nowhere/x")
    }
  }

  @Test func `without the package there is a sample, with names of garments`() throws {
    let dataset = try FashionDataset(folder: "/nowhere").load(TrainingConfiguration())
    #expect(dataset.rowCount == 1000 && dataset.featureCount == 784)
    #expect(dataset.classNames.last == "boot")
    #expect(dataset.classCounts == [Int](repeating: 100, count: 10))
    #expect(dataset.features.max() == 255)
    #expect(dataset.title.contains("sample"))
  }
}

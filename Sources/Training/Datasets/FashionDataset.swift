internal import Foundation
internal import Tables

/// Fashion-MNIST: all 70,000 pictures where Debian's package dataset-fashion-mnist is installed, and a
/// sample of 1,000 otherwise.
struct FashionDataset: DatasetSource {
  let id = "fashion-mnist"
  var title: String {
    isWhole ? "Fashion-MNIST, 70,000 pictures" : "Fashion-MNIST, a sample of 1,000 pictures"
  }
  let attribution = "H. Xiao, K. Rasul, R. Vollgraf 2017, Zalando SE, Fashion-MNIST"
  let license = "MIT, Copyright (c) 2017 Zalando SE"

  /// Where the package puts the files.
  static let folder = "/usr/share/datasets/fashion-mnist"
  /// The folder that is looked at.
  var folder = FashionDataset.folder

  private static let classes = [
    "T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "boot",
  ]

  private static let sample = ShippedDataset(
    id: "fashion-mnist", title: "Fashion-MNIST, a sample of 1,000 pictures",
    attribution: "H. Xiao, K. Rasul, R. Vollgraf 2017, Zalando SE, Fashion-MNIST",
    license: "MIT, Copyright (c) 2017 Zalando SE", file: "fashion_mnist_1000.csv",
    target: "class", classNames: (0...9).map(String.init),
    imageSize: ImageSize(rows: 28, columns: 28))

  private var isWhole: Bool {
    FileManager.default.fileExists(atPath: folder + "/train-images-idx3-ubyte.gz")
  }

  func load(_ configuration: TrainingConfiguration) throws(DatasetError) -> Dataset {
    guard isWhole else {
      let sample = try Self.sample.load(configuration)
      return try Dataset(
        id: id, title: title, floats: sample.features, labels: sample.labels,
        featureNames: sample.featureNames, classNames: Self.classes, imageSize: sample.imageSize)
    }
    var (floats, labels): ([Float], [Int]) = ([], [])
    for part in ["train", "t10k"] {
      let images = try IDXFile(folder + "/\(part)-images-idx3-ubyte.gz")
      let classes = try IDXFile(folder + "/\(part)-labels-idx1-ubyte.gz")
      guard images.shape.count == 3, images.shape[1] == 28, images.shape[2] == 28,
        classes.shape == [images.shape[0]]
      else {
        throw .labelsDoNotFit(
          dataset: images.path, rows: images.shape.first ?? 0, labels: classes.shape)
      }
      floats.reserveCapacity(floats.count + images.bytes.count)
      for byte in images.bytes { floats.append(Float(byte)) }
      labels += classes.bytes.map(Int.init)
    }
    guard labels.allSatisfy({ $0 < 10 }) else {
      throw .labelNotInteger(dataset: id, row: labels.firstIndex { $0 > 9 } ?? 0, value: 10)
    }
    return try Dataset(
      id: id, title: title, floats: floats, labels: labels,
      featureNames: (0..<784).map { "p\($0)" }, classNames: Self.classes,
      imageSize: ImageSize(rows: 28, columns: 28))
  }
}

/// A file of unsigned bytes in the IDX format (LeCun, "THE MNIST DATABASE"), as it is or gzipped.
struct IDXFile {
  let path: String
  /// How many there are along each dimension.
  let shape: [Int]
  let bytes: ArraySlice<UInt8>

  /// Reads a file.
  ///
  /// - Throws: why it cannot be read, or is no such file, or is cut off.
  init(_ path: String) throws(DatasetError) {
    self.path = path
    let all = try path.hasSuffix(".gz") ? Self.unzipped(path) : Self.read(path)
    // Two zero bytes, the kind (8: unsigned bytes), how many dimensions; then each as four bytes.
    guard all.count >= 4, all[0] == 0, all[1] == 0, all[2] == 8, (1...4).contains(all[3]),
      all.count >= 4 + 4 * Int(all[3])
    else { throw .notIDX(path: path) }
    let shape = (0..<Int(all[3])).map { dimension in
      (0..<4).reduce(0) { $0 << 8 | Int(all[4 + 4 * dimension + $1]) }
    }
    let start = 4 + 4 * shape.count
    var size = 1
    for length in shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: length)
      guard !overflow else { throw .notIDX(path: path) }
      size = product
    }
    guard all.count - start == size else {
      throw .cutOff(path: path, expected: size, found: all.count - start)
    }
    self.shape = shape
    bytes = all[start...]
  }

  private static func read(_ path: String) throws(DatasetError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .table(.noSuchFile(file: path))
    }
    return [UInt8](data)
  }

  /// The system's gzip does it; there is one wherever such files come from.
  private static func unzipped(_ path: String) throws(DatasetError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .table(.noSuchFile(file: path))
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      let data = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw DatasetError.notIDX(path: path) }
      return [UInt8](data)
    } catch {
      throw .notIDX(path: path)
    }
  }
}

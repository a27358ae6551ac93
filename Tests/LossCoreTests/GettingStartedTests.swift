import Foundation
import LossCore
import Testing

/// The samples of the articles and of the README, word for word: what they print is put together
/// instead.
@Suite struct GettingStartedTests {
  @Test func oneCall() throws {
    var printed: [String] = []
    func print(_ value: Any) { printed.append("\(value)") }
    // One call
    let scores = try Tensor([[2, 0.5, -1], [0, 1, 0]])
    let result = try PyTorchLosses.crossEntropy(scores, Tensor([0, 1]), gradient: true)
    print(result.value)  // 0.3963780052946041, the mean over the rows in nats
    print(result.gradient?.values ?? [])  // d loss / d score, in the shape of the scores
    // end
    #expect(printed[0] == "0.3963780052946041")
    #expect(result.gradient?.shape == [2, 3])
    try expect("One call", in: "Sources/LossCore/LossCore.docc/GettingStarted.md", "README.md")
  }

  @Test func everythingChecked() throws {
    var printed: [String] = []
    func print(_ a: Any, _ b: Any) { printed.append("\(a) \(b)") }
    // Everything checked
    let loss = CategoricalCrossEntropy(labelSmoothing: 0.1)
    let logits = try Logits([2, 0.5, -1])
    let (smoothed, slopes) = try loss.valueAndGradient(logits, target: .classes([0]))
    print(smoothed.value, slopes)
    // end
    #expect(printed == ["\(smoothed.value) \(slopes)"])
    #expect(slopes.count == 3)
    try expect("Everything checked", in: "Sources/LossCore/LossCore.docc/GettingStarted.md")
  }

  @Test func aCurve() throws {
    var printed: [String] = []
    func print(_ id: String, _ value: Double, _ slope: Double, _ unit: String) {
      printed.append("\(id) \(value) \(slope) \(unit)")
    }
    // A curve
    for entry in LossCatalog.all {
      let half = entry.trueClass(probability: 0.5)
      print(entry.id, half.value, half.slope, entry.unit()?.rawValue ?? "no unit")
    }
    // end
    #expect(printed.contains("cross-entropy 0.6931471805599453 -2.0 nats"))
    #expect(printed.contains("squared-error 0.25 -1.0 no unit"))
    try expect("A curve", in: "Sources/LossCore/LossCore.docc/GettingStarted.md")
  }

  @Test func anError() throws {
    var printed: [String] = []
    func print(_ error: any Error) { printed.append("\(error)") }
    // An error
    do {
      _ = try PyTorchLosses.crossEntropy(Tensor([[2, 0.5, -1]]), Tensor([3]))
    } catch {
      print(error)
    }
    // end
    let article = "Sources/LossCore/LossCore.docc/Errors.md"
    try expect("An error", in: article)
    #expect(try text(article).contains("\n> \(try #require(printed.first))\n"))
  }

  /// Whether the lines of this file between a mark and the next end stand as a sample in the files.
  private func expect(_ mark: String, in paths: String...) throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let start = try #require(source.range(of: "    // \(mark)\n"))
    let end = try #require(
      source.range(of: "    // end\n", range: start.upperBound..<source.endIndex))
    let sample = source[start.upperBound..<end.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.dropFirst(4) }.joined(separator: "\n")
    for path in paths {
      #expect(try text(path).contains("\n\(sample)```"), "\(mark) of \(path)")
    }
  }

  private func text(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}

import Foundation
import Testing

/// A log that a tool wrote: what it is read as, and what it shows.
struct RealLog: Sendable, CustomTestStringConvertible {
  let file: String
  let axis: String
  /// By role: the name in the log, how many measurements, the last.
  let curves: [String: (name: String, count: Int, last: Double)]
  let findings: [String]
  var testDescription: String { file }

  static let keras: [String: (name: String, count: Int, last: Double)] = [
    "train_loss": ("loss", 8, 1.7718), "train_accuracy": ("accuracy", 8, 0.5908),
    "validation_loss": ("val_loss", 8, 1.7864), "validation_accuracy": ("val_accuracy", 8, 0.5083),
  ]
  static let lightning: [String: (name: String, count: Int, last: Double)] = [
    "train_loss": ("train_loss_epoch", 8, 0.1859), "validation_loss": ("val_loss", 8, 0.4042),
    "validation_accuracy": ("val_acc", 8, 0.8892),
  ]
  static let trainer: [String: (name: String, count: Int, last: Double)] = [
    "train_loss": ("loss", 26, 0.1117), "validation_loss": ("eval_loss", 6, 0.3548),
  ]

  static let all = [
    // Keras' own rate of 0.01 is low for this net: the loss falls in a straight line.
    RealLog(
      file: "keras-csvlogger.csv", axis: "epoch", curves: keras, findings: ["rate-too-low"]),
    RealLog(
      file: "keras-history.json", axis: "record", curves: keras, findings: ["rate-too-low"]),
    RealLog(
      file: "keras-progress.txt", axis: "epoch", curves: keras, findings: ["rate-too-low"]),
    RealLog(
      file: "keras-softmax-twice.csv", axis: "epoch",
      curves: [
        "train_loss": ("loss", 40, 1.4896), "train_accuracy": ("accuracy", 40, 0.9882),
        "validation_loss": ("val_loss", 40, 1.5739),
        "validation_accuracy": ("val_accuracy", 40, 0.9),
      ], findings: ["floor"]),
    RealLog(file: "lightning-metrics.csv", axis: "epoch", curves: lightning, findings: []),
    RealLog(file: "lightning.tfevents", axis: "step", curves: lightning, findings: []),
    RealLog(file: "trainer_state.json", axis: "epoch", curves: trainer, findings: []),
    RealLog(file: "huggingface.txt", axis: "epoch", curves: trainer, findings: []),
    RealLog(
      file: "xgboost.txt", axis: "record",
      curves: [
        "train_loss": ("train-mlogloss", 20, 0.0203),
        "validation_loss": ("eval-mlogloss", 20, 0.3942),
      ], findings: []),
    RealLog(
      file: "pytorch-quickstart.txt", axis: "record",
      curves: [
        "train_loss": ("loss", 75, 0.3446), "validation_loss": ("test/loss", 15, 0.4019),
        "validation_accuracy": ("test/Accuracy", 15, 0.897),
      ], findings: []),
    RealLog(
      file: "pytorch-unshuffled.txt", axis: "record",
      curves: [
        "train_loss": ("train/Loss", 40, 0.2287), "validation_loss": ("test/loss", 8, 0.4023),
        "validation_accuracy": ("test/Accuracy", 8, 0.8917),
      ], findings: ["zigzag", "rate-too-high"]),
  ]
}

@Suite("Logs that the tools themselves wrote")
struct RealLogTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "TablesTests/Logs/real")

  @Test(arguments: RealLog.all)
  func `is read as its tool meant it`(_ log: RealLog) throws {
    let ended = try EndedProgram(
      ["watch", folder.appending(path: log.file).path, "--classes", "10", "--json"])
    #expect(ended.status == (log.findings.isEmpty ? 0 : 1), "\(ended.errors)")
    let run = try #require((try ended.json()["runs"] as? [[String: Any]])?.first)
    #expect(run["axis"] as? String == log.axis)
    let curves = try #require(run["curves"] as? [String: [String: Any]])
    #expect(Set(curves.keys) == Set(log.curves.keys))
    for (role, expected) in log.curves {
      let curve = try #require(curves[role])
      let values = try #require(curve["y"] as? [Double])
      #expect(curve["name"] as? String == expected.name)
      #expect(values.count == expected.count)
      #expect(abs((values.last ?? .nan) - expected.last) < 1e-4, "\(role)")
    }
    let findings = try #require(run["findings"] as? [[String: Any]])
    #expect(findings.compactMap { $0["signature"] as? String } == log.findings)
  }

  @Test func `every log has its expectation`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files).subtracting(["README.md"]) == Set(RealLog.all.map(\.file)))
  }
}

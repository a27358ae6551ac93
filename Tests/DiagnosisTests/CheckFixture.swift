import Parameters
import Tables
import Training

@testable import Diagnosis

/// Predictions of a model that was trained, and what can go wrong with them.
struct CheckFixture: Sendable {
  var values: [Double]
  var rows: Int
  var columns: Int
  var labels: [Double]
  var labelColumns = 1
  /// The predictions a second time; nil for none.
  var again: [Double]?

  /// The rows held out of a set under a model that learned it well.
  static func trained(_ data: String, epochs: Int = 30) throws -> CheckFixture {
    var settings = TrainingConfiguration(data: data, epochs: epochs)
    // A linear model learns nothing of these: that would be an alarm with a reason.
    if ["circles", "xor", "spirals"].contains(data) {
      settings.hidden = [32]
      settings.learningRate = 0.5
      settings.epochs = 150
    }
    var trainer = try Trainer(settings)
    while !trainer.isFinished { _ = trainer.step() }
    let snapshot = trainer.snapshot()
    return CheckFixture(
      values: snapshot.probabilities, rows: snapshot.rows.count, columns: snapshot.classCount,
      labels: snapshot.labels.map(Double.init))
  }

  static let digits = try? trained("digits")

  /// Twenty sentences of seven words and eight fillings; the words are all rows but those of class 0.
  var padded: CheckFixture {
    let words = (0..<rows).filter { labels[$0] != 0 }
    var padded = self
    padded.rows = 300
    padded.values = []
    padded.labels = []
    for place in 0..<300 {
      let isWord = place % 15 < 7
      let row = words[place / 15 * 7 + place % 15 % 7]
      padded.values +=
        isWord
        ? Array(values[row * 10..<row * 10 + 10]) : (0..<10).map { $0 == 0 ? 0.991 : 0.001 }
      padded.labels.append(isWord ? labels[row] : 0)
    }
    return padded
  }

  /// Every row by a function of its probabilities and its label.
  func mapped(_ change: ([Double], Int) -> [Double]) -> CheckFixture {
    var copy = self
    let all = (0..<rows).map {
      change(Array(values[$0 * columns..<($0 + 1) * columns]), Int(labels[$0]))
    }
    copy.values = all.flatMap { $0 }
    copy.columns = all.first?.count ?? columns
    return copy
  }

  func labelled(_ change: (Int, Int) -> Double) -> CheckFixture {
    var copy = self
    copy.labels = labels.enumerated().map { change($0.offset, Int($0.element)) }
    return copy
  }

  /// What the doctor understands of them; the doctor's whole road but the reading of files.
  func files(_ options: CheckOptions = CheckOptions()) throws -> CheckFiles {
    func grid(_ numbers: [Double], _ columns: Int) -> Grid {
      Grid(
        file: "f", format: "npy", columnNames: nil,
        columns: (0..<columns).map { column in
          .numbers((0..<numbers.count / columns).map { numbers[$0 * columns + column] })
        }, rowCount: numbers.count / columns, firstLine: 0,
        areWhole: [Bool](repeating: true, count: columns), decimals: nil)
    }
    let (first, second) = (grid(values, columns), grid(labels, labelColumns))
    return try CheckFiles(
      first, second, again: again.map { grid($0, columns) }, roles: CheckRoles(first, second),
      options)
  }

  func report(_ options: CheckOptions = CheckOptions()) throws -> CheckReport {
    CheckReport(try files(options))
  }
}

import CAllocationCount
import Foundation
import LossCore
import Training

/// Steps a second of the trainer that the lab and the command line use.
enum TrainingGroup: BenchmarkGroup {
  static let id = "training"
  static let summary = "steps and rows a second, float32, reshuffled every epoch"

  static func run(on machine: Machine) -> Bool {
    let table = TableText([
      ("net", 12), ("optimizer", 9), ("batch", 5), ("threads", 7), ("steps/s", 9),
      ("rows/s", 9), ("best", 9), ("x floor", 7), ("alloc/step", 10), ("loss", 15), ("goal", 18),
    ])
    var isRight = true
    do {
      let digits = try DatasetCatalog.load("digits")
      for (hidden, optimizer, goals) in smallNets {
        for (batch, goal) in goals {
          let line = Line(
            hidden: hidden, optimizer: optimizer, batch: batch, threads: 1, goal: goal)
          if !(try line.show(in: table, machine, digits)) { isRight = false }
        }
      }
      let moons = try DatasetCatalog.load("two-moons")
      for (batch, goal) in [(1, 2_500_000.0), (10, 600_000)] {
        let line = Line(
          hidden: [4, 2], optimizer: .sgd, batch: batch, threads: 1, goal: goal,
          activation: .tanh)
        if !(try line.show(in: table, machine, moons)) { isRight = false }
      }
      let large = try images()
      for (batch, threads, goal) in [
        (32, 1, 6300.0), (128, 1, 1800), (512, 1, 460), (128, 2, 2900), (512, 2, 850),
      ] {
        let line = Line(
          hidden: [128], optimizer: .sgd, batch: batch, threads: threads, goal: goal)
        if !(try line.show(in: table, machine, large)) { isRight = false }
      }
      if !(try sweep(digits)) { isRight = false }
    } catch {
      print("\(error)")
      return false
    }
    print(
      """

      Medians of series of steps within an epoch; `best` is the fastest. x floor: its time in times of
      what its multiplications and additions alone take in registers. The loss is that of the
      training rows, before and after. Measuring all rows after each epoch is not counted, except in
      the sweep; at batch 1797, where every step ends an epoch, its time alone is taken off.
      """)
    return isRight
  }

  private static let smallNets: [([Int], OptimizerID, [(Int, Double)])] = [
    ([], .sgd, [(1, 1.5e6), (8, 5e5), (32, 2.2e5), (128, 7e4), (1797, 4500)]),
    ([32], .sgd, [(1, 9e5), (8, 3.3e5), (32, 1.2e5), (128, 3.8e4), (1797, 2700)]),
    ([32], .adam, [(32, 8e4)]),
  ]

  /// 60,000 rows of 784 numbers in ten classes that can be told apart.
  private static func images() throws -> Dataset {
    var generator = Xorshift(state: 2_463_534_242)
    let (rows, width) = (60_000, 784)
    let centers = (0..<10 * width).map { _ in Double(generator.next() >> 40) / Double(1 << 24) }
    var values = [Double](repeating: 0, count: rows * width)
    for row in 0..<rows {
      let center = row % 10 * width
      for column in 0..<width {
        let noise = Double(generator.next() >> 40) / Double(1 << 24)
        values[row * width + column] = 0.2 * centers[center + column] + noise
      }
    }
    return try Dataset(
      id: "images", title: "Made-up images", values: values,
      labels: (0..<rows).map { $0 % 10 }, featureNames: (0..<width).map { "p\($0)" },
      classNames: (0..<10).map { "\($0)" })
  }

  private struct Line {
    let hidden: [Int]
    let optimizer: OptimizerID
    let batch: Int
    let threads: Int
    let goal: Double
    var activation = Activation.relu

    func show(in table: TableText, _ machine: Machine, _ dataset: Dataset) throws -> Bool {
      var configuration = TrainingConfiguration(
        data: dataset.id, epochs: 1_000_000, learningRate: optimizer == .adam ? 1e-3 : 0.05,
        batchSize: batch)
      configuration.hidden = hidden
      configuration.optimizer = optimizer
      configuration.activation = activation
      configuration.validationShare = 0
      FloatKernels.threadLimit = threads
      defer { FloatKernels.threadLimit = 0 }
      var trainer = try Trainer(configuration, dataset: dataset)
      let before = trainer.measure().trainLoss

      // Series that end before the epoch does, so that measuring the whole part stays outside.
      let perEpoch = trainer.stepsPerEpoch
      let series = max(1, min(perEpoch - 1, 400))
      var rates: [Double] = []
      var allocations = 0
      var counted = 0
      let began = DispatchTime.now().uptimeNanoseconds
      while rates.count < 7
        || (DispatchTime.now().uptimeNanoseconds - began < 700_000_000 && rates.count < 3000)
      {
        if perEpoch > 1, perEpoch - trainer.stepCount % perEpoch <= series {
          _ = trainer.finishEpoch()
        }
        let allocated = allocation_count()
        let start = DispatchTime.now().uptimeNanoseconds
        for _ in 0..<series { _ = trainer.step() }
        let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
        allocations += allocation_count() - allocated
        counted += series
        rates.append(Double(series) / seconds)
      }
      rates.sort()
      // Where every step ends an epoch, measuring all rows is part of it: its time alone is taken off.
      let measuring = perEpoch == 1 ? Self.secondsToMeasure(&trainer) : 0
      func alone(_ rate: Double) -> Double { 1 / (1 / rate - measuring) }
      let median = alone(rates[rates.count / 2])
      let best = alone(rates.last ?? 0)
      let after = trainer.measure().trainLoss
      let isRight = after.isFinite && after < before
      table.show([
        ([dataset.featureCount] + hidden + [dataset.classCount]).map(String.init)
          .joined(separator: "-"),
        optimizer.rawValue, String(batch), String(threads), median.formatted(decimals: 0),
        (median * Double(batch)).formatted(decimals: 0),
        best.formatted(decimals: 0),
        (machine.multiplyAddRate * Double(threads) / (multiplyAdds(dataset) * best))
          .formatted(decimals: 1),
        (Double(allocations) / Double(counted)).formatted(decimals: 2),
        (isRight ? "" : "WRONG ") + before.formatted(decimals: 3) + " > "
          + after.formatted(decimals: 3),
        goal.formatted(decimals: 0) + (median >= goal ? " met" : " NOT met"),
      ])
      return isRight
    }

    /// Multiplications of a step: forward, by the weights, and, but for the first layer, by the inputs.
    private func multiplyAdds(_ dataset: Dataset) -> Double {
      let widths = [dataset.featureCount] + hidden + [dataset.classCount]
      let row = zip(widths, widths.dropFirst()).enumerated().reduce(0) {
        $0 + $1.element.0 * $1.element.1 * ($1.offset == 0 ? 2 : 3)
      }
      return Double(row * batch)
    }

    private static func secondsToMeasure(_ trainer: inout Trainer) -> Double {
      let seconds = (0..<100).map { _ in
        let start = DispatchTime.now().uptimeNanoseconds
        _ = trainer.measure()
        return Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
      }.sorted()
      return seconds[50]
    }
  }

  /// Six rates by six batch sizes, 20 epochs each, on all processors.
  private static func sweep(_ digits: Dataset) throws -> Bool {
    let rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3]
    let sizes = [8, 16, 32, 64, 128, 256]
    FloatKernels.threadLimit = 1
    defer { FloatKernels.threadLimit = 0 }
    var seconds: [Double] = []
    var isRight = true
    for _ in 0..<5 {
      let start = DispatchTime.now().uptimeNanoseconds
      nonisolated(unsafe) let losses = UnsafeMutableBufferPointer<Double>.allocate(capacity: 36)
      losses.initialize(repeating: .nan)
      DispatchQueue.concurrentPerform(iterations: 36) { index in
        var configuration = TrainingConfiguration(
          data: "digits", epochs: 20, learningRate: rates[index / 6], batchSize: sizes[index % 6])
        configuration.validationShare = 0
        guard var trainer = try? Trainer(configuration, dataset: digits) else { return }
        while !trainer.isFinished {
          if let report = trainer.finishEpoch() { losses[index] = report.trainLoss } else { break }
        }
      }
      seconds.append(Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9)
      if !losses.allSatisfy({ $0.isFinite && $0 < 2.4 }) { isRight = false }
      losses.deallocate()
    }
    seconds.sort()
    print(
      """

      sweep of 6 rates x 6 batch sizes, 20 epochs each on digits, measured every epoch, two \
      processors: \(seconds[2].formatted(decimals: 3)) s (best \(seconds[0].formatted(decimals: 3)) \
      s), goal 0.25 s \(seconds[2] <= 0.25 ? "met" : "NOT met")\(isRight ? "" : ", WRONG")
      """)
    return isRight
  }
}

import LossCore

/// The float32 losses: every shape forward, and forward with gradient, with one and two threads.
enum LossGroup: BenchmarkGroup {
  static let id = "loss"
  static let summary = "cross-entropy from class indices, and binary from logits, float32"

  static func run(on machine: Machine) -> Bool {
    let table = TableText([
      ("rows x classes", 14), ("what", 4), ("1 thread us", 11), ("best", 9), ("ns/elem", 7),
      ("x floor", 7), ("exps", 5), ("% copy", 6), ("2 threads us", 12), ("% copy", 6), ("times", 5),
      ("alloc", 5), ("worst error", 11), ("goal", 20),
    ])
    var isRight = true
    for (rows, classes) in [
      (1, 10), (32, 10), (1797, 10), (60_000, 10), (8192, 1000), (2048, 50_257),
    ] {
      let batch = CategoricalBatch(rows: rows, classes: classes)
      for withGradient in [false, true] {
        let line = Line(
          name: "\(rows)x\(classes)", withGradient: withGradient, elements: rows * classes,
          bytesForward: 4, call: { batch.run(withGradient: withGradient, threads: $0) },
          error: batch.worstError(withGradient: withGradient),
          floor: batch.floor(withGradient: withGradient))
        if !line.show(in: table, machine) { isRight = false }
      }
      batch.deallocate()
    }
    for count in [1000, 1_000_000, 100_000_000] {
      let batch = BinaryBatch(count: count)
      for withGradient in [false, true] {
        let line = Line(
          name: "binary 1e\(String(count).count - 1)", withGradient: withGradient, elements: count,
          bytesForward: 8, call: { batch.run(withGradient: withGradient, threads: $0) },
          error: batch.worstError(withGradient: withGradient))
        if !line.show(in: table, machine) { isRight = false }
      }
      batch.deallocate()
    }
    print(
      """

      Medians; `best` is the fastest call. x floor: the fastest call in times of the fastest of a loop
      written for ten classes alone, and else of what the memory or the exponentials need, whichever
      is more. % copy: bytes that must be read and written, of the copy
      bandwidth with as many threads. exps: time an element in exponentials of this machine. times:
      one thread's time over two threads'. worst error: relative, of a row's loss or a gradient
      entry, against the Double path. Up to 65,536 elements there is one thread.
      """)
    return isRight
  }

  /// What each shape should reach, with one thread.
  private enum Goal {
    case share(Double)
    case nanosecondsEach(Double)
    case nanosecondsInAll(Double)
    case timesFloor(Double)

    init?(_ name: String, withGradient: Bool) {
      switch (name, withGradient) {
      case ("1x10", false): self = .nanosecondsInAll(100)
      case ("1x10", true): self = .nanosecondsInAll(120)
      case ("32x10", false): self = .nanosecondsInAll(600)
      case ("32x10", true): self = .nanosecondsInAll(700)
      case ("1797x10", false), ("60000x10", false): self = .timesFloor(1.3)
      case ("1797x10", true): self = .nanosecondsEach(2)
      case ("8192x1000", false): self = .share(0.35)
      case ("8192x1000", true): self = .share(0.55)
      default: return nil
      }
    }

    func text(seconds: Double, elements: Int, share: Double, timesFloor: Double) -> String {
      let (isMet, goal): (Bool, String) =
        switch self {
        case .share(let wanted): (share >= wanted, "\(Int(wanted * 100)) % copy")
        case .nanosecondsEach(let wanted):
          (seconds * 1e9 / Double(elements) <= wanted, "\(wanted) ns/elem")
        case .timesFloor(let wanted): (timesFloor <= wanted, "\(wanted) x floor")
        case .nanosecondsInAll(let wanted): (seconds * 1e9 <= wanted, "\(wanted / 1000) us")
        }
      return goal + (isMet ? " met" : " NOT met")
    }
  }

  private struct Line {
    let name: String
    let withGradient: Bool
    let elements: Int
    let bytesForward: Int
    let call: (Int) -> Void
    let error: Double
    /// Seconds of a loop written for this shape alone, if there is one.
    var floor: Double?

    func show(in table: TableText, _ machine: Machine) -> Bool {
      let bytes = Double(elements * (bytesForward + (withGradient ? 4 : 0)))
      let one = Timing { call(1) }
      let two = Timing { call(2) }
      func share(_ timing: Timing, _ threads: Int) -> Double {
        bytes / timing.median * 1e-9 / machine.copy[threads, default: .nan]
      }
      let nanoseconds = one.median * 1e9 / Double(elements)
      let least = max(
        bytes * 1e-9 / machine.copy[1, default: .nan],
        Double(elements) * machine.expNanoseconds * 1e-9)
      let timesFloor = one.best / (floor ?? least)
      let goal = Goal(name, withGradient: withGradient)?.text(
        seconds: one.median, elements: elements, share: share(one, 1), timesFloor: timesFloor)
      let isThreaded = elements >= 65_536
      table.show([
        name, withGradient ? "f+g" : "fwd", (one.median * 1e6).formatted(decimals: 3),
        (one.best * 1e6).formatted(decimals: 3), nanoseconds.formatted(decimals: 3),
        timesFloor.formatted(decimals: 2),
        (nanoseconds / machine.expNanoseconds).formatted(decimals: 1),
        (100 * share(one, 1)).formatted(decimals: 1),
        isThreaded ? (two.median * 1e6).formatted(decimals: 3) : "-",
        isThreaded ? (100 * share(two, 2)).formatted(decimals: 1) : "-",
        isThreaded ? (one.median / two.median).formatted(decimals: 2) : "-",
        one.allocations.map { $0.formatted(decimals: 0) } ?? "?",
        (error <= 2e-6 ? "" : "WRONG ") + error.scientific,
        goal ?? "",
      ])
      return error <= 2e-6
    }
  }
}

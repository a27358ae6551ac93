import CBareScreen
import CellGrid
import Figures
import Foundation

/// Frames: what they cost the processor and the terminal, beside nothing but ncurses.
enum ScreenGroup: BenchmarkGroup {
  static let id = "screen"
  static let summary = "a frame of the explorer, by processor time and bytes; the first frame"

  private static let sizes = [Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)]
  private static let seconds = 5.0
  private static let rounds = 3

  static func run(on machine: Machine) -> Bool {
    TerminalChild.prepareEnvironment()
    print(
      "A moving cursor on the loss curve, \(Int(seconds)) s at 60 frames a second, \(rounds) times\n"
    )
    let isRight = showTerminals()
    print("\nEvery figure with a moving cursor, without a terminal\n")
    showFigures()
    print("\nFrom the start of the program to its first complete frame\n")
    return showStart() && isRight
  }

  // MARK: With a terminal

  private struct Cost {
    let frame: Double
    let draw: Double
    let send: Double
    let bytes: Double

    init(frame: Double, draw: Double, send: Double, bytes: Double) {
      self.frame = frame
      self.draw = draw
      self.send = send
      self.bytes = bytes
    }

    init(medianOf costs: [Cost]) {
      self.init(
        frame: costs.map(\.frame).median, draw: costs.map(\.draw).median,
        send: costs.map(\.send).median, bytes: costs.map(\.bytes).median)
    }
  }

  private static func showTerminals() -> Bool {
    let table = TableText([
      ("size", 7), ("program", 7), ("ms/frame", 8), ("to draw", 8), ("to send", 8),
      ("bytes/frame", 11), ("times bare", 10), ("goals", 44),
    ])
    for size in sizes {
      // In turns, as the machine may be busier at one time than at another.
      var costs: [ScreenChild: [Cost]] = [:]
      for _ in 0..<rounds {
        for child in [ScreenChild.bare, .xent] {
          guard let cost = cost(of: child, size: size) else { return false }
          costs[child, default: []].append(cost)
        }
      }
      let bare = Cost(medianOf: costs[.bare, default: []])
      let xent = Cost(medianOf: costs[.xent, default: []])
      let isSmall = size.columns == 120
      let goals = [
        isSmall ? goal("2 times", xent.frame <= 2 * bare.frame) : "",
        isSmall ? goal("3.5 kB", xent.bytes <= 3500) : "",
        goal(isSmall ? "1.1 ms" : "2 ms", xent.frame <= (isSmall ? 1.1e-3 : 2e-3)),
      ]
      for (name, cost) in [("bare", bare), ("xent", xent)] {
        table.show([
          "\(size.columns)x\(size.rows)", name, (cost.frame * 1e3).formatted(decimals: 3),
          (cost.draw * 1e3).formatted(decimals: 3), (cost.send * 1e3).formatted(decimals: 3),
          cost.bytes.formatted(decimals: 0), (cost.frame / bare.frame).formatted(decimals: 2),
          name == "bare" ? "" : goals.filter { !$0.isEmpty }.joined(separator: ", "),
        ])
      }
    }
    print(
      """

      Processor time, the median over the frames, and of those the median over the runs, which
      alternate. bare: the same frames, made beforehand, every cell of them with setcchar,
      mvadd_wchnstr and doupdate, and nothing else.
      """)
    return true
  }

  private static func goal(_ name: String, _ isMet: Bool) -> String {
    name + (isMet ? " met" : " NOT met")
  }

  private static func cost(of child: ScreenChild, size: Size) -> Cost? {
    var begin = 0
    var result: Cost?
    let arguments = [ScreenChild.argument, child.rawValue, "\(seconds)"]
    let isStarted = TerminalChild.run(arguments, size: size) { line, program in
      let bytes = program.settledBytes()
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Double($0) }
      if words.first == "begins" {
        begin = bytes
      } else if words.first == "ended", numbers.count == 4 {
        result = Cost(
          frame: numbers[1], draw: numbers[2], send: numbers[3],
          bytes: Double(bytes - begin) / numbers[0])
      } else {
        print("\(child.rawValue): \(line)")
      }
    }
    return isStarted ? result : nil
  }

  // MARK: Without one

  private static func showFigures() {
    let table = TableText(
      [("figure", 16)] + sizes.map { ("\($0.columns)x\($0.rows) ms", 10) } + [("goal", 12)])
    for figure in FigureCatalog.all {
      let times = sizes.map { size in
        var cursor = MovingCursor(figure: figure, size: size, glyphs: .braille, span: 10)
        for _ in 0..<20 { _ = cursor.next() }
        let samples = (0..<60).map { _ in
          let start = processor_seconds()
          _ = cursor.next()
          return processor_seconds() - start
        }
        return samples.median
      }
      table.show(
        [figure.id] + times.map { ($0 * 1e3).formatted(decimals: 3) }
          + [goal("2 ms", times.allSatisfy { $0 < 2e-3 })])
    }
  }

  // MARK: The start

  /// The program is the one that a release build leaves in the root of the repository.
  private static func showStart() -> Bool {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let program =
      ProcessInfo.processInfo.environment["XENT"] ?? root.path + "/.build/release/xent"
    guard access(program, X_OK) == 0 else {
      print("not measured: build it with swift build -c release, or name it in XENT")
      return true
    }
    let table = TableText([
      ("size", 7), ("command", 24), ("median ms", 9), ("best", 7), ("goal", 13),
    ])
    for size in sizes {
      for words in screens(below: root.path) {
        let times = (0..<21).compactMap { _ in
          firstFrame(of: [program] + words, size: size)
        }
        guard times.count == 21 else { return false }
        let name = words.prefix(2).map { URL(filePath: $0).lastPathComponent }
        table.show([
          "\(size.columns)x\(size.rows)", name.isEmpty ? "(home)" : name.joined(separator: " "),
          (times.median * 1e3).formatted(decimals: 2),
          ((times.min() ?? .nan) * 1e3).formatted(decimals: 2),
          goal("15 ms", times.median <= 15e-3),
        ])
      }
    }
    return true
  }

  /// What opens each of the screens.
  private static func screens(below root: String) -> [[String]] {
    [
      [], ["explore", "loss-curve"], ["train"], ["learn"],
      ["learn", "zero-means-perfect"], ["check", root + "/docs/pitfalls/clean.csv"],
      ["watch", root + "/docs/pitfalls/log-clean.csv"],
      ["sweep", "--data=digits", "--lr=0.1,1", "--batch=8,32", "--epochs=2"],
    ]
  }

  private static func firstFrame(of arguments: [String], size: Size) -> Double? {
    let start = DispatchTime.now().uptimeNanoseconds
    guard let program = TerminalProcess(arguments, size: size) else { return nil }
    let end = program.firstFrame(within: 10)
    program.end(asking: true)
    return end.map { Double($0 - start) * 1e-9 }
  }
}

import CellGrid
import Foundation

/// What it costs a run to be watched: the lab on a terminal beside the same run unseen.
enum LabGroup: BenchmarkGroup {
  static let id = "lab"
  static let summary = "steps a second at full speed, with the lab on a terminal and without"

  private static let seconds = 1.5
  private static let rounds = 7
  private static let size = Size(columns: 120, rows: 40)

  static func run(on machine: Machine) -> Bool {
    TerminalChild.prepareEnvironment()
    let table = TableText([
      ("net", 10), ("batch", 5), ("view", 9), ("loop steps/s", 12), ("unseen", 9), ("lab", 9),
      ("frames/s", 8), ("beside loop", 11), ("beside unseen", 13), ("goal", 11),
    ])
    for (index, work) in LabCase.all.enumerated() {
      // In turns, as the machine may be busier at one time than at another.
      var rates: [LabChild: [Double]] = [:]
      var frames: [Double] = []
      for _ in 0..<rounds {
        for child in LabChild.allCases {
          guard let result = result(of: child, index) else { return false }
          rates[child, default: []].append(result.steps)
          if child == .lab { frames.append(result.frames) }
        }
      }
      let medians = LabChild.allCases.map { rates[$0, default: []].median }
      // Of each round by itself, as the rounds differ more than what is looked for.
      let costs = [LabChild.loop, .unseen].map { other in
        zip(rates[other, default: []], rates[.lab, default: []]).map { 1 - $1 / $0 }.median
      }
      table.show(
        [work.name, String(work.batch), work.view]
          + medians.map { $0.formatted(decimals: 0) }
          + [frames.median.formatted(decimals: 1)]
          + costs.map { (100 * $0).formatted(decimals: 1) + " %" }
          + ["5 % " + (costs[1] < 0.05 ? "met" : "NOT met")])
    }
    print(
      """

      \(seconds) s each, \(rounds) times in turns, \(size.columns)x\(size.rows); medians. \
      loop: one step after the other and nothing else.
      unseen: the thread that the lab trains on, its reports thrown away. lab: the lab's screen on a \
      pseudo-terminal.
      What the screen costs the trainer is the steps that it takes less than unseen.
      """)
    return true
  }

  private static func result(
    of child: LabChild, _ index: Int
  ) -> (steps: Double, frames: Double)? {
    var result: (Double, Double)?
    let arguments = [LabChild.argument, child.rawValue, "\(index)", "\(seconds)"]
    let isStarted = TerminalChild.run(arguments, size: size) { line, _ in
      let numbers = line.split(separator: " ").dropFirst().compactMap { Double($0) }
      if line.hasPrefix("ended"), numbers.count == 2 {
        result = (numbers[0], numbers[1])
      } else {
        print("\(child.rawValue): \(line)")
      }
    }
    return isStarted ? result : nil
  }
}

import Foundation
import Localization
import Sentences
import Training

/// A sweep without a screen.
struct HeadlessSweep {
  let plan: SweepPlan
  let messages: Messages

  /// Makes the runs; a progress bar on standard error where that is a terminal.
  func results(
    of runs: [Int], known: [SweepResult], jobs: Int?, file: SweepFile
  ) throws(CommandFailure) -> [SweepResult] {
    var results = known
    guard !runs.isEmpty else { return results }
    let news = DispatchSemaphore(value: 0)
    let runner = SweepRunner(plan, runs: runs, jobs: jobs) { news.signal() }
    var bar = ProgressBar(isShown: StandardError.isTerminal)
    defer { bar.clear() }
    while true {
      news.wait()
      for update in runner.drain() {
        switch update {
        case .measured: break
        case .finished(let result):
          results.append(result)
          file.add(result)
          let done = results.count
          bar.show(fraction: Double(done - known.count) / Double(runs.count)) { percent in
            messages.sweeps.progress(done, known.count + runs.count, percent)
          }
        case .failed(let error):
          bar.clear()
          throw CommandFailure(sentence: error.sentence(in: messages), status: error.status)
        case .done:
          if file.isBroken {
            bar.clear()
            StandardError.writeLine("xent: " + messages.sweeps.cannotWrite(file.path))
          }
          return results.sorted { $0.run < $1.run }
        }
      }
    }
  }
}

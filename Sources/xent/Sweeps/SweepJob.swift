import App
import Localization
import Training

/// The sweep that a screen was opened for: which runs are still to be made, and where results are kept.
struct SweepJob {
  let runs: [Int]
  let jobs: Int?
  let file: SweepFile

  /// Gives the screens what they need for it.
  func prepare(_ environment: inout Environment, _ route: Route, _ messages: Messages) {
    guard case .sweep(let plan, _) = route, !runs.isEmpty else { return }
    var isTold = false
    environment.sweep = SweepPort(
      start: { [runs, jobs] wake in SweepRunner(plan, runs: runs, jobs: jobs, wake: wake) },
      keep: { [file] result in
        file.add(result)
        guard file.isBroken, !isTold else { return nil }
        isTold = true
        return messages.sweeps.cannotWrite(file.path)
      })
  }
}

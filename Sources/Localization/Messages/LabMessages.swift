/// The lab.
package final class LabMessages: Sendable {
  /// What can be done, as help tells it.
  package let about: [String] = [
    "A change is marked on the curves. Settings of the data and of the model's shape need a new "
      + "run, which r begins; the one before stays in the table of runs.",
    "{ and } mark an epoch, and Enter goes back to it exactly: vary one thing, and compare. A run "
      + "that failed can be taken up again in the same way.",
  ]
  /// The heading of the views.
  package let views = "Views"
  /// The name of a view, by its id.
  package func viewName(_ id: String) -> String { id }
  /// What a view shows, by its id.
  package let viewHelps: [String: String] = [
    "curves": "Loss and accuracy after each epoch.",
    "regions": "What the model answers over two features.",
    "weights": "The weights of each class or hidden unit.",
    "rows": "What each row costs, the worst first.",
    "confusion": "Which classes are taken for which.",
    "calibration": "Whether the confidence can be believed.",
    "landscape": "The loss around the path of the model.",
    "runs": "Every run that was tried, with its best loss.",
  ]
  package func viewHelp(_ id: String) -> String { viewHelps[id] ?? id }
  package let needsRun = "press r for a new run with it; this one stays in the table of runs"
  /// After a failure: the epoch to which Enter goes back.
  package func rewindOffer(_ epoch: Int) -> String {
    "Enter goes back to epoch \(epoch); { and } choose another."
  }
  package let nothingToRewind = "there is no earlier epoch to go back to"
  package let tookSettings = "a new run with these settings; Space begins"
  package let noRuns = "no run was tried yet"
  package let onlyInRuns = "Tab turns to the table of runs, where this is done"
  /// A run is held up for comparison, or no longer.
  package func pinned(_ isPinned: Bool) -> String {
    isPinned ? "held up for comparison" : "no longer held up"
  }
  /// How many runs there are, and by what they are sorted.
  package func runsHeading(_ count: Int, _ order: String) -> String {
    "\(count) run\(count == 1 ? "" : "s"), \(order)"
  }
  /// The orders of runs, by their ids.
  package let orders: [String: String] = [
    "loss": "the least loss first",
    "accuracy": "the highest accuracy first",
    "data": "by data set",
    "time": "the newest first",
  ]
  package func orderName(_ id: String) -> String { orders[id] ?? id }
  /// How a run stands, by its id.
  package func statusName(_ id: String) -> String { id }
  /// Headings of the table.
  package let when = "when"
  package let data = "data"
  package let epochs = "epochs"
  package let bestLoss = "best loss"
  package let bestAccuracy = "accuracy"
  package let status = "status"
  package let gradientNorm = "gradient norm"
  /// Behind the key that shows all findings: how many there are.
  package func more(_ findings: Int) -> String {
    findings > 1 ? "why, and \(findings - 1) more" : "why"
  }
}

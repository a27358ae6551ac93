/// Watching somebody else's training.
package final class WatchMessages: Sendable {
  /// The screen: its name, and what it is for.
  package let name = "Watch"
  package let about: String =
    "The curves of a training that goes on somewhere else, read from its log while it grows. The "
    + "chosen run is drawn in full, the others behind it; what the curves show is named below them."
  /// How runs are told apart, and what the other keys do.
  package let details: [String] = [
    "Up and down choose a run, left and right move the cursor to another measurement, and the mouse "
      + "does both. A log that is rotated or cut off is followed; of a training that was begun again, "
      + "the newer attempt counts.",
    "ln K is drawn where the number of classes was given with --classes.",
  ]
  /// Headings of the panel.
  package let runs = "Runs"
  package let selected = "Chosen run"
  /// The state of a run, by its id.
  package func stateName(_ id: String) -> String { id }
  /// What the curves are counted along, by its id.
  package func axisName(_ id: String) -> String { id }
  /// There is nothing yet: the name of the log.
  package func waiting(_ log: String) -> String { "waiting for \(log)" }
  /// Reading was stopped by the person.
  package let paused = "paused"
  /// How many runs, in the header.
  package func badge(_ runs: Int) -> String { runs == 1 ? "1 run" : "\(runs) runs" }
  /// Readings.
  package let last = "last"
  package let best = "best validation loss"
  package let removed = "share of ln K removed"
  /// Points of earlier attempts were left out.
  package func dropped(_ count: Int) -> String {
    count == 1
      ? "1 measurement of an earlier attempt is left out: the log goes back there."
      : "\(count) measurements of an earlier attempt are left out: the log goes back there."
  }
  package let cutOff = "The last line or record has no end; it may still be written."
  /// The formats of logs, by their ids.
  package let formats: [String: String] = [
    "table": "cells under names",
    "numbers": "numbers without names",
    "json-lines": "JSON Lines",
    "json": "JSON",
    "text": "lines of text",
    "events": "TensorBoard events",
  ]
  package func formatName(_ id: String) -> String { formats[id] ?? id }
  /// What a log holds: format, how many measurements of how many curves, along what.
  package func read(_ format: String, _ points: Int, _ axis: String) -> String {
    "\(format), \(points) measurement\(points == 1 ? "" : "s") along the \(axis)"
  }
  /// Headings of the table in plain text: which curve, its name in the log, points, first, least, last.
  package let curve = "curve"
  package let logged = "in the log"
  package let points = "points"
  package let first = "first"
  package let least = "least"
  /// Names of the curves, by their ids.
  package let roles: [String: String] = [
    "train_loss": "train loss",
    "validation_loss": "validation loss",
    "train_accuracy": "train accuracy",
    "validation_accuracy": "validation accuracy",
  ]
  package func roleName(_ id: String) -> String { roles[id] ?? id }
  package let clean = "nothing is out of the ordinary"
  package let tooFew = "too few measurements to say anything"
  /// The name of what comes through a pipe.
  package let standardInput = "standard input"
}

/// Watching somebody else's training.
public struct WatchMessages: Sendable {
  /// The screen: its name, and what it is for.
  public let name, about: String
  /// How runs are told apart, and what the other keys do.
  public let details: [String]
  /// Headings of the panel.
  public let runs, selected: String
  /// The state of a run, by its id.
  public let stateName: @Sendable (String) -> String
  /// What the curves are counted along, by its id.
  public let axisName: @Sendable (String) -> String
  /// There is nothing yet: the name of the log.
  public let waiting: @Sendable (String) -> String
  /// Reading was stopped by the person.
  public let paused: String
  /// How many runs, in the header.
  public let badge: @Sendable (Int) -> String
  /// Readings.
  public let last, best, removed: String
  /// Points of earlier attempts were left out.
  public let dropped: @Sendable (Int) -> String
  /// A last line or record is not whole.
  public let cutOff: String
  /// A format, by its id.
  public let formatName: @Sendable (String) -> String
  /// What a log holds: format, how many measurements of how many curves, along what.
  public let read: @Sendable (_ format: String, _ points: Int, _ axis: String) -> String
  /// Headings of the table in plain text: which curve, its name in the log, points, first, least, last.
  public let curve, logged, points, first, least: String
  /// Names of the curves, by their ids.
  public let roleName: @Sendable (String) -> String
  /// Nothing was found in a run; and where there is too little of it to say that.
  public let clean, tooFew: String
  /// The name of what comes through a pipe.
  public let standardInput: String
}

extension WatchMessages {
  static let english = WatchMessages(
    name: "Watch",
    about:
      "The curves of a training that goes on somewhere else, read from its log while it grows. The "
      + "chosen run is drawn in full, the others behind it; what the curves show is named below them.",
    details: [
      "Up and down choose a run, left and right move the cursor to another measurement, and the mouse "
        + "does both. A log that is rotated or cut off is followed; of a training that was begun again, "
        + "the newer attempt counts.",
      "ln K is drawn where the number of classes was given with --classes.",
    ],
    runs: "Runs", selected: "Chosen run",
    stateName: { $0 },
    axisName: { $0 },
    waiting: { "waiting for \($0)" },
    paused: "paused",
    badge: { $0 == 1 ? "1 run" : "\($0) runs" },
    last: "last", best: "best validation loss", removed: "share of ln K removed",
    dropped: {
      $0 == 1
        ? "1 measurement of an earlier attempt is left out: the log goes back there."
        : "\($0) measurements of an earlier attempt are left out: the log goes back there."
    },
    cutOff: "The last line or record has no end; it may still be written.",
    formatName: { format in
      switch format {
      case "table": "cells under names"
      case "numbers": "numbers without names"
      case "json-lines": "JSON Lines"
      case "json": "JSON"
      case "text": "lines of text"
      default: "TensorBoard events"
      }
    },
    read: { format, points, axis in
      "\(format), \(points) measurement\(points == 1 ? "" : "s") along the \(axis)"
    },
    curve: "curve", logged: "in the log", points: "points", first: "first", least: "least",
    roleName: { role in
      switch role {
      case "train_loss": "train loss"
      case "validation_loss": "validation loss"
      case "train_accuracy": "train accuracy"
      default: "validation accuracy"
      }
    },
    clean: "nothing is out of the ordinary",
    tooFew: "too few measurements to say anything",
    standardInput: "standard input")
}

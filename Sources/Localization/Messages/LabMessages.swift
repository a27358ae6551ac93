/// The lab.
public struct LabMessages: Sendable {
  /// What can be done, as help tells it.
  public let about: [String]
  /// The heading of the views.
  public let views: String
  /// The name of a view, by its id.
  public let viewName: @Sendable (String) -> String
  /// What a view shows, by its id.
  public let viewHelp: @Sendable (String) -> String
  /// A setting that takes effect with another run.
  public let needsRun: String
  /// After a failure: the epoch to which Enter goes back.
  public let rewindOffer: @Sendable (Int) -> String
  /// There is no earlier epoch.
  public let nothingToRewind: String
  /// The settings of an earlier run were taken.
  public let tookSettings: String
  /// No run was tried.
  public let noRuns: String
  /// A command that is about the table of runs.
  public let onlyInRuns: String
  /// A run is held up for comparison, or no longer.
  public let pinned: @Sendable (Bool) -> String
  /// How many runs there are, and by what they are sorted.
  public let runsHeading: @Sendable (Int, String) -> String
  /// An order of runs, by its id.
  public let orderName: @Sendable (String) -> String
  /// How a run stands, by its id.
  public let statusName: @Sendable (String) -> String
  /// Headings of the table.
  public let when, data, epochs, bestLoss, bestAccuracy, status: String
  /// A reading.
  public let gradientNorm: String
  /// Behind the key that shows all findings: how many there are.
  public let more: @Sendable (Int) -> String
}

extension LabMessages {
  static let english = LabMessages(
    about: [
      "A change is marked on the curves. Settings of the data and of the model's shape need a new "
        + "run, which r begins; the one before stays in the table of runs.",
      "{ and } mark an epoch, and Enter goes back to it exactly: vary one thing, and compare. A run "
        + "that failed can be taken up again in the same way.",
    ],
    views: "Views",
    viewName: { $0 },
    viewHelp: { view in
      switch view {
      case "curves": "Loss and accuracy after each epoch."
      case "regions": "What the model answers over two features."
      case "weights": "The weights of each class or hidden unit."
      case "rows": "What each row costs, the worst first."
      case "confusion": "Which classes are taken for which."
      case "calibration": "Whether the confidence can be believed."
      case "landscape": "The loss around the path of the model."
      default: "Every run that was tried, with its best loss."
      }
    },
    needsRun: "press r for a new run with it; this one stays in the table of runs",
    rewindOffer: { "Enter goes back to epoch \($0); { and } choose another." },
    nothingToRewind: "there is no earlier epoch to go back to",
    tookSettings: "a new run with these settings; Space begins",
    noRuns: "no run was tried yet",
    onlyInRuns: "Tab turns to the table of runs, where this is done",
    pinned: { $0 ? "held up for comparison" : "no longer held up" },
    runsHeading: { "\($0) run\($0 == 1 ? "" : "s"), \($1)" },
    orderName: { order in
      switch order {
      case "loss": "the least loss first"
      case "accuracy": "the highest accuracy first"
      case "data": "by data set"
      default: "the newest first"
      }
    },
    statusName: { $0 },
    when: "when", data: "data", epochs: "epochs", bestLoss: "best loss", bestAccuracy: "accuracy",
    status: "status", gradientNorm: "gradient norm",
    more: { $0 > 1 ? "why, and \($0 - 1) more" : "why" })
}

/// Sweeps.
public struct SweepMessages: Sendable {
  /// Facts about what was written: no range, a value twice, a setting twice, nothing varied, a seed, too
  /// many runs.
  public let badRange: @Sendable (_ name: String, _ text: String) -> String
  /// A value that is written twice.
  public let sameValueTwice: @Sendable (_ name: String, _ value: String) -> String
  /// A setting that is varied twice.
  public let sameAxisTwice: @Sendable (String) -> String
  /// Nothing is varied.
  public let nothingVaried: String
  /// Seeds are given by their number.
  public let seedIsNoAxis: String
  /// More runs than there may be: how many, the most.
  public let tooMany: @Sendable (Int, Int) -> String
  /// Facts about files: no such file of results, a later version, a line, another plan.
  public let notAState: @Sendable (String) -> String
  /// The file is of a later xent: path, version.
  public let newer: @Sendable (String, Int) -> String
  /// A line that is no result: path, line.
  public let badLine: @Sendable (String, Int) -> String
  /// The file is of another sweep: path, its plan, this plan.
  public let otherPlan: @Sendable (String, String, String) -> String
  /// Two files say different things of a run: run, paths.
  public let contradiction: @Sendable (Int, String, String) -> String
  /// Runs that no file has: how many, of how many, the first.
  public let missingRuns: @Sendable (Int, Int, Int) -> String
  /// A file that cannot be written.
  public let cannotWrite: @Sendable (String) -> String
  /// No folder for state can be found.
  public let noFolder: String
  /// Runs done, all runs, percent.
  public let progress: @Sendable (Int, Int, Int) -> String
  /// Headings of the table.
  public let mean, deviation, least, greatest, accuracy, runs: String
  /// So many runs did not come through.
  public let failed: @Sendable (Int) -> String
  /// The best cell: settings, mean, deviation if there are several seeds.
  public let best: @Sendable (String, String, String?) -> String
  /// The screen: its name, what it is for, its state.
  public let name, about: String
  /// How far it is: runs done, all runs.
  public let badge: @Sendable (Int, Int) -> String
  /// The heading of the panel of a cell.
  public let cell: String
}

extension SweepMessages {
  static let english = SweepMessages(
    badRange: {
      "\($0) cannot be \"\($1)\"; write a range as 0.001..10:log:9 (from, to, evenly on a log scale, "
        + "how many) or as 1..8:8."
    },
    sameValueTwice: { "\($0) has the value \($1) twice; name each once." },
    sameAxisTwice: { "\($0) is varied twice; name it once." },
    nothingVaried: "nothing is varied; give a setting several values, as in --lr 0.001..10:log:9",
    seedIsNoAxis: "seeds are not listed; --seeds 3 runs each cell with three, counted from --seed",
    tooMany: { "that would be \($0) runs; there may be \($1)" },
    notAState: { "\($0): holds no results of a sweep; name a file that xent sweep wrote" },
    newer: { "\($0): was written by a later xent (version \($1)); use that one" },
    badLine: { "\($0), line \($1): is no result of a run; remove the line, and resume" },
    otherPlan: {
      "\($0): is of another sweep. It has:\n  \($1)\nand this one is:\n  \($2)\nGive the same flags, or "
        + "another file"
    },
    contradiction: { "run \($0) has different results in \($1) and \($2)" },
    missingRuns: {
      "\($0) of \($1) runs are in none of the files, the first of them run \($2); finish the parts with "
        + "--resume"
    },
    cannotWrite: { "\($0): results cannot be written there; check the folder and the disk" },
    noFolder: "neither XDG_STATE_HOME nor HOME names a folder; name a file with --state",
    progress: { "run \($0) of \($1)  \($2) %" },
    mean: "best loss", deviation: "±", least: "least", greatest: "largest", accuracy: "accuracy",
    runs: "runs", failed: { "\($0) failed" },
    best: { settings, mean, deviation in
      "Best: \(settings), mean of the best validation losses \(mean)"
        + (deviation.map { " ± \($0)" } ?? "") + " nats."
    },
    name: "Sweep",
    about:
      "Every cell is a combination of settings, run with each seed. The arrows choose a cell, whose "
      + "curves are shown; the star marks the best.",
    badge: { $0 == $1 ? "\($1) runs" : "\($0) / \($1)" }, cell: "Cell")
}

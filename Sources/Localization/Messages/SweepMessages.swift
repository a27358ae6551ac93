/// Sweeps.
package final class SweepMessages: Sendable {
  /// Facts about what was written: no range, a value twice, a setting twice, nothing varied, a seed, too
  /// many runs.
  package func badRange(_ name: String, _ text: String) -> String {
    "\(name) cannot be \"\(text)\"; write a range as 0.001..10:log:9 (from, to, evenly on a log scale, "
      + "how many) or as 1..8:8."
  }
  /// A value that is written twice.
  package func sameValueTwice(_ name: String, _ value: String) -> String {
    "\(name) has the value \(value) twice; name each once."
  }
  /// A setting that is varied twice.
  package func sameAxisTwice(_ name: String) -> String { "\(name) is varied twice; name it once." }
  package let nothingVaried =
    "nothing is varied; give a setting several values, as in --lr 0.001..10:log:9"
  package let seedIsNoAxis =
    "seeds are not listed; --seeds 3 runs each cell with three, counted from --seed"
  /// More runs than there may be: how many, the most.
  package func tooMany(_ count: Int, _ most: Int) -> String {
    "that would be \(count) runs; there may be \(most)"
  }
  /// Facts about files: no such file of results, a later version, a line, another plan.
  package func notAState(_ path: String) -> String {
    "\(path): holds no results of a sweep; name a file that xent sweep wrote"
  }
  /// The file is of a later xent: path, version.
  package func newer(_ path: String, _ version: Int) -> String {
    "\(path): was written by a later xent (version \(version)); use that one"
  }
  /// A line that is no result: path, line.
  package func badLine(_ path: String, _ line: Int) -> String {
    "\(path), line \(line): is no result of a run; remove the line, and resume"
  }
  /// The file is of another sweep: path, its plan, this plan.
  package func otherPlan(_ path: String, _ before: String, _ now: String) -> String {
    "\(path): is of another sweep. It has:\n  \(before)\nand this one is:\n  \(now)\nGive the same flags, or "
      + "another file"
  }
  /// Two files say different things of a run: run, paths.
  package func contradiction(_ run: Int, _ first: String, _ second: String) -> String {
    "run \(run) has different results in \(first) and \(second)"
  }
  /// Runs that no file has: how many, of how many, the first.
  package func missingRuns(_ missing: Int, _ count: Int, _ first: Int) -> String {
    "\(missing) of \(count) runs are in none of the files, the first of them run \(first); finish the parts with "
      + "--resume"
  }
  /// A file that cannot be written.
  package func cannotWrite(_ path: String) -> String {
    "\(path): results cannot be written there; check the folder and the disk"
  }
  package let noFolder = "neither XDG_STATE_HOME nor HOME names a folder; name a file with --state"
  /// Runs done, all runs, percent.
  package func progress(_ done: Int, _ count: Int, _ percent: Int) -> String {
    "run \(done) of \(count)  \(percent) %"
  }
  package let mean = "best loss"
  package let deviation = "±"
  package let least = "least"
  package let greatest = "largest"
  package let accuracy = "accuracy"
  package let runs = "runs"
  /// So many runs did not come through.
  package func failed(_ count: Int) -> String { "\(count) failed" }
  /// The best cell: settings, mean, deviation if there are several seeds.
  package func best(_ settings: String, _ mean: String, _ deviation: String?) -> String {
    "Best: \(settings), mean of the best validation losses \(mean)"
      + (deviation.map { " ± \($0)" } ?? "") + " nats."
  }
  /// The screen: its name, what it is for, its state.
  package let name = "Sweep"
  package let about: String =
    "Every cell is a combination of settings, run with each seed. The arrows choose a cell, whose "
    + "curves are shown; the star marks the best."
  /// How far it is: runs done, all runs.
  package func badge(_ done: Int, _ count: Int) -> String {
    done == count ? "\(count) runs" : "\(done) / \(count)"
  }
  /// The heading of the panel of a cell.
  package let cell = "Cell"
}

/// Why options were refused, where no setting and no file is at fault.
package final class RefusalMessages: Sendable {
  package func exclude(_ first: String, _ second: String) -> String {
    "\(first) and \(second) exclude each other."
  }
  package func atLeast(_ option: String, _ least: Int) -> String {
    "\(option) is at least \(least)."
  }
  package func notNumber(_ option: String, _ text: String) -> String {
    "\(option) takes a number, not \"\(text)\"."
  }
  package func notNumbers(_ option: String, _ text: String) -> String {
    "\(option) takes numbers with commas between, not \"\(text)\"."
  }
  package func tableEnding(_ file: String) -> String {
    "\(file): the name of the file ends in .csv or .json."
  }
  package func kernelLevel(_ text: String) -> String {
    "XENT_KERNEL_LEVEL is 1, 3 or 4, not \"\(text)\"."
  }

  // xent check and xent explain.
  package let sameFile = "PREDICTIONS and TARGETS are the same file."
  package let labelsTwice = "The labels are in TARGETS or in the column --target, not in both."
  package let oneFromInput = "Only one of the files can come from standard input."
  package func reportEnding(_ file: String) -> String {
    "\(file): the name of the report ends in .html, .json or .txt."
  }
  package let nothingToExplain = "Name a pitfall, a number or an error; --list lists."

  // xent watch.
  package let noLog = "Name a log."
  package let oneLogFromInput = "Only one log can come from standard input."
  package let smoothingRange = "--label-smoothing goes from 0 to below 1."
  package let entropyRange = "--target-entropy is a number from 0 on."
  package func notShares(_ text: String) -> String {
    "--shares takes two or more numbers above 0 with commas between, not \"\(text)\"."
  }
  package func shareCount(_ shares: Int, _ classes: Int) -> String {
    "--shares names \(shares) classes, --classes says \(classes)."
  }

  // xent train and xent sweep.
  package let oneScaling = "Choose one of --standardize, --scale and --no-scaling."
  package let filesNeedHeadless =
    "--start, --save and --predictions need --headless or --json."
  package let seedRange = "--seeds goes from 1 to 1000."
  package let shardNeedsState = "--shard needs --state FILE."
  package let mergeAlone = "--merge goes without --resume, --shard and --state."

  // xent learn and xent runs.
  package let reviewAlone = "--review goes without a lesson."
  package let watchAlone = "--watch shows its file on the screen, and no other lesson."
  package let noRuns = "Name the runs, or give --all."
}

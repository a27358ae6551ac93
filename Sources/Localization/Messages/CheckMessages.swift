/// The doctor for predictions and labels.
package final class CheckMessages: Sendable {
  /// What shows a pitfall, with its numbers: squeezed between low and high.
  package func squeezed(
    _ low: String, _ high: String, _ floor: String, _ ceiling: String, _ isSoftmax: Bool
  ) -> String {
    "every probability lies between \(low) and \(high), where a second "
      + (isSoftmax ? "softmax" : "sigmoid") + " puts them (\(floor) to \(ceiling))"
  }
  /// Numbers outside [0, 1].
  package func outsideUnit(_ least: String, _ greatest: String) -> String {
    "numbers from \(least) to \(greatest) were given as probabilities"
  }
  /// Labels from 1 to K, with the accuracy before and after.
  package func fromOne(_ classes: Int, _ before: String, _ after: String) -> String {
    "labels go from 1 to \(classes); counted from 0, accuracy goes from \(before) to \(after)"
  }
  /// Labels that are no class: how many, the first, classes.
  package func labelsOutOfRange(_ count: Int, _ first: String, _ classes: Int) -> String {
    "\(count) label\(count == 1 ? " is" : "s are") no class, such as \(first); classes go from 0 to \(classes - 1)"
      + (first == "\(classes)" ? "; or a column of predictions is missing" : "")
  }
  /// Every row says the same; whether that is 1/K.
  package func equalRows(_ isUniform: Bool) -> String {
    isUniform ? "every row says 1/K of each class" : "every row says the same"
  }
  /// Confidence, accuracy, temperature, share of the loss in the worst 5 %.
  package func overconfident(
    _ confidence: String, _ accuracy: String, _ temperature: String, _ share: String
  ) -> String {
    "mean confidence \(confidence), accuracy \(accuracy); temperature \(temperature) fits best; the "
      + "worst 5 % of the rows carry \(share) of the loss"
  }
  package let wholeNumbersAsFloats =
    "class indices are written as floating-point numbers (2.0 instead of 2)"
  /// Two numbers that are not 0 and 1.
  package func labelPair(_ first: String, _ second: String) -> String {
    "labels are \(first) and \(second), not 0 and 1"
  }
  /// Sums and accuracies of separate questions.
  package func cellsForClasses(
    _ least: String, _ greatest: String, _ cells: String, _ accuracy: String
  ) -> String {
    "rows sum to \(least) up to \(greatest); cell by cell \(cells) are right, by the largest of each "
      + "row \(accuracy)"
  }
  /// Labels a row, and the floor.
  package func sharedUnit(_ labels: String, _ floor: String) -> String {
    "rows sum to 1, and have \(labels) true labels on average: ln m = \(floor) is the least that they can cost"
  }
  /// Probability 0: rows, cap in float32, cap in float64.
  package func zeroForTruth(_ rows: Int, _ cap32: String, _ cap64: String) -> String {
    "the truth has probability 0 in \(rows) row\(rows == 1 ? "" : "s"): infinite loss; tools that clip show "
      + "\(cap32) (float32) or \(cap64) (float64) for each"
  }
  package let allOnes = "every probability of the one column is exactly 1"
  /// Columns in another order, by name.
  package func permuted(_ order: String, _ isText: Bool, _ before: String, _ after: String)
    -> String
  {
    "in the order \(order) of the columns accuracy goes from \(before) to \(after)"
      + (isText ? "; it is the order of the labels sorted as text" : "")
  }
  /// Hard answers: error rate, cap, their product.
  package func hard(_ errorRate: String, _ cap: String, _ loss: String) -> String {
    "only 0 and 1: the loss is the error rate \(errorRate) times a cap (\(cap)), \(loss)"
  }
  /// Loss, entropy, accuracy, largest share.
  package func constant(_ loss: String, _ entropy: String, _ accuracy: String, _ share: String)
    -> String
  {
    "the loss \(loss) is the entropy of the class shares (\(entropy)); accuracy \(accuracy), largest share \(share)"
  }
  /// Accuracy, what chance gives, a better lag and its accuracy.
  package func chance(_ accuracy: String, _ expected: String, _ lag: Int?, _ atLag: String?)
    -> String
  {
    "accuracy \(accuracy), and chance gives \(expected)"
      + (lag.flatMap { lag in atLag.map { "; with the labels moved by \(lag) it is \($0)" } }
        ?? "")
  }
  /// Rows that stand elsewhere by their numbers, accuracy as it stands and by the numbers.
  package func otherOrder(_ count: Int, _ before: String, _ after: String) -> String {
    "both files number their rows, and \(count) rows of the labels stand elsewhere; matched by number "
      + "accuracy goes from \(before) to \(after)"
  }
  /// The label that says that a row does not count.
  package func allIgnored(_ label: Int) -> String {
    "every label is \(label), which says that the row does not count"
  }
  /// How many rows, the label.
  package func someIgnored(_ rows: Int, _ label: Int) -> String {
    "\(rows) row\(rows == 1 ? "" : "s") labelled \(label) left out"
  }
  /// Least and largest sum, how many rows.
  package func sums(_ least: String, _ greatest: String, _ rows: Int) -> String {
    "rows sum to \(least) up to \(greatest); \(rows) of them not to 1"
  }
  /// Names of classes.
  package func absent(_ names: String, _ others: Int) -> String {
    "no row is of class \(names)" + (others > 0 ? " and \(others) others" : "")
  }
  /// Rows with a label that usually says that they do not count.
  package func unknownSentinel(_ rows: Int, _ label: Int) -> String {
    "\(rows) row\(rows == 1 ? " is" : "s are") labelled \(label), which is no class: if they do not count, say "
      + "--ignore-index \(label)"
  }
  package let alreadyProbabilities =
    "the numbers given as scores lie between 0 and 1, and rows sum to 1: they are probabilities already"
  /// Entropy, divergence.
  package func softFloor(_ entropy: String, _ divergence: String) -> String {
    "the targets have an entropy of \(entropy) of their own; above it lie \(divergence)"
  }
  /// Columns sum to 1; or rows and columns are exchanged.
  package func transposed(_ isByCount: Bool) -> String {
    isByCount
      ? "there are as many columns as labels: rows and columns are exchanged"
      : "every column sums to 1, and the rows do not"
  }
  package let swapped = "the predictions hold only 0 and 1, and the labels are shares"
  /// Area under the curve, accuracies.
  package func inverted(_ area: String, _ before: String, _ after: String) -> String {
    "area under the curve \(area); with 1 - p accuracy goes from \(before) to \(after)"
  }
  /// The largest number.
  package func percent(_ largest: String) -> String { "numbers go up to \(largest): percent" }
  /// How many zeros.
  package func rounded(_ zeros: Int) -> String {
    "all probabilities are multiples of 0.01, and that of the truth is 0 in \(zeros) row\(zeros == 1 ? "" : "s")"
  }
  /// The largest score, the limit.
  package func largeScores(_ largest: String, _ limit: String) -> String {
    "scores up to \(largest); exp overflows in float32 beyond \(limit)"
  }
  /// A label: its name, its share, the mean length of its stretches, its loss, that of the others.
  package func padding(
    _ label: String, _ share: String, _ length: String, _ loss: String, _ others: String
  ) -> String {
    "label \(label) has \(share) of the rows, in stretches of \(length) on average, at a loss of \(loss); "
      + "the other rows cost \(others)"
  }
  /// How many rows of how many differ, by how much at most, and the loss of the second time.
  package func differsAgain(_ count: Int, _ all: Int, _ largest: String, _ loss: String?) -> String
  {
    "\(count) of \(all) rows differ the second time, by up to \(largest)"
      + (loss.map { "; the loss is \($0) then" } ?? "")
  }
  /// How many, and the column of the first, from 1.
  package func notFinite(_ count: Int, _ column: Int) -> String {
    "\(count) number\(count == 1 ? " is" : "s are") NaN or infinite, the first in column \(column)"
  }

  /// A file: its name, rows, columns, format.
  package func read(_ file: String, _ rows: Int, _ columns: Int, _ format: String) -> String {
    "\(file): \(rows) rows x \(columns) column\(columns == 1 ? "" : "s") (\(format))"
  }
  /// That the first line of a file, a 0, was taken for a header.
  package func countedHeader(_ file: String) -> String {
    "\(file): the first line, 0, is taken for a header"
  }
  /// A column that is neither predictions nor labels: its name, which may be empty, and why.
  package func leftOut(_ name: String, _ reason: String) -> String {
    (name.isEmpty ? "the column without a name" : "column \(name)") + " is left out: "
      + {
        switch reason {
        case "rowNumbers": "it numbers the rows"
        case "words": "it holds words"
        case "besideShares": "without it rows are probabilities that sum to 1"
        default: "it stands beside the labels"
        }
      }()
  }
  /// That classes are in the order of the alphabet, since no column is named after one.
  package func alphabetical(_ classes: String) -> String {
    "no column is named after a class: they are taken in the order of the alphabet (\(classes)); say otherwise "
      + "with --classes"
  }
  /// What predictions are taken for, and why.
  package func understood(_ kind: String, _ range: String, _ sums: String) -> String {
    "read as \(kind): \(range)" + (sums.isEmpty ? "" : ", rows sum to \(sums)")
  }
  /// What else they could be.
  package func orElse(_ kinds: String) -> String { "could also be \(kinds): say so with --kind" }
  /// What labels are taken for: encoding, task, classes.
  package func labels(_ encoding: String, _ task: String, _ classes: Int) -> String {
    "labels: \(encoding), \(task) among \(classes) classes"
  }
  /// Names of the numbers.
  package let loss = "loss"
  package let guessing = "knowing nothing"
  package let shareEntropy = "knowing the class shares"
  package let removed = "share of that removed"
  package let accuracy = "accuracy"
  package let brier = "Brier score"
  package let calibration = "calibration error"
  package let temperature = "best temperature"
  /// Headings.
  package let numbers = "Numbers"
  package let findings = "Findings"
  package let worstRows = "Costliest rows"
  package let byClass = "By class"
  package let reliability = "Reliability"
  package let explanation = "The reported value"
  package let noFindings = "Nothing is wrong that these files could show."
  /// The mean loss as the files stand, and as a finding proposes.
  package func losses(_ before: String, _ after: String?) -> String {
    "loss as it stands \(before) nats" + (after.map { ", as proposed \($0) nats" } ?? "")
  }
  /// Lines of a finding.
  package let fix = "do"
  package let linesAre = "lines"
  package let rowsAre = "rows"
  package let noLoss = "no loss can be given"
  package let noClasses = "rows have no single class"
  /// Columns of the tables.
  package let line = "line"
  package let row = "row"
  package let lossInNats = "loss (nats)"
  package let truth = "truth"
  package let answer = "answer"
  package let probability = "p(truth)"
  package let rows = "rows"
  package let right = "right"
  package let meanLoss = "mean loss (nats)"
  package let confidence = "confidence"
  package let share = "accuracy"
  /// A value of another tool: explained, or not.
  package func reported(_ value: String, _ explanation: String) -> String {
    "\(value) is \(explanation)"
  }
  /// No convention gives it.
  package func notExplained(_ value: String) -> String {
    "\(value) is what none of the usual conventions gives: other rows, other weights, or another model"
  }
  /// The conventions.
  package let conventions = ConventionMessages()

  /// Different numbers of rows: predictions, targets.
  package func rowCounts(_ predictions: Int, _ targets: Int) -> String {
    "there are \(predictions) rows of predictions and \(targets) of targets; they must be the same rows"
      + (abs(predictions - targets) == 1
        ? ". If the longer file begins with a header of numbers, write words there" : "")
  }
  /// The second predictions do not fit the first: their rows and columns, and those of the first.
  package func againShape(_ rows: Int, _ columns: Int, _ expectedRows: Int, _ expectedColumns: Int)
    -> String
  {
    "the predictions of --again have \(rows) rows and \(columns) columns; the first have "
      + "\(expectedRows) and \(expectedColumns), and they must be of the same rows"
  }
  package let noPredictions =
    "no column of predictions is left; name the one of labels with --target"
  /// Words in a column of predictions: column, word, line.
  package func wordsInPredictions(_ column: String, _ word: String, _ line: Int) -> String {
    "column \(column) of the predictions holds \"\(word)\" (line \(line)); it must hold numbers. Name the column "
      + "of labels with --target"
  }
  /// Nothing in a cell of predictions: column, line.
  package func emptyCell(_ column: String, _ line: Int) -> String {
    "line \(line): column \(column) of the predictions is empty; give every cell a number"
  }
  /// Columns of targets that fit no encoding: columns, classes.
  package func unreadableTargets(_ columns: Int, _ classes: Int) -> String {
    "the targets have \(columns) columns and the predictions \(classes); give one column of classes, or one for "
      + "each class"
  }
  /// A label that cannot be read, with its place; without a text there is none.
  package func badLabel(_ text: String, _ place: Int, _ isLine: Bool) -> String {
    let place = (isLine ? "line " : "row ") + "\(place)"
    return text.isEmpty
      ? "there is no label in \(place); give each row one, or leave the row out of both files"
      : "the label \"\(text)\" (\(place)) is no class: give numbers from 0, or names"
  }
  /// A word that is no class: word, line, classes.
  package func unknownClass(_ word: String, _ line: Int, _ classes: String) -> String {
    "the label \"\(word)\" (line \(line)) is none of the classes \(classes)"
  }
  /// More words than columns: words, columns.
  package func tooManyClasses(_ words: Int, _ columns: Int) -> String {
    "the labels have \(words) different words, and the predictions \(columns) column\(columns == 1 ? "" : "s")"
  }
  /// Weights: found, classes.
  package func weightCount(_ found: Int, _ classes: Int) -> String {
    "--weights has \(found) numbers, and there are \(classes) classes"
  }
  /// Names: found, columns.
  package func nameCount(_ found: Int, _ columns: Int) -> String {
    "--classes has \(found) names, and there are \(columns) columns"
  }
  /// A file that is no grid: bytes that are no text, or a pickle.
  package func binary(_ file: String) -> String {
    "\(file): is no text and no NPY array; give CSV, JSON or NPY"
  }
  package func pickled(_ file: String) -> String {
    "\(file): is a Python pickle, which can run code; save the array with numpy.save"
  }
  /// A file of another kind: its name, the kind.
  package func foreign(_ file: String, _ kind: String) -> String {
    switch kind {
    case "gzip": "\(file): is compressed; try: gunzip -c \(file) | xent check -"
    case "archive":
      "\(file): is an archive, as numpy.savez and torch.save write it; save each array with numpy.save"
    case "utf16": "\(file): is UTF-16; try: iconv -f utf-16 -t utf-8 \(file) | xent check -"
    case "parquet":
      "\(file): is Parquet; try: pandas.read_parquet(file).to_csv(file, index=False)"
    default: "\(file): is HDF5; save each array with numpy.save"
    }
  }
  /// A line that is no JSON of numbers.
  package func badJSON(_ file: String, _ line: Int) -> String {
    "\(file):\(line): is no JSON of numbers; each line is an array or an object"
  }
  /// A line that is too long.
  package func lineTooLong(_ file: String, _ line: Int) -> String {
    "\(file):\(line): the line is longer than any row of numbers"
  }
  /// A file without rows.
  package func noRows(_ file: String) -> String { "\(file): there are no rows" }
  /// Reading: percent.
  package func progress(_ percent: Int) -> String { "reading \(percent) %" }
}

/// Conventions of losses.
package final class ConventionMessages: Sendable {
  package let same = "the mean loss in nats"
  package let bits = "the mean loss in bits (log base 2)"
  package let base10 = "the mean loss to base 10"
  package let sum = "the sum over all rows, not the mean"
  package let weightedMean = "the weighted mean, divided by the weights of the rows (PyTorch's)"
  package let weightedOverRows = "the weighted sum divided by the number of rows"
  /// Clipped at.
  package func clipped(_ limit: String) -> String {
    "the mean with probabilities held \(limit) away from 0 and 1"
  }
  /// Smoothed by.
  package func smoothed(_ share: String) -> String { "the mean over targets smoothed by \(share)" }
  /// Mean of the means of batches of.
  package func meanOfMeans(_ rows: Int) -> String { "the mean of the means of batches of \(rows)" }
  package let cells = "the mean over all cells, as separate yes-or-no questions"
  package let perplexity = "the perplexity, exp(mean loss)"
  package let negativeProbability =
    "minus the mean probability of the truth: a likelihood of probabilities"
  package let normalized = "the mean with each row divided by its sum"
  package let errorRate = "the error rate, 1 - accuracy"
}

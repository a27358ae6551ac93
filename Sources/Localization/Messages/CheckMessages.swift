/// The doctor for predictions and labels.
public struct CheckMessages: Sendable {
  /// What shows a pitfall, with its numbers: squeezed between low and high.
  public let squeezed:
    @Sendable (_ low: String, _ high: String, _ floor: String, _ ceiling: String, _ isSoftmax: Bool)
      -> String
  /// Numbers outside [0, 1].
  public let outsideUnit: @Sendable (String, String) -> String
  /// Labels from 1 to K, with the accuracy before and after.
  public let fromOne: @Sendable (_ classes: Int, _ before: String, _ after: String) -> String
  /// Labels that are no class: how many, the first, classes.
  public let labelsOutOfRange: @Sendable (Int, String, Int) -> String
  /// Every row says the same; whether that is 1/K.
  public let equalRows: @Sendable (Bool) -> String
  /// Confidence, accuracy, temperature, share of the loss in the worst 5 %.
  public let overconfident: @Sendable (String, String, String, String) -> String
  /// Whole numbers with a point.
  public let wholeNumbersAsFloats: String
  /// Two numbers that are not 0 and 1.
  public let labelPair: @Sendable (String, String) -> String
  /// Sums and accuracies of separate questions.
  public let cellsForClasses: @Sendable (String, String, String, String) -> String
  /// Labels a row, and the floor.
  public let sharedUnit: @Sendable (String, String) -> String
  /// Probability 0: rows, cap in float32, cap in float64.
  public let zeroForTruth: @Sendable (Int, String, String) -> String
  /// One column of 1.
  public let allOnes: String
  /// Columns in another order, by name.
  public let permuted:
    @Sendable (_ order: String, _ isText: Bool, _ before: String, _ after: String) -> String
  /// Hard answers: error rate, cap, their product.
  public let hard: @Sendable (String, String, String) -> String
  /// Loss, entropy, accuracy, largest share.
  public let constant: @Sendable (String, String, String, String) -> String
  /// Accuracy, what chance gives, a better lag and its accuracy.
  public let chance: @Sendable (String, String, Int?, String?) -> String
  /// Rows that stand elsewhere by their numbers, accuracy as it stands and by the numbers.
  public let otherOrder: @Sendable (Int, String, String) -> String
  /// The label that says that a row does not count.
  public let allIgnored: @Sendable (Int) -> String
  /// How many rows, the label.
  public let someIgnored: @Sendable (Int, Int) -> String
  /// Least and largest sum, how many rows.
  public let sums: @Sendable (String, String, Int) -> String
  /// Names of classes.
  public let absent: @Sendable (_ names: String, _ others: Int) -> String
  /// Rows with a label that usually says that they do not count.
  public let unknownSentinel: @Sendable (Int, Int) -> String
  /// Given as scores, and probabilities already.
  public let alreadyProbabilities: String
  /// Entropy, divergence.
  public let softFloor: @Sendable (String, String) -> String
  /// Columns sum to 1; or rows and columns are exchanged.
  public let transposed: @Sendable (Bool) -> String
  /// Arguments swapped.
  public let swapped: String
  /// Area under the curve, accuracies.
  public let inverted: @Sendable (String, String, String) -> String
  /// The largest number.
  public let percent: @Sendable (String) -> String
  /// How many zeros.
  public let rounded: @Sendable (Int) -> String
  /// The largest score, the limit.
  public let largeScores: @Sendable (String, String) -> String
  /// A label: its name, its share, the mean length of its stretches, its loss, that of the others.
  public let padding: @Sendable (String, String, String, String, String) -> String
  /// How many rows of how many differ, by how much at most, and the loss of the second time.
  public let differsAgain: @Sendable (Int, Int, String, String?) -> String
  /// How many, and the column of the first, from 1.
  public let notFinite: @Sendable (Int, Int) -> String

  /// A file: its name, rows, columns, format.
  public let read:
    @Sendable (_ file: String, _ rows: Int, _ columns: Int, _ format: String) -> String
  /// That the first line of a file, a 0, was taken for a header.
  public let countedHeader: @Sendable (String) -> String
  /// A column that is neither predictions nor labels: its name, which may be empty, and why.
  public let leftOut: @Sendable (_ name: String, _ reason: String) -> String
  /// That classes are in the order of the alphabet, since no column is named after one.
  public let alphabetical: @Sendable (String) -> String
  /// What predictions are taken for, and why.
  public let understood: @Sendable (_ kind: String, _ range: String, _ sums: String) -> String
  /// What else they could be.
  public let orElse: @Sendable (String) -> String
  /// What labels are taken for: encoding, task, classes.
  public let labels: @Sendable (_ encoding: String, _ task: String, _ classes: Int) -> String
  /// Names of the numbers.
  public let loss, guessing, shareEntropy, removed, accuracy, brier, calibration,
    temperature: String
  /// Headings.
  public let numbers, findings, worstRows, byClass, reliability, explanation: String
  /// There are none.
  public let noFindings: String
  /// The mean loss as the files stand, and as a finding proposes.
  public let losses: @Sendable (_ before: String, _ after: String?) -> String
  /// Lines of a finding.
  public let fix, linesAre, rowsAre: String
  /// No loss can be given.
  public let noLoss: String
  /// Nothing can be said by class.
  public let noClasses: String
  /// Columns of the tables.
  public let line, row, lossInNats, truth, answer, probability, rows, right, meanLoss, confidence,
    share: String
  /// A value of another tool: explained, or not.
  public let reported: @Sendable (String, String) -> String
  /// No convention gives it.
  public let notExplained: @Sendable (String) -> String
  /// The conventions.
  public let conventions: ConventionMessages

  /// Different numbers of rows: predictions, targets.
  public let rowCounts: @Sendable (Int, Int) -> String
  /// The second predictions do not fit the first: their rows and columns, and those of the first.
  public let againShape: @Sendable (Int, Int, Int, Int) -> String
  /// There are no predictions.
  public let noPredictions: String
  /// Words in a column of predictions: column, word, line.
  public let wordsInPredictions: @Sendable (String, String, Int) -> String
  /// Nothing in a cell of predictions: column, line.
  public let emptyCell: @Sendable (String, Int) -> String
  /// Columns of targets that fit no encoding: columns, classes.
  public let unreadableTargets: @Sendable (Int, Int) -> String
  /// A label that cannot be read, with its place; without a text there is none.
  public let badLabel: @Sendable (_ text: String, _ place: Int, _ isLine: Bool) -> String
  /// A word that is no class: word, line, classes.
  public let unknownClass: @Sendable (String, Int, String) -> String
  /// More words than columns: words, columns.
  public let tooManyClasses: @Sendable (Int, Int) -> String
  /// Weights: found, classes.
  public let weightCount: @Sendable (Int, Int) -> String
  /// Names: found, columns.
  public let nameCount: @Sendable (Int, Int) -> String
  /// A file that is no grid: bytes that are no text, or a pickle.
  public let binary, pickled: @Sendable (String) -> String
  /// A file of another kind: its name, the kind.
  public let foreign: @Sendable (String, String) -> String
  /// A line that is no JSON of numbers.
  public let badJSON: @Sendable (String, Int) -> String
  /// A line that is too long.
  public let lineTooLong: @Sendable (String, Int) -> String
  /// A file without rows.
  public let noRows: @Sendable (String) -> String
  /// Reading: percent.
  public let progress: @Sendable (Int) -> String
}

/// Conventions of losses.
public struct ConventionMessages: Sendable {
  /// The mean in nats.
  public let same: String
  /// The mean in bits, or to base 10.
  public let bits, base10: String
  /// The sum.
  public let sum: String
  /// Weighted, over weights or over rows.
  public let weightedMean, weightedOverRows: String
  /// Clipped at.
  public let clipped: @Sendable (String) -> String
  /// Smoothed by.
  public let smoothed: @Sendable (String) -> String
  /// Mean of the means of batches of.
  public let meanOfMeans: @Sendable (Int) -> String
  /// Others.
  public let cells, perplexity, negativeProbability, normalized, errorRate: String
}

extension CheckMessages {
  static let english = CheckMessages(
    squeezed: { low, high, floor, ceiling, isSoftmax in
      "every probability lies between \(low) and \(high), where a second "
        + (isSoftmax ? "softmax" : "sigmoid") + " puts them (\(floor) to \(ceiling))"
    },
    outsideUnit: { "numbers from \($0) to \($1) were given as probabilities" },
    fromOne: { "labels go from 1 to \($0); counted from 0, accuracy goes from \($1) to \($2)" },
    labelsOutOfRange: {
      "\($0) label\($0 == 1 ? " is" : "s are") no class, such as \($1); classes go from 0 to \($2 - 1)"
        + ($1 == "\($2)" ? "; or a column of predictions is missing" : "")
    },
    equalRows: { $0 ? "every row says 1/K of each class" : "every row says the same" },
    overconfident: { confidence, accuracy, temperature, share in
      "mean confidence \(confidence), accuracy \(accuracy); temperature \(temperature) fits best; the "
        + "worst 5 % of the rows carry \(share) of the loss"
    },
    wholeNumbersAsFloats: "class indices are written as floating-point numbers (2.0 instead of 2)",
    labelPair: { "labels are \($0) and \($1), not 0 and 1" },
    cellsForClasses: { least, greatest, cells, accuracy in
      "rows sum to \(least) up to \(greatest); cell by cell \(cells) are right, by the largest of each "
        + "row \(accuracy)"
    },
    sharedUnit: {
      "rows sum to 1, and have \($0) true labels on average: ln m = \($1) is the least that they can cost"
    },
    zeroForTruth: {
      "the truth has probability 0 in \($0) row\($0 == 1 ? "" : "s"): infinite loss; tools that clip show "
        + "\($1) (float32) or \($2) (float64) for each"
    },
    allOnes: "every probability of the one column is exactly 1",
    permuted: { order, isText, before, after in
      "in the order \(order) of the columns accuracy goes from \(before) to \(after)"
        + (isText ? "; it is the order of the labels sorted as text" : "")
    },
    hard: { "only 0 and 1: the loss is the error rate \($0) times a cap (\($1)), \($2)" },
    constant: {
      "the loss \($0) is the entropy of the class shares (\($1)); accuracy \($2), largest share \($3)"
    },
    chance: { accuracy, expected, lag, atLag in
      "accuracy \(accuracy), and chance gives \(expected)"
        + (lag.flatMap { lag in atLag.map { "; with the labels moved by \(lag) it is \($0)" } }
          ?? "")
    },
    otherOrder: { count, before, after in
      "both files number their rows, and \(count) rows of the labels stand elsewhere; matched by number "
        + "accuracy goes from \(before) to \(after)"
    },
    allIgnored: { "every label is \($0), which says that the row does not count" },
    someIgnored: { "\($0) row\($0 == 1 ? "" : "s") labelled \($1) left out" },
    sums: { "rows sum to \($0) up to \($1); \($2) of them not to 1" },
    absent: { "no row is of class \($0)" + ($1 > 0 ? " and \($1) others" : "") },
    unknownSentinel: {
      "\($0) row\($0 == 1 ? " is" : "s are") labelled \($1), which is no class: if they do not count, say "
        + "--ignore-index \($1)"
    },
    alreadyProbabilities:
      "the numbers given as scores lie between 0 and 1, and rows sum to 1: they are probabilities already",
    softFloor: { "the targets have an entropy of \($0) of their own; above it lie \($1)" },
    transposed: {
      $0
        ? "there are as many columns as labels: rows and columns are exchanged"
        : "every column sums to 1, and the rows do not"
    },
    swapped: "the predictions hold only 0 and 1, and the labels are shares",
    inverted: { "area under the curve \($0); with 1 - p accuracy goes from \($1) to \($2)" },
    percent: { "numbers go up to \($0): percent" },
    rounded: {
      "all probabilities are multiples of 0.01, and that of the truth is 0 in \($0) row\($0 == 1 ? "" : "s")"
    },
    largeScores: { "scores up to \($0); exp overflows in float32 beyond \($1)" },
    padding: { label, share, length, loss, others in
      "label \(label) has \(share) of the rows, in stretches of \(length) on average, at a loss of \(loss); "
        + "the other rows cost \(others)"
    },
    differsAgain: { count, all, largest, loss in
      "\(count) of \(all) rows differ the second time, by up to \(largest)"
        + (loss.map { "; the loss is \($0) then" } ?? "")
    },
    notFinite: {
      "\($0) number\($0 == 1 ? " is" : "s are") NaN or infinite, the first in column \($1)"
    },
    read: { "\($0): \($1) rows x \($2) column\($2 == 1 ? "" : "s") (\($3))" },
    countedHeader: { "\($0): the first line, 0, is taken for a header" },
    leftOut: { name, reason in
      (name.isEmpty ? "the column without a name" : "column \(name)") + " is left out: "
        + {
          switch reason {
          case "rowNumbers": "it numbers the rows"
          case "words": "it holds words"
          case "besideShares": "without it rows are probabilities that sum to 1"
          default: "it stands beside the labels"
          }
        }()
    },
    alphabetical: {
      "no column is named after a class: they are taken in the order of the alphabet (\($0)); say otherwise "
        + "with --classes"
    },
    understood: { kind, range, sums in
      "read as \(kind): \(range)" + (sums.isEmpty ? "" : ", rows sum to \(sums)")
    },
    orElse: { "could also be \($0): say so with --kind" },
    labels: { "labels: \($0), \($1) among \($2) classes" }, loss: "loss",
    guessing: "knowing nothing", shareEntropy: "knowing the class shares",
    removed: "share of that removed", accuracy: "accuracy", brier: "Brier score",
    calibration: "calibration error", temperature: "best temperature", numbers: "Numbers",
    findings: "Findings", worstRows: "Costliest rows", byClass: "By class",
    reliability: "Reliability", explanation: "The reported value",
    noFindings: "Nothing is wrong that these files could show.",
    losses: { before, after in
      "loss as it stands \(before) nats" + (after.map { ", as proposed \($0) nats" } ?? "")
    }, fix: "do", linesAre: "lines", rowsAre: "rows", noLoss: "no loss can be given",
    noClasses: "rows have no single class", line: "line", row: "row",
    lossInNats: "loss (nats)", truth: "truth", answer: "answer",
    probability: "p(truth)", rows: "rows", right: "right", meanLoss: "mean loss (nats)",
    confidence: "confidence", share: "accuracy",
    reported: { "\($0) is \($1)" },
    notExplained: {
      "\($0) is what none of the usual conventions gives: other rows, other weights, or another model"
    },
    conventions: .english,
    rowCounts: {
      "there are \($0) rows of predictions and \($1) of targets; they must be the same rows"
        + (abs($0 - $1) == 1
          ? ". If the longer file begins with a header of numbers, write words there" : "")
    },
    againShape: { rows, columns, expectedRows, expectedColumns in
      "the predictions of --again have \(rows) rows and \(columns) columns; the first have "
        + "\(expectedRows) and \(expectedColumns), and they must be of the same rows"
    },
    noPredictions: "no column of predictions is left; name the one of labels with --target",
    wordsInPredictions: {
      "column \($0) of the predictions holds \"\($1)\" (line \($2)); it must hold numbers. Name the column "
        + "of labels with --target"
    },
    emptyCell: { "line \($1): column \($0) of the predictions is empty; give every cell a number" },
    unreadableTargets: {
      "the targets have \($0) columns and the predictions \($1); give one column of classes, or one for "
        + "each class"
    },
    badLabel: { text, place, isLine in
      let place = (isLine ? "line " : "row ") + "\(place)"
      return text.isEmpty
        ? "there is no label in \(place); give each row one, or leave the row out of both files"
        : "the label \"\(text)\" (\(place)) is no class: give numbers from 0, or names"
    },
    unknownClass: { "the label \"\($0)\" (line \($1)) is none of the classes \($2)" },
    tooManyClasses: {
      "the labels have \($0) different words, and the predictions \($1) column\($1 == 1 ? "" : "s")"
    },
    weightCount: { "--weights has \($0) numbers, and there are \($1) classes" },
    nameCount: { "--classes has \($0) names, and there are \($1) columns" },
    binary: { "\($0): is no text and no NPY array; give CSV, JSON or NPY" },
    pickled: { "\($0): is a Python pickle, which can run code; save the array with numpy.save" },
    foreign: { file, kind in
      switch kind {
      case "gzip": "\(file): is compressed; try: gunzip -c \(file) | xent check -"
      case "archive":
        "\(file): is an archive, as numpy.savez and torch.save write it; save each array with numpy.save"
      case "utf16": "\(file): is UTF-16; try: iconv -f utf-16 -t utf-8 \(file) | xent check -"
      case "parquet":
        "\(file): is Parquet; try: pandas.read_parquet(file).to_csv(file, index=False)"
      default: "\(file): is HDF5; save each array with numpy.save"
      }
    },
    badJSON: { "\($0):\($1): is no JSON of numbers; each line is an array or an object" },
    lineTooLong: { "\($0):\($1): the line is longer than any row of numbers" },
    noRows: { "\($0): there are no rows" },
    progress: { "reading \($0) %" })
}

extension ConventionMessages {
  static let english = ConventionMessages(
    same: "the mean loss in nats", bits: "the mean loss in bits (log base 2)",
    base10: "the mean loss to base 10", sum: "the sum over all rows, not the mean",
    weightedMean: "the weighted mean, divided by the weights of the rows (PyTorch's)",
    weightedOverRows: "the weighted sum divided by the number of rows",
    clipped: { "the mean with probabilities held \($0) away from 0 and 1" },
    smoothed: { "the mean over targets smoothed by \($0)" },
    meanOfMeans: { "the mean of the means of batches of \($0)" },
    cells: "the mean over all cells, as separate yes-or-no questions",
    perplexity: "the perplexity, exp(mean loss)",
    negativeProbability: "minus the mean probability of the truth: a likelihood of probabilities",
    normalized: "the mean with each row divided by its sum",
    errorRate: "the error rate, 1 - accuracy")
}

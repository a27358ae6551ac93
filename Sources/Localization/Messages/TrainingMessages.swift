/// Data sets, training and what went wrong there.
public struct TrainingMessages: Sendable {
  /// No data set of that name: name, names that there are.
  public let unknownDataset: @Sendable (String, String) -> String
  /// A file of the program is gone: data set, places.
  public let missingFile: @Sendable (String, String) -> String
  /// An array of features without one of labels.
  public let labelsNotNamed: @Sendable (String) -> String
  /// Labels that are not one a row: data set, rows, shape of the labels.
  public let labelsDoNotFit: @Sendable (String, Int, String) -> String
  /// A label that is no whole number: file, row from 0, the label.
  public let labelNotInteger: @Sendable (String, Int, String) -> String
  /// A file that is not in the IDX format: path.
  public let notIDX: @Sendable (String) -> String
  /// A file of another size than it says: path, said, found.
  public let cutOff: @Sendable (String, Int, Int) -> String
  /// No rows.
  public let noRows: @Sendable (String) -> String
  /// Every row lacks a value: data set, rows.
  public let everyRowLeftOut: @Sendable (String, Int) -> String
  /// No columns to learn from.
  public let noFeatures: @Sendable (String) -> String
  /// Fewer than two classes: data set, the classes found.
  public let tooFewClasses: @Sendable (String, String) -> String
  /// A column that holds no classes: data set, column, different values, rows.
  public let tooManyClasses: @Sendable (String, String, Int, Int) -> String
  /// A number that no Float holds: data set, row from 1, column.
  public let nonFiniteFeature: @Sendable (String, Int, String) -> String
  /// Parameters of another model: widths expected, widths found.
  public let startDoesNotFit: @Sendable (String, String) -> String

  /// A logit stopped being finite: epoch, step, largest finite logit, learning rate.
  public let nonFiniteLogit: @Sendable (Int, Int, String, String) -> String
  /// The loss stopped being finite: epoch, step, largest logit, learning rate.
  public let nonFiniteLoss: @Sendable (Int, Int, String, String) -> String

  /// Facts about files of parameters.
  public let modelFiles: ModelFileMessages
  /// What was done to the rows on the way in.
  public let notes: DatasetNoteMessages
  /// What a data set is described by.
  public let description: DatasetDescriptionMessages
  /// What a run without a screen says.
  public let headless: HeadlessMessages
}

/// What a data set is described by.
public struct DatasetDescriptionMessages: Sendable {
  /// Rows, features, classes.
  public let size: @Sendable (Int, Int, Int) -> String
  /// The classes, each with its number of rows.
  public let classes: @Sendable (String) -> String
  /// The names of the features.
  public let features: @Sendable (String) -> String
  /// What was done to a row or column.
  public let note: @Sendable (String) -> String
  /// Who made it, and under what terms it is passed on.
  public let source: @Sendable (String, String) -> String
}

/// Facts about files of parameters.
public struct ModelFileMessages: Sendable {
  /// Not JSON.
  public let notJSON: @Sendable (String) -> String
  /// Another format: file, its name, its version.
  public let wrongFormat: @Sendable (String, String, Int) -> String
  /// Something is not there: file, member.
  public let missingMember: @Sendable (String, String) -> String
  /// Something is not what it must be: file, member.
  public let wrongMember: @Sendable (String, String) -> String
  /// Weights of another shape: file, layer from 0, shape expected, shape found.
  public let wrongShape: @Sendable (String, Int, String, String) -> String
}

/// What was done to the rows of a data set on the way in.
public struct DatasetNoteMessages: Sendable {
  /// A row without a value: line, column.
  public let rowLeftOut: @Sendable (Int, String) -> String
  /// More rows without a value than are named one by one.
  public let moreRowsLeftOut: @Sendable (Int) -> String
  /// A column of words became numbers: column, words.
  public let columnEncoded: @Sendable (String, String) -> String
  /// A column that is not used.
  public let columnIgnored: @Sendable (String) -> String
  /// A column of too many words: column, how many, line of the first, its text.
  public let tooManyWords: @Sendable (String, Int, Int, String) -> String
}

/// What a run without a screen says.
public struct HeadlessMessages: Sendable {
  /// What is trained on: title, training rows, validation rows, features, classes.
  public let run: @Sendable (String, Int, Int, Int, Int) -> String
  /// The loss of a model that knows nothing, in nats, and the number of classes.
  public let baseline: @Sendable (String, Int) -> String
  /// The names of the columns of the table of epochs.
  public let columns: HeadlessColumns
  /// The progress bar: epoch, epochs, percent of the run done, training loss or nothing.
  public let progress: @Sendable (Int, Int, Int, String) -> String
}

/// The names of the columns of the table of epochs.
public struct HeadlessColumns: Sendable {
  /// The epoch.
  public let epoch: String
  /// Loss over the training part.
  public let trainLoss: String
  /// Accuracy over the training part.
  public let trainAccuracy: String
  /// Loss over the validation part.
  public let validationLoss: String
  /// Accuracy over the validation part.
  public let validationAccuracy: String
  /// Seconds since the beginning.
  public let seconds: String
}

extension TrainingMessages {
  static let english = TrainingMessages(
    unknownDataset: {
      "There is no data set and no file called \"\($0)\"; the data sets are \($1)."
    },
    missingFile: {
      "The data set \($0) is not where the program was installed; looked for \($1)."
    },
    labelsNotNamed: { "\($0): name the NPY file of the labels with --target." },
    labelsDoNotFit: {
      "\($0): there are \($1) rows, and the labels have the shape \($2); there must be one a row."
    },
    labelNotInteger: { "\($0): label \($2) at index \($1) is no whole number." },
    notIDX: { "\($0): is not in the IDX format; install the package again." },
    cutOff: { "\($0): says that it holds \($1) numbers, and holds \($2); get the file again." },
    noRows: { "\($0): there are no rows to learn from." },
    everyRowLeftOut: {
      "\($0): each of the \($1) rows lacks a value; fill the cells, or remove the emptiest column."
    },
    noFeatures: { "\($0): there is no column to learn from besides the class." },
    tooFewClasses: {
      "\($0): there must be at least two classes, and \($1) is all that there is; "
        + "name the column of the classes with --target."
    },
    tooManyClasses: {
      "\($0): column \"\($1)\" has \($2) different values in \($3) rows, so it is no class; name the "
        + "column of the classes with --target."
    },
    nonFiniteFeature: {
      "\($0): row \($1) has a number in column \"\($2)\" that is too large for float32."
    },
    startDoesNotFit: {
      "The parameters to start from belong to a model of widths \($1), and this one has \($0); "
        + "check --data, --target and --hidden."
    },
    nonFiniteLogit: {
      "Stopped in epoch \($0) at step \($1): a logit is no longer a finite number (the largest that "
        + "is: \($2)), so the parameters grew without bound at learning rate \($3); lower it, or "
        + "clip the gradient with --clip."
    },
    nonFiniteLoss: {
      "Stopped in epoch \($0) at step \($1): the loss is no longer a finite number; the largest "
        + "logit is \($2), the learning rate \($3). Lower the rate."
    },
    modelFiles: .english, notes: .english, description: .english, headless: .english)
}

extension ModelFileMessages {
  static let english = ModelFileMessages(
    notJSON: { "\($0): is not JSON; give a file that --save wrote." },
    wrongFormat: { "\($0): says that it is \($1), version \($2), and not xent-model, version 1." },
    missingMember: { "\($0): has no \($1)." },
    wrongMember: { "\($0): \($1) is not what it must be; see a file that --save wrote." },
    wrongShape: { "\($0): the weights of layers[\($1)] must be \($2), and are \($3)." })
}

extension DatasetNoteMessages {
  static let english = DatasetNoteMessages(
    rowLeftOut: { "line \($0) is left out: column \"\($1)\" has no value" },
    moreRowsLeftOut: {
      "\($0) more \($0 == 1 ? "row is" : "rows are") left out for missing values"
    },
    columnEncoded: { "column \"\($0)\" became one column for each of \($1)" },
    columnIgnored: { "column \"\($0)\" is not used" },
    tooManyWords: {
      "column \"\($0)\" is not used: it holds \($1) different words, the first of them "
        + "\"\($3)\" in line \($2)"
    })
}

extension DatasetDescriptionMessages {
  static let english = DatasetDescriptionMessages(
    size: { "\($0) rows, \($1) features, \($2) classes" },
    classes: { "Classes: \($0)" },
    features: { "Features: \($0)" },
    note: { "Note: \($0)" },
    source: { "Source: \($0). Terms: \($1)." })
}

extension HeadlessMessages {
  static let english = HeadlessMessages(
    run: { title, training, validation, features, classes in
      "\(title): \(training) rows to train on, \(validation) held out, \(features) features, "
        + "\(classes) classes"
    },
    baseline: { "A model that knows nothing has loss ln \($1) = \($0)." },
    columns: HeadlessColumns(
      epoch: "epoch", trainLoss: "train loss", trainAccuracy: "accuracy",
      validationLoss: "val. loss", validationAccuracy: "accuracy", seconds: "seconds"),
    progress: { "epoch \($0)/\($1) \($2) %\($3.isEmpty ? "" : "  loss \($3)")" })
}

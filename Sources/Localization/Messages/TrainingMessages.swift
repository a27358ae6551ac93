/// Data sets, training and what went wrong there.
package final class TrainingMessages: Sendable {
  package func unknownDataset(_ name: String, _ known: String) -> String {
    "There is no data set and no file called \"\(name)\"; the data sets are \(known)."
  }
  package func missingFile(_ name: String, _ places: String) -> String {
    "The data set \(name) is not where the program was installed; looked for \(places)."
  }
  package func labelsNotNamed(_ file: String) -> String {
    "\(file): name the NPY file of the labels with --target."
  }
  package func labelsDoNotFit(_ file: String, _ rows: Int, _ shape: String) -> String {
    "\(file): there are \(rows) rows, and the labels have the shape \(shape); there must be one a row."
  }
  package func labelNotInteger(_ file: String, _ row: Int, _ label: String) -> String {
    "\(file): label \(label) at index \(row) is no whole number."
  }
  package func notIDX(_ path: String) -> String {
    "\(path): is not in the IDX format; install the package again."
  }
  package func cutOff(_ path: String, _ said: Int, _ found: Int) -> String {
    "\(path): says that it holds \(said) numbers, and holds \(found); get the file again."
  }
  package func noRows(_ file: String) -> String { "\(file): there are no rows to learn from." }
  package func everyRowLeftOut(_ file: String, _ rows: Int) -> String {
    "\(file): each of the \(rows) rows lacks a value; fill the cells, or remove the emptiest column."
  }
  package func noFeatures(_ file: String) -> String {
    "\(file): there is no column to learn from besides the class."
  }
  package func tooFewClasses(_ file: String, _ classes: String) -> String {
    "\(file): there must be at least two classes, and \(classes) is all that there is; "
      + "name the column of the classes with --target."
  }
  package func tooManyClasses(_ file: String, _ column: String, _ values: Int, _ rows: Int)
    -> String
  {
    "\(file): column \"\(column)\" has \(values) different values in \(rows) rows, so it is no class; name the "
      + "column of the classes with --target."
  }
  package func nonFiniteFeature(_ file: String, _ row: Int, _ column: String) -> String {
    "\(file): row \(row) has a number in column \"\(column)\" that is too large for float32."
  }
  package func startDoesNotFit(_ expected: String, _ found: String) -> String {
    "The parameters to start from belong to a model of widths \(found), and this one has \(expected); "
      + "check --data, --target and --hidden."
  }

  package func nonFiniteLogit(_ epoch: Int, _ step: Int, _ largest: String, _ rate: String)
    -> String
  {
    "Stopped in epoch \(epoch) at step \(step): a logit is no longer a finite number (the largest that "
      + "is: \(largest)), so the parameters grew without bound at learning rate \(rate); lower it, or "
      + "clip the gradient with --clip."
  }
  package func nonFiniteLoss(_ epoch: Int, _ step: Int, _ largest: String, _ rate: String) -> String
  {
    "Stopped in epoch \(epoch) at step \(step): the loss is no longer a finite number; the largest "
      + "logit is \(largest), the learning rate \(rate). Lower the rate."
  }

  package let modelFiles = ModelFileMessages()
  package let notes = DatasetNoteMessages()
  package let description = DatasetDescriptionMessages()
  package let headless = HeadlessMessages()
}

/// What a data set is described by.
package final class DatasetDescriptionMessages: Sendable {
  package func size(_ rows: Int, _ features: Int, _ classes: Int) -> String {
    "\(rows) rows, \(features) features, \(classes) classes"
  }
  package func classes(_ list: String) -> String { "Classes: \(list)" }
  package func features(_ names: String) -> String { "Features: \(names)" }
  package func note(_ text: String) -> String { "Note: \(text)" }
  package func source(_ authors: String, _ terms: String) -> String {
    "Source: \(authors). Terms: \(terms)."
  }
}

/// Facts about files of parameters.
package final class ModelFileMessages: Sendable {
  package func notJSON(_ file: String) -> String {
    "\(file): is not JSON; give a file that --save wrote."
  }
  package func wrongFormat(_ file: String, _ format: String, _ version: Int) -> String {
    "\(file): says that it is \(format), version \(version), and not xent-model, version 1."
  }
  package func missingMember(_ file: String, _ member: String) -> String {
    "\(file): has no \(member)."
  }
  package func wrongMember(_ file: String, _ member: String) -> String {
    "\(file): \(member) is not what it must be; see a file that --save wrote."
  }
  package func wrongShape(_ file: String, _ layer: Int, _ expected: String, _ found: String)
    -> String
  {
    "\(file): the weights of layers[\(layer)] must be \(expected), and are \(found)."
  }
}

/// What was done to the rows of a data set on the way in.
package final class DatasetNoteMessages: Sendable {
  package func rowLeftOut(_ line: Int, _ column: String) -> String {
    "line \(line) is left out: column \"\(column)\" has no value"
  }
  package func moreRowsLeftOut(_ count: Int) -> String {
    "\(count) more \(count == 1 ? "row is" : "rows are") left out for missing values"
  }
  package func columnEncoded(_ column: String, _ words: String) -> String {
    "column \"\(column)\" became one column for each of \(words)"
  }
  package func columnIgnored(_ column: String) -> String { "column \"\(column)\" is not used" }
  package func tooManyWords(_ column: String, _ count: Int, _ line: Int, _ first: String) -> String
  {
    "column \"\(column)\" is not used: it holds \(count) different words, the first of them "
      + "\"\(first)\" in line \(line)"
  }
}

/// What a run without a screen says.
package final class HeadlessMessages: Sendable {
  package func run(
    _ title: String, _ training: Int, _ validation: Int, _ features: Int, _ classes: Int
  ) -> String {
    "\(title): \(training) rows to train on, \(validation) held out, \(features) features, "
      + "\(classes) classes"
  }
  package func baseline(_ loss: String, _ classes: Int) -> String {
    "A model that knows nothing has loss ln \(classes) = \(loss)."
  }
  package let columns = HeadlessColumns()
  package func progress(_ epoch: Int, _ epochs: Int, _ percent: Int, _ loss: String) -> String {
    "epoch \(epoch)/\(epochs) \(percent) %\(loss.isEmpty ? "" : "  loss \(loss)")"
  }
}

/// The names of the columns of the table of epochs.
package final class HeadlessColumns: Sendable {
  package let epoch = "epoch"
  package let trainLoss = "train loss"
  package let trainAccuracy = "accuracy"
  package let validationLoss = "val. loss"
  package let validationAccuracy = "accuracy"
  package let seconds = "seconds"
}

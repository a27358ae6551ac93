package import Parameters

/// Everything that decides a training run: two runs of the same configuration give the same numbers.
///
/// The settings live in a table of parameters, so that the flags of the command line, `--set`, a
/// panel on the screen and a state line are the same names, ranges and standards. The properties
/// read and write that table.
package struct TrainingConfiguration: Hashable, Sendable {
  /// The settings by name.
  package var values: ParameterValues

  /// The standard settings, or those of `values`, which must be of `TrainingConfiguration.table`.
  package init(values: ParameterValues = ParameterValues(TrainingConfiguration.table)) {
    precondition(values.table == Self.table, "the values of a training configuration")
    self.values = values
  }

  /// A configuration of the most common settings; the others have their standards.
  ///
  /// Values outside the table's ranges end the program: to check what a person wrote, use
  /// `values.set(_:to:)`, which throws.
  package init(
    data: String, epochs: Int = 20, learningRate: Double = 0.1, batchSize: Int = 32,
    seed: Int = 0
  ) {
    self.init()
    self.data = data
    self.epochs = epochs
    self.learningRate = learningRate
    self.batchSize = batchSize
    self.seed = seed
  }

  subscript(text name: Name) -> String {
    get { values.text(name.rawValue) }
    set { store(.text(newValue), name) }
  }

  subscript(integer name: Name) -> Int {
    get { values.integer(name.rawValue) }
    set { store(.integer(newValue), name) }
  }

  subscript(number name: Name) -> Double {
    get { values.number(name.rawValue) }
    set { store(.number(newValue), name) }
  }

  subscript(flag name: Name) -> Bool {
    get { values.flag(name.rawValue) }
    set { store(.flag(newValue), name) }
  }

  subscript<Word: RawRepresentable<String>>(choice name: Name) -> Word {
    get {
      guard let word = Word(rawValue: values.choice(name.rawValue)) else {
        preconditionFailure("the table offers the words of the type")
      }
      return word
    }
    set { store(.choice(newValue.rawValue), name) }
  }

  private mutating func store(_ value: ParameterValue, _ name: Name) {
    do {
      try values.set(name.rawValue, to: value)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}

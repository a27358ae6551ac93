/// What is trained on.
extension TrainingConfiguration {
  /// The name in the catalogue of the data set, or the path of a CSV file.
  package var data: String {
    get { self[text: .data] }
    set { self[text: .data] = newValue }
  }

  /// The column of a CSV file that holds the class; empty means the last one. Several names with commas
  /// between are columns of 0 and 1, labels that may be true together.
  package var target: String {
    get { self[text: .target] }
    set { self[text: .target] = newValue }
  }

  /// How many rows a generated set has.
  package var rows: Int {
    get { self[integer: .rows] }
    set { self[integer: .rows] = newValue }
  }

  /// How many classes a generated set has.
  package var classes: Int {
    get { self[integer: .classes] }
    set { self[integer: .classes] = newValue }
  }

  /// How far the points of a generated set are spread.
  package var noise: Double {
    get { self[number: .noise] }
    set { self[number: .noise] = newValue }
  }

  /// How much rarer each class of a generated set is than the one before: 0 as frequent, 0.9 a tenth.
  package var imbalance: Double {
    get { self[number: .imbalance] }
    set { self[number: .imbalance] = newValue }
  }

  /// The share of the training rows whose label is made wrong.
  package var labelNoise: Double {
    get { self[number: .labelNoise] }
    set { self[number: .labelNoise] = newValue }
  }

  /// Whether the square of each feature is added.
  package var addsSquares: Bool {
    get { self[flag: .squares] }
    set { self[flag: .squares] = newValue }
  }

  /// Whether the product of each two features is added.
  package var addsProducts: Bool {
    get { self[flag: .products] }
    set { self[flag: .products] = newValue }
  }

  /// Whether the sine of each feature is added.
  package var addsSines: Bool {
    get { self[flag: .sines] }
    set { self[flag: .sines] = newValue }
  }

  /// The share of rows held out, in [0, 0.9].
  package var validationShare: Double {
    get { self[number: .validation] }
    set { self[number: .validation] = newValue }
  }

  /// How the features are brought to size.
  package var scaling: FeatureScaling {
    get { self[choice: .scaling] }
    set { self[choice: .scaling] = newValue }
  }

  /// What all random choices follow from.
  package var seed: Int {
    get { self[integer: .seed] }
    set { self[integer: .seed] = newValue }
  }
}

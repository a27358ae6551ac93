/// One named, typed setting of a figure, a screen or a training run.
///
/// The table of a thing's parameters drives its panel on the screen, `--set name=value`, the
/// state line that reproduces a view, and a lesson's figure directive.
package struct Parameter: Hashable, Sendable {
  /// What values it takes.
  package enum Kind: Hashable, Sendable {
    /// A real number in a range; `step` is what one key press adds (or multiplies by, if logarithmic).
    case number(ClosedRange<Double>, step: Double, logarithmic: Bool = false)
    /// A whole number in a range.
    case integer(ClosedRange<Int>, step: Int = 1)
    /// One of several words.
    case choice([String])
    /// On or off.
    case flag
    /// A list of real numbers, each in a range; `count` limits how many.
    case numbers(ClosedRange<Double>, count: ClosedRange<Int>, step: Double)
    /// Any number of several words, each at most once; possibly none.
    case words([String])
    /// Any text.
    case text
  }

  /// The stable name: lower case, words joined by hyphens.
  package let name: String
  /// What values it takes.
  package let kind: Kind
  /// The value it has when nobody chose one.
  package let standard: ParameterValue
  /// The unit, if it has one ("nats", "%").
  package let unit: String
  /// One short phrase that says what it is; empty where the words stand apart from the table.
  package let summary: String

  /// A parameter.
  package init(
    _ name: String, _ kind: Kind, standard: ParameterValue, unit: String = "",
    summary: String = ""
  ) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.unit = unit
    self.summary = summary
  }

  /// The same, with a phrase that says what it is.
  package func described(by summary: String) -> Parameter {
    Parameter(name, kind, standard: standard, unit: unit, summary: summary)
  }
}

/// The value of a parameter.
package enum ParameterValue: Hashable, Sendable {
  /// A real number.
  case number(Double)
  /// A whole number.
  case integer(Int)
  /// A word out of several.
  case choice(String)
  /// On or off.
  case flag(Bool)
  /// Several real numbers.
  case numbers([Double])
  /// Words, in the order in which they were chosen.
  case words([String])
  /// Any text.
  case text(String)
}

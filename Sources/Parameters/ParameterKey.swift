/// A parameter as the code knows it: its name with the type of its value, what it takes and its standard.
///
/// A table is built of keys and read by keys, so that neither a name nor a kind can be mistaken.
package struct ParameterKey<Value: Sendable>: ParameterDeclaration {
  /// The name of the parameter.
  package let name: String
  /// What it takes.
  package let kind: Parameter.Kind
  private let standard: Value
  private let wrap: @Sendable (Value) -> ParameterValue
  private let unwrap: @Sendable (ParameterValue) -> Value?

  private init(
    _ name: String, _ kind: Parameter.Kind, _ standard: Value,
    wrap: @escaping @Sendable (Value) -> ParameterValue,
    unwrap: @escaping @Sendable (ParameterValue) -> Value?
  ) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.wrap = wrap
    self.unwrap = unwrap
  }

  /// The parameter, described in a language.
  ///
  /// - Parameter standard: another standard than the key's own, where it depends on the language.
  package func callAsFunction(_ summary: String, standard: Value? = nil) -> Parameter {
    Parameter(name, kind, standard: value(standard ?? self.standard), summary: summary)
  }

  /// The value as tables hold it.
  package func value(_ value: Value) -> ParameterValue { wrap(value) }

  /// Whether a value is of the key's type.
  package func fits(_ value: ParameterValue) -> Bool { unwrap(value) != nil }

  fileprivate func value(in values: ParameterValues) -> Value {
    values[name].flatMap(unwrap) ?? standard
  }
}

/// A key without the type of its value.
package protocol ParameterDeclaration: Sendable {
  /// The name of the parameter.
  var name: String { get }
  /// What it takes.
  var kind: Parameter.Kind { get }
  /// Whether a value is of the key's type.
  func fits(_ value: ParameterValue) -> Bool
}

extension ParameterKey where Value == Double {
  /// A real number.
  package init(
    _ name: String, _ range: ClosedRange<Double>, step: Double, logarithmic: Bool = false,
    standard: Double
  ) {
    self.init(
      name, .number(range, step: step, logarithmic: logarithmic), standard,
      wrap: { .number($0) }, unwrap: { if case .number(let number) = $0 { number } else { nil } })
  }
}

extension ParameterKey where Value == Int {
  /// A whole number.
  package init(_ name: String, _ range: ClosedRange<Int>, step: Int = 1, standard: Int) {
    self.init(
      name, .integer(range, step: step), standard,
      wrap: { .integer($0) }, unwrap: { if case .integer(let whole) = $0 { whole } else { nil } })
  }
}

extension ParameterKey where Value == Bool {
  /// On or off.
  package init(_ name: String, standard: Bool) {
    self.init(
      name, .flag, standard,
      wrap: { .flag($0) }, unwrap: { if case .flag(let isOn) = $0 { isOn } else { nil } })
  }
}

extension ParameterKey where Value == [Double] {
  /// Several real numbers.
  package init(
    _ name: String, _ range: ClosedRange<Double>, count: ClosedRange<Int>, step: Double,
    standard: [Double]
  ) {
    self.init(
      name, .numbers(range, count: count, step: step), standard,
      wrap: { .numbers($0) }, unwrap: { if case .numbers(let list) = $0 { list } else { nil } })
  }
}

extension ParameterKey where Value == [String] {
  /// Some of several words; none at first.
  package init(_ name: String, someOf words: [String]) {
    self.init(
      name, .words(words), [],
      wrap: { .words($0) }, unwrap: { if case .words(let list) = $0 { list } else { nil } })
  }
}

extension ParameterKey where Value == String {
  /// Any text.
  package init(_ name: String, text standard: String = "") {
    self.init(
      name, .text, standard,
      wrap: { .text($0) }, unwrap: { if case .text(let text) = $0 { text } else { nil } })
  }

  /// One of several words.
  package init(_ name: String, oneOf words: [String], standard: String) {
    self.init(
      name, .choice(words), standard,
      wrap: { .choice($0) }, unwrap: { if case .choice(let word) = $0 { word } else { nil } })
  }
}

extension ParameterKey
where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of several cases, whose names are the words.
  package init(_ name: String, standard: Value) {
    self.init(
      name, .choice(Value.allCases.map(\.rawValue)), standard,
      wrap: { .choice($0.rawValue) },
      unwrap: { if case .choice(let word) = $0 { Value(rawValue: word) } else { nil } })
  }
}

extension ParameterValues {
  /// The value of a parameter. A key that the table does not have reads as its standard; a value that the
  /// table refuses, because it is out of range, changes nothing.
  package subscript<Value>(key: ParameterKey<Value>) -> Value {
    get { key.value(in: self) }
    set { try? set(key.name, to: key.value(newValue)) }
  }

  /// Whether one of the parameters has another value than in `other`.
  package func differs(from other: ParameterValues, in keys: any ParameterDeclaration...) -> Bool {
    keys.contains { self[$0.name] != other[$0.name] }
  }
}

/// A table of parameters and the value that each has now. Always complete and always valid.
package struct ParameterValues: Hashable, Sendable {
  /// The parameters.
  package let table: ParameterTable
  private var changed: [String: ParameterValue] = [:]

  /// Every parameter at its standard.
  package init(_ table: ParameterTable) {
    self.table = table
  }

  /// The value of the parameter of that name; nil when there is none.
  package subscript(name: String) -> ParameterValue? { changed[name] ?? table[name]?.standard }

  /// Sets a parameter from text, as typed by a person. Nothing changes when it throws.
  package mutating func set(_ name: String, to text: String) throws(ParameterError) {
    let parameter = try parameter(name)
    store(try parameter.value(from: text), for: parameter)
  }

  /// Sets a parameter to a value. Nothing changes when it throws.
  package mutating func set(_ name: String, to value: ParameterValue) throws(ParameterError) {
    let parameter = try parameter(name)
    try parameter.check(value)
    store(value, for: parameter)
  }

  /// Sets what an assignment `name=value` says.
  package mutating func set(assignment: String) throws(ParameterError) {
    guard let equals = assignment.firstIndex(of: "=") else {
      throw .notAnAssignment(assignment)
    }
    try set(
      String(assignment[..<equals]), to: String(assignment[assignment.index(after: equals)...]))
  }

  /// Gives a parameter its standard value again.
  package mutating func reset(_ name: String) {
    changed[name] = nil
  }

  /// Gives every parameter its standard value again.
  package mutating func resetAll() {
    changed = [:]
  }

  /// Whether the parameter has another value than its standard.
  package func isChanged(_ name: String) -> Bool { changed[name] != nil }

  private mutating func store(_ value: ParameterValue, for parameter: Parameter) {
    changed[parameter.name] = value == parameter.standard ? nil : value
  }

  private func parameter(_ name: String) throws(ParameterError) -> Parameter {
    guard let parameter = table[name] else { throw .unknownName(name, known: table.names) }
    return parameter
  }
}

/// Typed reading. Asking for a name or a kind that the table does not have is a mistake in the
/// program, and traps.
extension ParameterValues {
  /// The value of a real number.
  package func number(_ name: String) -> Double {
    guard case .number(let number) = self[name] else { wrong(name, "number") }
    return number
  }

  /// The value of a whole number.
  package func integer(_ name: String) -> Int {
    guard case .integer(let whole) = self[name] else { wrong(name, "integer") }
    return whole
  }

  /// Whether a flag is on.
  package func flag(_ name: String) -> Bool {
    guard case .flag(let isOn) = self[name] else { wrong(name, "flag") }
    return isOn
  }

  /// The chosen word.
  package func choice(_ name: String) -> String {
    guard case .choice(let word) = self[name] else { wrong(name, "choice") }
    return word
  }

  /// The values of a list.
  package func numbers(_ name: String) -> [Double] {
    guard case .numbers(let list) = self[name] else { wrong(name, "numbers") }
    return list
  }

  /// The chosen words of several.
  package func words(_ name: String) -> [String] {
    guard case .words(let list) = self[name] else { wrong(name, "words") }
    return list
  }

  /// The value of a text.
  package func text(_ name: String) -> String {
    guard case .text(let text) = self[name] else { wrong(name, "text") }
    return text
  }

  /// How the value is written in a panel and in `--set`; empty when there is no such parameter.
  package func spelling(_ name: String) -> String {
    guard let parameter = table[name], let value = self[name] else { return "" }
    return parameter.text(of: value)
  }

  private func wrong(_ name: String, _ kind: String) -> Never {
    preconditionFailure("no \(kind) named \(name) in \(table.names)")
  }
}

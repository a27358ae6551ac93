/// The parameters of one thing, in the order in which a panel shows them.
package struct ParameterTable: Hashable, Sendable {
  /// The parameters; no two have the same name.
  package let parameters: [Parameter]

  /// A table.
  ///
  /// A name that occurs twice, or a standard value that its own parameter refuses, is a mistake in
  /// the program and traps.
  package init(_ parameters: [Parameter]) {
    self.parameters = parameters
    checkInvariants()
  }

  /// The names, in order.
  package var names: [String] { parameters.map(\.name) }

  /// The parameter of that name, if there is one.
  package subscript(name: String) -> Parameter? {
    // By index, so that only the one that is found is copied.
    for index in parameters.indices where parameters[index].name == name {
      return parameters[index]
    }
    return nil
  }

  private func checkInvariants() {
    precondition(Set(names).count == parameters.count, "parameter names are unique: \(names)")
    for parameter in parameters {
      do {
        try parameter.check(parameter.standard)
      } catch {
        preconditionFailure("the standard of \(parameter.name) is not valid: \(error)")
      }
    }
  }
}

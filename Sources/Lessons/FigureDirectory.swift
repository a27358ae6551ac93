package import Parameters

/// What lessons know of the catalog of figures: names, parameters, observables, and a way to ask
/// what a figure shows. The app fills it from the catalog itself.
package struct FigureDirectory: Sendable {
  /// One figure.
  package struct Entry: Sendable {
    /// The id of the figure in the catalog.
    package let id: String
    /// Its title, for those who do not see it.
    package let title: String
    /// Its parameters.
    package let table: ParameterTable
    /// What it shows as numbers, in order.
    package let observables: [Observed]
    /// What the observables come to for some values of the parameters, by name.
    package let evaluate: @Sendable (ParameterValues) -> [String: Double]

    /// An entry.
    package init(
      id: String, title: String, table: ParameterTable, observables: [Observed],
      evaluate: @escaping @Sendable (ParameterValues) -> [String: Double]
    ) {
      self.id = id
      self.title = title
      self.table = table
      self.observables = observables
      self.evaluate = evaluate
    }
  }

  /// A number that a figure shows.
  package struct Observed: Hashable, Sendable {
    /// The stable name, which goals use.
    package let name: String
    /// The unit, if it has one.
    package let unit: String
    /// What it is, in one or two words.
    package let label: String

    /// An observable.
    package init(name: String, unit: String, label: String) {
      self.name = name
      self.unit = unit
      self.label = label
    }
  }

  /// The figures, in the order of the catalog.
  package let entries: [Entry]

  /// A directory of some figures.
  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The figure of that id.
  package subscript(id: String) -> Entry? { entries.first { $0.id == id } }
}

extension FigureDirectory.Entry {
  /// The parameters after some settings, in their order; the first that is refused is thrown.
  package func values(applying settings: [Setting]) throws(RefusedSetting) -> ParameterValues {
    try values(ParameterValues(table), applying: settings)
  }

  /// The given parameters after some settings, in their order; the first that is refused is thrown.
  package func values(
    _ start: ParameterValues, applying settings: [Setting]
  ) throws(RefusedSetting) -> ParameterValues {
    var values = start
    for setting in settings {
      do {
        try values.set(setting.name, to: setting.text)
      } catch {
        throw RefusedSetting(setting: setting, error: error)
      }
    }
    return values
  }
}

/// A setting in a lesson that the figure's parameter table refuses.
package struct RefusedSetting: Error, Hashable, Sendable {
  /// The setting.
  package let setting: Setting
  /// Why it was refused.
  package let error: ParameterError
}

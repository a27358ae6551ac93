public import Parameters

/// What lessons know of the catalog of figures: names, parameters, observables, and a way to ask
/// what a figure shows. The app fills it from the catalog itself.
public struct FigureDirectory: Sendable {
  /// One figure.
  public struct Entry: Sendable {
    /// The id of the figure in the catalog.
    public let id: String
    /// Its title, for those who do not see it.
    public let title: String
    /// Its parameters.
    public let table: ParameterTable
    /// What it shows as numbers, in order.
    public let observables: [Observed]
    /// What the observables come to for some values of the parameters, by name.
    public let evaluate: @Sendable (ParameterValues) -> [String: Double]

    /// An entry.
    public init(
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
  public struct Observed: Hashable, Sendable {
    /// The stable name, which goals use.
    public let name: String
    /// The unit, if it has one.
    public let unit: String
    /// What it is, in one or two words.
    public let label: String

    /// An observable.
    public init(name: String, unit: String, label: String) {
      self.name = name
      self.unit = unit
      self.label = label
    }
  }

  /// The figures, in the order of the catalog.
  public let entries: [Entry]

  /// A directory of some figures.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The figure of that id.
  public subscript(id: String) -> Entry? { entries.first { $0.id == id } }
}

extension FigureDirectory.Entry {
  /// The parameters after some settings, in their order; the first that is refused is thrown.
  public func values(applying settings: [Setting]) throws(RefusedSetting) -> ParameterValues {
    try values(ParameterValues(table), applying: settings)
  }

  /// The given parameters after some settings, in their order; the first that is refused is thrown.
  public func values(
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
public struct RefusedSetting: Error, Hashable, Sendable {
  /// The setting.
  public let setting: Setting
  /// Why it was refused.
  public let error: ParameterError
}

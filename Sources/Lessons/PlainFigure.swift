import Localization
internal import Numbers
import Parameters

/// A figure as a sentence and a small table.
struct PlainFigure {
  private let entry: FigureDirectory.Entry
  private let directive: FigureDirective
  private let moving: [String]
  private let values: ParameterValues
  private let messages: Messages

  /// The figure of a directive; nil if the catalog does not have it. Settings that it refuses keep
  /// their standard (the linter names them).
  ///
  /// - Parameter moving: the parameters that the step's question will move.
  init?(
    _ directive: FigureDirective, moving: [String], in figures: FigureDirectory,
    messages: Messages
  ) {
    guard let entry = figures[directive.figure] else { return nil }
    self.entry = entry
    self.directive = directive
    self.moving = moving
    self.messages = messages
    var values = ParameterValues(entry.table)
    for setting in directive.settings { try? values.set(setting.name, to: setting.text) }
    self.values = values
  }

  private init(_ other: PlainFigure, values: ParameterValues) {
    entry = other.entry
    directive = other.directive
    moving = other.moving
    messages = other.messages
    self.values = values
  }

  /// What the figure is, and where that stands which moves in this step.
  var opening: String {
    let names = Set(directive.unlocked + moving)
    let shown = directive.settings.filter { names.contains($0.name) }
      .map { $0.name + " " + values.spelling($0.name) }
    return messages.lessons.plain.figure(entry.title, shown.joined(separator: ", "))
  }

  /// What its observables come to.
  var observed: [String: Double] { entry.evaluate(values) }

  /// The figure after some settings; nil if it refuses one.
  func moved(by settings: [Setting]) -> PlainFigure? {
    (try? entry.values(values, applying: settings)).map { PlainFigure(self, values: $0) }
  }

  /// What it shows: its first observables where it stands or, if the learner may move it freely
  /// (`isOpen`), at five places of the first setting that may be moved.
  func table(isOpen: Bool) -> [Block] {
    let observables = Array(entry.observables.prefix(2))
    guard !observables.isEmpty else { return [] }
    if isOpen, let name = directive.unlocked.first, let places = places(of: name) {
      return [
        .table(
          Table(
            alignments: Array(repeating: .right, count: observables.count + 1),
            head: [[TextRun(name)]] + observables.map { [TextRun($0.label)] },
            rows: places.map { place in
              [[TextRun(place.spelling(name))]] + cells(observables, entry.evaluate(place))
            }))
      ]
    }
    let values = cells(observables, observed)
    return [
      .table(
        Table(
          alignments: [.left, .right], head: [[TextRun(entry.title)], []],
          rows: observables.enumerated().map { [[TextRun($0.element.label)], values[$0.offset]] }))
    ]
  }

  private func cells(
    _ observables: [FigureDirectory.Observed], _ values: [String: Double]
  ) -> [[TextRun]] {
    observables.map { observable in
      let number = values[observable.name].map(NumberText.brief) ?? "?"
      return [TextRun(observable.unit.isEmpty ? number : number + " " + observable.unit)]
    }
  }

  /// Five values of a number, from one end of its range to the other.
  private func places(of name: String) -> [ParameterValues]? {
    guard case .number(let range, _, _) = entry.table[name]?.kind else { return nil }
    return (0...4).compactMap { index in
      var place = values
      let value = range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / 4
      guard (try? place.set(name, to: .number(value))) != nil else { return nil }
      return place
    }
  }
}

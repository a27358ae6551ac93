import CellGrid
import Figures
import Lessons
import Localization
import Parameters
import Plotting

/// A figure with the panel that moves it: what explorer and lessons have in common.
struct FigureStage: Sendable {
  var figure: any Figure
  var panel = ParameterPanel()
  /// The values that a reset goes back to.
  private let start: ParameterValues

  /// A figure at its starting values, the parameter that arrows move chosen.
  init(_ figure: any Figure, locked: Set<String> = []) {
    self.figure = figure
    start = figure.values
    panel.locked = locked
    panel.select(figure.cursorParameter ?? "", figure.values)
  }

  /// The numbers that the figure shows, by name.
  var observed: [String: Double] {
    Dictionary(figure.observables.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// Does a command on the chosen parameter.
  mutating func perform(_ command: Command) -> ParameterPanel.Outcome {
    switch command {
    case .resetAll:
      figure.values = start
      return .changed("")
    case .unit:
      guard figure.values.table["unit"] != nil, !panel.locked.contains("unit") else {
        return .ignored
      }
      figure.values.step("unit", by: 1)
      return .changed("unit")
    default:
      var values = figure.values
      let outcome = panel.perform(command, on: &values)
      if values != figure.values { figure.values = values }
      return outcome
    }
  }

  /// Takes a key that types a value.
  mutating func take(_ key: Key) -> ParameterPanel.Outcome {
    var values = figure.values
    let outcome = panel.take(key, into: &values)
    if values != figure.values { figure.values = values }
    return outcome
  }

  /// Moves what lies under the mouse.
  mutating func drag(to point: Point, in rect: Rect) {
    _ = figure.drag(to: point, in: rect)
  }

  /// Looks closer (factor above 1) about a cell, or about the cursor. Returns whether it could.
  mutating func zoom(by factor: Double, about point: Point?, in rect: Rect) -> Bool {
    figure.zoom(by: factor, about: point, in: rect)
  }

  /// Moves what is seen by a share of its width and height. Returns whether it could.
  mutating func pan(columns: Double, rows: Double) -> Bool {
    figure.pan(byColumns: columns, rows: rows)
  }

  /// Draws the figure.
  func draw(into canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    figure.draw(
      into: &canvas, in: rect, style: PaintStyle(glyphs: context.glyphs, colors: context.colors))
  }

  /// Counts are whole numbers, and look like them.
  private static func text(_ observable: Observable) -> String {
    let value = observable.value
    let isCount = observable.unit.isEmpty && value == value.rounded() && (2...1e9).contains(value)
    return isCount ? String(Int(value)) : observable.text
  }

  /// The readings of the figure, for a list.
  var readings: [Reading] {
    figure.observables.map {
      Reading(label: $0.label, value: Self.text($0), unit: $0.unit)
    }
  }
}

package import CellGrid
package import Localization
import Numbers
package import Parameters
package import Plotting

/// A picture with named parameters and named readings.
///
/// One value fills the explorer's screen, sits in a lesson, and is written to a file. It owns no
/// screen and no state but its parameters, and every number in it comes from the loss core.
package protocol Figure: Sendable {
  /// The stable name: lower case, words joined by hyphens.
  static var id: String { get }
  /// Its heading, and one line on what can be seen.
  static func texts(in messages: FigureMessages) -> any FigureTexts
  /// The parameters by which the figure reads its values: a value that holds a ``ParameterKey`` for each.
  associatedtype Keys: Sendable
  /// The parameters by which the figure reads its values; the table has all of them.
  static var keys: Keys { get }
  /// The parameters, described in a language; names, kinds and standards are the same in all.
  static func table(in messages: FigureMessages) -> ParameterTable

  /// A figure. The values must be of this figure's table, in any language.
  init(values: ParameterValues, messages: FigureMessages)

  /// What it shows now.
  var values: ParameterValues { get set }
  /// The sentences it uses.
  var messages: FigureMessages { get }
  /// What can be read off it, exactly; the first is the most important.
  var observables: [Observable] { get }
  /// The parameter that the left and right arrow keys move.
  var cursorParameter: String? { get }

  /// The picture for a rectangle of any size.
  func drawing(in rect: Rect) -> Drawing

  /// The settings for which the cursor would be in the cell at `point`, when the figure is drawn in
  /// `rect`; nothing where there is nothing to move.
  func settings(at point: Point, in rect: Rect) -> [FigureSetting]

  /// Zooms (factor above 1: closer) about a cell, or about the cursor. Returns whether it could.
  mutating func zoom(by factor: Double, about point: Point?, in rect: Rect) -> Bool

  /// Moves what is seen by a share of its width and height. Returns whether it could.
  mutating func pan(byColumns share: Double, rows: Double) -> Bool
}

/// A value for a parameter, as the mouse gives it.
package struct FigureSetting: Hashable, Sendable {
  /// The name of the parameter.
  package let name: String
  /// Its value.
  package let value: ParameterValue

  /// A setting.
  package init<Value>(_ key: ParameterKey<Value>, _ value: Value) {
    name = key.name
    self.value = key.value(value)
  }
}

/// A number that can be read off a figure.
package struct Observable: Hashable, Sendable {
  /// The stable name, for lessons and checks.
  package let name: String
  /// The value; may be infinite, and is NaN where there is none.
  package let value: Double
  /// The unit; empty if there is none.
  package let unit: String
  /// What it is called on the screen.
  package let label: String

  /// A reading.
  package init(_ name: String, _ value: Double, unit: String = "", label: String) {
    self.name = name
    self.value = value
    self.unit = unit
    self.label = label
  }

  /// The value with four significant digits; a dash where there is none.
  package var text: String { value.isNaN ? "–" : NumberText.significant(value) }
}

extension Figure {
  var keys: Keys { Self.keys }

  /// The parameters, described in English.
  package static var table: ParameterTable { table(in: Messages.english.figures) }

  /// A figure in English.
  package init(values: ParameterValues) {
    self.init(values: values, messages: Messages.english.figures)
  }

  /// The figure with every parameter at its standard.
  package init(messages: FigureMessages = Messages.english.figures) {
    self.init(values: ParameterValues(Self.table(in: messages)), messages: messages)
  }

  /// Nothing to move by mouse.
  package func settings(at point: Point, in rect: Rect) -> [FigureSetting] { [] }
  /// No zoom.
  package mutating func zoom(by factor: Double, about point: Point?, in rect: Rect) -> Bool {
    false
  }
  /// Nothing to move.
  package mutating func pan(byColumns share: Double, rows: Double) -> Bool { false }

  /// Draws the figure into the cells of a rectangle; nothing outside changes.
  package func draw(into canvas: inout Canvas, in rect: Rect, style: PaintStyle = PaintStyle()) {
    drawing(in: rect).paint(into: &canvas, in: rect, style: style)
  }

  /// Draws the figure with given marks.
  package func draw(into canvas: inout Canvas, in rect: Rect, glyphs: GlyphSet) {
    draw(into: &canvas, in: rect, style: PaintStyle(glyphs: glyphs))
  }

  /// Moves the cursor to the cell at `point`. Returns whether anything changed.
  package mutating func drag(to point: Point, in rect: Rect) -> Bool {
    let before = values
    for setting in settings(at: point, in: rect) {
      // A figure only gives values of its own table, in range.
      try? values.set(setting.name, to: setting.value)
    }
    return values != before
  }
}

package import CellGrid
package import Localization

/// What a screen is told about the world when it acts or draws.
package struct ScreenContext: Sendable {
  /// The sentences of the interface.
  package let messages: Messages
  /// The finest marks that can be shown.
  package let glyphs: GlyphSet
  /// How many colors there are; without any, heat maps are drawn in shades.
  package var colors = ColorDepth.indexed256
  /// The cells that the screen draws into: everything between header and footer.
  package let body: Rect

  init(messages: Messages, glyphs: GlyphSet, body: Rect) {
    self.messages = messages
    self.glyphs = glyphs
    self.body = body
  }
}

/// One screen: a value that is changed by commands and drawn as it stands.
///
/// A screen does nothing to the world. What it wants done it returns as effects.
package protocol Screen: Sendable {
  /// What it understands besides what is understood everywhere, in the order in which help lists it.
  static var commands: [CommandRow] { get }

  /// Which kind of screen it is.
  var scope: Scope { get }

  /// What it is, for the header.
  func title(_ messages: Messages) -> String

  /// A word or two on its state, at the right of the header.
  func badge(_ messages: Messages) -> String

  /// What it is for and what it shows, for its help.
  func about(_ messages: Messages) -> [HelpLine]

  /// Called once when the screen opens.
  mutating func opened(_ context: ScreenContext) -> [Effect]

  /// Does what the person asked for.
  mutating func perform(_ command: Command, _ context: ScreenContext) -> [Effect]

  /// Takes a key before the key map does, for text that is typed; nil when it does not want it.
  mutating func take(_ key: Key, _ context: ScreenContext) -> [Effect]?

  /// Answers the mouse.
  mutating func mouse(_ event: MouseEvent, _ context: ScreenContext) -> [Effect]

  /// Takes a place that it can show itself, as another step of its lesson; nil when a screen of its own
  /// must be opened.
  mutating func take(_ route: Route, _ context: ScreenContext) -> [Effect]?

  /// Takes what comes from outside, and lets by what it does not know.
  mutating func receive(_ news: News, _ context: ScreenContext) -> [Effect]

  /// Draws it.
  func draw(into canvas: inout Canvas, _ context: ScreenContext)
}

extension Screen {
  /// Most screens have no state worth a badge.
  package func badge(_ messages: Messages) -> String { "" }
  /// Most screens open as they are.
  package mutating func opened(_ context: ScreenContext) -> [Effect] { [] }
  /// Most screens take no text.
  package mutating func take(_ key: Key, _ context: ScreenContext) -> [Effect]? { nil }
  /// A screen without a use for the mouse.
  package mutating func mouse(_ event: MouseEvent, _ context: ScreenContext) -> [Effect] { [] }
  /// Most screens show one place.
  package mutating func take(_ route: Route, _ context: ScreenContext) -> [Effect]? { nil }
  /// Most screens wait for nothing from outside.
  package mutating func receive(_ news: News, _ context: ScreenContext) -> [Effect] { [] }
}

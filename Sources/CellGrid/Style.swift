/// What a piece of the screen *is*; the palette of the terminal decides how that looks.
///
/// Drawing code names roles and never colours, so one palette change reaches everything and
/// meaning survives on terminals with 256, 16, 8 or no colours.
package enum Role: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// Text that may be overlooked: hints, units, captions.
  case muted
  /// A heading, or the name of a thing.
  case title
  /// What answers to the person now: the focused control, a key to press.
  case accent
  /// The chosen row or tab.
  case selection
  /// Frames and separators.
  case border
  /// Axis lines and tick labels.
  case axis
  /// The faint lines behind a plot.
  case grid
  /// Named reference lines: 0, ln K, entropy of the class shares.
  case reference
  /// The crosshair, or the point that the person moves.
  case cursor
  /// Right, done, reached.
  case success
  /// Worth a second look.
  case warning
  /// Wrong, or failed.
  case failure
  /// One of eight colours that stay apart for colour-blind readers (Okabe and Ito), taken modulo 8.
  case series(UInt8)
  /// One of 32 steps of a perceptually even map, 0 the lowest.
  case heat(UInt8)
}

/// Attributes that work without colour.
package struct Attributes: OptionSet, Hashable, Sendable {
  /// The bits.
  package let rawValue: UInt8
  /// Attributes from their bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier strokes.
  package static let bold = Attributes(rawValue: 1)
  /// Fainter than normal.
  package static let dim = Attributes(rawValue: 2)
  /// A line below.
  package static let underline = Attributes(rawValue: 4)
  /// Foreground and background exchanged.
  package static let reverse = Attributes(rawValue: 8)
  /// Slanted, where the terminal can.
  package static let italic = Attributes(rawValue: 16)
}

/// How a cell looks: roles for both colours, and attributes.
package struct Style: Hashable, Sendable {
  /// The role of the character.
  package var foreground: Role
  /// The role of what lies behind it.
  package var background: Role
  /// What is added to the colours.
  package var attributes: Attributes

  /// A style; by default the terminal's own colours.
  package init(
    _ foreground: Role = .standard, on background: Role = .standard, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, no attribute.
  package static let standard = Style()
}

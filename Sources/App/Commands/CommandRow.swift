package import CellGrid
package import Localization

/// One line of the table of commands.
package struct CommandRow: Sendable {
  /// What it asks for.
  package let command: Command
  /// The keys that ask for it, the one to show first.
  package let keys: [Key]
  /// Its place in the footer, the lowest first; nil where only help and palette name it.
  package let footer: Int?
  /// The command that goes the other way: the footer shows the keys of both as one entry.
  package let opposite: Command?
  /// Its texts.
  package let text: @Sendable (CommandMessages) -> CommandText
  /// What the footer calls it: a pair has a name of its own.
  package let footerText: @Sendable (CommandMessages) -> CommandText

  init(
    _ command: Command, _ text: @escaping @Sendable (CommandMessages) -> CommandText,
    _ keys: Key..., footer: Int? = nil, opposite: Command? = nil,
    footerText: (@Sendable (CommandMessages) -> CommandText)? = nil
  ) {
    self.command = command
    self.keys = keys
    self.footer = footer
    self.opposite = opposite
    self.text = text
    self.footerText = footerText ?? text
  }
}

/// Commands that several screens understand, with the same keys on each.
extension CommandRow {
  static let up = Self(.up, \.up, Key(.up), .character("k"))
  static let down = Self(
    .down, \.down, Key(.down), .character("j"), footer: 3, opposite: .up, footerText: \.choose)
  static let open = Self(.open, \.open, Key(.enter), footer: 10)
  static let playPause = Self(.playPause, \.playPause, .character(" "), footer: 1)
  static let nextView = Self(.nextView, \.nextView, Key(.tab), footer: 3)
  static let previousView = Self(.previousView, \.previousView, Key(.tab, .shift))
  static let nextFocus = Self(.nextFocus, \.nextFocus, Key(.tab), footer: 2)
  static let previousFocus = Self(.previousFocus, \.previousFocus, Key(.tab, .shift))
  static let decrease = Self(.decrease, \.decrease, Key(.left))
  static let increase = Self(
    .increase, \.increase, Key(.right), footer: 2, opposite: .decrease, footerText: \.change)
  static let decreaseFast = Self(
    .decreaseFast, \.decreaseFast, Key(.left, .shift), .character("<"))
  static let increaseFast = Self(
    .increaseFast, \.increaseFast, Key(.right, .shift), .character(">"))
  static let editValue = Self(.editValue, \.editValue, .character("="), footer: 9)
  static let reset = Self(.reset, \.reset, .character("r"), footer: 5)
  static let logAxis = Self(.logAxis, \.logAxis, .character("l"), footer: 8)
  static let smooth = Self(.smooth, \.smooth, .character("m"))
  static let diagnose = Self(.diagnose, \.diagnose, .character("d"), footer: 11)
  static let overlayRun = Self(.overlayRun, \.overlayRun, .character("o"))
  static let zoomOut = Self(.zoomOut, \.zoomOut, .character("Z"))
  static let zoomIn = Self(
    .zoomIn, \.zoomIn, .character("z"), .character("+"), footer: 9, opposite: .zoomOut,
    footerText: \.zoom)
  static let panLeft = Self(.panLeft, \.panLeft, .character("H"))
  static let panRight = Self(.panRight, \.panRight, .character("L"))
  static let copyLine = Self(.copyLine, \.copyLine, .character("y"), footer: 7)
  static let togglePanel = Self(.togglePanel, \.togglePanel, .character("v"))
  static let find = Self(.find, \.find, .character("/"), footer: 6)
  static let glossary = Self(.glossary, \.glossary, .character("g"), footer: 7)
}

public import CellGrid
public import Localization

/// One line of the table of commands.
public struct CommandRow: Sendable {
  /// What it asks for.
  public let command: Command
  /// Where it is understood.
  public let scopes: Set<Scope>
  /// The keys that ask for it, the one to show first.
  public let keys: [Key]
  /// Its place in the footer, the lowest first; nil where only help and palette name it.
  public let footer: Int?
  /// The command that goes the other way: the footer shows the keys of both as one entry.
  public let opposite: Command?
  /// Its texts.
  public let text: @Sendable (CommandMessages) -> CommandText
  /// What the footer calls it: a pair has a name of its own.
  public let footerText: @Sendable (CommandMessages) -> CommandText
}

/// The one table that keys, footer, help, palette and manual are derived from.
public enum CommandTable {
  /// Every command, in the order in which help lists them.
  public static let rows: [CommandRow] = [
    row(.playPause, [.lab, .sweep, .watch], [.character(" ")], footer: 1) { $0.playPause },
    row(.stepBatch, [.lab], [.character("b")], footer: 6) { $0.stepBatch },
    row(.stepEpoch, [.lab], [.character("e")], footer: 6) { $0.stepEpoch },
    row(.restart, [.lab], [.character("r")], footer: 4) { $0.restart },
    row(.stepTenEpochs, [.lab], [.character("E")]) { $0.stepTenEpochs },
    row(.nextView, [.lab, .check, .watch], [Key(.tab)], footer: 3) { $0.nextView },
    row(.previousView, [.lab, .check, .watch], [Key(.tab, .shift)]) { $0.previousView },
    row(.rewindEarlier, [.lab], [.character("{")]) { $0.rewindEarlier },
    row(
      .rewindLater, [.lab], [.character("}")], footer: 7, opposite: .rewindEarlier,
      footerText: { $0.rewind }
    ) { $0.rewindLater },
    row(.logAxis, [.lab, .watch], [.character("l")], footer: 8) { $0.logAxis },
    row(.diagnose, [.lab, .watch], [.character("d")], footer: 11) { $0.diagnose },
    row(.smooth, [.lab, .watch], [.character("m")]) { $0.smooth },
    row(.allSettings, [.lab], [.character("a")]) { $0.allSettings },
    row(.overlayRun, [.lab, .watch], [.character("o")]) { $0.overlayRun },
    row(.pinRun, [.lab], [.character("p")], footer: 9) { $0.pinRun },
    row(.sortRuns, [.lab], [.character("s")]) { $0.sortRuns },
    row(.exportRuns, [.lab], [.character("x")]) { $0.exportRuns },
    row(
      .nextStep, [.lesson], [Key(.right), Key(.enter), .character(" "), .character("n")], footer: 1
    ) { $0.nextStep },
    row(
      .previousStep, [.lesson], [Key(.left), Key(.backspace), .character("p")], footer: 2
    ) { $0.previousStep },
    row(.hint, [.lesson], [.character("h")], footer: 4) { $0.hint },
    row(
      .up, [.home, .explorer, .lab, .sweep, .check, .course, .lesson, .watch],
      [Key(.up), .character("k")]
    ) {
      $0.up
    },
    row(
      .down, [.home, .explorer, .lab, .sweep, .check, .course, .lesson, .watch],
      [Key(.down), .character("j")],
      footer: 3,
      opposite: .up, footerText: { $0.choose }
    ) { $0.down },
    row(.open, [.home, .course, .lab, .sweep], [Key(.enter)], footer: 10) { $0.open },
    row(.decrease, [.explorer, .lab, .sweep, .watch], [Key(.left)]) { $0.decrease },
    row(
      .increase, [.explorer, .lab, .sweep, .watch], [Key(.right)], footer: 2, opposite: .decrease,
      footerText: { $0.change }
    ) { $0.increase },
    row(.decreaseFast, [.explorer, .lab, .watch], [Key(.left, .shift), .character("<")]) {
      $0.decreaseFast
    },
    row(.increaseFast, [.explorer, .lab, .watch], [Key(.right, .shift), .character(">")]) {
      $0.increaseFast
    },
    row(.editValue, [.explorer, .lab], [.character("=")], footer: 9) { $0.editValue },
    row(.slower, [.lab], [.character("[")]) { $0.slower },
    row(
      .faster, [.lab], [.character("]")], footer: 5, opposite: .slower, footerText: { $0.speed }
    ) { $0.faster },
    row(.nextFocus, [.explorer, .lesson], [Key(.tab)], footer: 2) { $0.nextFocus },
    row(.previousFocus, [.explorer, .lesson], [Key(.tab, .shift)]) { $0.previousFocus },
    row(.reset, [.explorer, .watch], [.character("r")], footer: 5) { $0.reset },
    row(.resetAll, [.explorer], [.character("R")]) { $0.resetAll },
    row(.unit, [.explorer], [.character("u")], footer: 4) { $0.unit },
    row(.zoomOut, [.explorer, .watch], [.character("Z")]) { $0.zoomOut },
    row(
      .zoomIn, [.explorer, .watch], [.character("z"), .character("+")], footer: 9,
      opposite: .zoomOut,
      footerText: { $0.zoom }
    ) { $0.zoomIn },
    row(.panLeft, [.explorer, .watch], [.character("H")]) { $0.panLeft },
    row(.panRight, [.explorer, .watch], [.character("L")]) { $0.panRight },
    row(.panUp, [.explorer], [.character("K")]) { $0.panUp },
    row(.panDown, [.explorer], [.character("J")]) { $0.panDown },
    row(.copyLine, [.explorer, .lab, .sweep, .check, .watch], [.character("y")], footer: 7) {
      $0.copyLine
    },
    row(.chooseBest, [.sweep], [.character("b")], footer: 4) { $0.chooseBest },
    row(.openInLab, [.sweep], [.character("t")], footer: 5) { $0.openInLab },
    row(.togglePanel, [.explorer, .lab, .sweep, .watch], [.character("v")]) { $0.togglePanel },
    row(.find, [.home, .explorer, .course, .lesson], [.character("/")], footer: 6) { $0.find },
    row(.glossary, [.course, .lesson], [.character("g")], footer: 7) { $0.glossary },
    row(.overview, [.lesson], [.character("o")], footer: 8) { $0.overview },
    row(.notes, [.lesson], [.character("N")]) { $0.notes },
    row(.review, [.course], [.character("v")], footer: 5) { $0.review },
    row(.scrollDown, [.lesson], [Key(.pageDown)]) { $0.scrollDown },
    row(.scrollUp, [.lesson], [Key(.pageUp)]) { $0.scrollUp },
    row(.palette, everywhere, [.character(":")], footer: 20) { $0.palette },
    row(.help, everywhere, [.character("?"), Key(.function(1))], footer: 0) { $0.help },
    row(.switchTheme, everywhere, [.character("T")]) { $0.switchTheme },
    row(.switchMouse, everywhere, [.character("M")]) { $0.switchMouse },
    row(.redraw, everywhere, [Key(.character("l"), .control)]) { $0.redraw },
    row(.suspend, everywhere, [Key(.character("z"), .control)]) { $0.suspend },
    row(.back, everywhere, [Key(.escape), .character("q")], footer: 12) { $0.back },
    row(.quit, everywhere, [.character("Q"), Key(.character("c"), .control)], footer: 21) {
      $0.quit
    },
  ]

  /// The rows understood in a scope, in order.
  public static func rows(in scope: Scope) -> [CommandRow] { rowsByScope[scope] ?? [] }

  /// What the footer of a scope shows, the most useful first.
  static func footer(in scope: Scope) -> [CommandRow] { footers[scope] ?? [] }

  // Asked for in every frame, so sorted out once.
  private static let rowsByScope = Dictionary(
    uniqueKeysWithValues: Scope.allCases.map { scope in
      (scope, rows.filter { $0.scopes.contains(scope) })
    })

  private static let footers = rowsByScope.mapValues { rows in
    rows.filter { $0.footer != nil }.sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
  }

  private static let everywhere = Set(Scope.allCases)

  private static func row(
    _ command: Command, _ scopes: Set<Scope>, _ keys: [Key], footer: Int? = nil,
    opposite: Command? = nil,
    footerText: (@Sendable (CommandMessages) -> CommandText)? = nil,
    _ text: @escaping @Sendable (CommandMessages) -> CommandText
  ) -> CommandRow {
    CommandRow(
      command: command, scopes: scopes, keys: keys, footer: footer, opposite: opposite, text: text,
      footerText: footerText ?? text)
  }
}

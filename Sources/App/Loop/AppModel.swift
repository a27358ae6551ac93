package import CellGrid
package import Localization

/// Everything that the program knows: a stack of screens, and what lies over them.
///
/// `update` changes it, and nothing else does, and returns effects; `frame` draws it. Neither touches the
/// world: the same events make the same model.
package struct AppModel: Sendable {
  /// The screens, the one that is shown last.
  package private(set) var screens: [any Screen]
  private(set) var overlay: Overlay?
  private(set) var status: String?
  /// The size to draw for.
  package private(set) var size: Size
  let glyphs: GlyphSet
  let colors: ColorDepth
  let messages: Messages

  /// A model that shows one screen, with something to say in its footer.
  package init(
    first: any Screen, size: Size, glyphs: GlyphSet, colors: ColorDepth = .indexed256,
    messages: Messages, status: String? = nil
  ) {
    self.colors = colors
    self.screens = [first]
    self.size = size
    self.glyphs = glyphs
    self.messages = messages
    self.status = status
  }

  /// The screen that is shown.
  package private(set) var screen: any Screen {
    get { screens[screens.count - 1] }
    // In place: a screen that is taken out and put back is copied with all that it holds.
    _modify { yield &screens[screens.count - 1] }
  }

  var context: ScreenContext {
    var context = ScreenContext(messages: messages, glyphs: glyphs, body: Chrome.body(of: size))
    context.colors = colors
    return context
  }

  /// Whether the terminal is smaller than anything fits on.
  var isTooSmall: Bool {
    size.columns < Chrome.smallest.columns || size.rows < Chrome.smallest.rows
  }

  /// Takes an event; returns what is to be done outside.
  package mutating func update(_ event: Event) -> [Effect] { settle(answer(event)) }

  private mutating func answer(_ event: Event) -> [Effect] {
    switch event {
    case .begin: return screen.opened(context)
    case .input(.resize(let size)):
      self.size = size
      return []
    case .input(.end): return [.quit]
    case .input(.key(let key)): return press(key)
    case .input(.mouse(let event)): return isTooSmall ? [] : point(event)
    case .input(.paste(let text)):
      return text.filter { !$0.isNewline }.flatMap { press(.character($0)) }
    case .input(.focus), .input(.wake): return []
    case .opened(let screen):
      screens.append(screen)
      overlay = nil
      return self.screen.opened(context)
    case .show(let overlay): return [.show(overlay)]
    case .status(let text): return [.status(text)]
    case .news(let news): return tell(news)
    }
  }

  /// Does what effects ask of the screens and of what lies over them; returns the others.
  private mutating func settle(_ effects: [Effect]) -> [Effect] {
    var others: [Effect] = []
    for effect in effects {
      switch effect {
      case .none: break
      case .back:
        if screens.count > 1 { screens.removeLast() } else { others.append(.quit) }
      case .status(let text): status = text
      case .show(let overlay): self.overlay = overlay
      case .quit: others += settle(tell(.ending)) + [.quit]
      case .open(let route):
        if let effects = screen.take(route, context) {
          others += settle(effects)
        } else {
          others.append(effect)
        }
      // All the others are for what lies outside.
      default: others.append(effect)
      }
    }
    return others
  }

  /// Tells every screen, wherever it lies.
  private mutating func tell(_ news: News) -> [Effect] {
    let context = context
    var effects: [Effect] = []
    for index in screens.indices { effects += screens[index].receive(news, context) }
    return effects
  }

  /// Does a command, wherever it came from.
  private mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .help:
      return [.show(.help(HelpPanel(scope: screen.scope, about: screen.about(messages))))]
    case .palette: return [.show(.chooser(palette))]
    case .suspend: return [.terminal(.suspend)]
    case .switchTheme: return [.terminal(.switchTheme)]
    case .switchMouse: return [.terminal(.switchMouse)]
    case .redraw: return [.terminal(.redraw)]
    case .back:
      // The screen may have something of its own to close first.
      let effects = screen.perform(.back, context)
      return effects.isEmpty ? [.back] : effects
    default: return screen.perform(command, context)
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    status = nil
    if isTooSmall {
      return key == .character("q") || key == Key(.character("c"), .control) ? [.quit] : []
    }
    let context = context
    if let outcome = overlay?.press(key, in: Rect(size), context) { return follow(outcome) }
    if let effects = screen.take(key, context) { return effects }
    guard let command = CommandTable.command(for: key, in: screen.scope) else { return [] }
    return perform(command)
  }

  /// The mouse reaches what keys reach: what lies over the screen first, then the keys that the footer
  /// names, the way back in the header, and the screen itself.
  private mutating func point(_ event: MouseEvent) -> [Effect] {
    let context = context
    if let outcome = overlay?.point(event, in: Rect(size), context) { return follow(outcome) }
    guard case .press(button: 1) = event.action else { return screen.mouse(event, context) }
    switch event.point.row {
    case size.rows - 1:
      let command = Chrome.footerEntries(scope: screen.scope, messages, glyphs, size)
        .compactMap { $0.command(atColumn: event.point.column) }.first
      guard status == nil, let command else { break }
      return perform(command)
    case 0 where event.point.column < Chrome.pathColumns(path, size): return perform(.back)
    default: return screen.mouse(event, context)
    }
    status = nil
    return []
  }

  /// Does what came of a key or a click on what lies over the screen.
  private mutating func follow(_ outcome: Overlay.Outcome) -> [Effect] {
    if case .stays = outcome { return [] }
    overlay = nil
    guard case .chose(let choice) = outcome else { return [] }
    switch choice {
    case .command(let command): return perform(command)
    case .open(let route): return [.open(route)]
    case .explain(let lines): return [.show(.explanation(lines))]
    }
  }
}

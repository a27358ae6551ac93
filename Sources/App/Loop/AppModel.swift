public import CellGrid
import Diagnosis
import Lessons
public import Localization
public import Training

/// Something that happened.
public enum Event: Sendable {
  /// The person did something, or the terminal changed.
  case input(InputEvent)
  /// The trainer reports.
  case training([TrainingUpdate])
}

/// Everything that the program knows: a stack of screens, and what lies over them.
///
/// `update` changes it and returns effects; `frame` draws it. Neither touches the world.
public struct AppModel: Sendable {
  /// The screens, the one that is shown last.
  public internal(set) var screens: [any Screen]
  var overlay: Overlay?
  var status: String?
  /// The size to draw for.
  public private(set) var size: Size
  let glyphs: GlyphSet
  let colors: ColorDepth
  let messages: Messages
  let keys: KeyMap

  /// What lies over a screen.
  enum Overlay: Sendable {
    case help(HelpPanel)
    case chooser(Chooser)
    case note(NotePanel)
  }

  /// A model that shows one screen.
  public init(
    first: any Screen, size: Size, glyphs: GlyphSet, colors: ColorDepth = .indexed256,
    messages: Messages, keys: KeyMap = KeyMap()
  ) {
    self.colors = colors
    self.screens = [first]
    self.size = size
    self.glyphs = glyphs
    self.messages = messages
    self.keys = keys
  }

  /// The screen that is shown.
  public var screen: any Screen {
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

  /// Takes an event; returns what is to be done.
  public mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .training(let updates): return screen.receive(updates, context)
    case .input(.resize(let size)):
      self.size = size
      return []
    case .input(.end): return [.quit]
    case .input(.key(let key)): return press(key)
    case .input(.mouse(let event)):
      return isTooSmall ? [] : point(event)
    case .input(.paste(let text)):
      return text.filter { !$0.isNewline }.flatMap { press(.character($0)) }
    case .input(.focus), .input(.wake): return []
    }
  }

  /// Hands reports of a sweep to its screen, wherever it lies.
  mutating func receive(sweep updates: [SweepRunner.Update]) {
    let context = context
    for index in screens.indices where screens[index].scope == .sweep {
      screens[index].receive(sweep: updates, context)
    }
  }

  /// Hands runs that are watched to their screen, wherever it lies.
  mutating func receive(watched runs: [WatchedRun]) {
    let context = context
    for index in screens.indices where screens[index].scope == .watch {
      screens[index].receive(watched: runs, context)
    }
  }

  /// Tells the first screen that it is open.
  public mutating func open() -> [Effect] { screen.opened(context) }

  /// Shows `screen` on top of the others.
  public mutating func push(_ screen: any Screen) -> [Effect] {
    screens.append(screen)
    overlay = nil
    return self.screen.opened(context)
  }

  /// Goes back one screen; false when there is none.
  public mutating func pop() -> Bool {
    guard screens.count > 1 else { return false }
    screens.removeLast()
    return true
  }

  /// Does a command, wherever it came from.
  public mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .help:
      overlay = .help(HelpPanel(scope: screen.scope, about: screen.about(messages)))
      return []
    case .palette:
      overlay = .chooser(palette)
      return []
    case .find where screen.scope == .home || screen.scope == .explorer: return [.find]
    case .suspend: return [.suspend]
    case .switchTheme: return [.switchTheme]
    case .switchMouse: return [.switchMouse]
    case .redraw: return [.redraw]
    case .back:
      // The screen may have something of its own to close first.
      let effects = screen.perform(.back, context)
      return effects.isEmpty ? [.back] : effects
    default: return screen.perform(command, context)
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    status = nil
    if isTooSmall {
      return key == .character("q") || key == Key(.character("c"), .control) ? [.quit] : []
    }
    switch overlay {
    case .help(var panel):
      let lines: [Key.Code: Int] = [.down: 1, .up: -1, .pageDown: 10, .pageUp: -10]
      if let count = lines[key.code] {
        panel.scroll(by: count, Rect(size), messages, glyphs)
        overlay = .help(panel)
      } else {
        overlay = nil
      }
      return []
    case .chooser(var chooser):
      let outcome = chooser.press(key)
      return chosen(outcome, from: chooser)
    case .note:
      overlay = nil
      return []
    case nil: break
    }
    if let effects = screen.take(key, context) { return effects }
    guard let command = keys.command(for: key, in: screen.scope) else { return [] }
    return perform(command)
  }

  mutating func chosen(_ outcome: Chooser.Outcome, from chooser: Chooser) -> [Effect] {
    overlay = nil
    switch outcome {
    case .stays: overlay = .chooser(chooser)
    case .closes: break
    case .chose(.command(let command)): return perform(command)
    case .chose(.step(let lesson, let step)):
      // Within the lesson that is open one turns the pages.
      if var open = screen as? LessonScreen, open.lesson.slug == lesson {
        let effects = open.turn(to: step, context)
        screen = open
        return effects
      }
      return [.open(.lesson(slug: lesson, step: step))]
    case .chose(.term(let name)): return [.explain(CourseSearch.explanation(name, messages))]
    case .chose(.figure(let id)): return [.open(.explorer(figure: id, assignments: []))]
    }
    return []
  }

  private var palette: Chooser {
    let items = CommandTable.rows(in: screen.scope).filter { $0.command != .palette }.map { row in
      let text = row.text(messages.screens.commands)
      return Chooser.Item(
        choice: .command(row.command), title: text.name, detail: text.help,
        key: row.keys.first?.label(glyphs) ?? "")
    }
    return Chooser(prompt: messages.screens.palettePrompt, items: items)
  }

  /// The names of the screens that lie on one another.
  var path: [String] { screens.filter { $0.scope != .home }.map { $0.title(messages) } }

  /// Draws everything as it stands.
  public func frame() -> Frame {
    var canvas = Canvas(size)
    if isTooSmall {
      Chrome.drawTooSmall(messages: messages, into: &canvas)
      return Frame(canvas)
    }
    Chrome.drawHeader(path: path, badge: screen.badge(messages), into: &canvas)
    screen.draw(into: &canvas, context)
    Chrome.drawFooter(
      scope: screen.scope, status: status, messages: messages, glyphs: glyphs, into: &canvas)
    switch overlay {
    case .help(let panel): panel.draw(into: &canvas, messages: messages, glyphs: glyphs)
    case .chooser(let chooser): chooser.draw(into: &canvas, messages: messages, glyphs: glyphs)
    case .note(let note): note.draw(into: &canvas, messages: messages, glyphs: glyphs)
    case nil: break
    }
    return Frame(canvas)
  }
}

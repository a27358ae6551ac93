import CNcurses
import CellGrid

/// What a session does, behind the value that makes sure that there is one.
///
/// A class, so that no move of the session moves what ncurses and the handlers of signals point to.
final class TerminalScreen {
  /// The marks to draw with.
  private(set) var glyphs: GlyphSet
  /// How many colours there are.
  let colors: ColorDepth
  /// The background that colours are chosen for.
  private(set) var theme: Theme
  /// What was different from what the environment asked for.
  let notices: [TerminalNotice]
  /// What the mouse reports.
  private(set) var pointer = PointerMode.off

  private let device: TerminalDevice
  private let profile: TerminalProfile
  private let pipe: WakePipe
  private var painter: Painter
  private var reader = InputReader()
  private var shown: Frame?
  private var wanted: Frame?
  private var cursorIsVisible = true
  /// Whether the theme follows what the terminal says of its background.
  private var wantsBackground: Bool
  /// Whether the terminal said that it can show a frame as a whole.
  private var framesAreWhole = false

  init(options: TerminalOptions, environment: [String: String]) throws(TerminalError) {
    let locale = LocaleSetup.apply(environment: environment)
    // What can fail comes first: nothing of this value exists until it is done.
    let pipe = try WakePipe()
    let device = try TerminalDevice(name: environment["TERM"], wake: pipe)
    self.pipe = pipe
    self.device = device
    profile = TerminalProfile(
      name: device.name, isUTF8: locale.isUTF8, environment: environment)
    var notices: [TerminalNotice] = []
    if let missing = locale.missing { notices.append(.localeReplaced(name: missing)) }
    if let asked = device.replacedName {
      notices.append(.terminalReplaced(name: asked, by: device.name))
    }
    self.notices = notices
    glyphs = profile.isUnicode ? options.glyphs ?? profile.glyphs : .ascii
    colors = TerminalProfile.depth(
      colors: Int(cn_colors()), choice: options.color, environment: environment)
    switch options.theme {
    case .auto: theme = profile.theme ?? .dark
    case .dark: theme = .dark
    case .light: theme = .light
    }
    painter = Painter(
      palette: Palette(theme, colors),
      repertoire: !profile.isUnicode ? .ascii : glyphs == .ascii ? .plainDrawing : .unicode,
      pairs: Int(cn_pairs()))
    wantsBackground = options.theme == .auto && colors != .mono
    if profile.isXtermLike {
      device.send(TerminalModes.on)
      if options.pointer != .off { setPointer(options.pointer) }
    }
  }

  /// Gives the terminal back. The second time does nothing.
  func giveBack() { device.giveBack() }

  /// Wakes the loop from another thread.
  var waker: Waker { Waker(pipe) }

  /// The size to draw for.
  var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cn_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Paints a frame. Only what differs from the last one travels to the terminal.
  func show(_ frame: Frame) {
    wanted = frame
    let same = shown.map { $0.canvas.size == frame.canvas.size } ?? false
    let changed = painter.paint(
      frame.canvas, since: same ? shown?.canvas : nil, within: size)
    let isFirst = shown == nil
    if changed || isFirst || shown?.cursor != frame.cursor {
      if framesAreWhole { device.send(TerminalModes.beginFrame) }
      let cursor = frame.cursor
      if cursorIsVisible != (cursor != nil) {
        cursorIsVisible = cursor != nil
        cn_cursor(cursorIsVisible)
      }
      cn_show(Int32(cursor?.row ?? 0), Int32(cursor?.column ?? 0))
      if framesAreWhole { device.send(TerminalModes.endFrame) }
    }
    shown = frame
    // The questions follow the first frame, which waits for nobody.
    if isFirst, profile.isXtermLike { device.ask(background: wantsBackground) }
  }

  /// Waits for the next event, at most `milliseconds` (for ever when nil); nil when none came.
  func nextEvent(milliseconds: Int?) -> InputEvent? {
    let deadline = milliseconds.map { Clock.milliseconds() + max(0, $0) }
    while true {
      if let event = reader.next() { return event }
      let left = deadline.map { max(0, $0 - Clock.milliseconds()) }
      let state = device.wait(pipe, milliseconds: reader.patience(atMost: left))
      if state.woken { reader.add(.wake) }
      handle(flags: state.flags)
      for answer in reader.read(isIdle: !state.readable) { handle(answer) }
      if reader.takeResize() { reader.add(.resize(resized())) }
      if state.isGone { reader.add(.end) }
      if let event = reader.next() { return event }
      if let deadline, Clock.milliseconds() >= deadline { return nil }
    }
  }

  /// Puts text on the clipboard where the terminal can. Returns whether it was sent.
  func copy(_ text: String) -> Bool {
    // Terminals drop longer ones, some of them in the middle.
    guard profile.isXtermLike, text.utf8.count <= 70_000 else { return false }
    device.send(TerminalModes.clipboard(text))
    return true
  }

  /// Gives the terminal back and stops the program until it is brought to the foreground again.
  func suspend() {
    device.leave()
    cn_guard_stop()
    device.setErrorsAside()
    resume()
  }

  /// Forgets what the terminal shows and paints all of it.
  func redraw() {
    cn_forget()
    repaint()
  }

  /// Chooses colours for another background and paints what is shown anew.
  func setTheme(_ theme: Theme) {
    wantsBackground = false
    use(theme)
  }

  /// Chooses other marks for the frames to come.
  func setGlyphs(_ glyphs: GlyphSet) {
    guard profile.isUnicode else { return }
    self.glyphs = glyphs
    painter.use(repertoire: glyphs == .ascii ? .plainDrawing : .unicode)
    shown = nil
  }

  /// Asks the terminal to report the mouse, or to leave it to the person.
  func setPointer(_ mode: PointerMode) {
    guard profile.isXtermLike, mode != pointer else { return }
    pointer = mode
    device.send(TerminalModes.pointer(mode))
  }
}

extension TerminalScreen {
  private func use(_ theme: Theme) {
    guard theme != self.theme else { return }
    self.theme = theme
    painter.use(Palette(theme, colors))
    repaint()
  }

  private func repaint() {
    guard let wanted, shown != nil else { return }
    shown?.canvas = Canvas(Size(columns: 0, rows: 0))
    show(wanted)
  }

  private func handle(_ answer: TerminalAnswer) {
    switch answer {
    case .background(let color):
      if wantsBackground { use(Theme(background: color)) }
      wantsBackground = false
    case .mode(2026, let state): framesAreWhole = state == 1 || state == 2
    case .mode: break
    case .identity: device.hasAnswered()
    }
  }

  private func handle(flags: Int32) {
    if flags & Int32(CN_END_ASKED) != 0 { reader.add(.end) }
    if flags & Int32(CN_STOP_ASKED) != 0 { suspend() }
    if flags & Int32(CN_CONTINUED) != 0 { resume() }
    if flags & Int32(CN_RESIZED) != 0 { reader.add(.resize(resized())) }
  }

  /// Takes over the size that the terminal has now. What it shows is unknown then.
  private func resized() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if cn_size_of(device.descriptor, &rows, &columns),
      Size(columns: Int(columns), rows: Int(rows)) != size
    {
      cn_resize(rows, columns)
    }
    shown?.canvas = Canvas(Size(columns: 0, rows: 0))
    return size
  }

  /// Takes the terminal again after a stop, of our own or of somebody else's making.
  private func resume() {
    let size = resized()
    cn_forget()
    if profile.isXtermLike {
      device.send(TerminalModes.on)
      if pointer != .off { device.send(TerminalModes.pointer(pointer)) }
    }
    cursorIsVisible = true
    repaint()
    reader.add(.resize(size))
  }
}

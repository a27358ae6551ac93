import CNcurses
import Glibc

/// The terminal itself: its descriptor, ncurses' screen on it, and the guard that gives it back.
final class TerminalDevice {
  /// The name by which ncurses was opened.
  let name: String
  /// The name that was asked for, when another one is in use.
  let replacedName: String?
  /// The controlling terminal.
  let descriptor: Int32

  private let file: UnsafeMutablePointer<FILE>
  private let hasAlternateScreen: Bool
  private let isXtermLike: Bool
  private let farewell: String
  private var errorsEnd: Int32 = -1
  private var keptErrors: Int32 = -1
  private var askedAt: Int?
  private var isOpen = true

  /// How long an answer may take, in milliseconds.
  private static let patience = 100
  private static let fallback = "xterm-256color"

  /// What came of a wait.
  struct Wakeup {
    let readable: Bool
    let woken: Bool
    let flags: Int32
    let isGone: Bool
  }

  /// Opens the controlling terminal, which may be another than standard input.
  init(name asked: String?, wake: WakePipe) throws(TerminalError) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNotATerminal }
    let descriptor = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .noControllingTerminal(errno: errno) }
    let asked = asked ?? ""
    let name: String
    switch asked.isEmpty ? -1 : cn_knows(asked, descriptor) {
    case 0:
      Glibc.close(descriptor)
      throw .dumbTerminal
    case 1...: name = asked
    default: name = Self.fallback
    }
    guard cn_guard_remember(descriptor), let file = fdopen(descriptor, "r+") else {
      let error = errno
      cn_guard_forget()
      Glibc.close(descriptor)
      throw .noControllingTerminal(errno: error)
    }
    guard cn_open(name, file) else {
      cn_guard_forget()
      fclose(file)
      throw .unknownTerminal(name: asked, tried: name)
    }
    self.name = name
    self.replacedName = name == asked ? nil : asked
    self.descriptor = descriptor
    self.file = file
    hasAlternateScreen = cn_has_alternate_screen()
    // The mouse is read by `InputDecoder`, in the same way on every terminal.
    cn_unbind("\u{1B}[<")
    cn_unbind("\u{1B}[M")
    isXtermLike = TerminalProfile.isXtermLike(name)
    var buffer = [CChar](repeating: 0, count: 512)
    let count = cn_farewell(&buffer, Int32(buffer.count))
    farewell = String(decoding: buffer[..<Int(count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    // Handlers write this, so it exists before they do.
    let last = (isXtermLike ? TerminalModes.off + TerminalModes.reset : "") + farewell
    cn_guard_farewell(last, Int32(last.utf8.count))
    cn_guard_install(wake.writeEnd)
    setErrorsAside()
  }

  deinit { giveBack() }

  /// Writes to the terminal, past ncurses.
  func send(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = write(descriptor, rest.baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        if written <= 0 { return }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      }
    }
  }

  /// Asks the terminal what only it knows.
  func ask(background: Bool) {
    send((background ? TerminalModes.askBackground : "") + TerminalModes.askModes)
    askedAt = Clock.milliseconds()
  }

  /// Notes that no answer is missing any more.
  func hasAnswered() { askedAt = nil }

  /// Waits for input, a wake or a signal.
  func wait(_ pipe: WakePipe, milliseconds: Int?) -> Wakeup {
    var places = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    // A signal that interrupts it has written to the pipe, or has a reason to be looked at anyway.
    _ = poll(&places, 2, milliseconds.map { Int32(clamping: $0) } ?? -1)
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    return Wakeup(
      readable: places[0].revents & Int16(POLLIN) != 0,
      woken: places[1].revents & Int16(POLLIN) != 0 && pipe.drain(),
      flags: cn_guard_take_flags(), isGone: places[0].revents & gone != 0)
  }

  /// Leaves the screen for a while.
  func leave() {
    awaitAnswers()
    if isXtermLike { send(TerminalModes.off) }
    cn_leave()
    // Where there is no second screen, what we drew would stay in the way.
    if !hasAlternateScreen { send(farewell) }
    showKeptErrors()
  }

  /// Leaves the screen for good. The second time does nothing.
  func giveBack() {
    guard isOpen else { return }
    isOpen = false
    leave()
    cn_guard_restore_modes()
    cn_guard_remove()
    cn_close()
    fclose(file)
  }
}

extension TerminalDevice {
  /// Keeps what is written to standard error while the screen is shown, which it would destroy.
  func setErrorsAside() {
    guard isatty(STDERR_FILENO) == 1, keptErrors < 0 else { return }
    let saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    let kept = cn_unnamed_file()
    guard saved >= 0, kept >= 0, dup2(kept, STDERR_FILENO) >= 0 else {
      if saved >= 0 { Glibc.close(saved) }
      if kept >= 0 { Glibc.close(kept) }
      return
    }
    (errorsEnd, keptErrors) = (saved, kept)
    cn_guard_errors(saved, kept)
  }

  /// Shows what was written to standard error meanwhile, and lets it through again.
  private func showKeptErrors() {
    guard keptErrors >= 0 else { return }
    cn_guard_errors(-1, -1)
    dup2(errorsEnd, STDERR_FILENO)
    cn_copy_file(keptErrors, STDERR_FILENO)
    Glibc.close(errorsEnd)
    Glibc.close(keptErrors)
    (errorsEnd, keptErrors) = (-1, -1)
  }

  /// Takes in answers that are still on their way, which the shell would take for typing.
  private func awaitAnswers() {
    guard let askedAt else { return }
    self.askedAt = nil
    var decoder = InputDecoder()
    while true {
      let left = askedAt + Self.patience - Clock.milliseconds()
      var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&place, 1, Int32(left)) > 0 else { return }
      var byte: UInt8 = 0
      guard read(descriptor, &byte, 1) == 1 else { return }
      if decoder.take(.scalar(Unicode.Scalar(byte))).contains(.answer(.identity)) { return }
    }
  }
}

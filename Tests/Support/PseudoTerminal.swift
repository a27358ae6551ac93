import Glibc

/// A terminal for one program: the test holds its other end, types, and reads what is drawn.
package final class PseudoTerminal {
  private let master: Int32
  private let slave: Int32
  private let process: pid_t
  private var answers: String?
  package private(set) var output = ""
  private var bytes: [UInt8] = []
  private var seen = 0

  /// The modes that the terminal had before the program ran.
  private let before: [UInt8]

  /// Starts `program` with the variables of `environment` alone.
  ///
  /// - Parameter answers: what the terminal says when it is asked who it is, once.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String],
    columns: UInt16 = 80, rows: UInt16 = 24, answers: String? = nil
  ) throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 256)
    // Tests run side by side, so the name may not stand where the next one writes its own.
    guard openpty(&master, &slave, nil, nil, nil) == 0, ttyname_r(slave, &name, name.count) == 0
    else { throw Failure.noTerminal(errno) }
    // Programs of other tests must not hold this terminal open.
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (self.master, self.slave) = (master, slave)
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
    before = Self.modes(of: slave)
    self.answers = answers

    // POSIX_SPAWN_SETSID, which glibc shows only to GNU programs.
    let newSession: Int32 = 0x80
    // A new session has no terminal; the first one that it opens becomes its own.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes,
      Int16(newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var started: pid_t = 0
    let status = posix_spawn(&started, program, &actions, &attributes, &words, &variables)
    guard status == 0 else { throw Failure.noProgram(status) }
    process = started
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
    close(slave)
  }

  package enum Failure: Error {
    case noTerminal(Int32)
    case noProgram(Int32)
    /// What was waited for did not come; with all that did.
    case neverCame(String, output: String)
    case neverEnded(output: String)
  }

  /// The path of a program of this package: it lies where the tests do.
  package static func built(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(
      decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/" + name
  }

  /// Types `text`.
  package func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Gives the terminal another size, as a person does who drags the window.
  package func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Waits until `text` has come after what was awaited before, at most ten seconds.
  package func await(_ text: String) throws {
    let wanted = Array(text.utf8)
    for _ in 0..<100 {
      if let end = firstEnd(of: wanted) {
        seen = end
        return
      }
      read(milliseconds: 100)
    }
    throw Failure.neverCame(text, output: output)
  }

  private func firstEnd(of wanted: [UInt8]) -> Int? {
    guard bytes.count >= seen + wanted.count else { return nil }
    for start in seen...bytes.count - wanted.count
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return start + wanted.count
    }
    return nil
  }

  /// Waits for the end of the program. Returns its status as a shell says it: 128 + signal.
  package func end() throws -> Int32 {
    for _ in 0..<1000 {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        read(milliseconds: 0)
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
      }
      read(milliseconds: 10)
    }
    throw Failure.neverEnded(output: output)
  }

  /// Whether the line discipline is as it was before the program ran.
  package var hasItsModesBack: Bool { Self.modes(of: slave) == before }

  /// The modes that a terminal has on by itself: it wraps lines and shows the cursor.
  package static let usualModes: Set<Int> = [7, 25]

  /// The private modes that are on after all that was drawn: the second screen, the mouse, ...
  package var modesOn: Set<Int> { modesOn(after: bytes.count) }

  /// The private modes that were on when the last thing awaited came.
  package var modesOnWhenAwaited: Set<Int> { modesOn(after: seen) }

  private func modesOn(after count: Int) -> Set<Int> {
    var result = Self.usualModes
    let drawn = String(decoding: bytes[..<count], as: UTF8.self)
    for piece in drawn.components(separatedBy: "\u{1B}[?").dropFirst() {
      let parameters = piece.prefix { $0.isNumber || $0 == ";" }
      guard let final = piece.dropFirst(parameters.count).first else { continue }
      for mode in parameters.split(separator: ";").compactMap({ Int($0) }) {
        if final == "h" { result.insert(mode) }
        if final == "l" { result.remove(mode) }
      }
    }
    return result
  }

  private func read(milliseconds: Int32) {
    var place = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var buffer = [UInt8](repeating: 0, count: 65536)
    var wait = milliseconds
    while poll(&place, 1, wait) > 0, place.revents & Int16(POLLIN) != 0 {
      let count = Glibc.read(master, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
      wait = 0
    }
    output = String(decoding: bytes, as: UTF8.self)
    if let answers, output.contains("\u{1B}[c") {
      self.answers = nil
      type(answers)
    }
  }

  private static func modes(of descriptor: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}

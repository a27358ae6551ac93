import Glibc

/// A program that ran without a terminal of its own, in a session of its own, until it ended.
struct EndedProgram {
  /// How it ended, as a shell says it: 128 + signal.
  let status: Int32
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String

  enum Failure: Error {
    case noPipe(Int32)
    case noProgram(Int32)
  }

  /// Runs `program` to its end with the variables of `environment` alone; it reads the file `input`, which has
  /// nothing unless another is named.
  init(
    _ program: String, _ arguments: [String], input: String = "/dev/null",
    environment: [String: String]
  ) throws {
    var (out, err): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&out) == 0, pipe(&err) == 0 else {
      throw Failure.noPipe(errno)
    }
    // Programs of other tests must not hold these open.
    for end in out + err { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // POSIX_SPAWN_SETSID, which glibc shows only to GNU programs: a new session has no terminal.
    let newSession: Int16 = 0x80
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, newSession)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, out[1], 1)
    posix_spawn_file_actions_adddup2(&actions, err[1], 2)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for word in words + variables { free(word) }
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
      close(out[0])
      close(err[0])
    }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    close(out[1])
    close(err[1])
    guard failure == 0 else { throw Failure.noProgram(failure) }
    // Less than a pipe holds is written to the second while the first is read.
    output = Self.everything(from: out[0])
    errors = Self.everything(from: err[0])
    var ended: Int32 = 0
    while waitpid(process, &ended, 0) == -1, errno == EINTR {}
    status = ended & 0x7F == 0 ? ended >> 8 & 0xFF : 128 + ended & 0x7F
  }

  private static func everything(from descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == -1, errno == EINTR { continue }
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

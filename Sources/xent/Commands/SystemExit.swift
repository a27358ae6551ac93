import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The ways in which a command ends badly, with their numbers from sysexits(3).
enum SystemExit: Int32 {
  /// The arguments are wrong.
  case usage = 64
  /// The data are wrong.
  case badData = 65
  /// An input file is not there or cannot be opened.
  case noInput = 66
  /// Reading or writing failed.
  case inputOutput = 74

  /// Says why on standard error, in one line, and gives the error to throw.
  func refusing(_ sentence: String, in command: String) -> ExitCode {
    let line = Array("xent \(command): \(sentence)\n".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    return exitCode
  }

  /// The error to throw when everything is said already.
  var exitCode: ExitCode { ExitCode(rawValue) }
}

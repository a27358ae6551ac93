import Foundation
import Localization
import Storage

extension ProgressError {
  /// What happened and what to do.
  func sentence(in messages: Messages) -> String {
    let texts = messages.lessons.progress
    switch self {
    case .notWritable(let path, let reason): return texts.notWritable(path, reason)
    case .diskFull(let path): return texts.diskFull(path)
    case .damaged(let path, let reason): return texts.damaged(path, reason)
    case .busy(let path): return texts.busy(path)
    case .newer(let path): return texts.newer(path)
    case .badImport(let path, let reason): return texts.badImport(path, reason)
    case .failed(let path, let reason): return texts.failed(path, reason)
    }
  }

  /// The status of a command that can do nothing without its progress.
  var status: ExitStatus {
    switch self {
    case .notWritable: .cannotCreate
    case .badImport, .damaged, .newer: .data
    case .diskFull, .busy, .failed: .inputOutput
    }
  }
}

/// The saved progress of the person who runs the program.
enum LearnProgress {
  /// The store, or why there is none; a damaged file that was moved aside is told on standard error.
  static func open(_ messages: Messages) throws(ProgressError) -> ProgressStore {
    let environment = ProcessInfo.processInfo.environment
    guard let folder = ProgressStore.standardFolder(environment: environment) else {
      throw .notWritable(path: "~", reason: "HOME")
    }
    let store = try ProgressStore(folder: folder)
    if let aside = store.movedAside {
      StandardError.writeLine("xent: " + messages.lessons.progress.movedAside(aside))
    }
    return store
  }

  /// The store, for a command that can do nothing without.
  static func store(_ messages: Messages) throws(CommandFailure) -> ProgressStore {
    try checked(messages) { () throws(ProgressError) in try open(messages) }
  }

  /// Does something with the store; a failure ends the command.
  static func checked<T>(
    _ messages: Messages, _ body: () throws(ProgressError) -> T
  ) throws(CommandFailure) -> T {
    do {
      return try body()
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: error.status)
    }
  }
}

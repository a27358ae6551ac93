import Foundation
import Localization
import Storage
import Training

/// Keeps runs for as long as a program goes on. The file is opened when it is first needed; a run goes
/// on without it, and what goes wrong is said once.
final class RunKeeper {
  private let messages: Messages
  private let folder: String
  private var opened: Result<RunStore, ProgressError>?
  private var told: Set<String> = []
  private var untold: [String] = []
  /// When each run was last written, by the time of its beginning, and its number.
  private var written: [Double: (id: Int, at: ContinuousClock.Instant, status: RunRecord.Status)] =
    [:]

  /// Writes of a run that goes on are this far apart.
  private static let pause = Duration.milliseconds(500)

  /// - Parameter folder: where exported files go.
  init(messages: Messages, folder: String = ".") {
    self.messages = messages
    self.folder = folder
  }

  /// The port that screens know.
  var archive: RunArchive {
    RunArchive(save: save, list: list, export: export, trouble: trouble)
  }

  /// Whether a run that goes on would be written now.
  func isDue(_ run: RunRecord) -> Bool {
    written[run.startedAt].map { ContinuousClock.now - $0.at >= Self.pause } ?? true
  }

  /// Keeps a run; see `RunArchive.save`.
  func save(_ run: RunRecord) -> Int? {
    var run = run
    let now = ContinuousClock.now
    if let last = written[run.startedAt] {
      if run.id == 0 { run.id = last.id }
      if run.status == .running, last.status == .running, !isDue(run) { return nil }
    }
    do throws(ProgressError) {
      let id = try store().save(run)
      let isNew = written[run.startedAt] == nil
      written[run.startedAt] = (id, now, run.status)
      return isNew ? id : nil
    } catch {
      note(error)
      return nil
    }
  }

  private func list() -> [RunRecord] {
    do throws(ProgressError) {
      return try store().runs()
    } catch {
      note(error)
      return []
    }
  }

  private func export(_ runs: [RunRecord]) -> String {
    do throws(CommandFailure) {
      let (csv, json) = (Self.free(folder, "csv"), Self.free(folder, "json"))
      try WholeFile.write(Array(RunTable(runs, by: .time).csv.utf8), to: csv)
      try WholeFile.write(RunText.json(runs), to: json)
      return messages.runs.exported(runs.count, csv, json)
    } catch {
      return error.sentence
    }
  }

  /// A name that no file has yet.
  private static func free(_ folder: String, _ ending: String) -> String {
    let base = folder == "." ? "xent-runs" : folder + "/xent-runs"
    var path = "\(base).\(ending)"
    var number = 1
    while FileManager.default.fileExists(atPath: path) {
      number += 1
      path = "\(base)-\(number).\(ending)"
    }
    return path
  }

  /// What could not be done, once.
  func trouble() -> String? { untold.isEmpty ? nil : untold.removeFirst() }

  private func note(_ error: ProgressError) {
    let sentence = error.runSentence(in: messages)
    if told.insert(sentence).inserted { untold.append(sentence) }
  }

  private func store() throws(ProgressError) -> RunStore {
    if let opened { return try opened.get() }
    let result: Result<RunStore, ProgressError>
    do throws(ProgressError) {
      let store = try Self.open(messages)
      if let aside = store.movedAside { untold.append(messages.runs.movedAside(aside)) }
      result = .success(store)
    } catch {
      result = .failure(error)
    }
    opened = result
    return try result.get()
  }

  /// The store of the person who runs the program.
  static func open(_ messages: Messages) throws(ProgressError) -> RunStore {
    let environment = ProcessInfo.processInfo.environment
    guard let folder = ProgressStore.standardFolder(environment: environment) else {
      throw .notWritable(path: "~", reason: messages.runs.noFolder)
    }
    return try RunStore(folder: folder)
  }
}

extension ProgressError {
  /// What happened to the file of runs, and what to do.
  func runSentence(in messages: Messages) -> String {
    let words = messages.runs
    let reason =
      switch self {
      case .notWritable(let path, let reason): words.notWritable(path, reason)
      case .diskFull(let path): words.diskFull(path)
      case .damaged(let path, let reason): words.damaged(path, reason)
      case .busy(let path): words.busy(path)
      case .newer(let path): words.newer(path)
      case .badImport(let path, let reason), .failed(let path, let reason): "\(path): \(reason)"
      }
    return words.notKept(reason)
  }
}

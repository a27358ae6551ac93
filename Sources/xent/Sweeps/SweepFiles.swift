import Foundation
import Localization
import Storage
import Training

/// The files in which sweeps keep their results.
struct SweepFiles {
  let messages: Messages

  /// Where a sweep is kept unless a file was named: one file a plan.
  func standardPath(_ plan: SweepPlan) throws(CommandFailure) -> String {
    let environment = ProcessInfo.processInfo.environment
    guard let folder = ProgressStore.standardFolder(environment: environment) else {
      throw CommandFailure(sentence: messages.sweeps.noFolder, status: .cannotCreate)
    }
    // FNV-1a: the same plan finds its file again.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in plan.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let path = folder + "/sweeps"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path + "/" + String(hash, radix: 16) + ".jsonl"
  }

  /// The results in a file of this plan; none when there is no file.
  func read(_ path: String, _ plan: SweepPlan) throws(CommandFailure) -> [SweepResult] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try results(path, plan)
  }

  private func results(_ path: String, _ plan: SweepPlan) throws(CommandFailure) -> [SweepResult] {
    let words = messages.sweeps
    let bytes = try WholeFile.read(path)
    let found: (plan: String, results: [SweepResult], wholeBytes: Int)
    do {
      found = try SweepState.read(bytes)
    } catch {
      let sentence =
        switch error {
        case .notAState: words.notAState(path)
        case .newer(let version): words.newer(path, version)
        case .badLine(let line): words.badLine(path, line)
        }
      throw CommandFailure(sentence: sentence, status: .data)
    }
    guard found.plan == plan.text else {
      throw CommandFailure(sentence: words.otherPlan(path, found.plan, plan.text), status: .data)
    }
    return found.results
  }

  /// The results of all parts; every run must be there, and none with two different results.
  func merged(_ paths: [String], _ plan: SweepPlan) throws(CommandFailure) -> [SweepResult] {
    let words = messages.sweeps
    var byRun: [Int: (result: SweepResult, path: String)] = [:]
    for path in paths {
      for result in try results(path, plan) {
        if let known = byRun[result.run], known.result != result {
          throw CommandFailure(
            sentence: words.contradiction(result.run, known.path, path), status: .data)
        }
        byRun[result.run] = (result, path)
      }
    }
    let missing = (0..<plan.runCount).filter { byRun[$0] == nil }
    guard missing.isEmpty else {
      throw CommandFailure(
        sentence: words.missingRuns(missing.count, plan.runCount, missing[0]), status: .data)
    }
    return byRun.values.map(\.result).sorted { $0.run < $1.run }
  }

  /// Begins a file anew with what is known, to be added to.
  func open(
    _ path: String, _ plan: SweepPlan, _ known: [SweepResult]
  ) throws(CommandFailure) -> SweepFile {
    let text = SweepState.head(plan) + known.map { SweepState.line($0) }.joined()
    try WholeFile.write(Array(text.utf8), to: path)
    guard let handle = FileHandle(forWritingAtPath: path) else {
      throw CommandFailure(sentence: messages.sweeps.cannotWrite(path), status: .cannotCreate)
    }
    return SweepFile(path: path, handle: handle)
  }
}

/// A file to which results are added as they come; one line each, written at once, so that a kill loses
/// at most the line that is being written.
final class SweepFile {
  let path: String
  private let handle: FileHandle
  /// Whether a line could not be written.
  private(set) var isBroken = false

  init(path: String, handle: FileHandle) {
    self.path = path
    self.handle = handle
    _ = try? handle.seekToEnd()
  }

  /// Adds a result.
  func add(_ result: SweepResult) {
    do {
      try handle.write(contentsOf: Data(SweepState.line(result).utf8))
    } catch {
      isBroken = true
    }
  }
}

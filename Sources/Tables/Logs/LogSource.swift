import FoundationEssentials

/// Where the log of a run lies: a file, or a folder that a tool has written several into.
package struct LogSource: Hashable, Sendable {
  /// What the run is called.
  package let name: String
  /// Its files, with what stands before the names in each.
  package let files: [File]

  /// A file of a run.
  package struct File: Hashable, Sendable {
    /// Its path.
    package let path: String
    /// What stands before the names in it: `train/` for a file in a folder of that name.
    package let prefix: String
  }

  /// A folder in which there is nothing yet.
  package init(waitingFor folder: String) {
    name = folder
    files = []
  }

  private init(name: String, files: [File]) {
    self.name = name
    self.files = files
  }

  /// The runs at a path: the file itself; in a folder the runs below it, each with the event files of one
  /// folder, or with trainer_state.json or metrics.csv. Folders called train and validation are one run.
  package static func find(_ path: String) throws(LogProblem) -> [LogSource] {
    guard isFolder(path) else {
      return [LogSource(name: path, files: [File(path: path, prefix: "")])]
    }
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let runs = runs(in: trimmed, depth: 0)
    guard !runs.isEmpty else { throw .noLogs(folder: path) }
    return runs
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// Deep enough for the version folders of every tool; a link back up ends there.
  private static let deepest = 4

  private static func runs(in folder: String, depth: Int) -> [LogSource] {
    let entries = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var files = entries.filter { $0.contains("tfevents") && !$0.hasSuffix(".profile-empty") }
      .map { File(path: folder + "/" + $0, prefix: "") }
    if files.isEmpty, let known = known.first(where: entries.contains) {
      files = [File(path: folder + "/" + known, prefix: "")]
    }
    var runs: [LogSource] = []
    for entry in entries where depth < deepest && isFolder(folder + "/" + entry) {
      let below = Self.runs(in: folder + "/" + entry, depth: depth + 1)
      guard LogName.part(entry.lowercased()) != nil else {
        runs += below
        continue
      }
      // Keras writes what it measures on either part into a folder of its own.
      files += below.flatMap(\.files).map { File(path: $0.path, prefix: entry + "/" + $0.prefix) }
    }
    if !files.isEmpty { runs.insert(LogSource(name: folder, files: files), at: 0) }
    return runs
  }

  private static let known = ["trainer_state.json", "metrics.csv", "log.csv", "training.log"]
}

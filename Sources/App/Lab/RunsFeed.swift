package import Training

/// What can be asked about the runs that are kept.
package enum RunsEffect: Sendable {
  /// Keep a run.
  case save(RunRecord)
  /// Tell all runs that were kept.
  case list
  /// Write runs to files.
  case export([RunRecord])
}

/// The archive of runs.
final class RunsFeed: Feed {
  private let archive: RunArchive

  init(_ archive: RunArchive) { self.archive = archive }

  func carryOut(_ wish: RunsEffect) -> [Event] {
    let events: [Event] =
      switch wish {
      case .save(let run): archive.save(run).map { [.news(.saved(run, number: $0))] } ?? []
      case .list: [.news(.runs(archive.list()))]
      case .export(let runs): [.status(archive.export(runs))]
      }
    return events + (archive.trouble().map { [.status($0)] } ?? [])
  }
}

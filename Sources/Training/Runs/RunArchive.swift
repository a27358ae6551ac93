/// Where runs are kept. The port that the lab and the command line know; files lie behind it.
///
/// The closures may be called from one thread at a time. None of them ever stops a training: what goes
/// wrong comes back as a sentence.
package struct RunArchive {
  /// Keeps a run, new (id 0) or known; gives its number, or nil where nothing can be kept. Writes that
  /// follow fast may wait for the next, but never one that ends a run.
  package var save: (RunRecord) -> Int?
  /// All runs that were kept, the newest first.
  package var list: () -> [RunRecord]
  /// Writes runs as CSV and as JSON; says where, or why not.
  package var export: ([RunRecord]) -> String
  /// What could not be done since the last call, as a sentence, once.
  package var trouble: () -> String?

  /// An archive.
  package init(
    save: @escaping (RunRecord) -> Int?, list: @escaping () -> [RunRecord],
    export: @escaping ([RunRecord]) -> String, trouble: @escaping () -> String? = { nil }
  ) {
    self.save = save
    self.list = list
    self.export = export
    self.trouble = trouble
  }

  /// Keeps nothing.
  package static var none: RunArchive {
    RunArchive(save: { _ in nil }, list: { [] }, export: { _ in "" })
  }
}

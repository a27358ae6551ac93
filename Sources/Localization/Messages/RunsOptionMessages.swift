/// `xent runs` and its subcommands: their help.
package final class RunsOptionMessages: Sendable {
  package let abstract = "List the training runs that were kept, show one, or forget some."
  package let discussion = """
    xent train keeps every run: its settings, what was changed under way, and its curves. A run \
    whose program was killed is listed as interrupted.
    """
  package let listAbstract = "List the runs, as a table, CSV or JSON."
  package let listSort = "What they are sorted by: time, loss, accuracy or data."
  package let listJson = "Write JSON: an array of all that is kept of each run."
  package let listCsv = "Write CSV: one line a run, one column a setting."
  package let listOutput = "Write to this file instead, as its ending says: .csv or .json."
  package let showAbstract = "Show all that was kept of a run."
  package let number = "The number of the run."
  package let showJson = "Write JSON."
  package let commandAbstract = "Write the command line that begins the same run."
  package let pinAbstract = "Hold a run up: the lab draws it behind the curves."
  package let unpinAbstract = "Hold a run up no longer."
  package let deleteAbstract = "Forget runs: those named, or all of them."
  package let deleteRuns = "The numbers of the runs."
  package let deleteAll = "Every run that is not pinned."
}

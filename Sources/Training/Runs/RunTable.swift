internal import Parameters

/// Runs side by side: sorted, and as text for other programs.
package struct RunTable: Sendable {
  /// What runs are sorted by.
  package enum Order: String, CaseIterable, Hashable, Sendable {
    /// The newest first.
    case time
    /// The least validation loss first.
    case loss
    /// The highest accuracy first.
    case accuracy
    /// By the name of the data set, the least loss first within each.
    case data
  }

  /// The runs, sorted; those held up for comparison are not moved.
  package let runs: [RunRecord]

  /// A table of runs.
  package init(_ runs: [RunRecord], by order: Order) {
    func loss(_ run: RunRecord) -> Double { run.best?.loss ?? .infinity }
    self.runs =
      switch order {
      case .loss: runs.sorted { (loss($0), $1.startedAt) < (loss($1), $0.startedAt) }
      case .accuracy:
        runs.sorted {
          ($0.best?.accuracy ?? -1, $0.startedAt) > ($1.best?.accuracy ?? -1, $1.startedAt)
        }
      case .time: runs.sorted { ($0.startedAt, $0.id) > ($1.startedAt, $1.id) }
      case .data:
        runs.sorted {
          ($0.setting("data") ?? "", loss($0)) < ($1.setting("data") ?? "", loss($1))
        }
      }
  }

  /// The settings that differ among the runs, in the order of the table of settings.
  package var differing: [String] {
    TrainingConfiguration.table.parameters.map(\.name).filter { name in
      Set(runs.map { $0.setting(name) ?? "" }).count > 1
    }
  }

  /// Comma-separated text: one line a run, a column for every setting, and the best measurements.
  package var csv: String {
    let names = TrainingConfiguration.table.parameters.map(\.name)
    let head =
      ["id", "started", "status", "epochs", "steps", "best_epoch", "best_loss", "best_accuracy"]
      + ["last_train_loss", "last_validation_loss", "pinned", "changes"] + names
    let rows = runs.map { run -> [String] in
      func text(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
      let changes = run.changes.map { "\($0.name)=\($0.after)@\($0.epoch)" }
      return [
        "\(run.id)", RunTime.iso(run.startedAt), run.status.rawValue, "\(run.epochs)",
        "\(run.steps)", text(run.best?.epoch), text(run.best?.loss), text(run.best?.accuracy),
        text(run.last?.trainLoss), text(run.last?.validationLoss), run.isPinned ? "yes" : "no",
        changes.joined(separator: " "),
      ] + names.map { run.setting($0) ?? "" }
    }
    return ([head] + rows).map { $0.map(CSVCell.text).joined(separator: ",") }
      .joined(separator: "\n") + "\n"
  }
}

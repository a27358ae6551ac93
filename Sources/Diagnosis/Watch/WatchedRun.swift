package import Tables

/// A training that is watched, as it stands.
package struct WatchedRun: Sendable {
  /// Why nothing, or not all, can be shown.
  package enum Problem: Error, Hashable, Sendable {
    /// A file cannot be read, or a line of it is wrong.
    case log(LogProblem)
    /// Its names give no curves.
    case choice(file: String, LogChoiceProblem)
  }

  /// What the file does.
  package enum State: String, Hashable, Sendable {
    /// It is not there yet, or there is nothing in it yet.
    case waiting
    /// It is there, and may grow.
    case following
    /// It was there, and is not now.
    case gone
  }

  /// What the run is called.
  package let name: String
  /// The format of its first file.
  package var format: LogFormat?
  /// Its curves; nil while there are none.
  package var run: LoggedRun?
  /// What they show.
  package var findings: [CurveFinding] = []
  /// What the file does.
  package var state = State.waiting
  /// What is wrong; the curves are those of what is right.
  package var problem: Problem?
  /// Whether a last line or record is cut off.
  package var isCutOff = false

  /// A run of which nothing is known yet.
  package init(name: String) { self.name = name }
}

/// The log of a run: one file, or several that belong together. It is of one thread.
package final class RunLog {
  private let source: LogSource
  private let choice: LogChoice
  private var files: [LogFile]

  /// The log of a source.
  package init(_ source: LogSource, _ choice: LogChoice) {
    self.source = source
    self.choice = choice
    files = source.files.map { LogFile($0.path, prefix: $0.prefix) }
  }

  /// The run as its files have it now, read to their ends.
  package func whole() throws(WatchedRun.Problem) -> WatchedRun {
    var tables: [LogTable] = []
    for file in files {
      do throws(LogProblem) {
        tables.append(try file.readAll())
      } catch {
        throw .log(error)
      }
    }
    var watched = run(tables)
    watched.state = .following
    if let problem = watched.problem { throw problem }
    return watched
  }

  /// Reads what is new; true when something is, or when a file came or went.
  package func poll() -> Bool {
    var isNew = false
    ioProblem = nil
    for file in files {
      let wasThere = file.isThere
      do throws(LogProblem) {
        isNew = try file.poll() || isNew
      } catch {
        ioProblem = ioProblem ?? error
      }
      isNew = isNew || file.isThere != wasThere
    }
    return isNew
  }

  private var firstFile: String { source.files.first?.path ?? source.name }

  private var ioProblem: LogProblem?

  /// The run as it stands.
  ///
  /// - Parameter isQuiet: whether nothing was written for a while, so that a last line without an end is
  ///   taken as whole.
  package func current(isQuiet: Bool) -> WatchedRun {
    let tables = files.map { file in
      // A document is there as a whole or not at all; half of one is not worth a word.
      let isDocument = file.format == .json
      return isDocument || (isQuiet && file.isCutOff)
        ? (try? file.settled()) ?? file.table : file.table
    }
    let isEmpty = tables.allSatisfy(\.isEmpty)
    var watched = isEmpty ? WatchedRun(name: source.name) : run(tables)
    watched.format = files.first?.format
    let isThere = files.contains { $0.isThere }
    watched.state = isThere ? (isEmpty ? .waiting : .following) : isEmpty ? .waiting : .gone
    if let problem = ioProblem ?? files.compactMap(\.problem).first {
      watched.problem = .log(problem)
    }
    return watched
  }

  /// The tables of files whose names mean the same, joined: TensorBoard begins another file whenever a
  /// training goes on.
  private func joined(_ tables: [LogTable]) -> [LogTable] {
    var prefixes: [String] = []
    var joined: [LogTable] = []
    for (file, table) in zip(source.files, tables) {
      if let place = prefixes.firstIndex(of: file.prefix) {
        joined[place].append(table)
      } else {
        prefixes.append(file.prefix)
        joined.append(table)
      }
    }
    return joined
  }

  private func run(_ tables: [LogTable]) -> WatchedRun {
    let tables = joined(tables)
    var watched = WatchedRun(name: source.name)
    watched.format = files.first?.format
    watched.isCutOff = files.contains { $0.isCutOff }
    do throws(LogChoiceProblem) {
      let run = try LoggedRun(tables, choice)
      watched.run = run
      watched.findings = CurveDoctor.findings(for: run.curveSet)
      watched.problem = run.wrong.map { .choice(file: firstFile, $0) }
    } catch {
      watched.problem = .choice(file: firstFile, error)
    }
    return watched
  }
}

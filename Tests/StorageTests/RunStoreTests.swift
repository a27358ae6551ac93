import Foundation
import TestSupport
import Testing
import Training

@testable import Storage

@Suite("Runs that are kept")
struct RunStoreTests {
  private let files = TemporaryFolder()
  private var folder: String { files.path }

  private func record(_ data: String = "iris", epochs: Int = 3) throws -> RunRecord {
    let settings = TrainingConfiguration(data: data, epochs: epochs, learningRate: 0.5)
    var trainer = try Trainer(settings)
    var history = RunHistory()
    history.append(trainer.measure())
    while !trainer.isFinished { history.append(trainer.step(), progress: trainer.progress) }
    var run = RunRecord(settings: settings, startedAt: 1_700_000_000)
    run.take(history, step: trainer.stepCount)
    return run
  }

  @Test func `a run comes back as it was kept, from another program too`() throws {
    let store = try RunStore(folder: folder)
    var run = try record()
    run.changes = [.init(epoch: 1.5, name: "lr", before: "0.5", after: "0.1")]
    run.status = .finished
    run.id = try store.save(run)
    #expect(run.id > 0)
    let other = try RunStore(folder: folder)
    #expect(try other.runs() == [run])
    run.isPinned = true
    #expect(try other.pin(run.id, isPinned: true))
    #expect(try store.run(run.id) == run)
    #expect(try !store.pin(999, isPinned: true))
  }

  @Test func `numbers are never given twice, and what is deleted is gone`() throws {
    let store = try RunStore(folder: folder)
    let run = try record()
    let first = try store.save(run)
    #expect(try store.delete([first, 4711]) == 1)
    let second = try store.save(run)
    #expect(second > first)
    #expect(try store.runs().map(\.id) == [second])
  }

  @Test func `a run whose program is gone was interrupted`() throws {
    let store = try RunStore(folder: folder)
    let id = try store.save(try record())
    #expect(try store.run(id)?.status == .running)
    #expect(ProcessMark.isAlive(ProcessMark.own.text))
    #expect(!ProcessMark.isAlive("\(ProcessInfo.processInfo.processIdentifier) 1"))
    #expect(!ProcessMark.isAlive(nil))
    try store.mark(id, process: "999999999 1")
    #expect(try store.run(id)?.status == .interrupted)
  }

  @Test func `a damaged file is moved aside, and a full disk loses nothing`() throws {
    try files.write("not a database at all, but long enough to be one", to: "runs.sqlite")
    let store = try RunStore(folder: folder)
    #expect(store.movedAside == folder + "/runs.sqlite.damaged")
    let id = try store.save(try record())
    let full = try RunStore(folder: folder, pageLimit: 8)
    #expect(throws: ProgressError.diskFull(path: full.path)) {
      for _ in 0..<200 { try full.save(try record(epochs: 40)) }
    }
    #expect(try store.run(id) != nil)
  }

  @Test func `records are bounded, and keep the best exactly`() throws {
    let run = try record(epochs: 1500)
    #expect(run.points.count <= RunRecord.pointLimit + 1)
    #expect(run.last?.epoch == 1500)
    let best = try #require(run.best)
    #expect(run.points.allSatisfy { $0.loss >= best.loss })
  }
}

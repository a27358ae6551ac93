import Foundation
import Lessons
import TestSupport
import Testing

@testable import Storage

extension TemporaryFolder {
  /// The progress that is kept in it.
  func store(at time: Double = 1000) throws -> ProgressStore {
    try ProgressStore(folder: path, now: { time })
  }
}

@Suite("Progress")
struct ProgressStoreTests {
  @Test("what was recorded is there when the file is opened again")
  func remembers() throws {
    let folder = TemporaryFolder()
    do {
      let store = try folder.store()
      try store.record(.hinted, step: "floor", lesson: "zero")
      try store.record(.tried, step: "floor", lesson: "zero")
      try store.record(.tried, step: "floor", lesson: "zero")
      try store.record(.done, step: "floor", lesson: "zero")
      try store.setPlace(lesson: "zero", step: "coin")
    }
    let store = try folder.store(at: 2000)
    try store.record(.done, step: "floor", lesson: "zero")
    #expect(
      try store.steps() == [
        StepProgress(lesson: "zero", step: "floor", tries: 2, hints: 1, doneAt: 1000)
      ])
    #expect(try store.place(lesson: "zero") == "coin")
    #expect(try store.place(lesson: "other") == nil)
    #expect(store.movedAside == nil)
  }

  @Test("a reset forgets one lesson, or all")
  func resets() throws {
    let store = try TemporaryFolder().store()
    for lesson in ["a", "b"] {
      try store.record(.done, step: "one", lesson: lesson)
      try store.setPlace(lesson: lesson, step: "one")
    }
    try store.reset(lesson: "a")
    #expect(try store.steps().map(\.lesson) == ["b"])
    #expect(try store.places().map(\.lesson) == ["b"])
    try store.reset()
    #expect(try store.steps().isEmpty)
    #expect(try store.places().isEmpty)
  }

  @Test("two at once write one after the other and see each other's work")
  func twoAtOnce() async throws {
    let folder = TemporaryFolder()
    let stores = [try folder.store(), try folder.store()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for store in stores {
        group.addTask {
          for _ in 0..<50 { try store.record(.tried, step: "one", lesson: "a") }
        }
      }
      try await group.waitForAll()
    }
    #expect(try stores[0].steps().first?.tries == 100)
    #expect(try stores[1].steps() == stores[0].steps())
  }

  @Test(
    "a damaged file is moved aside with all its bytes, and a new one is begun",
    arguments: [1, 500])
  func damaged(times: Int) throws {
    let content = String(repeating: "this is no database", count: times)
    let folder = TemporaryFolder()
    let path = folder.path + "/progress.sqlite"
    for expected in [path + ".damaged", path + ".damaged-2"] {
      try Data(content.utf8).write(to: URL(filePath: path))
      let store = try folder.store()
      #expect(store.movedAside == expected)
      #expect(try Data(contentsOf: URL(filePath: expected)) == Data(content.utf8))
      try store.record(.done, step: "one", lesson: "a")
      #expect(try store.steps().count == 1)
    }
  }

  @Test("a page that was overwritten is found when the file is opened")
  func overwrittenPage() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/progress.sqlite"
    do {
      let store = try folder.store()
      for number in 0..<500 { try store.record(.done, step: "s\(number)", lesson: "a") }
    }
    var bytes = try Data(contentsOf: URL(filePath: path))
    #expect(bytes.count > 16_384)
    bytes.replaceSubrange(8192..<16_384, with: Data(repeating: 0xA5, count: 8192))
    try bytes.write(to: URL(filePath: path))
    let store = try folder.store()
    #expect(store.movedAside == path + ".damaged")
    #expect(try Data(contentsOf: URL(filePath: path + ".damaged")) == bytes)
  }

  @Test("a folder that cannot be made is said, not crashed on")
  func notWritable() throws {
    let folder = TemporaryFolder()
    let file = try folder.write("", to: "file")
    #expect {
      _ = try ProgressStore(folder: file + "/xent")
    } throws: { error in
      guard case .notWritable(let path, let reason) = error as? ProgressError else { return false }
      return path == file + "/xent" && !reason.isEmpty
    }
  }

  @Test("a full disk is said, and what was saved stays")
  func diskFull() throws {
    let folder = TemporaryFolder()
    let store = try ProgressStore(folder: folder.path, now: { 1 }, pageLimit: 12)
    var saved = 0
    #expect(throws: ProgressError.diskFull(path: store.path)) {
      for number in 0..<5000 {
        let step = String(repeating: "long-", count: 40) + "\(number)"
        try store.record(.done, step: step, lesson: "a")
        saved += 1
      }
    }
    #expect(saved > 0)
    #expect(try store.steps().count == saved)
    #expect(try folder.store().steps().count == saved)
  }

  @Test("a file that another program holds is said to be busy")
  func busy() throws {
    let folder = TemporaryFolder()
    let store = try ProgressStore(folder: folder.path, now: { 1 }, pageLimit: nil, patience: 0.05)
    try holding(store.path) {
      #expect(throws: ProgressError.busy(path: store.path)) {
        try store.record(.done, step: "one", lesson: "a")
      }
    }
    try store.record(.done, step: "one", lesson: "a")
    #expect(try store.steps().count == 1)
  }

  @Test("where state is kept follows the XDG specification")
  func standardFolder() {
    func folder(_ environment: [String: String]) -> String? {
      ProgressStore.standardFolder(environment: environment)
    }
    #expect(folder(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/xent")
    #expect(folder(["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/xent")
    #expect(folder(["HOME": "/h"]) == "/h/.local/state/xent")
    #expect(folder([:]) == nil)
  }
}

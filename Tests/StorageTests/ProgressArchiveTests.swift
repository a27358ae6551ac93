import Foundation
import Lessons
import TestSupport
import Testing

@testable import Storage

@Suite("Progress as JSON")
struct ProgressArchiveTests {
  @Test("what is exported can be imported elsewhere")
  func roundTrip() throws {
    let here = try TemporaryFolder().store()
    try here.record(.tried, step: "one", lesson: "a")
    try here.record(.done, step: "two", lesson: "a")
    try here.setPlace(lesson: "a", step: "two")
    let there = try TemporaryFolder().store(at: 5000)
    try there.importing(try here.exported(), from: "export.json")
    #expect(try there.steps() == here.steps())
    #expect(try there.places() == here.places())
  }

  @Test("an import loses nothing: earlier done, larger counts, later place")
  func merge() throws {
    let old = try TemporaryFolder().store(at: 10)
    try old.record(.done, step: "one", lesson: "a")
    try old.record(.tried, step: "two", lesson: "a")
    try old.setPlace(lesson: "a", step: "one")
    let new = try TemporaryFolder().store(at: 20)
    try new.record(.done, step: "one", lesson: "a")
    try new.record(.done, step: "two", lesson: "a")
    try new.setPlace(lesson: "a", step: "two")
    try new.importing(try old.exported(), from: "old.json")
    #expect(
      try new.steps() == [
        StepProgress(lesson: "a", step: "one", tries: 0, hints: 0, doneAt: 10),
        StepProgress(lesson: "a", step: "two", tries: 1, hints: 0, doneAt: 20),
      ])
    #expect(try new.place(lesson: "a") == "two")
  }

  @Test(
    "what is no export is refused, and nothing changes",
    arguments: [
      "", "[]", "{}", "\u{1B}[2J", #"{"version": 2, "steps": [], "places": []}"#,
      #"{"version": 1, "steps": [{"lesson": "a", "step": 3}], "places": []}"#,
      #"""
      {"version": 1, "places": [],
       "steps": [{"lesson": "a", "step": "s", "tries": -1, "hints": 0}]}
      """#,
    ])
  func refused(text: String) throws {
    let store = try TemporaryFolder().store()
    try store.record(.done, step: "one", lesson: "a")
    #expect {
      try store.importing(Data(text.utf8), from: "x.json")
    } throws: { error in
      guard case .badImport("x.json", let reason) = error as? ProgressError else { return false }
      return !reason.isEmpty && !reason.contains("\u{1B}")
    }
    #expect(try store.steps().count == 1)
  }
}

import Lessons
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// A store with a clock that goes when it is told to.
private final class Course {
  private let folder = TemporaryFolder()
  private let clock: Clock
  let store: ProgressStore

  private final class Clock: Sendable {
    let seconds = Mutex(1_000_000.0)
  }

  init() throws {
    let clock = Clock()
    self.clock = clock
    store = try ProgressStore(folder: folder.path) { clock.seconds.withLock { $0 } }
  }

  func days(_ count: Double) { clock.seconds.withLock { $0 += count * 86_400 } }

  /// The questions that come back and in how many days, in their order.
  func due() throws -> [String: Double] {
    let now = clock.seconds.withLock { $0 }
    return Dictionary(
      uniqueKeysWithValues: try store.reviews().map { ($0.step, ($0.due - now) / 86_400) })
  }

  func answer(_ step: String, _ isRight: Bool) throws {
    try store.reviewed(lesson: "a", step: step, isRight: isRight)
  }
}

@Suite("Questions come back")
struct ReviewTests {
  private let days = ProgressStore.days

  @Test func `a right answer waits longer each time, until the question is known`() throws {
    let course = try Course()
    try course.store.record(.tried, step: "b", lesson: "a")
    #expect(try course.due().isEmpty)
    try course.store.record(.done, step: "b", lesson: "a")
    for wait in days {
      #expect(try course.due() == ["b": wait])
      course.days(wait)
      try course.answer("b", true)
    }
    #expect(try course.due().isEmpty)
    try course.store.reset()
    try course.store.record(.done, step: "b", lesson: "a")
    #expect(try course.due() == ["b": days[0]])
  }

  @Test func `a wrong answer goes back to the first box, from wherever it was`() throws {
    for box in days.indices {
      let course = try Course()
      try course.store.record(.done, step: "b", lesson: "a")
      for _ in 0..<box { try course.answer("b", true) }
      #expect(try course.due() == ["b": days[box]])
      try course.answer("b", false)
      #expect(try course.due() == ["b": days[0]])
      // And from there the way is the same as the first time.
      try course.answer("b", true)
      #expect(try course.due() == ["b": days[1]])
    }
  }

  @Test func `the longest due comes first, whatever it is called`() throws {
    let course = try Course()
    for step in ["m", "z", "a"] {
      try course.store.record(.done, step: step, lesson: "a")
      course.days(0.25)
    }
    #expect(try course.store.reviews().map(\.step) == ["m", "z", "a"])
    try course.answer("m", true)
    #expect(try course.store.reviews().map(\.step) == ["z", "a", "m"])
    try course.answer("z", false)
    #expect(try course.store.reviews().map(\.step) == ["a", "z", "m"])
    let due = try course.store.reviews().map(\.due)
    #expect(due == due.sorted())
    // One question's answer moves no other, in this lesson or in another.
    try course.store.record(.done, step: "a", lesson: "b")
    let before = try course.store.reviews().filter { $0.step != "z" }
    try course.answer("z", true)
    #expect(try course.store.reviews().filter { $0.step != "z" } == before)
  }
}

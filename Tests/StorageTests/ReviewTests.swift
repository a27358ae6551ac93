import Foundation
import Lessons
import Synchronization
import Testing

@testable import Storage

@Suite("Questions come back")
struct ReviewTests {
  @Test func `after a day, a week and a month, and from the beginning after a wrong answer`() throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let clock = Mutex(1_000_000.0)
    let store = try ProgressStore(folder: folder) { clock.withLock { $0 } }
    func days(_ count: Double) { clock.withLock { $0 += count * 86_400 } }
    func due() throws -> Double? {
      try store.reviews().first.map { $0.due - clock.withLock { $0 } }
    }
    try store.record(.tried, step: "b", lesson: "a")
    #expect(try store.reviews().isEmpty)
    try store.record(.done, step: "b", lesson: "a")
    #expect(try due() == 86_400)
    days(1)
    try store.reviewed(lesson: "a", step: "b", isRight: true)
    #expect(try due() == 7 * 86_400)
    days(7)
    try store.reviewed(lesson: "a", step: "b", isRight: false)
    #expect(try due() == 86_400)
    days(1)
    try store.reviewed(lesson: "a", step: "b", isRight: true)
    days(7)
    try store.reviewed(lesson: "a", step: "b", isRight: true)
    #expect(try due() == 30 * 86_400)
    days(30)
    try store.reviewed(lesson: "a", step: "b", isRight: true)
    #expect(try store.reviews().isEmpty)
    try store.reset()
    try store.record(.done, step: "b", lesson: "a")
    #expect(try due() == 86_400)
  }
}

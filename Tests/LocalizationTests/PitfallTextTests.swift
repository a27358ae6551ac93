import Testing

@testable import Localization

@Suite("Texts of pitfalls")
struct PitfallTextTests {
  @Test func `each says symptom, cause, fix and test`() {
    let texts = Messages.english.pitfalls.texts
    for (id, text) in texts {
      for part in [text.title, text.symptom, text.cause, text.fix, text.test] {
        #expect(!part.isEmpty, "\(id)")
      }
      #expect(text.messages.allSatisfy { $0 == $0.lowercased() }, "\(id)")
    }
  }
}

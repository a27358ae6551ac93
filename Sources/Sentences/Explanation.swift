package import Diagnosis
package import Localization

/// What is known of a text that somebody has in hand: the name or number of a pitfall, a loss, or an error
/// message.
package enum Explanation: Hashable, Sendable {
  /// Pitfalls, the likeliest first.
  case pitfalls([Pitfall])
  /// What a loss may be.
  case numbers([KnownNumber])

  /// Looks it up; nil where nothing is known of it.
  ///
  /// - Parameter classes: the number of classes, where that is known.
  package init?(_ text: String, classes: Int?, in messages: Messages) {
    let value = Double(text.replacing(",", with: "."))
    if let pitfall = Pitfall(rawValue: text.lowercased()) {
      self = .pitfalls([pitfall])
    } else if classes == nil, let number = Int(text), let pitfall = Pitfall(number: number) {
      self = .pitfalls([pitfall])
    } else if let value, !value.isFinite {
      self = .pitfalls(Pitfall.causes(of: value))
    } else if let value {
      let known = KnownNumber.matches(value, text: text, classes: classes)
      guard !known.isEmpty else { return nil }
      self = .numbers(known)
    } else {
      let found = Self.matching(text.lowercased(), messages.pitfalls)
      guard !found.isEmpty else { return nil }
      self = .pitfalls(found)
    }
  }

  /// Pitfalls whose error messages have all their words in the text; else those whose title has.
  private static func matching(_ text: String, _ texts: PitfallMessages) -> [Pitfall] {
    let found = Pitfall.allCases.filter { pitfall in
      texts[pitfall.rawValue].messages.contains { phrase in
        phrase.split(separator: " ").allSatisfy { text.contains($0) }
      }
    }
    let words = Set(text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 })
    guard found.isEmpty, !words.isEmpty else { return found }
    return Pitfall.allCases.filter { pitfall in
      let title = texts[pitfall.rawValue].title.lowercased()
      return words.allSatisfy { title.contains($0) || pitfall.rawValue.contains($0) }
    }
  }
}

/// What is wrong with a setting that somebody wrote, whatever it belongs to.
package final class SettingMessages: Sendable {
  /// No setting of that name: name, names that there are.
  package func unknownName(_ name: String, _ known: String) -> String {
    "\"\(name)\" is not a setting here; there are \(known)."
  }
  /// No equals sign in name=value.
  package func notAnAssignment(_ text: String) -> String {
    "\"\(text)\" sets nothing; write name=value."
  }
  /// Not a number: name, text.
  package func notANumber(_ name: String, _ text: String) -> String {
    "\(name) takes a number, not \"\(text)\"."
  }
  /// Not a whole number: name, text.
  package func notAnInteger(_ name: String, _ text: String) -> String {
    "\(name) takes a whole number, not \"\(text)\"."
  }
  /// Outside its range: name, value, lowest, highest.
  package func outOfRange(_ name: String, _ value: String, _ lowest: String, _ highest: String)
    -> String
  {
    "\(name) cannot be \(value); it goes from \(lowest) to \(highest)."
  }
  /// None of the words that it takes: name, text, words.
  package func notAChoice(_ name: String, _ text: String, _ words: String) -> String {
    "\(name) cannot be \"\(text)\"; choose from \(words)."
  }
  /// Neither on nor off: name, text.
  package func notAFlag(_ name: String, _ text: String) -> String {
    "\(name) is on or off, not \"\(text)\"."
  }
  /// Too few or too many numbers: name, how many, fewest, most.
  package func wrongCount(_ name: String, _ count: Int, _ fewest: Int, _ most: Int) -> String {
    "\(name) takes \(fewest) to \(most) numbers, not \(count)."
  }
  /// A value of another kind: name.
  package func wrongKind(_ name: String) -> String { "\(name) takes another kind of value." }
}

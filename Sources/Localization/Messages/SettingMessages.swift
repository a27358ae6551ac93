/// What is wrong with a setting that somebody wrote, whatever it belongs to.
public struct SettingMessages: Sendable {
  /// No setting of that name: name, names that there are.
  public let unknownName: @Sendable (String, String) -> String
  /// No equals sign in name=value.
  public let notAnAssignment: @Sendable (String) -> String
  /// Not a number: name, text.
  public let notANumber: @Sendable (String, String) -> String
  /// Not a whole number: name, text.
  public let notAnInteger: @Sendable (String, String) -> String
  /// Outside its range: name, value, lowest, highest.
  public let outOfRange: @Sendable (String, String, String, String) -> String
  /// None of the words that it takes: name, text, words.
  public let notAChoice: @Sendable (String, String, String) -> String
  /// Neither on nor off: name, text.
  public let notAFlag: @Sendable (String, String) -> String
  /// Too few or too many numbers: name, how many, fewest, most.
  public let wrongCount: @Sendable (String, Int, Int, Int) -> String
  /// A value of another kind: name.
  public let wrongKind: @Sendable (String) -> String
}

extension SettingMessages {
  static let english = SettingMessages(
    unknownName: { "\"\($0)\" is not a setting here; there are \($1)." },
    notAnAssignment: { "\"\($0)\" sets nothing; write name=value." },
    notANumber: { "\($0) takes a number, not \"\($1)\"." },
    notAnInteger: { "\($0) takes a whole number, not \"\($1)\"." },
    outOfRange: { "\($0) cannot be \($1); it goes from \($2) to \($3)." },
    notAChoice: { "\($0) cannot be \"\($1)\"; choose from \($2)." },
    notAFlag: { "\($0) is on or off, not \"\($1)\"." },
    wrongCount: { "\($0) takes \($2) to \($3) numbers, not \($1)." },
    wrongKind: { "\($0) takes another kind of value." })
}

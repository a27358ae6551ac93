/// Why a request for a loss was refused: what was found, where, and what to do.
public struct LossProblemMessages: Sendable {
  /// Broken JSON: what was expected, what was found, the column from 1.
  public let notJSON: @Sendable (String, String, Int) -> String
  /// Broken UTF-8 at a column.
  public let brokenText: @Sendable (Int) -> String
  /// A line above the limit in bytes.
  public let lineTooLong: @Sendable (Int) -> String
  /// Nesting above the limit, and the column.
  public let tooDeep: @Sendable (Int, Int) -> String
  /// A number that float64 cannot hold, and the column.
  public let numberTooLarge: @Sendable (String, Int) -> String
  /// A name that comes twice.
  public let duplicateField: @Sendable (String) -> String
  /// A name that nobody knows, and the names there are.
  public let unknownField: @Sendable (String, String) -> String
  /// A field that the loss does not take: field, loss, the fields it takes.
  public let unusedField: @Sendable (String, String, String) -> String
  /// A field that is missing.
  public let missingField: @Sendable (String) -> String
  /// A value of the wrong kind: field, kind needed, kind found.
  public let wrongType: @Sendable (String, String, String) -> String
  /// A list whose parts differ in length or depth.
  public let ragged: @Sendable (String) -> String
  /// No number where one belongs: the place, what stands there.
  public let notANumber: @Sendable (String, String) -> String
  /// A word that a field does not know: field, word, the words it knows.
  public let unknownChoice: @Sendable (String, String, String) -> String
  /// Two fields that exclude each other.
  public let contradiction: @Sendable (String, String) -> String
  /// A shape that does not fit: field, its shape, what was needed.
  public let shapeMismatch: @Sendable (String, String, String) -> String
  /// Classes among the labels, columns of the input, whether the labels were listed.
  public let classCount: @Sendable (Int, Int, Bool) -> String
  /// A label that was not listed, and its row.
  public let undeclaredLabel: @Sendable (String, Int) -> String
  /// Texts and numbers in one field.
  public let mixedLabels: @Sendable (String) -> String

  /// The kinds of values.
  public let anyValue: String
  /// The kinds of values.
  public let text: String
  /// The kinds of values.
  public let number: String
  /// The kinds of values.
  public let integer: String
  /// The kinds of values.
  public let flag: String
  /// The kinds of values.
  public let scalar: String
  /// The kinds of values.
  public let numbers: String
  /// The kinds of values.
  public let numbersOrTexts: String
}

extension LossProblemMessages {
  static let english = LossProblemMessages(
    notJSON: { expected, found, column in
      let sentence =
        "This is not JSON: expected \(expected) at column \(column), found \(found)."
      let special = ["NaN", "Infinity", "-Infinity"].first { $0 == found }
      return special.map { "\(sentence) Write \"\($0)\" in quotes." } ?? sentence
    },
    brokenText: { column in
      "The bytes from column \(column) on are not UTF-8. Save the requests as UTF-8."
    },
    lineTooLong: { limit in
      "The line is longer than \(limit) bytes. Split it into several requests."
    },
    tooDeep: { limit, column in
      "At column \(column) lists or objects nest deeper than \(limit) levels. Flatten them."
    },
    numberTooLarge: { text, column in
      "The number \(text) at column \(column) is too large for float64. "
        + "Write \"Infinity\" if that is meant."
    },
    duplicateField: { name in "The field \(name) comes twice. Keep one." },
    unknownField: { name, known in "There is no field \(name). The fields are: \(known)." },
    unusedField: { field, loss, used in
      "\(loss) does not take the field \(field). It takes: \(used.isEmpty ? "none" : used)."
    },
    missingField: { field in "The field \(field) is missing. Add it to the request." },
    wrongType: { field, needed, found in "The field \(field) wants \(needed), not \(found)." },
    ragged: { field in
      "The lists in \(field) differ in length or depth. Make every row as long as the first."
    },
    notANumber: { place, found in
      "\(place) is \(found). Give a number, or \"NaN\", \"Infinity\" or \"-Infinity\"."
    },
    unknownChoice: { field, found, known in
      "The field \(field) does not know \"\(found)\". It knows: \(known)."
    },
    contradiction: { first, second in
      "The fields \(first) and \(second) exclude each other. Give one of them."
    },
    shapeMismatch: { field, found, needed in
      "The shape of \(field) is \(found). Give \(needed)."
    },
    classCount: { labels, columns, isExplicit in
      let classes = "\(labels) \(labels == 1 ? "class" : "classes")"
      return isExplicit
        ? "labels names \(classes), but the input is for \(columns). Name each class once."
        : "The target has \(classes), but the input is for \(columns). "
          + "List all classes in the field labels."
    },
    undeclaredLabel: { label, row in
      "Row \(row) of the target is \(label), which labels does not name. Add it there."
    },
    mixedLabels: { field in
      "The field \(field) mixes texts and numbers. Write all labels the same way."
    },
    anyValue: "any value", text: "a text", number: "a number", integer: "a whole number",
    flag: "true or false", scalar: "one value", numbers: "a number or lists of numbers",
    numbersOrTexts: "a value or lists of values")
}

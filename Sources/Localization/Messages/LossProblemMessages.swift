/// Why a request for a loss was refused: what was found, where, and what to do.
package final class LossProblemMessages: Sendable {
  /// Broken JSON: what was expected, what was found, the column from 1.
  package func notJSON(_ expected: String, _ found: String, _ column: Int) -> String {
    let sentence =
      "This is not JSON: expected \(expected) at column \(column), found \(found)."
    let special = ["NaN", "Infinity", "-Infinity"].first { $0 == found }
    return special.map { "\(sentence) Write \"\($0)\" in quotes." } ?? sentence
  }
  // What JSON may be expected to go on with.
  package let value = "a value"
  package let object = "an object in braces"
  package let string = "a string"
  package let name = "a name in double quotes"
  package let colon = "a colon"
  package let commaOrBrace = "a comma or }"
  package let commaOrBracket = "a comma or ]"
  package let digit = "a digit"
  package let noLeadingZero = "no digit after a leading zero"
  package let closingQuote = "a closing quote"
  package let escape = "an escape"
  package let hexadecimalDigits = "four hexadecimal digits"
  package let noControlCharacter = "no control character within a string"
  package let endOfLine = "the end of the line"
  /// A byte that cannot be shown, in hexadecimal digits.
  package func byte(_ digits: String) -> String { "byte 0x\(digits)" }
  /// Broken UTF-8 at a column.
  package func brokenText(_ column: Int) -> String {
    "The bytes from column \(column) on are not UTF-8. Save the requests as UTF-8."
  }
  /// A line above the limit in bytes.
  package func lineTooLong(_ limit: Int) -> String {
    "The line is longer than \(limit) bytes. Split it into several requests."
  }
  /// Nesting above the limit, and the column.
  package func tooDeep(_ limit: Int, _ column: Int) -> String {
    "At column \(column) lists or objects nest deeper than \(limit) levels. Flatten them."
  }
  /// A number that float64 cannot hold, and the column.
  package func numberTooLarge(_ text: String, _ column: Int) -> String {
    "The number \(text) at column \(column) is too large for float64. "
      + "Write \"Infinity\" if that is meant."
  }
  /// A name that comes twice.
  package func duplicateField(_ name: String) -> String {
    "The field \(name) comes twice. Keep one."
  }
  /// A name that nobody knows, and the names there are.
  package func unknownField(_ name: String, _ known: String) -> String {
    "There is no field \(name). The fields are: \(known)."
  }
  /// A field that the loss does not take: field, loss, the fields it takes.
  package func unusedField(_ field: String, _ loss: String, _ used: String) -> String {
    "\(loss) does not take the field \(field). It takes: \(used.isEmpty ? "none" : used)."
  }
  /// A field that is missing.
  package func missingField(_ field: String) -> String {
    "The field \(field) is missing. Add it to the request."
  }
  /// A value of the wrong kind: field, kind needed, kind found.
  package func wrongType(_ field: String, _ needed: String, _ found: String) -> String {
    "The field \(field) wants \(needed), not \(found)."
  }
  /// A list whose parts differ in length or depth.
  package func ragged(_ field: String) -> String {
    "The lists in \(field) differ in length or depth. Make every row as long as the first."
  }
  /// No number where one belongs: the place, what stands there.
  package func notANumber(_ place: String, _ found: String) -> String {
    "\(place) is \(found). Give a number, or \"NaN\", \"Infinity\" or \"-Infinity\"."
  }
  /// A word that a field does not know: field, word, the words it knows.
  package func unknownChoice(_ field: String, _ found: String, _ known: String) -> String {
    "The field \(field) does not know \"\(found)\". It knows: \(known)."
  }
  /// Two fields that exclude each other.
  package func contradiction(_ first: String, _ second: String) -> String {
    "The fields \(first) and \(second) exclude each other. Give one of them."
  }
  /// A shape that does not fit: field, its shape, what was needed.
  package func shapeMismatch(_ field: String, _ found: String, _ needed: String) -> String {
    "The shape of \(field) is \(found). Give \(needed)."
  }
  /// Classes among the labels, columns of the input, whether the labels were listed.
  package func classCount(_ labels: Int, _ columns: Int, _ isExplicit: Bool) -> String {
    let classes = "\(labels) \(labels == 1 ? "class" : "classes")"
    return isExplicit
      ? "labels names \(classes), but the input is for \(columns). Name each class once."
      : "The target has \(classes), but the input is for \(columns). "
        + "List all classes in the field labels."
  }
  /// A label that was not listed, and its row.
  package func undeclaredLabel(_ label: String, _ row: Int) -> String {
    "Row \(row) of the target is \(label), which labels does not name. Add it there."
  }
  /// Texts and numbers in one field.
  package func mixedLabels(_ field: String) -> String {
    "The field \(field) mixes texts and numbers. Write all labels the same way."
  }

  /// The kinds of values.
  package let anyValue = "any value"
  /// The kinds of values.
  package let text = "a text"
  /// The kinds of values.
  package let number = "a number"
  /// The kinds of values.
  package let integer = "a whole number"
  /// The kinds of values.
  package let flag = "true or false"
  /// The kinds of values.
  package let scalar = "one value"
  /// The kinds of values.
  package let numbers = "a number or lists of numbers"
  /// The kinds of values.
  package let numbersOrTexts = "a value or lists of values"
}

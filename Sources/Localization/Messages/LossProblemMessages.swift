/// Why a request for a loss was refused: what was found, where, and what to do.
package final class LossProblemMessages: Sendable {
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
  package func byte(_ digits: String) -> String { "byte 0x\(digits)" }
  package func brokenText(_ column: Int) -> String {
    "The bytes from column \(column) on are not UTF-8. Save the requests as UTF-8."
  }
  package func lineTooLong(_ limit: Int) -> String {
    "The line is longer than \(limit) bytes. Split it into several requests."
  }
  package func tooDeep(_ limit: Int, _ column: Int) -> String {
    "At column \(column) lists or objects nest deeper than \(limit) levels. Flatten them."
  }
  package func numberTooLarge(_ text: String, _ column: Int) -> String {
    "The number \(text) at column \(column) is too large for float64. "
      + "Write \"Infinity\" if that is meant."
  }
  package func duplicateField(_ name: String) -> String {
    "The field \(name) comes twice. Keep one."
  }
  package func unknownField(_ name: String, _ known: String) -> String {
    "There is no field \(name). The fields are: \(known)."
  }
  package func unusedField(_ field: String, _ loss: String, _ used: String) -> String {
    "\(loss) does not take the field \(field). It takes: \(used.isEmpty ? "none" : used)."
  }
  package func missingField(_ field: String) -> String {
    "The field \(field) is missing. Add it to the request."
  }
  package func wrongType(_ field: String, _ needed: String, _ found: String) -> String {
    "The field \(field) wants \(needed), not \(found)."
  }
  package func ragged(_ field: String) -> String {
    "The lists in \(field) differ in length or depth. Make every row as long as the first."
  }
  package func notANumber(_ place: String, _ found: String) -> String {
    "\(place) is \(found). Give a number, or \"NaN\", \"Infinity\" or \"-Infinity\"."
  }
  package func unknownChoice(_ field: String, _ found: String, _ known: String) -> String {
    "The field \(field) does not know \"\(found)\". It knows: \(known)."
  }
  package func contradiction(_ first: String, _ second: String) -> String {
    "The fields \(first) and \(second) exclude each other. Give one of them."
  }
  package func shapeMismatch(_ field: String, _ found: String, _ needed: String) -> String {
    "The shape of \(field) is \(found). Give \(needed)."
  }
  package func classCount(_ labels: Int, _ columns: Int, _ isExplicit: Bool) -> String {
    let classes = "\(labels) \(labels == 1 ? "class" : "classes")"
    return isExplicit
      ? "labels names \(classes), but the input is for \(columns). Name each class once."
      : "The target has \(classes), but the input is for \(columns). "
        + "List all classes in the field labels."
  }
  package func undeclaredLabel(_ label: String, _ row: Int) -> String {
    "Row \(row) of the target is \(label), which labels does not name. Add it there."
  }
  package func mixedLabels(_ field: String) -> String {
    "The field \(field) mixes texts and numbers. Write all labels the same way."
  }

  package let anyValue = "any value"
  package let text = "a text"
  package let number = "a number"
  package let integer = "a whole number"
  package let flag = "true or false"
  package let scalar = "one value"
  package let numbers = "a number or lists of numbers"
  package let numbersOrTexts = "a value or lists of values"
}

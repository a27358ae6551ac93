/// Why some bytes are not JSON. Facts only; columns are bytes, counted from 1.
package enum JSONProblem: Error, Hashable, Sendable {
  /// Something else was expected at a column than what stands there.
  case unexpected(expected: Expected, found: Found, column: Int)
  /// The bytes from this column on are not UTF-8.
  case brokenText(column: Int)
  /// Lists or objects are nested deeper than the limit.
  case tooDeep(limit: Int, column: Int)
  /// A number that the largest float64 cannot hold, or its beginning.
  case numberTooLarge(text: String, column: Int)
  /// The same name twice in one object.
  case duplicateName(String)

  /// What was expected.
  package enum Expected: Hashable, Sendable {
    case value, object, string, name, colon
    case commaOrBrace, commaOrBracket
    case digit, noLeadingZero
    case closingQuote, escape, hexadecimalDigits, noControlCharacter
    case end
  }

  /// What stands there.
  package enum Found: Hashable, Sendable {
    /// Nothing more.
    case end
    /// A word, or one character of ASCII.
    case text(String)
    /// A byte that cannot be shown.
    case byte(UInt8)
  }

  /// Whether the bytes ended before the value did.
  package var isAtEnd: Bool {
    if case .unexpected(_, .end, _) = self { true } else { false }
  }

  /// The place in the bytes, from 0.
  package var offset: Int {
    switch self {
    case .unexpected(_, _, let column), .brokenText(let column), .tooDeep(_, let column),
      .numberTooLarge(_, let column):
      column - 1
    case .duplicateName: 0
    }
  }
}

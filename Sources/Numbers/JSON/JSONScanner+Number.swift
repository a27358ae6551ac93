extension JSONScanner {
  /// Reads a number, rounded once to the nearest float64.
  package mutating func number() throws(JSONProblem) -> Double {
    let start = offset
    try skipNumber()
    let text = bytes[start..<offset]
    guard let value = DecimalNumber.parse(text) else {
      throw .numberTooLarge(
        text: String(decoding: text.prefix(24), as: UTF8.self), column: start + 1)
    }
    return value
  }

  /// Reads past a number: a sign, digits without a leading zero, a fraction, an exponent.
  mutating func skipNumber() throws(JSONProblem) {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    guard let first = next, isDigit(first) else {
      // Show the whole word: -Infinity rather than Infinity.
      offset = start
      throw unexpected(.value)
    }
    offset += 1
    if first != UInt8(ascii: "0") {
      skipDigits()
    } else if let byte = next, isDigit(byte) {
      throw unexpected(.noLeadingZero)
    }
    if take(UInt8(ascii: ".")) { try expectDigits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      try expectDigits()
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

  private mutating func skipDigits() {
    while let byte = next, isDigit(byte) { offset += 1 }
  }

  private mutating func expectDigits() throws(JSONProblem) {
    guard let byte = next, isDigit(byte) else { throw unexpected(.digit) }
    skipDigits()
  }
}

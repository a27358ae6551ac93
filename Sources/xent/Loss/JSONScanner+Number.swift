extension JSONScanner {
  /// Reads a number, rounded once to the nearest float64.
  mutating func number() throws(RequestProblem) -> Double {
    let start = offset
    let parts = try numberParts()
    // Exact operands and one rounding: the product or quotient of two exact float64 values.
    if parts.isExact, parts.digits < 1 << 53, abs(parts.exponent) <= 22 {
      let whole = Double(parts.digits)
      let power = Self.powersOfTen[abs(parts.exponent)]
      let size = parts.exponent < 0 ? whole / power : whole * power
      return parts.isNegative ? -size : size
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw .numberTooLarge(text: String(text.prefix(24)), column: start + 1)
    }
    return value
  }

  /// Reads past a number.
  mutating func skipNumber() throws(RequestProblem) {
    _ = try numberParts()
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// A number as digits x 10^exponent.
  private struct NumberParts {
    var isNegative = false
    var digits: UInt64 = 0
    var exponent = 0
    /// No digit was dropped.
    var isExact = true

    mutating func add(_ digit: UInt8, isFraction: Bool) {
      guard digits < 1_000_000_000_000_000_000 else {
        isExact = false
        return
      }
      digits = digits * 10 + UInt64(digit)
      if isFraction { exponent -= 1 }
    }
  }

  private var nextDigit: UInt8? {
    guard let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    return byte - UInt8(ascii: "0")
  }

  private mutating func numberParts() throws(RequestProblem) -> NumberParts {
    let start = offset
    var parts = NumberParts()
    parts.isNegative = take(UInt8(ascii: "-"))
    guard let first = nextDigit else {
      // Show the whole word: -Infinity rather than Infinity.
      advance(by: start - offset)
      throw unexpected("a value")
    }
    advance()
    parts.add(first, isFraction: false)
    if first != 0 {
      while let digit = nextDigit {
        parts.add(digit, isFraction: false)
        advance()
      }
    } else if nextDigit != nil {
      throw unexpected("no digit after a leading zero")
    }
    if take(UInt8(ascii: ".")) {
      guard nextDigit != nil else { throw unexpected("a digit") }
      while let digit = nextDigit {
        parts.add(digit, isFraction: true)
        advance()
      }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      let isNegative = take(UInt8(ascii: "-"))
      if !isNegative { _ = take(UInt8(ascii: "+")) }
      guard nextDigit != nil else { throw unexpected("a digit") }
      var exponent = 0
      while let digit = nextDigit {
        exponent = min(exponent * 10 + Int(digit), 1_000_000_000)
        advance()
      }
      parts.exponent += isNegative ? -exponent : exponent
    }
    return parts
  }
}

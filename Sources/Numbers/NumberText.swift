/// Numbers as people read them: decimal, exactly rounded, no locale and no C library.
///
/// The digits come from the shortest decimal that stands for the number, so 0.285 rounds the way
/// that the reader of "0.285" expects, and 0.1 + 0.2 shown with two decimals is 0.30.
package enum NumberText {
  /// `value` with exactly `decimals` digits behind the point; never "-0.0".
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard let number = DecimalDigits(value) else { return notFinite(value) }
    return number.rounded(toPlaces: max(0, decimals)).plain(decimals: max(0, decimals))
  }

  /// The same for a column of numbers: what is not finite as programs write it, nan and inf.
  package static func column(_ value: Double, decimals: Int) -> String {
    value.isFinite ? fixed(value, decimals: decimals) : "\(value)"
  }

  /// `value` with `digits` significant digits; powers of ten are written out between 1e-4 and 1e7.
  ///
  /// Zeros at the end are kept, so that numbers that change do not jump about; 0 is "0".
  package static func significant(_ value: Double, digits: Int = 4) -> String {
    guard let number = DecimalDigits(value) else { return notFinite(value) }
    let rounded = number.rounded(toPlaces: max(1, digits) - number.point)
    if rounded.isZero { return "0" }
    if rounded.point > 7 || rounded.point < -3 { return rounded.scientific(digits: digits) }
    return rounded.plain(decimals: max(0, digits - rounded.point))
  }

  /// The shortest decimal that reads back as the same number, without a trailing ".0".
  package static func shortest(_ value: Double) -> String {
    guard let number = DecimalDigits(value) else { return notFinite(value) }
    if number.isZero { return "0" }
    if number.point > 15 || number.point < -5 {
      return number.scientific(digits: number.digits.count)
    }
    return number.plain(decimals: max(0, number.digits.count - number.point))
  }

  /// `value` with as few decimals as tell it apart, at least three digits of it: 2.303, 0.00123, 2;
  /// a question mark for NaN.
  package static func brief(_ value: Double) -> String {
    if value.isNaN { return "?" }
    guard value.isFinite, value != 0 else { return fixed(value, decimals: 0) }
    var decimals = 3
    var limit = 0.1
    while abs(value) < limit, decimals < 9 {
      decimals += 1
      limit /= 10
    }
    let text = fixed(value, decimals: decimals).reversed().drop { $0 == "0" }
    return String((text.first == "." ? text.dropFirst() : text).reversed())
  }

  /// The shortest text that reads back as the same number, as Swift and Python write it: 1e-05, 1e+16.
  package static func typed(_ value: Double) -> String {
    if value == 0 { return "0" }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// `value` with at most `digits` significant digits and an exponent of at least two: 1.2e-05.
  package static func scientific(_ value: Double, digits: Int) -> String {
    guard let number = DecimalDigits(value) else { return notFinite(value) }
    let rounded = number.rounded(toPlaces: max(1, digits) - number.point)
    if rounded.isZero { return "0" }
    let (power, size) = (rounded.point - 1, abs(rounded.point - 1))
    return rounded.mantissa(digits: rounded.digits.count)
      + (power < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + "\(size)"
  }

  private static func notFinite(_ value: Double) -> String {
    value.isNaN ? "NaN" : value > 0 ? "∞" : "-∞"
  }
}

/// A finite number as decimal digits: 0.d1d2d3... times ten to the power `point`.
struct DecimalDigits {
  var isNegative: Bool
  /// 0 to 9 each; the first is not 0, except that zero itself has no digits at all.
  var digits: [UInt8]
  var point: Int

  var isZero: Bool { digits.isEmpty }

  /// The shortest digits that stand for `value`; nil if it is not finite.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    digits = []
    point = 0
    var exponent = 0
    var sawPoint = false
    var text = value.magnitude.description[...]
    if let mark = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    for character in text.utf8 {
      if character == UInt8(ascii: ".") {
        sawPoint = true
      } else {
        let digit = character - UInt8(ascii: "0")
        if !sawPoint { point += digits.isEmpty && digit == 0 ? 0 : 1 }
        if digits.isEmpty && digit == 0 {
          if sawPoint { point -= 1 }
        } else {
          digits.append(digit)
        }
      }
    }
    point += exponent
    trim()
  }

  /// Rounded half away from zero to that many places behind the decimal point (may be negative).
  func rounded(toPlaces places: Int) -> DecimalDigits {
    let kept = point + places
    var result = self
    guard kept < digits.count else { return result }
    if kept < 0 {
      result.digits = []
      result.trim()
      return result
    }
    let carries = digits[kept] >= 5
    result.digits.removeSubrange(kept...)
    if carries {
      var place = kept - 1
      while place >= 0, result.digits[place] == 9 {
        result.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        result.digits[place] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.point += 1
      }
    }
    result.trim()
    return result
  }

  func plain(decimals: Int) -> String {
    var text = isNegative ? "-" : ""
    if point <= 0 {
      text += "0"
    } else {
      for place in 0..<point { text += digit(place) }
    }
    guard decimals > 0 else { return text }
    text += "."
    for place in point..<point + decimals { text += digit(place) }
    return text
  }

  func scientific(digits count: Int) -> String { mantissa(digits: count) + "e\(point - 1)" }

  func mantissa(digits count: Int) -> String {
    var text = (isNegative ? "-" : "") + digit(0)
    if count > 1 {
      text += "."
      for place in 1..<count { text += digit(place) }
    }
    return text
  }

  private func digit(_ place: Int) -> String {
    digits.indices.contains(place) ? String(digits[place]) : "0"
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }
}

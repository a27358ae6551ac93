/// Decimal numbers as people write and read them.
enum DecimalText {
  /// `value` rounded to a number of places after the point; an infinite one as `∞`.
  static func fixed(_ value: Double, decimals: Int) -> String {
    if value.isNaN { return "?" }
    if value.isInfinite { return value < 0 ? "-∞" : "∞" }
    var scale = 1.0
    for _ in 0..<max(0, decimals) { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e18 else { return String(value) }
    let whole = Int(scaled)
    let sign = value < 0 && whole != 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    var digits = String(whole)
    while digits.count <= decimals { digits = "0" + digits }
    return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }

  /// `value` with as few digits as tell it apart at a given number of significant ones.
  static func short(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, decimals: 0) }
    var decimals = 3
    var limit = 0.1
    while abs(value) < limit, decimals < 9 {
      decimals += 1
      limit /= 10
    }
    var text = fixed(value, decimals: decimals)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// The number that a text says, written with a point or a comma, or nil.
  static func number(in text: String) -> Double? {
    let trimmed = text.filter { $0 != " " && $0 != "\t" }
    guard !trimmed.isEmpty, trimmed.utf8.count <= 40 else { return nil }
    var candidate = trimmed.replacing("−", with: "-")
    if !candidate.contains("."), candidate.count(where: { $0 == "," }) == 1 {
      candidate = candidate.replacing(",", with: ".")
    }
    let allowed: Set<Character> = Set("0123456789.+-eE")
    guard candidate.allSatisfy(allowed.contains) else { return nil }
    if candidate.hasPrefix(".") { candidate = "0" + candidate }
    if candidate.hasPrefix("-.") { candidate = "-0" + candidate.dropFirst() }
    return Double(candidate)
  }
}

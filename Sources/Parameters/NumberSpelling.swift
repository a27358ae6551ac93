/// How numbers are written in settings, and how they move in steps without gathering dust.
enum NumberSpelling {
  /// The shortest text that reads back as the same number; whole numbers without a point.
  static func shortest(_ number: Double) -> String {
    if number == 0 { return "0" }
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The multiple of `step` nearest to `number`, as the decimal that a person would write.
  ///
  /// 3 steps of 0.1 are 0.3 and not 0.30000000000000004: the step is taken apart into a whole
  /// number of decimal places, and there is one division at the end.
  static func snapped(_ number: Double, to step: Double) -> Double {
    guard step > 0, number.isFinite else { return number }
    var power = 1.0
    var places = 0
    while places < 15, (step * power).rounded() != step * power { power *= 10; places += 1 }
    let whole = (number / step).rounded() * (step * power).rounded()
    let result = whole / power
    return result == 0 ? 0 : result
  }
}

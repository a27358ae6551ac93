/// Moving a value by keys: one press is one step, never out of range.
extension ParameterValues {
  /// Moves a parameter by `steps` steps (negative: down), staying in its range.
  ///
  /// Numbers land on multiples of their step (or move along 1-2-5 decades when logarithmic),
  /// choices and words go round, flags flip, texts stay. In a list, the entry at `index` moves.
  package mutating func step(_ name: String, by steps: Int, at index: Int = 0) {
    guard let parameter = table[name], let value = self[name], steps != 0 else { return }
    let moved: ParameterValue
    switch (parameter.kind, value) {
    case (.number(let range, let step, let logarithmic), .number(let number)):
      moved = .number(
        logarithmic
          ? Self.scaled(number, by: steps, factor: step, in: range)
          : Self.moved(number, by: steps, step: step, in: range))
    case (.integer(let range, let step), .integer(let whole)):
      let (sum, overflow) = whole.addingReportingOverflow(
        steps.multipliedReportingOverflow(by: step).partialValue)
      let end = steps > 0 ? range.upperBound : range.lowerBound
      moved = .integer(overflow ? end : min(max(sum, range.lowerBound), range.upperBound))
    case (.choice(let words), .choice(let word)):
      guard let place = words.firstIndex(of: word) else { return }
      let next = (place + steps) % words.count
      moved = .choice(words[next < 0 ? next + words.count : next])
    case (.flag, .flag(let isOn)):
      moved = .flag(steps % 2 == 0 ? isOn : !isOn)
    case (.numbers(let range, _, let step), .numbers(var list)):
      guard list.indices.contains(index) else { return }
      list[index] = Self.moved(list[index], by: steps, step: step, in: range)
      moved = .numbers(list)
    case (.words(let words), .words(let list)):
      // Through none and each word alone; several at once are typed.
      let rows = [[]] + words.map { [$0] }
      let next = ((rows.firstIndex(of: list) ?? 0) + steps) % rows.count
      moved = .words(rows[next < 0 ? next + rows.count : next])
    default: return
    }
    // A step stays in range by construction, so this cannot throw.
    try? set(name, to: moved)
  }

  /// The multiple of `step` nearest to `number`, as the decimal that a person would write.
  ///
  /// 3 steps of 0.1 are 0.3 and not 0.30000000000000004: the step is taken apart into a whole
  /// number of decimal places, and there is one division at the end.
  private static func snapped(_ number: Double, to step: Double) -> Double {
    guard step > 0, number.isFinite else { return number }
    var power = 1.0
    var places = 0
    while places < 15, (step * power).rounded() != step * power { power *= 10; places += 1 }
    let whole = (number / step).rounded() * (step * power).rounded()
    let result = whole / power
    return result == 0 ? 0 : result
  }

  /// The next multiples of `step`; from between two of them the first step goes to the nearer side.
  private static func moved(
    _ number: Double, by steps: Int, step: Double, in range: ClosedRange<Double>
  ) -> Double {
    let snapped = Self.snapped(number, to: step)
    let isOnGrid = abs(snapped - number) <= 1e-9 * max(step, abs(number))
    var count = Double(steps)
    if !isOnGrid {
      if steps > 0 && snapped > number { count -= 1 }
      if steps < 0 && snapped < number { count += 1 }
    }
    let moved = Self.snapped(snapped + count * step, to: step)
    return min(max(moved, range.lowerBound), range.upperBound)
  }

  /// `number` times `factor` to the power `steps`; factors below 3 walk the 1-2-5 series exactly.
  private static func scaled(
    _ number: Double, by steps: Int, factor: Double, in range: ClosedRange<Double>
  ) -> Double {
    var value = number
    for _ in 0..<abs(steps) {
      let next =
        factor < 3
        ? nextOfSeries(value, up: steps > 0)
        : steps > 0 ? value * factor : value / factor
      value = min(max(next, range.lowerBound), range.upperBound)
    }
    return value
  }

  /// The next member of ... 0.1 0.2 0.5 1 2 5 10 ... above or below a positive number.
  private static func nextOfSeries(_ value: Double, up: Bool) -> Double {
    guard value > 0 else { return value }
    var best = up ? Double.infinity : 0
    var exponent = -18
    while exponent <= 18 {
      for mantissa in [1.0, 2.0, 5.0] {
        var power = 1.0
        for _ in 0..<abs(exponent) { power *= 10 }
        let member = exponent < 0 ? mantissa / power : mantissa * power
        if up, member > value * (1 + 1e-9), member < best { best = member }
        if !up, member < value * (1 - 1e-9), member > best { best = member }
      }
      exponent += 1
    }
    return best.isFinite && best > 0 ? best : value
  }
}

/// The line that reproduces a state.
extension ParameterValues {
  /// What differs from the standard, as `--set name=value` words, in the order of the table.
  ///
  /// Words that a shell would take apart are put in single quotes. Empty at the standard.
  package var stateLine: String {
    assignments.map { "--set " + Self.quoted($0) }.joined(separator: " ")
  }

  /// What differs from the standards, as `name=value`, in the order of the table.
  package var assignments: [String] {
    table.parameters.filter { isChanged($0.name) }.map { "\($0.name)=\(spelling($0.name))" }
  }

  /// A word as a shell takes it: in quotation marks where it would be read otherwise.
  package static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "=-_.,+:/%@".unicodeScalars.contains($0)
    }
    if isPlain { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}

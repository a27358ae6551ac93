private import CellGrid
import Glibc

/// Round numbers for the room there is: as many as stand apart, at least two wherever two fit.
extension Scale {
  /// The labelled ticks, in order of value.
  package func ticks(in room: TickRoom) -> [Tick] {
    guard room.cells > 0 else { return [] }
    var best: [Tick] = []
    for candidate in candidates(limit: tickLimit(room)) {
      let ticks = candidate.filter { (-1e-9...1 + 1e-9).contains(fraction(of: $0.value)) }
      if ticks.count >= 2, fit(ticks, in: room) { return ticks }
      // Remember the widest pair out of a row of ticks that is too dense as a whole.
      if ticks.count >= 2, best.isEmpty {
        let pair = [ticks[0], ticks[ticks.count - 1]]
        if fit(pair, in: room) { best = pair }
      }
    }
    if best.isEmpty {
      // The few round numbers that there are may be uneven steps apart, as 2 and 9 of one decade.
      for ticks in linearCandidates(limit: 8 * tickLimit(room)) where ticks.count >= 2 {
        let pair = [ticks[0], ticks[ticks.count - 1]]
        if fit(pair, in: room) { best = pair }
      }
    }
    return best
  }

  /// Ticks without labels between the labelled ones: the 2 to 9 of each decade, or the tenths of
  /// logit decades; none on linear scales, where they say nothing.
  package var minorTicks: [Tick] {
    switch kind {
    case .linear, .symmetricLogarithmic: []
    case .logarithmic:
      fraction(of: lower * 1e6) < 1
        ? []
        : decades.flatMap { decade in
          (2...9).map { RoundNumber(mantissa: $0, exponent: decade).value }
        }.filter { $0 > lower && $0 < upper }.map { Tick(value: $0) }
    case .logit:
      (1...9).map { Double($0) / 10 }.filter { $0 > lower && $0 < upper }.map { Tick(value: $0) }
    }
  }

  /// The cell of the axis in which a value lies, counted from its beginning.
  package func cell(of value: Double, cells: Int) -> Int {
    let place = fraction(of: value) * Double(cells)
    guard place.isFinite else { return place > 0 ? cells - 1 : 0 }
    return min(max(Int(place.rounded(.down)), 0), cells - 1)
  }

  private func tickLimit(_ room: TickRoom) -> Int {
    switch room {
    case .columns(let count, _, _): max(2, count / 8 + 1)
    // High axes get fewer labels than they could hold: more would be read by nobody.
    case .rows(let count): max(2, min(count * 2 / 5 + 1, 5 + count / 6))
    }
  }

  private func fit(_ ticks: [Tick], in room: TickRoom) -> Bool {
    var taken = Int.min / 2
    for tick in ticks {
      let place = cell(of: tick.value, cells: room.cells)
      switch room {
      case .columns:
        let width = TextWidth.columns(of: tick.label)
        let start = room.start(ofLabel: width, at: place)
        if start < taken + 2 || start > place || start + width <= place { return false }
        taken = start + width - 1
      case .rows(let count):
        if place < taken + (count < 7 ? 1 : 2) { return false }
        taken = place
      }
    }
    return true
  }

  private var decades: [Int] {
    guard lower > 0 else { return [] }
    return Array(Int(log10(lower).rounded(.down))...Int(log10(upper).rounded(.up)))
  }

  /// Rows of ticks, from dense to sparse.
  private func candidates(limit: Int) -> AnySequence<[Tick]> {
    switch kind {
    // The first that fits is taken, so the others are never spelled out.
    case .linear: AnySequence(linearNumbers(limit: limit).lazy.map { labelled($0) })
    case .logarithmic: AnySequence(logarithmicCandidates(limit: limit))
    case .symmetricLogarithmic(let threshold):
      AnySequence(symmetricCandidates(threshold, limit: limit) + linearCandidates(limit: limit))
    case .logit: AnySequence(logitCandidates(limit: limit) + linearCandidates(limit: limit))
    }
  }

  private func logarithmicCandidates(limit: Int) -> [[Tick]] {
    if upper / lower < 10 { return linearCandidates(limit: limit) }
    var rows: [[Tick]] = []
    if decades.count <= 4 { rows.append(perDecade([1, 2, 5], limit: 3 * limit)) }
    for stride in [1, 2, 3, 5, 10, 20, 50, 100, 200] {
      let chosen = decades.filter { $0 % stride == 0 }
      if chosen.count <= limit + 2 {
        rows.append(chosen.map { tick(RoundNumber(mantissa: 1, exponent: $0)) })
      }
    }
    return rows + linearCandidates(limit: limit)
  }

  private func tick(_ number: RoundNumber) -> Tick {
    Tick(value: number.value, label: number.brief)
  }

  private func perDecade(_ mantissas: [Int], limit: Int) -> [Tick] {
    decades.flatMap { decade in
      mantissas.map { tick(RoundNumber(mantissa: $0, exponent: decade)) }
    }
  }

  private func linearCandidates(limit: Int) -> [[Tick]] {
    linearNumbers(limit: limit).map { labelled($0) }
  }

  private func linearNumbers(limit: Int) -> [[RoundNumber]] {
    let range = upper - lower
    guard range > 0, range.isFinite else { return [] }
    var exponent = Int(log10(range / Double(limit)).rounded(.down)) - 1
    var rows: [[RoundNumber]] = []
    while rows.count < 12 {
      for mantissa in [1, 2, 5] {
        let step = RoundNumber(mantissa: mantissa, exponent: exponent).value
        let first = (lower / step - 1e-9).rounded(.up)
        let last = (upper / step + 1e-9).rounded(.down)
        guard last >= first, last - first < Double(limit), abs(first) < 1e15, abs(last) < 1e15
        else { continue }
        rows.append(
          (Int(first)...Int(last)).map {
            RoundNumber(mantissa: $0 * mantissa, exponent: exponent)
          })
      }
      exponent += 1
      if RoundNumber(mantissa: 1, exponent: exponent).value > 2 * range { break }
    }
    return rows
  }

  /// One number of decimals for a whole axis, or brief spellings where that would be long.
  private func labelled(_ numbers: [RoundNumber]) -> [Tick] {
    let decimals = max(0, -(numbers.first?.exponent ?? 0))
    let largest = numbers.map { abs($0.value) }.max() ?? 0
    if decimals > 6 || largest >= 1e5 { return numbers.map(tick) }
    return numbers.map { Tick(value: $0.value, label: $0.plain(decimals: decimals)) }
  }

  private func symmetricCandidates(_ threshold: Double, limit: Int) -> [[Tick]] {
    let lowest = Int(log10(threshold).rounded(.up))
    let highest = Int(log10(max(abs(lower), abs(upper), threshold)).rounded(.up))
    return [1, 2, 3, 5].compactMap { stride in
      let decades = (lowest...max(lowest, highest)).filter { ($0 - lowest) % stride == 0 }
      guard decades.count <= limit + 2 else { return nil }
      let positive = decades.map { RoundNumber(mantissa: 1, exponent: $0) }
      let negative = decades.reversed().map { RoundNumber(mantissa: -1, exponent: $0) }
      return (negative + [RoundNumber(mantissa: 0, exponent: 0)] + positive).map(tick)
    }
  }

  private func logitCandidates(limit: Int) -> [[Tick]] {
    func ticks(_ decades: [Int], extra: [Int]) -> [Tick] {
      let low = decades.map { RoundNumber(mantissa: 1, exponent: -$0) }
      let high = decades.reversed().map { decade in
        RoundNumber(mantissa: Int(RoundNumber.power(decade)) - 1, exponent: -decade)
      }
      let middle = extra.map { RoundNumber(mantissa: $0, exponent: -1) }
      return (low + middle + high.reversed()).map(tick).sorted { $0.value < $1.value }
    }
    let smallest = min(lower, 1 - upper)
    let deepest = min(15, max(1, Int((-log10(max(smallest, 1e-15))).rounded(.up))))
    var rows = [ticks(Array(1...deepest), extra: [2, 3, 5, 7, 8])]
    for stride in [1, 2, 3, 5] {
      rows.append(ticks((1...deepest).filter { $0 % stride == 0 }, extra: [5]))
    }
    return rows
  }
}

import Numbers
import Testing

@testable import Plotting

/// Ranges as they come up, and worse.
private let ranges: [(Scale.Kind, Double, Double)] = [
  (.linear, 0, 1), (.linear, 0, 5), (.linear, -3, 7), (.linear, 0.3, 0.9), (.linear, 0, 1e-7),
  (.linear, 0, 2_000_000), (.linear, 99.99, 100.01), (.linear, -1e-3, 0.3), (.linear, 0, 0.7),
  (.linear, 0, 30), (.linear, 1e5, 1.2e5), (.logarithmic, 1e-6, 10), (.logarithmic, 0.1, 100),
  (.logarithmic, 2, 9), (.logarithmic, 1e-300, 1e300), (.logit, 1e-4, 1 - 1e-4), (.logit, 0.2, 0.7),
  (.logit, 1e-9, 0.999), (.symmetricLogarithmic(threshold: 1), -1000, 1000),
  (.symmetricLogarithmic(threshold: 0.01), -5, 100),
]

@Suite("Scales")
struct ScaleTests {
  @Test("a value and its place belong together", arguments: ranges)
  func roundTrip(kind: Scale.Kind, lower: Double, upper: Double) {
    let scale = Scale(kind, from: lower, to: upper)
    for step in 0...50 {
      let place = Double(step) / 50
      #expect(abs(scale.fraction(of: scale.value(at: place)) - place) < 1e-6)
    }
    #expect(scale.fraction(of: scale.lower) == 0)
  }

  @Test("a range that cannot be shown is repaired")
  func repaired() {
    #expect(Scale(from: 3, to: 3).lower < 3)
    #expect(Scale(from: 3, to: 3).upper > 3)
    #expect(Scale(from: .nan, to: .infinity).upper == 1)
    #expect(Scale(from: 5, to: 2).lower == 2)
    #expect(Scale(.logarithmic, from: 0, to: 10).lower == 0.001)
    #expect(Scale(.logit, from: 0, to: 1).upper < 1)
    #expect(Scale(.logarithmic, from: 1, to: 10).fraction(of: 0) == -.infinity)
  }

  @Test("zooming keeps the anchor where it is")
  func zoom() {
    let scale = Scale(from: 0, to: 10).zoomed(by: 2, about: 0.2)
    #expect(scale.lower == 1)
    #expect(abs(scale.upper - 6) < 1e-12)
    let logarithmic = Scale(.logarithmic, from: 1, to: 100).zoomed(by: 2, about: 0.5)
    #expect(abs(logarithmic.value(at: 0.5) - 10) < 1e-9)
  }

  @Test(
    "labels say exactly their values, stand apart, and are at least two", arguments: ranges,
    [
      TickRoom.columns(70, before: 4, after: 1), .columns(24, before: 3, after: 1), .rows(20),
      .rows(7),
    ])
  func ticks(range: (Scale.Kind, Double, Double), room: TickRoom) throws {
    let scale = Scale(range.0, from: range.1, to: range.2)
    let ticks = scale.ticks(in: room)
    #expect(ticks.count >= 2, "\(range) \(room)")
    #expect(Set(ticks.map(\.label)).count == ticks.count)
    var taken = Int.min
    for tick in ticks {
      let factor: (Substring, Double) =
        switch tick.label.last {
        case "k": (tick.label.dropLast(), 1e3)
        case "M": (tick.label.dropLast(), 1e6)
        default: (tick.label[...], 1)
        }
      let read = try #require(Double(factor.0))
      #expect(abs(read * factor.1 - tick.value) <= 1e-12 * abs(tick.value), "\(tick)")
      #expect(tick.label != "-0")
      #expect((-1e-9...1 + 1e-9).contains(scale.fraction(of: tick.value)))
      let cell = scale.cell(of: tick.value, cells: room.cells)
      if case .columns = room {
        let start = room.start(ofLabel: tick.label.count, at: cell)
        #expect(start > taken + 1)
        taken = start + tick.label.count - 1
      } else {
        #expect(cell > taken)
        taken = cell
      }
    }
  }

  @Test("steps are 1, 2 or 5 times a power of ten")
  func steps() {
    #expect(
      Scale(from: 0, to: 1).ticks(in: .columns(70, before: 4, after: 1)).map(\.label)
        == ["0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(
      Scale(from: -0.1, to: 0.5).ticks(in: .rows(16)).map(\.label)
        == ["-0.1", "0", "0.1", "0.2", "0.3", "0.4", "0.5"])
    #expect(
      Scale(.logarithmic, from: 1e-6, to: 10).ticks(in: .columns(60, before: 4, after: 1))
        .map(\.label) == ["1e-6", "1e-5", "0.0001", "0.001", "0.01", "0.1", "1", "10"])
  }

  @Test(
    "a logit axis is labelled the same towards 0 as towards 1",
    arguments: [
      (0.001, 0.999, 60, ["0.001", "0.01", "0.1", "0.5", "0.9", "0.99", "0.999"]),
      (0.001, 0.999, 24, ["0.01", "0.5", "0.99"]),
      (1e-4, 1 - 1e-4, 40, ["0.0001", "0.01", "0.5", "0.99", "0.9999"]),
      (1e-4, 1 - 1e-4, 14, ["0.001", "0.5", "0.999"]),
      (0.2, 0.7, 60, ["0.2", "0.3", "0.5", "0.7"]),
      (0.3, 0.99, 60, ["0.3", "0.5", "0.7", "0.8", "0.9", "0.99"]),
      (1e-9, 0.999, 40, ["1e-8", "1e-6", "0.0001", "0.01", "0.5", "0.99"]),
    ] as [(Double, Double, Int, [String])])
  func logit(lower: Double, upper: Double, columns: Int, labels: [String]) {
    let scale = Scale(.logit, from: lower, to: upper)
    #expect(scale.ticks(in: .columns(columns, before: 4, after: 4)).map(\.label) == labels)
  }

  @Test("minor ticks: 2 to 9 of each decade, up to six of them, the tenths of a logit axis")
  func minor() {
    func minor(_ kind: Scale.Kind, _ lower: Double, _ upper: Double) -> [Double] {
      let ticks = Scale(kind, from: lower, to: upper).minorTicks
      #expect(ticks.allSatisfy { $0.label.isEmpty })
      return ticks.map(\.value)
    }
    #expect(
      minor(.logarithmic, 0.1, 10)
        == [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(minor(.logarithmic, 2, 9) == [3, 4, 5, 6, 7, 8])
    #expect(minor(.logarithmic, 1e-5, 10).count == 6 * 8)
    #expect(minor(.logarithmic, 0.9e-5, 10).isEmpty)
    #expect(
      minor(.logit, 0.001, 0.999) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
    #expect(minor(.logit, 0.2, 0.7) == [0.3, 0.4, 0.5, 0.6])
    #expect(minor(.linear, 0, 1).isEmpty)
    #expect(minor(.symmetricLogarithmic(threshold: 1), -100, 100).isEmpty)
  }
}

@Suite("Ends of axes")
struct RoundRangeTests {
  @Test(
    "ends of axes are round and not below the data",
    arguments: [0.0003, 0.7, 1, 1.09, 2.31, 6.9, 71, 9999])
  func roundRange(value: Double) {
    let end = RoundRange.above(value)
    #expect(end >= value && end <= value * 1.7)
    #expect(RoundRange.below(value) <= value)
  }
}

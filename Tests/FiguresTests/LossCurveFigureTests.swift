import CellGrid
import LossCore
import Parameters
import Plotting
import Testing

@testable import Figures

private func lossCurve(_ settings: String...) throws -> LossCurveFigure {
  try lossCurve(settings)
}

private func lossCurve(_ settings: [String]) throws -> LossCurveFigure {
  var values = ParameterValues(LossCurveFigure.table)
  for setting in settings { try values.set(assignment: setting) }
  return LossCurveFigure(values: values)
}

extension Figure {
  /// The value of a reading; NaN when there is none of that name.
  func reading(_ name: String) -> Double { observables.first { $0.name == name }?.value ?? .nan }
}

@Suite("Loss curve")
struct LossCurveFigureTests {
  @Test("the picture at 40x12")
  func picture() throws {
    var canvas = Canvas(Size(columns: 40, rows: 12))
    try lossCurve().draw(into: &canvas, in: canvas.bounds, glyphs: .braille)
    #expect(
      canvas.lines == [
        "loss (nats)",
        "  │⢣ ↑ no upper limit          ╎",
        "4 ┤⠸⡀   ·   ·   ·   ·   ·   ·  ╎·   ·",
        "  │ ⢇                          ╎",
        "  │  ⠣⡀                        ╎",
        "2 ┤ · ⠈⠢⡀   ·   ·   ·   ·   ·  ╎·   ·",
        "  │     ⠈⠑⠒⠤⣀⡀ cross-entropy   ╎",
        "  │          ⠈⠉⠑⠒⠢⠤⠤⣀⣀⣀⡀       ╎ 0.2231",
        "0 ┤ ·   ·   ·   ·   ·  ⠈⠉⠉⠉⠓⠒⠒⠒◉⠤⠤⠤⢤⣀⣀⣀",
        "  └┴─────────────────┴────────────────┴",
        "   0                0.5              1.0",
        "      probability of the true class",
      ])
  }

  @Test("reads what the core computes", arguments: [0.01, 0.25, 0.5, 0.8, 1])
  func readings(p: Double) throws {
    let figure = try lossCurve("probability=\(p)")
    #expect(figure.reading("loss") == surprisal(p))
    #expect(abs(figure.reading("slope") + 1 / p) < 1e-12 / p)
    #expect(abs(figure.reading("logit-slope") - (p - 1)) < 1e-14)
    let bits = try lossCurve("probability=\(p)", "unit=bits")
    #expect(bits.reading("loss") == surprisal(p, base: .bits))
  }

  @Test(
    "a unit divides what has one, and is never put on what has none",
    arguments: LossCatalog.all.map(\.id))
  func units(id: String) throws {
    let loss = try #require(LossCatalog.loss(id: id))
    let given = loss.parameters.flatMap { [$0.range.lowerBound, $0.standard, $0.range.upperBound] }
    for number in given.isEmpty ? [0] : given {
      let settings = loss.parameters.map { "\($0.name)=\(number)" } + ["loss=\(id)"]
      let hasUnit =
        loss.unit(
          parameters: Dictionary(uniqueKeysWithValues: loss.parameters.map { ($0.name, number) }))
        != nil
      let nats = try lossCurve(settings + ["probability=0.3"])
      for (unit, name) in [("nats", "nats"), ("bits", "bits"), ("base10", "base 10")] {
        let figure = try lossCurve(settings + ["probability=0.3", "unit=\(unit)"])
        let base = try #require(LogBase(rawValue: unit))
        for reading in ["loss", "slope", "logit-slope"] {
          let expected = nats.reading(reading)
          let read = figure.reading(reading)
          #expect(
            hasUnit
              ? abs(read - base.convert(nats: expected)) <= 1e-15 * abs(expected) : read == expected
          )
        }
        #expect(
          figure.observables.prefix(3).allSatisfy { $0.unit == (hasUnit ? name : "") },
          "\(settings)")
        let caption = figure.plot(in: Rect(Size(columns: 80, rows: 24))).y.caption
        #expect(caption == (hasUnit ? "loss (\(name))" : "loss"))
      }
    }
  }

  @Test("generalized at q = 0 is cross-entropy in every unit", arguments: LogBase.allCases)
  func generalizedIsCrossEntropy(unit: LogBase) throws {
    let figure = try lossCurve(
      "loss=generalized", "q=0", "compare=cross-entropy", "unit=\(unit.rawValue)", "probability=0.3"
    )
    #expect(figure.reading("loss") == figure.reading("cross-entropy"))
    #expect(figure.reading("loss") == surprisal(0.3, base: unit))
  }

  @Test("an axis of losses with and without a unit says so")
  func mixedUnits() throws {
    let figure = try lossCurve("compare=squared-error", "unit=bits")
    #expect(
      figure.plot(in: Rect(Size(columns: 80, rows: 24))).y.caption == "loss (bits or none)")
    let other = try #require(figure.observables.first { $0.name == "squared-error" })
    #expect(other.unit.isEmpty)
  }

  @Test("the end at p = 0 is infinite, with the slope by the logit at its limit")
  func zero() throws {
    let figure = try lossCurve("probability=0")
    #expect(figure.reading("loss") == .infinity)
    #expect(figure.observables[0].text == "∞")
    #expect(abs(figure.reading("logit-slope") + 1) < 1e-12)
  }

  @Test("a clamp caps the loss and kills the slope")
  func clamp() throws {
    let figure = try lossCurve("probability=0.05", "clamp=0.1")
    #expect(figure.reading("loss") == surprisal(0.1))
    #expect(figure.reading("slope") == 0)
  }

  @Test("losses beside it are read too")
  func compared() throws {
    let figure = try lossCurve("compare=squared-error,cross-entropy,hinge", "probability=0.25")
    #expect(figure.reading("squared-error") == 0.5625)
    #expect(figure.observables.count == 7)
  }

  @Test("a drag puts the cursor under the mouse, exactly readable")
  func drag() throws {
    var figure = try lossCurve()
    let rect = Rect(column: 5, row: 3, columns: 80, rows: 24)
    let frame = figure.plot(in: rect).frame(in: rect)
    for target in [0.1, 0.5, 0.93] {
      let column = Int(frame.column(of: target))
      let moved1 = figure.drag(to: Point(column: column, row: 10), in: rect)
      #expect(moved1)
      #expect(abs(figure.values.number("probability") - target) <= 0.01)
      #expect(figure.values.spelling("probability").count <= 5)
    }
    _ = figure.drag(to: Point(column: 500, row: 10), in: rect)
    #expect(figure.values.number("probability") == 1)
  }

  @Test("zoom keeps the place of the cursor and pan stays in 0...1")
  func zoom() throws {
    var figure = try lossCurve("probability=0.2")
    let rect = Rect(Size(columns: 80, rows: 24))
    let moved2 = figure.zoom(by: 2, about: nil, in: rect)
    #expect(moved2)
    #expect(figure.values.number("from") == 0.1)
    #expect(figure.values.number("to") == 0.6)
    let moved3 = figure.pan(byColumns: -5, rows: 0)
    #expect(moved3)
    #expect(figure.values.number("from") == 0)
    #expect(figure.values.number("to") == 0.5)
    let moved4 = figure.zoom(by: 0.1, about: nil, in: rect)
    #expect(moved4)
    #expect(figure.values.number("to") == 1)
    let moved5 = figure.zoom(by: 0.1, about: nil, in: rect)
    #expect(moved5 == false)
  }
}

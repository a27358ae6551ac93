import CellGrid
import LossCore
import Parameters
import Plotting
import Testing

@testable import Figures

/// The figure as text, for finding where something stands.
private func lines(_ figure: any Figure, _ rect: Rect) -> [String] {
  var canvas = Canvas(Size(columns: rect.columns, rows: rect.rows))
  figure.draw(into: &canvas, in: rect, style: PaintStyle(glyphs: .ascii, colors: .mono))
  return canvas.lines
}

@Suite("The mouse in figures")
struct MouseTests {
  private let rect = Rect(column: 0, row: 0, columns: 100, rows: 24)

  @Test("a bar of three-kinds ends where it is dragged to, under sigmoid and under softmax")
  func threeKinds() throws {
    var figure = try figure("three-kinds")
    let row = try #require(lines(figure, rect).firstIndex { $0.hasPrefix("spam") })
    // The panels are 32 columns wide and 34 apart; bars are 19 columns, after a name of 9.
    for (left, reading) in [(0, 0), (34, 1), (68, 2)] {
      let bars = (left..<left + 32).filter { column in
        let line = Array(lines(figure, rect)[row])
        return line.indices.contains(column) && (line[column] == "#" || line[column] == "=")
      }
      let start = try #require(bars.first)
      let done1 = figure.drag(to: Point(column: start + 3, row: row), in: rect)
      #expect(done1)
      let threeKinds = try #require(figure as? ThreeKindsFigure)
      let p = threeKinds.readings[reading].probabilities[0]
      let columns = Double(32 - ClassNames("spam,work,urgent", count: 3).columns(limit: 8) - 10)
      #expect(abs(p - 3.5 / columns) < 0.01)
    }
    let done2 = figure.drag(to: Point(column: 35, row: row + 2), in: rect)
    #expect(done2)
    #expect(figure.values.integer("target") != 0)
    let done3 = figure.drag(to: Point(column: 35, row: 0), in: rect)
    #expect(!done3)
  }

  @Test("the bar of encodings is the probability")
  func encodings() throws {
    var figure = try figure("encodings")
    let done4 = figure.drag(to: Point(column: 24, row: 1), in: rect)
    #expect(done4)
    #expect(figure.values.number("probability") == 0.25)
    #expect(lines(figure, rect)[1] == String(repeating: "#", count: 25))
    let done5 = figure.drag(to: Point(column: 60, row: 8), in: rect)
    #expect(!done5)
  }

  @Test("a cell of confusion lists its rows, a name those of its class, the corner all")
  func confusion() throws {
    var figure = try figure("confusion", "data=iris")
    let names = try #require(lines(figure, rect).firstIndex { $0.hasPrefix("versicolor") })
    let all = lines(figure, rect)
    let done6 = figure.drag(to: Point(column: 0, row: names), in: rect)
    #expect(done6)
    #expect(figure.values.integer("truth") == 1)
    #expect(figure.values.integer("answer") == -1)
    #expect(lines(figure, rect)[0].contains("versicolor as any: "))
    let confusion = try #require(figure as? ConfusionFigure)
    let ofClass = confusion.rows.filter { $0.truth == 1 }
    #expect(lines(figure, rect)[0].contains(": \(ofClass.count) rows, "))
    let shown = Array(lines(figure, rect)[names])
    let count = try #require(shown.lastIndex { $0 == "." || $0.isNumber })
    #expect(count > 10)
    let done7 = figure.drag(to: Point(column: 13, row: names), in: rect)
    #expect(done7)
    #expect(figure.values.integer("answer") == 0)
    let done8 = figure.drag(to: Point(column: 0, row: 0), in: rect)
    #expect(done8)
    #expect(lines(figure, rect) == all)
    let done9 = figure.drag(to: Point(column: 99, row: 20), in: rect)
    #expect(!done9)
  }

  @Test(
    "zoom keeps the place under the mouse and comes back, on both axes of the loss curve",
    arguments: ["axis=probability", "axis=logit"])
  func zoomOfLossCurve(axis: String) throws {
    var figure = try #require(try figure("loss-curve", axis) as? LossCurveFigure)
    let point = Point(column: 60, row: 10)
    let whole = figure.plot(in: rect).frame(in: rect)
    let done10 = figure.zoom(by: 2, about: point, in: rect)
    #expect(done10)
    let closer = figure.plot(in: rect).frame(in: rect)
    let extent = whole.x.upper - whole.x.lower
    #expect(abs((closer.x.upper - closer.x.lower) / extent - 0.5) < 0.01)
    #expect(abs(closer.x(atColumn: 60) - whole.x(atColumn: 60)) < 0.01 * extent)
    let done11 = figure.pan(byColumns: 0.25, rows: 0)
    #expect(done11)
    #expect(figure.plot(in: rect).frame(in: rect).x.lower > closer.x.lower)
    while figure.zoom(by: 2, about: point, in: rect) {}
    let narrow = figure.plot(in: rect).frame(in: rect).x
    #expect(narrow.upper - narrow.lower < extent / 10)
    while figure.zoom(by: 0.5, about: point, in: rect) {}
    #expect(figure.plot(in: rect).frame(in: rect).x == whole.x)
    let done12 = figure.pan(byColumns: 0.25, rows: 0)
    #expect(!done12)
  }

  @Test("training curves zoom in on epochs, saturation on its first steps")
  func zoomOfSeries() throws {
    var curves = try figure("training-curves")
    let done13 = curves.zoom(by: 4, about: nil, in: rect)
    #expect(done13)
    #expect(curves.values.number("from") == 0.75)
    #expect(curves.values.number("to") == 1)
    let done14 = curves.pan(byColumns: 0.25, rows: 0)
    #expect(!done14)
    let done15 = curves.pan(byColumns: -1, rows: 0)
    #expect(done15)
    #expect(curves.values.number("from") == 0.5)
    #expect(curves.values.number("to") == 0.75)
    var saturation = try figure("saturation")
    let done16 = saturation.zoom(by: 1.5, about: nil, in: rect)
    #expect(done16)
    #expect(saturation.values.integer("steps") == 200)
    while saturation.zoom(by: 1.5, about: nil, in: rect) {}
    #expect(saturation.values.integer("steps") <= 20)
  }

  @Test("simplex is enlarged about the cell under the mouse, moved, and seen whole again")
  func zoomOfSimplex() throws {
    var figure = try #require(try figure("simplex") as? SimplexFigure)
    let point = Point(column: 40, row: 14)
    let whole = figure.frame(in: rect)
    let done1 = figure.zoom(by: 4, about: point, in: rect)
    #expect(done1)
    let closer = figure.frame(in: rect)
    #expect(abs(closer.x(atColumn: 40) - whole.x(atColumn: 40)) < 0.01)
    #expect(abs(closer.y(atRow: 14) - whole.y(atRow: 14)) < 0.01)
    #expect(lines(figure, rect).contains { $0.contains("enlarged 4 times") })
    // The place under the mouse is the point that a click there sets.
    let done2 = figure.drag(to: point, in: rect)
    #expect(done2)
    #expect(abs(figure.values.numbers("point")[0] - closer.y(atRow: 14)) < 0.006)
    let done3 = figure.pan(byColumns: 0.5, rows: 0)
    #expect(done3)
    #expect(figure.frame(in: rect).x.lower > closer.x.lower)
    while figure.zoom(by: 0.5, about: point, in: rect) {}
    #expect(figure.frame(in: rect).x == whole.x)
    let done4 = figure.pan(byColumns: 0.5, rows: 0)
    #expect(!done4)
  }

  @Test("confusion at a small size shows the class that is looked at and how many more there are")
  func confusionWindow() throws {
    let small = Rect(column: 0, row: 0, columns: 40, rows: 9)
    let first = lines(try figure("confusion"), small)
    let more = try #require(first.first { $0.contains("more classes") })
    let last = lines(try figure("confusion", "truth=9"), small)
    func rowOf(_ name: String, _ lines: [String]) -> Bool {
      lines.contains { $0.hasPrefix(name + " ") }
    }
    #expect(rowOf("0", first) && !rowOf("9", first))
    #expect(rowOf("9", last))
    let hidden = try #require(more.split(separator: " ").compactMap { Int($0) }.first)
    let seen = (0...9).filter { rowOf("\($0)", first) }.count
    #expect(hidden + seen == 10)
    let large = lines(try figure("confusion"), rect)
    #expect(!large.contains { $0.contains("more classes") })
  }

  @Test("the crosshair names the value of each loss that is compared, with the mark of its curve")
  func crosshairReadsEveryCurve() throws {
    let figure = try figure("loss-curve", "compare=squared-error,hinge", "probability=0.25")
    let text = lines(figure, rect).joined(separator: "\n")
    let readings = try #require(figure as? LossCurveFigure).losses
    #expect(readings.count == 3)
    for number in ["1.386", "0.5625", "2.099"] {
      #expect(text.contains(number), "\(number) in\n\(text)")
    }
  }

  @Test("weights that do not sum to 1 are said to be divided by their sum")
  func weightNotes() throws {
    for (id, setting) in [
      ("divergence", "truth=1,1,0.5"), ("simplex", "point=1,1,0.5"),
      ("softmax-bars", "soft=1,1,1,1"),
    ] {
      let before = lines(try figure(id), rect).joined()
      #expect(!before.contains("divided by"))
      let text = lines(try figure(id, setting), rect).joined()
      #expect(text.contains("divided by"), "\(id)\n\(text)")
    }
  }
}

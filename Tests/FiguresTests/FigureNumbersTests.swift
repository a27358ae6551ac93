import CellGrid
import Localization
import LossCore
import Parameters
import Plotting
import Testing

@testable import Figures

@Suite("Numbers of figures")
struct FigureNumbersTests {
  @Test("ids are unique, and every table, title and first reading is there")
  func catalog() {
    #expect(Set(FigureCatalog.all.map(\.id)).count == FigureCatalog.all.count)
    for entry in FigureCatalog.all {
      let figure = entry.figure()
      let messages = figure.messages
      #expect(!entry.title(in: messages).isEmpty && !entry.summary(in: messages).isEmpty)
      #expect(figure.values.table.parameters.allSatisfy { !$0.summary.isEmpty }, "\(entry.id)")
      #expect(!figure.observables.isEmpty, "\(entry.id)")
      #expect(figure.observables[0].value.isFinite, "\(entry.id)")
      #expect(Set(figure.observables.map(\.name)).count == figure.observables.count)
      let cursor = figure.cursorParameter.flatMap { figure.values.table[$0] }
      #expect(cursor != nil, "\(entry.id)")
    }
  }

  @Test("a table has every key by which its figure reads", arguments: FigureCatalog.all.map(\.id))
  func keys(id: String) throws {
    let entry = try #require(FigureCatalog.entry(id))
    let table = entry.table(in: Messages.english.figures)
    let keys = Mirror(reflecting: entry.keys).children.map(\.value)
    #expect(!keys.isEmpty)
    for key in keys {
      let key = try #require(key as? any ParameterDeclaration, "\(key)")
      let parameter = try #require(table[key.name], "\(key.name)")
      #expect(parameter.kind == key.kind, "\(key.name)")
      #expect(key.fits(parameter.standard), "\(key.name)")
    }
  }

  @Test(
    "a reading is rounded as its decimals are",
    arguments: [
      (1.0005, "1.001"), (2.6745, "2.675"), (0.28505, "0.2851"), (0, "0"), (-0.0, "0"),
      (0.12345, "0.1235"), (1e21, "1.000e21"), (.nan, "–"),
    ] as [(Double, String)])
  func readings(value: Double, text: String) {
    #expect(Observable("x", value, label: "").text == text)
  }

  @Test("softmax: probabilities sum to 1, a constant added to all changes nothing")
  func softmaxBars() throws {
    let plain = try figure("softmax-bars")
    let shifted = try figure("softmax-bars", "shift=17")
    #expect(abs(plain.reading("sum") - 1) < 1e-15)
    #expect(abs(plain.reading("loss") - shifted.reading("loss")) < 1e-15)
    #expect(abs(shifted.reading("log-sum-exp") - plain.reading("log-sum-exp") - 17) < 1e-14)
    #expect(abs(plain.reading("loss") - surprisal(plain.reading("probability"))) < 1e-15)
    #expect(try figure("softmax-bars", "target=9").reading("loss").isNaN)
  }

  @Test("a soft target has a floor: loss = floor + divergence")
  func simplex() throws {
    let soft = try figure("simplex", "target=0.6,0.3,0.1", "point=0.6,0.3,0.1")
    #expect(abs(soft.reading("loss") - soft.reading("floor")) < 1e-15)
    #expect(soft.reading("floor") > 0.8)
    let corner = try figure("simplex", "point=0.5,0.3,0.2")
    #expect(abs(corner.reading("loss") - surprisal(0.5)) < 1e-15)
    #expect(corner.reading("floor") == 0)
  }

  @Test("entropy + divergence = cross-entropy, infinite where the possible is called impossible")
  func divergence() throws {
    for unit in LogBase.allCases {
      let figure = try figure("divergence", "unit=\(unit.rawValue)")
      let sum = figure.reading("entropy") + figure.reading("divergence")
      #expect(abs(sum - figure.reading("cross-entropy")) < 1e-15)
    }
    let endless = try figure("divergence", "prediction=1,0,1")
    #expect(endless.reading("cross-entropy") == .infinity)
  }

  @Test("the two descents end where Nielsen's do")
  func saturation() throws {
    let at50 = try figure("saturation", "step=50")
    #expect(abs(at50.reading("cross-entropy-output") - 0.099) < 0.0006)
    let at150 = try figure("saturation", "step=150")
    #expect(abs(at150.reading("squared-error-output") - 0.933) < 0.0006)
    let start = try figure("saturation", "step=0")
    #expect(start.reading("cross-entropy-output") == sigmoid(4.0))
    #expect(start.reading("cross-entropy-slope") == sigmoid(4.0))
  }

  @Test("three kinds: softmax sums to 1, sigmoids do not, and labels cost what each costs")
  func threeKinds() throws {
    let figure = try figure("three-kinds", "scores=2,0.5,-1", "labels=1,1,0", "target=0")
    #expect(abs(figure.reading("softmax-sum") - 1) < 1e-15)
    #expect(figure.reading("sigmoid-sum") > 1.7)
    let each = softplus(-2.0) + softplus(-0.5) + softplus(-1.0)
    #expect(abs(figure.reading("multi-label-loss") - each / 3) < 1e-15)
    #expect(abs(figure.reading("binary-loss") - softplus(-2.0)) < 1e-15)
  }

  @Test("encodings: the right ones give the right loss, the silent ones betray themselves")
  func encodings() throws {
    let entry = try #require(FigureCatalog.entry("encodings"))
    let figure = try #require(entry.figure() as? EncodingsFigure)
    let right = surprisal(0.7)
    #expect(abs(figure.reading("loss") - right) < 1e-15)
    let rows = figure.encodings
    #expect(rows[0].byIndex == .number(right, isRight: true))
    #expect(rows[2].byShares == .number(right, isRight: true))
    guard case .number(let shifted, isRight: false) = rows[1].byIndex,
      case .number(let signed, isRight: false) = rows[3].byShares,
      case .number(let percent, isRight: false) = rows[4].byShares
    else {
      Issue.record("\(rows)")
      return
    }
    #expect(shifted == surprisal(figure.probabilities[2]))
    #expect(signed < 0)
    #expect(abs(percent - 100 * right) < 1e-12)
    #expect(figure.reading("silently-wrong") == 3)
    var last = figure.values
    try last.set("class", to: "2")
    let refused = EncodingsFigure(values: last).encodings[1].byIndex
    #expect(refused == .refused(figure.messages.encodings.refusal(.range)))
  }

  @Test("calibration: the fitted temperature gives the least loss, and is what the slider gives")
  func calibration() throws {
    let settings = ["epochs=30", "rows=200"]
    let plain = try figure("calibration", settings[0], settings[1])
    let best = plain.reading("best-temperature")
    var cooled = plain
    try cooled.values.set("temperature", to: .number(best))
    #expect(abs(cooled.reading("loss") - plain.reading("best-loss")) < 1e-9)
    #expect(plain.reading("best-loss") <= plain.reading("loss"))
    #expect(plain.reading("rows") == 100)
  }

  @Test("confusion: the worst rows carry more than their share")
  func confusion() throws {
    let figure = try figure("confusion", "data=iris", "worst=0.1")
    #expect(figure.reading("worst-share") > 0.1)
    #expect(figure.reading("worst-share") <= 1)
    #expect(figure.reading("accuracy") > 0.5)
    #expect(figure.reading("rows") == 30)
  }
}

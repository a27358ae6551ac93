import Testing

@testable import LossCore

/// What holds for every loss of the catalogue, as a function of the probability of the truth.
@Suite struct LossCatalogTests {
  static let ids = LossCatalog.all.map(\.id)

  @Test func everyIdIsAWordOfItsOwn() {
    #expect(Set(Self.ids).count == Self.ids.count)
    for id in Self.ids {
      #expect(id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)")
      #expect(LossCatalog.loss(id: id)?.id == id)
    }
    #expect(LossCatalog.loss(id: "nonsense") == nil)
  }

  /// A figure asks for a setting once, whatever losses it shows.
  @Test func aSettingOfOneNameIsTheSameInEveryLoss() {
    let settings = Set(LossCatalog.all.flatMap(\.parameters))
    #expect(Set(settings.map(\.name)).count == settings.count)
  }

  @Test(arguments: ids)
  func theSlopeIsTheNumericalOne(_ id: String) throws {
    let loss = try #require(LossCatalog.loss(id: id))
    for settings in settings(of: loss) {
      for step in 1..<50 {
        let p = Double(step) / 50 + 0.003
        let h = 1e-6
        if loss.kinks.contains(where: { abs($0 - p) < 2 * h }) { continue }
        let high = loss.trueClass(probability: p + h, parameters: settings).value
        let low = loss.trueClass(probability: p - h, parameters: settings).value
        let slope = loss.trueClass(probability: p, parameters: settings).slope
        #expect(abs((high - low) / (2 * h) - slope) < 1e-6 * max(1, abs(slope)), "at \(p)")
      }
    }
  }

  @Test(arguments: ids)
  func valuesAreNotNegativeAndFallTowardsTheTruth(_ id: String) throws {
    let loss = try #require(LossCatalog.loss(id: id))
    for settings in settings(of: loss) {
      let values = (0...100).map {
        loss.trueClass(probability: Double($0) / 100, parameters: settings).value
      }
      #expect(values.allSatisfy { $0 >= 0 })
      guard loss.isZeroWhenPerfect else { continue }
      #expect(values[100] == 0)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
    }
  }

  @Test(arguments: ids)
  func outOfRangeIsNotANumber(_ id: String) throws {
    let loss = try #require(LossCatalog.loss(id: id))
    for p in [-0.1, 1.1, .nan, .infinity] {
      #expect(loss.trueClass(probability: p).value.isNaN)
    }
    #expect(loss.trueClass(probability: 0.5, parameters: ["nonsense": 1]).value.isNaN)
    for parameter in loss.parameters {
      #expect(parameter.range.contains(parameter.standard))
      let beyond = [parameter.name: parameter.range.upperBound + 1]
      #expect(loss.trueClass(probability: 0.5, parameters: beyond).value.isNaN)
    }
  }

  @Test(arguments: [
    ("cross-entropy", 0.22314355131420976, -1.25), ("squared-error", 0.04, -0.4),
    ("absolute-error", 0.2, -1.0), ("hinge", 0, 0), ("zero-one", 0, 0),
  ])
  func fourFifthsCosts(_ id: String, value: Double, slope: Double) throws {
    let point = try #require(LossCatalog.loss(id: id)).trueClass(probability: 0.8)
    #expect(abs(point.value - value) < 1e-16)
    #expect(abs(point.slope - slope) < 1e-15)
  }

  /// The curve of the explorer and the loss of two logits are the same numbers.
  @Test(arguments: ids)
  func theCurveIsTheLossOfTwoLogits(_ id: String) throws {
    let loss = try #require(LossCatalog.loss(id: id))
    for parameters in settings(of: loss) {
      let settings = try #require(LossSettings(loss.parameters, parameters))
      guard let rows = loss.classLoss(settings) else { continue }
      for p in [0.03, 0.5, 0.8, 0.999] {
        let value = try rows.value(Logits([logit(p), 0]), target: .classes([0])).value
        let curve = loss.trueClass(probability: p, parameters: parameters).value
        #expect(abs(curve - value) < 1e-12 * max(1, value), "\(parameters) at \(p)")
      }
    }
  }

  @Test(arguments: ids)
  func guessingCostsWhatEqualScoresCost(_ id: String) throws {
    let loss = try #require(LossCatalog.loss(id: id))
    for parameters in settings(of: loss) {
      let half = loss.trueClass(probability: 0.5, parameters: parameters).value
      let guess = try #require(loss.costOfGuessing(parameters: parameters))
      #expect(abs(guess - half) <= 1e-15 * half)
      let settings = try #require(LossSettings(loss.parameters, parameters))
      for classes in [3, 10] {
        let direct = try loss.classLoss(settings).map {
          try $0.value(
            Logits([Double](repeating: -7, count: classes)), target: .classes([classes - 1])
          ).value
        }
        #expect(loss.costOfGuessing(classes: classes, parameters: parameters) == direct)
      }
    }
    #expect(loss.costOfGuessing(classes: 1) == nil)
    #expect(loss.costOfGuessing(parameters: ["nonsense": 1]) == nil)
  }

  @Test(arguments: [
    ("cross-entropy", 2.302585092994046), ("squared-error", 0.45), ("absolute-error", 0.9),
    ("hinge", 1), ("smoothed", 2.302585092994046),
  ])
  func guessingAmongTenCosts(_ id: String, cost: Double) throws {
    let loss = try #require(LossCatalog.loss(id: id))
    #expect(abs(try #require(loss.costOfGuessing(classes: 10)) - cost) < 1e-15)
  }

  /// What has a unit is an amount of surprise; squares and margins are numbers.
  @Test func amountsOfSurpriseHaveAUnit() throws {
    let generalized = try #require(LossCatalog.loss(id: "generalized"))
    #expect(generalized.unit(parameters: ["q": 0]) == .nats)
    #expect(generalized.unit(parameters: ["q": 0.001]) == nil)
    #expect(generalized.unit(parameters: ["q": 2]) == nil)
    for id in ["cross-entropy", "focal", "smoothed"] {
      #expect(LossCatalog.loss(id: id)?.unit() == .nats, "\(id)")
    }
    for id in ["squared-error", "absolute-error", "hinge", "zero-one"] {
      #expect(try #require(LossCatalog.loss(id: id)).unit() == nil, "\(id)")
    }
  }

  @Test func endsAreWhatTheyAre() throws {
    let crossEntropy = try #require(LossCatalog.loss(id: "cross-entropy"))
    #expect(crossEntropy.trueClass(probability: 0) == (.infinity, -.infinity))
    #expect(crossEntropy.trueClass(probability: 1) == (0, -1))
    let generalized = try #require(LossCatalog.loss(id: "generalized"))
    #expect(generalized.trueClass(probability: 0, parameters: ["q": 0.5]).value == 2)
    #expect(generalized.trueClass(probability: 0, parameters: ["q": 1]) == (1, -1))
    let smoothed = try #require(LossCatalog.loss(id: "smoothed"))
    #expect(smoothed.trueClass(probability: 1).value == .infinity)
    #expect(smoothed.trueClass(probability: 1, parameters: ["epsilon": 0]) == (0, -1))
    let focal = try #require(LossCatalog.loss(id: "focal"))
    #expect(focal.trueClass(probability: 0).value == .infinity)
    #expect(focal.trueClass(probability: 1) == (0, 0))
  }

  /// No setting, and every setting at its ends and standard.
  private func settings(of loss: any CatalogedLoss) -> [[String: Double]] {
    [[:]]
      + loss.parameters.flatMap { parameter in
        [parameter.range.lowerBound, parameter.standard, parameter.range.upperBound].map {
          [parameter.name: $0]
        }
      }
  }
}

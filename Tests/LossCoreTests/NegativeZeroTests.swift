import Testing

@testable import LossCore

@Suite("Minus zero is zero") struct NegativeZeroTests {
  @Test func theSlopeOfCrossEntropyGoesDown() throws {
    let entry = try #require(LossCatalog.loss(id: "cross-entropy"))
    for zero in [0.0, -0.0] {
      let point = entry.trueClass(probability: zero, parameters: [:])
      #expect(point.value == .infinity)
      #expect(point.slope == -.infinity)
    }
  }
}

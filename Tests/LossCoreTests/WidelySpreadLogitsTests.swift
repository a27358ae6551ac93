import LossCore
import Testing

/// Differences that vanish in the sum of two doubles must not vanish in a loss.
@Suite struct WidelySpreadLogitsTests {
  /// exp(-40) to 60 digits is 4.24835425529158899532923478285865e-18.
  static let tiny = 4.248354255291589e-18

  @Test func aSurePredictionKeepsItsLoss() {
    #expect(logSoftmax([40.0, 0])[0] == -Self.tiny)
    #expect(softmax([40.0, 0])[1] == Self.tiny)
    #expect(sigmoid(-40.0) == Self.tiny)
    #expect(softplus(-40.0) == Self.tiny)
  }

  @Test func evenLogitsGiveLnOfTheirNumber() {
    #expect(logSumExp([0.0, 0]) == 0.6931471805599453)
    #expect(softplus(0.0) == 0.6931471805599453)
    #expect(logSumExp([Double](repeating: 5, count: 10)) == 7.302585092994046)
  }

  @Test func infinitiesHaveTheirLimit() {
    #expect(softmax([Double.infinity, 0]) == [1, 0])
    #expect(softmax([-Double.infinity, 0]) == [0, 1])
    #expect(logSoftmax([Double.infinity, 0]) == [0, -.infinity])
    #expect(logSumExp([-Double.infinity, 3]) == 3)
    #expect(logSumExp([-Double.infinity, -.infinity]) == -.infinity)
    #expect(softmax([Double.infinity, .infinity]).allSatisfy { $0.isNaN })
    #expect(sigmoid(Double.infinity) == 1)
    #expect(sigmoid(-Double.infinity) == 0)
  }
}

import Testing

@testable import Training

struct GradientShapingTests {
  /// What becomes of a gradient at these parameters.
  private func shaped<Scalar: TrainingScalar>(
    _ gradient: [Scalar], at values: [Scalar],
    _ change: (inout TrainingConfiguration) -> Void
  ) -> [Scalar] {
    var configuration = TrainingConfiguration(data: "iris")
    change(&configuration)
    var (values, gradient) = (values, gradient)
    values.withUnsafeMutableBufferPointer { values in
      gradient.withUnsafeMutableBufferPointer { gradient in
        guard let value = values.baseAddress, let slope = gradient.baseAddress else { return }
        // No shaping looks at what an optimizer remembers.
        GradientShaping(configuration).apply(
          ParameterSpace(
            values: value, gradient: slope, first: slope, second: slope, count: gradient.count))
      }
    }
    return gradient
  }

  @Test func `a gradient is never made longer, and one that is too long has the limit's length`() {
    // The length of (3, -4) is 5. PyTorch adds 1e-6 to it, so that at the limit it gets a bit shorter.
    for limit in [0, 5.00001, 10, 1e6] {
      #expect(shaped([3, -4], at: [7, 7]) { $0.clip = limit } == [3, -4], "\(limit)")
      #expect(shaped([Float(3), -4], at: [7, 7]) { $0.clip = limit } == [3, -4], "\(limit)")
    }
    for limit in [5, 4.999, 2.5, 0.05] {
      let factor = limit / 5.000001
      let found = shaped([3, -4], at: [7, 7]) { $0.clip = limit }
      #expect(abs(found[0] - 3 * factor) < 1e-15 && abs(found[1] + 4 * factor) < 1e-15)
    }
    #expect(shaped([0.0, 0], at: [7, 7]) { $0.clip = 0.05 } == [0, 0])
  }

  @Test func `penalties pull to zero, the absolute one before the length is limited`() {
    #expect(shaped([1.0, 1, 1], at: [2, -2, 0]) { $0.l1 = 0.25 } == [1.25, 0.75, 1])
    #expect(shaped([1.0, 1, 1], at: [2, -2, 0]) { $0.l2 = 0.25 } == [1.5, 0.5, 1])
    // (2, 3) and 1 for the signs is (3, 4); cut to half of it; then the parameters themselves.
    let all = shaped([2.0, 3], at: [10, 20]) {
      $0.l1 = 1
      $0.clip = 2.5
      $0.l2 = 1
    }
    #expect(abs(all[0] - 11.5) < 1e-6 && abs(all[1] - 22) < 1e-6)
  }
}

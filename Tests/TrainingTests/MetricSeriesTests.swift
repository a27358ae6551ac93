import Testing

@testable import Training

struct MetricSeriesTests {
  @Test(arguments: [1, 7, 8, 9, 16, 17, 1000, 4095])
  func `memory is bounded, points are evenly spaced, first and newest are there`(count: Int) {
    var series = MetricSeries(capacity: 8)
    for step in 0..<count { series.append(step: step, epoch: 0, value: Double(step)) }
    #expect(series.points.count <= 9)
    #expect(series.points.first?.step == 0)
    #expect(series.points.last?.step == count - 1)
    let kept = series.points.dropLast()
    for (point, next) in zip(kept, kept.dropFirst()) {
      #expect(next.step - point.step == series.stride)
    }
    #expect(count < 8 || series.points.count >= 4)
  }

  @Test func `the smallest value says where it was`() {
    var series = MetricSeries(capacity: 8)
    for (step, value) in [3.0, 1, .nan, 2].enumerated() {
      series.append(step: step, epoch: Double(step), value: value)
    }
    #expect(series.minimum == MetricSeries.Point(step: 1, epoch: 1, value: 1))
  }
}

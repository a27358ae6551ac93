import Testing

@testable import Training

struct EpochReportTests {
  @Test func `one line of JSON with the names that scripts read`() {
    let report = EpochReport(
      epoch: 3, step: 135, trainLoss: 0.25, trainAccuracy: 0.9, validationLoss: 0.5,
      validationAccuracy: 0.875, learningRate: 0.1, batchSize: 32, seconds: 0.012_345_678_9)
    #expect(
      report.jsonLine == """
        {"epoch":3,"step":135,"train_loss":0.25,"train_accuracy":0.9,"validation_loss":0.5,\
        "validation_accuracy":0.875,"learning_rate":0.1,"seconds":0.012346}
        """)
  }

  @Test func `what is not measured or not finite is null`() {
    let report = EpochReport(
      epoch: 1, step: 1, trainLoss: .infinity, trainAccuracy: 1, validationLoss: nil,
      validationAccuracy: nil, learningRate: 1, batchSize: 1, seconds: 0)
    #expect(report.jsonLine.contains("\"train_loss\":null,"))
    #expect(report.jsonLine.contains("\"validation_loss\":null,\"validation_accuracy\":null"))
  }
}

import ArgumentParser
import Localization
import LossCore
import Testing

@testable import xent

/// A loss from options.
struct LossByHandTests {
  private func report(_ words: String) throws -> HandReport {
    let options = try HandOptions.parse(words.split(separator: " ").map(String.init))
    let result = try HandResult(try HandQuestion(options))
    return HandReport(result: result, messages: .english)
  }

  @Test func probabilityOfTheTruth() throws {
    #expect(
      try report("--probability 0.8").lines == [
        "probability   0.800000  of the true class",
        "loss          0.223144  nats",
        "              0.321928  bits",
        "gradient     -1.250000  for each 1 of probability",
        "ln 2          0.693147  nats, the loss of guessing evenly",
        "",
        "The loss is 32.2 % of ln 2: better than guessing evenly.",
      ])
  }

  @Test func logits() throws {
    #expect(
      try report("--logits 2,0.5,-1 --target 0").lines == [
        "class      logit  probability   gradient",
        "    0   2.000000     0.785597  -0.214403  true",
        "    1   0.500000     0.175290   0.175290",
        "    2  -1.000000     0.039113   0.039113",
        "",
        "probability  0.785597  of the true class",
        "loss         0.241311  nats",
        "             0.348139  bits",
        "ln 3         1.098612  nats, the loss of guessing evenly",
        "",
        "The loss is 22.0 % of ln 3: better than guessing evenly.",
      ])
  }

  @Test(arguments: [
    ("--probability 1", "The loss is 0.0 % of ln 2: better than guessing evenly."),
    ("--logits 0,0,0 --target 1", "The loss is ln 3: as good as guessing evenly."),
    ("--logits -1,-2 --target 1", "The loss is 189.5 % of ln 2: worse than guessing evenly."),
    ("--logit 1000 --target 0", "The loss is 1442.7 times ln 2: worse than guessing evenly."),
    ("--probability 0", "The loss is infinite: worse than guessing evenly."),
    ("--probability 0.5 --classes 4", "The loss is 50.0 % of ln 4: better than guessing evenly."),
  ])
  func whereItLies(_ words: String, _ sentence: String) throws {
    #expect(try report(words).lines.last == sentence)
  }

  @Test func nothingIsLostInJSON() throws {
    #expect(
      try report("--binary --logit -40 --target 0").json
        == #"{"probability":1.0,"probabilities":[1.0,4.248354255291589e-18],"#
        + #""loss_nats":4.248354255291589e-18,"loss_bits":6.129079616048701e-18,"#
        + #""gradient":4.248354255291589e-18,"classes":2,"ln_classes":0.6931471805599453}"#)
  }

  @Test(arguments: [
    ("--probability 0.5", 0.6931471805599453), ("--probability 1", 0),
    ("--probability 0", .infinity),
    ("--probability 0.9 --gamma 2", 0.0010536051565782623),
    ("--probabilities 0.7,0.2,0.1 --target 0", 0.35667494393873245),
    ("--probabilities 0.7,0.2,0.1 --target 0.5,0.25,0.25", 1.1563432233264026),
    ("--probabilities 0.7,0.3 --target 1 --weight 1,2", 2.407945608651872),
    ("--logits 1,2,3 --target 0.2,0.3,0.5", 1.1076059644443803),
    ("--logits 2,0.5,-1 --target 0 --label-smoothing 0.1", 0.3913112966571571),
    ("--logits 2,0.5,-1 --target 0 --weight 3,1,1", 0.7239338899714712),
    ("--binary --logit 1.2 --target 1", 0.2632824673380312),
    ("--logit 1.2 --target 0 --pos-weight 3", 1.4632824673380311),
    ("--logit 1.2 --target 1 --pos-weight 3", 0.7898474020140936),
    ("--logit 1.2 --target 1 --gamma 2", 0.014106878868773636),
    ("--binary --probability 0.3 --target 0", 0.35667494393873245),
  ])
  func value(_ words: String, _ nats: Double) throws {
    let found = try report(words).result.nats
    #expect(found == nats || abs(found - nats) <= 1e-14 * nats)
  }

  @Test(arguments: [
    ("--target 0", HandProblem.missingPrediction("--target")),
    ("--logits 1,2", .missingTarget("--logits")),
    ("--logits 1,2 --probability 0.5 --target 0", .contradiction("--probability", "--logits")),
    ("--binary --logits 1,2 --target 0", .contradiction("--binary", "--logits")),
    ("--probability 0.5 --target 0", .unused("--target", beside: "--probability")),
    ("--logits 1,2 --target 0 --classes 2", .unused("--classes", beside: "--logits")),
    ("--logits 1,2 --target 0 --pos-weight 2", .unused("--pos-weight", beside: "--logits")),
    ("--probability 1.5", .outOfRange("--probability", found: "1.5", allowed: "0 to 1")),
    ("--probability nan", .outOfRange("--probability", found: "nan", allowed: "0 to 1")),
    (
      "--probability 0.5 --classes 0",
      .outOfRange("--classes", found: "0", allowed: "1 to 10000000")
    ),
    ("--probability x", .notNumber("--probability", found: "x")),
    ("--logit 1 --target a", .notNumber("--target", found: "a")),
    (
      "--binary --probability 2 --target 1",
      .outOfRange("--probability", found: "2.0", allowed: "0 to 1")
    ),
    ("--logits 1,x --target 0", .notNumbers("--logits", found: "1,x")),
    ("--logits 1,,2 --target 0", .notNumbers("--logits", found: "1,,2")),
    ("--logits 1,2,3 --target 0.5,0.5", .count("--target", found: 2, needed: 3)),
    ("--logits 1,2 --target 0 --weight 1", .count("--weight", found: 1, needed: 2)),
    ("--logits 1,2 --target 2", .loss(.labelOutOfRange(label: 2, classes: 2, row: 0))),
    ("--logits 1,2 --target 0.5", .loss(.labelNotInteger(value: 0.5, row: 0))),
    ("--logit 1 --target 2", .outOfRange("--target", found: "2", allowed: "0 to 1")),
    ("--probabilities 0.5,0.6 --target 0", .loss(.rowSum(input: .probabilities, sum: 1.1, row: 0))),
    (
      "--logits 1,2 --target 0 --gamma 2 --label-smoothing 0.1",
      .contradiction("--gamma", "--label-smoothing")
    ),
  ])
  func wrongOptionsAreNamed(_ words: String, _ problem: HandProblem) throws {
    #expect(throws: problem) { try report(words) }
    let sentence = problem.sentence(in: .english)
    #expect(sentence.hasSuffix(".") && !sentence.contains("\n"))
  }

  @Test(arguments: [
    (0.0, "0.000000"), (-0.0, "0.000000"), (1.5, "1.500000"),
    (4.248354255291589e-18, "4.24835e-18"),
    (0.0001, "0.000100"), (0.00001, "1e-05"), (1e12, "1e+12"), (-.infinity, "-infinity"),
    (.nan, "NaN"),
  ])
  func numbersForTheEye(_ value: Double, _ text: String) {
    #expect(HandReport.text(value) == text)
  }
}

/// The help says everything that a request may hold.
struct LossHelpTests {
  @Test func everyFieldAndLossIsDescribed() {
    let help = LossCommand.helpMessage(columns: 80)
    for field in RequestField.allCases { #expect(help.contains("\n  \(field.rawValue) ")) }
    for loss in RequestedLoss.all { #expect(help.contains("\n  \(loss.name)")) }
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func everyFieldIsTakenBySomeLoss() {
    let taken = RequestedLoss.all.reduce(into: RequestField.universal) { $0.formUnion($1.fields) }
    #expect(taken == Set(RequestField.allCases))
  }
}

import LossCore
import Testing

/// Each fact about bad numbers becomes a sentence that names what was found and where.
@Suite struct LossErrorDescriptionTests {
  static let facts: [(LossError, [String])] = [
    (.emptyBatch, ["row"]),
    (.noClasses, ["score"]),
    (.labelOutOfRange(label: 3, classes: 3, row: 7), ["Row 7", "label 3", "counted from 1"]),
    (.labelOutOfRange(label: -2, classes: 3, row: 7), ["Row 7", "label -2", "0 and 2"]),
    (.labelNotInteger(value: 1.5, row: 4), ["Row 4", "1.5"]),
    (.shapeMismatch(input: .target, expected: [4, 3], found: [4]), ["targets", "4 x 3"]),
    (.notANumber(input: .logits, row: 2, column: 1), ["logits", "row 2", "column 1"]),
    (
      .notFinite(input: .classWeights, value: .infinity, row: 2, column: 0),
      ["class weights", "inf", "row 2"]
    ),
    (
      .probabilityOutOfRange(input: .probabilities, value: 1.25, row: 5, column: 2),
      ["1.25", "row 5", "column 2", "logits"]
    ),
    (.rowSum(input: .probabilities, sum: 0.75, row: 6), ["Row 6", "0.75"]),
    (.notOneHot(row: 3), ["Row 3"]),
    (.labelsExpected, ["class index"]),
    (.ragged(row: 4, expected: 3, found: 2), ["Row 4", "2", "3"]),
    (
      .parameterOutOfRange(name: "gamma", value: -1, lowest: 0, highest: 10),
      ["gamma", "-1.0", "0.0", "10.0"]
    ),
    (.oneClassOnly(label: 1), ["label 1"]),
  ]

  @Test(arguments: facts)
  func namesWhatAndWhere(_ error: LossError, _ words: [String]) {
    let sentence = "\(error)"
    for word in words { #expect(sentence.contains(word), "\(sentence)") }
    #expect(sentence.hasSuffix("."))
  }

  @Test func everyInputHasANameOfItsOwn() {
    let names = LossInput.allCases.map { "\($0)" }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty })
  }
}

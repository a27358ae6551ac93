import App
import Localization
import LossCore
import Sentences
import Testing

/// Each fact about bad numbers becomes a sentence that names what was found and where.
@Suite struct LossErrorSentenceTests {
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
    (.signExpected(value: 0, row: 8), ["row 8", "-1"]),
    (.labelsExpected, ["class index"]),
    (.logProbabilityAboveZero(value: 0.5, row: 1, column: 2), ["row 1", "0.5"]),
    (
      .parameterOutOfRange(name: "gamma", value: -1, lowest: 0, highest: 10),
      ["gamma", "-1.0", "0.0", "10.0"]
    ),
    (.oneClassOnly(label: 1), ["label 1"]),
  ]

  @Test(arguments: facts)
  func namesWhatAndWhere(_ error: LossError, _ words: [String]) {
    let sentence = error.sentence(in: .english)
    for word in words { #expect(sentence.contains(word), "\(sentence)") }
    #expect(sentence.hasSuffix("."))
  }

  @Test(arguments: LossInput.allCases)
  func everyInputHasAName(_ input: LossInput) {
    #expect(!input.name(in: .english).isEmpty)
  }
}

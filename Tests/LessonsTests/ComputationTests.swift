import Testing

@testable import Lessons

@Suite("Computed values")
struct ComputationTests {
  @Test(
    "what a lesson asks for is what the core computes",
    arguments: [
      ("cross_entropy probability=0.8", "0.223"),
      ("cross_entropy probability=0.8 unit=bits", "0.322"),
      ("cross_entropy probability=0.8 decimals=6", "0.223144"),
      ("cross_entropy probability=0", "∞"),
      ("cross_entropy probability=1", "0.000"),
      ("cross_entropy truth=0.5,0.5 probabilities=0.9,0.1", "1.204"),
      ("cross_entropy truth=[1,0] probabilities=[0.25,0.75]", "1.386"),
      ("kl_divergence truth=0.5,0.5 probabilities=0.5,0.5", "0.000"),
      ("entropy probabilities=0.5,0.5 unit=bits", "1.000"),
      ("guessing classes=10", "2.303"),
      ("guessing classes=1", "0.000"),
      ("mean_cross_entropy probabilities=0.9,0.8,0.001", "2.412"),
      ("sum_cross_entropy probabilities=0.5,0.5", "1.386"),
      ("binary_cross_entropy logit=0 target=1", "0.693"),
      ("probability loss=0.5 as=percent", "61 %"),
      ("probability loss=0.5 as=percent decimals=1", "60.7 %"),
      ("perplexity loss=1 unit=bits decimals=0", "2"),
      ("softmax logits=2,0.5,-1 index=0", "0.786"),
      ("sigmoid logit=0", "0.500"),
      ("slope probability=0.1 decimals=0", "-10"),
      ("loss of=squared-error probability=0.1 decimals=2", "0.81"),
      ("squared_error probability=0.5 decimals=2", "0.25"),
      // 0.575 and 0.565, as a reader rounds them; both lie below that in binary or not.
      ("loss of=absolute-error probability=0.425 decimals=2", "0.58"),
      ("loss of=absolute-error probability=0.435 decimals=2", "0.57"),
      ("loss of=absolute-error probability=0.425 decimals=1 as=percent", "57.5 %"),
    ])
  func values(words: String, shown: String) {
    #expect(computation(words).characters == shown)
  }

  @Test(
    "what is wrong with a computation is said, and it shows as a question mark",
    arguments: [
      (
        "magic p=1",
        ComputationError.unknownFunction("magic", known: LessonFunction.all.map(\.name))
      ),
      (
        "cross_entropy",
        .missingArgument(function: "cross_entropy", argument: "probability")
      ),
      ("guessing", .missingArgument(function: "guessing", argument: "classes")),
      (
        "cross_entropy probability=1.2",
        .unreadable(argument: "probability", text: "1.2", expected: .probability)
      ),
      (
        "cross_entropy probability=nan",
        .unreadable(argument: "probability", text: "nan", expected: .number)
      ),
      (
        "entropy probabilities=0.5,0.6",
        .unreadable(argument: "probabilities", text: "0.5,0.6", expected: .distribution)
      ),
      (
        "kl_divergence truth=1 probabilities=0.5,0.5",
        .unreadable(argument: "probabilities", text: "0.5,0.5", expected: .sameCount(as: "truth"))
      ),
      (
        "cross_entropy probability=0.5 unit=dozens",
        .unreadable(
          argument: "unit", text: "dozens", expected: .word(["nats", "bits", "base10"]))
      ),
      (
        "cross_entropy probability=0.5 decimals=400",
        .unreadable(argument: "decimals", text: "400", expected: .wholeNumber(atLeast: 0))
      ),
      (
        "sigmoid logit=0 colour=red",
        .unknownArgument(
          function: "sigmoid", argument: "colour", known: ["logit", "decimals", "as"])
      ),
    ])
  func errors(words: String, error: ComputationError) {
    #expect(throws: error) { _ = try computation(words).value }
    #expect(computation(words).characters == "?")
  }
}

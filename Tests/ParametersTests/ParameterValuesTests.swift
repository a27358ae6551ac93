import Testing

@testable import Parameters

private let table = ParameterTable([
  Parameter(
    "probability", .number(0...1, step: 0.1), standard: .number(0.5), summary: "of the true class"),
  Parameter(
    "rate", .number(1e-6...10, step: 2, logarithmic: true), standard: .number(0.1), summary: "rate"),
  Parameter("classes", .integer(2...12), standard: .integer(3), summary: "how many"),
  Parameter(
    "unit", .choice(["nats", "bits", "base10"]), standard: .choice("nats"), summary: "unit"),
  Parameter("tangent", .flag, standard: .flag(true), summary: "tangent"),
  Parameter(
    "logits", .numbers(-10...10, count: 2...12, step: 0.5), standard: .numbers([2, 1, 0]),
    summary: "scores"),
  Parameter("names", .text, standard: .text(""), summary: "class names"),
])

@Suite("Parameter values")
struct ParameterValuesTests {
  @Test("start at the standard and have an empty state line")
  func standard() {
    let values = ParameterValues(table)
    #expect(values.number("probability") == 0.5)
    #expect(values.numbers("logits") == [2, 1, 0])
    #expect(values.stateLine == "")
  }

  @Test("the state line holds what differs, and reads back as the same values")
  func stateLine() throws {
    var values = ParameterValues(table)
    try values.set("unit", to: "bits")
    try values.set("logits", to: " 1.5, -2 ,0")
    try values.set("names", to: "it's, a cat")
    try values.set("probability", to: "0.5")
    #expect(
      values.stateLine == #"--set unit=bits --set logits=1.5,-2,0 --set 'names=it'\''s, a cat'"#)
    var again = ParameterValues(table)
    for name in table.names { try again.set(assignment: "\(name)=\(values.spelling(name))") }
    #expect(again == values)
  }

  @Test(
    "a bad setting is a fact and changes nothing",
    arguments: [
      ("tau=1", ParameterError.unknownName("tau", known: table.names)),
      ("tau", .notAnAssignment("tau")),
      ("probability=half", .notANumber(parameter: "probability", text: "half")),
      ("probability=nan", .notANumber(parameter: "probability", text: "nan")),
      ("probability=1.5", .outOfRange(parameter: "probability", value: 1.5, range: 0...1)),
      ("classes=2.5", .notAnInteger(parameter: "classes", text: "2.5")),
      ("classes=13", .integerOutOfRange(parameter: "classes", value: 13, range: 2...12)),
      (
        "unit=nat",
        .notAChoice(parameter: "unit", text: "nat", choices: ["nats", "bits", "base10"])
      ),
      ("tangent=maybe", .notAFlag(parameter: "tangent", text: "maybe")),
      ("logits=1", .wrongCount(parameter: "logits", count: 1, range: 2...12)),
      ("logits=1,,2", .notANumber(parameter: "logits", text: "")),
    ])
  func refused(assignment: String, error: ParameterError) {
    var values = ParameterValues(table)
    #expect(throws: error) { try values.set(assignment: assignment) }
    #expect(values == ParameterValues(table))
  }

  @Test("ten steps of 0.1 walk the decimals exactly and stop at the end")
  func decimalSteps() throws {
    var values = ParameterValues(table)
    try values.set("probability", to: "0")
    var seen: [String] = []
    for _ in 0..<11 {
      seen.append(values.spelling("probability"))
      values.step("probability", by: 1)
    }
    #expect(
      seen == ["0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"])
    #expect(values.number("probability") == 1)
    try values.set("probability", to: "0.37")
    values.step("probability", by: 1)
    #expect(values.number("probability") == 0.4)
    try values.set("probability", to: "0.37")
    values.step("probability", by: -1)
    #expect(values.number("probability") == 0.3)
  }

  @Test("logarithmic steps walk 1-2-5, choices go round, lists move one entry")
  func otherSteps() {
    var values = ParameterValues(table)
    var rates: [Double] = []
    for _ in 0..<4 { values.step("rate", by: 1); rates.append(values.number("rate")) }
    #expect(rates == [0.2, 0.5, 1, 2])
    values.step("rate", by: 100)
    #expect(values.number("rate") == 10)
    values.step("unit", by: -1)
    #expect(values.choice("unit") == "base10")
    values.step("tangent", by: 1)
    #expect(values.flag("tangent") == false)
    values.step("logits", by: -3, at: 2)
    #expect(values.numbers("logits") == [2, 1, -1.5])
    values.step("classes", by: .max)
    #expect((2...12).contains(values.integer("classes")))
    values.reset("logits")
    #expect(values.isChanged("logits") == false)
  }
}

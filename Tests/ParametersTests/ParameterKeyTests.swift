import Parameters
import Testing

@Suite("Typed keys of parameters")
struct ParameterKeyTests {
  private enum Side: String, CaseIterable { case left, right }

  private let size = ParameterKey("size", 0...2, step: 0.5, standard: 1)
  private let count = ParameterKey("count", 1...9, standard: 3)
  private let isOn = ParameterKey("on", standard: true)
  private let weights = ParameterKey("weights", 0...1, count: 1...3, step: 0.1, standard: [0.5])
  private let name = ParameterKey("name", text: "none yet")
  private let word = ParameterKey("word", oneOf: ["a", "b"], standard: "b")
  private let words = ParameterKey("words", someOf: ["a", "b"])
  private let side = ParameterKey("side", standard: Side.right)

  private var values: ParameterValues {
    ParameterValues(
      ParameterTable([
        size("Size"), count("Count"), isOn("On"), weights("Weights"), name("Name"), word("Word"),
        words("Words"), side("Side"),
      ]))
  }

  @Test func `what is read is what was typed`() throws {
    var values = values
    #expect(values[size] == 1 && values[count] == 3 && values[isOn] && values[weights] == [0.5])
    #expect(values[name] == "none yet" && values[word] == "b" && values[words].isEmpty)
    #expect(values[side] == .right)
    for assignment in [
      "size=2", "count=9", "on=off", "weights=0,1", "name=x", "word=a", "words=b,a", "side=left",
    ] { try values.set(assignment: assignment) }
    #expect(values[size] == 2 && values[count] == 9 && !values[isOn] && values[weights] == [0, 1])
    #expect(values[name] == "x" && values[word] == "a" && values[words] == ["b", "a"])
    #expect(values[side] == .left)
  }

  @Test func `what is set is spelled as it is typed, and what is out of range changes nothing`() {
    var values = values
    values[size] = 0.5
    values[side] = .left
    #expect(values.assignments == ["size=0.5", "side=left"])
    values[size] = 2.1
    values[weights] = []
    values[word] = "c"
    #expect(values.assignments == ["size=0.5", "side=left"])
  }

  @Test func `a key that the table does not have reads as its standard`() {
    #expect(ParameterValues(ParameterTable([]))[count] == 3)
    let other = ParameterKey("count", 0.5...1, step: 0.5, standard: 1)
    #expect(values[other] == 1)
    #expect(!other.fits(.integer(1)) && other.fits(.number(1)))
  }

  @Test func `a standard may depend on the language`() {
    let table = ParameterTable([name("Name", standard: "noch keiner")])
    #expect(ParameterValues(table)[name] == "noch keiner")
  }

  @Test func `a difference is seen only in the keys that are asked for`() {
    var other = values
    other[count] = 4
    #expect(other.differs(from: values, in: size, count))
    #expect(!other.differs(from: values, in: size, side))
  }
}

import Testing

@testable import Lessons

/// Reads a lesson text as if it stood in a file.
func parsed(_ text: String, slug: String = "sample") -> ParsedLesson {
  LessonParser(file: "sample/en.md", slug: slug, language: "en").parse(text)
}

/// Front matter that has nothing wrong, five lines and an empty one: the body starts at line 7.
let goodFront = """
  ---
  title: A sample
  order: 1
  objectives: [say what a sample is]
  minutes: 5
  ---

  """

@Suite("Parser")
struct ParserTests {
  @Test("front matter, steps and their text become values")
  func wholeLesson() {
    let result = parsed(
      goodFront + """
        ## Zero is the floor {#floor}

        A *perfect* answer costs **nothing**: `-ln 1`.

        - one
        - two

        | p | loss |
        |---|-----:|
        | 1 | 0 |

        ## And then {#then}

        > Said.
        """)
    #expect(result.diagnostics == [])
    let lesson = result.lesson
    #expect(lesson.title == "A sample")
    #expect(lesson.minutes == 5)
    #expect(lesson.objectives == ["say what a sample is"])
    #expect(lesson.steps.map(\.id) == ["floor", "then"])
    #expect(lesson.steps[0].title == "Zero is the floor")
    #expect(
      lesson.steps[0].blocks == [
        .paragraph([
          TextRun("A "), TextRun("perfect", style: .emphasis), TextRun(" answer costs "),
          TextRun("nothing", style: .strong), TextRun(": "), TextRun("-ln\u{A0}1", style: .formula),
          TextRun("."),
        ]),
        .list(start: nil, items: [[.paragraph([TextRun("one")])], [.paragraph([TextRun("two")])]]),
        .table(
          Table(
            alignments: [.left, .right], head: [[TextRun("p")], [TextRun("loss")]],
            rows: [[[TextRun("1")], [TextRun("0")]]])),
      ])
    #expect(lesson.steps[1].blocks == [.quote([.paragraph([TextRun("Said.")])])])
    #expect(lesson.steps[1].line == 18)
  }

  @Test("a figure directive keeps its settings in order, as text, with their lines")
  func figure() {
    let result = parsed(
      goodFront + """
        ## One {#one}

        ```figure
        figure: loss-curve
        set:
          probability: 0.5
          marks: [0.1, 0.9]
        unlock: [probability]
        caption: The *price*.
        ```
        """)
    #expect(result.diagnostics == [])
    #expect(
      result.lesson.steps[0].figure
        == FigureDirective(
          figure: "loss-curve",
          settings: [
            Setting(name: "probability", text: "0.5", line: 12),
            Setting(name: "marks", text: "0.1,0.9", line: 13),
          ], unlocked: ["probability"],
          caption: [TextRun("The "), TextRun("price", style: .emphasis), TextRun(".")], line: 9))
  }
}

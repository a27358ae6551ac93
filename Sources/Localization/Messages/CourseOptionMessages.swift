/// `xent learn`: its help.
package final class LearnOptionMessages: Sendable {
  package let abstract = "Open the course, or take a lesson."
  package let discussion = """
    With --plain a lesson is linear text with questions on standard input, for screen readers and \
    plain terminals. Where input ends, the text goes on to the end with every answer.
    """
  package let lesson = """
    The name of the lesson, as xent lessons lists it; without it the course opens, or with \
    --plain the lesson left last.
    """
  package let plain = "Write the lesson as linear text and read answers from standard input."
  package let step = "The name of the step to begin with; xent lessons list --json names them."
  package let review = "Ask again what is due: a day, a week and a month after it was answered."
  package let watch = "Show this lesson file, and read it again whenever it changes."
  package let presenter = "Show the notes for the teacher."
}

/// `xent lessons` and its subcommands: their help.
package final class LessonsOptionMessages: Sendable {
  package let abstract = "List and check the lessons; export, import and reset progress."
  package let folder =
    "The folder of lessons; without it the one that XENT_LESSONS names, else the built-in course."
  package let listAbstract = "List the lessons."
  package let listJson = "Write each lesson as one line of JSON."
  package let lintAbstract =
    "Check every lesson: form, figures, exercises, length, computed numbers."
  package let exportAbstract = "Write your progress as JSON to standard output."
  package let importAbstract = "Add progress that was exported; nothing known is lost."
  package let importFile = "A file that xent lessons export wrote."
  package let resetAbstract = "Forget your progress, in one lesson or in all; asks first."
  package let resetLesson = "The lesson; without it all."
  package let resetYes = "Do not ask."
}

/// Something with a name, and what there is to say about it.
package struct ManualEntry: Sendable {
  /// A variable, a file, or a command line.
  package let name: String
  /// One or more sentences.
  package let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}

/// `xent manual`, and what the manual says between the tables of the program.
package final class ManualMessages: Sendable {
  package let abstract = "Write the manual page, or the table of keys."
  package let discussion = """
    Both are made from the tables that the program itself runs by, so they never differ from it. \
    To read the page:

      xent manual | man -l -
    """
  package let manHelp = "The manual page, in mdoc."
  package let keysHelp = "The keys of every screen, as Markdown tables."
  package let date = "November 24, 2026"
  /// What xent is, in paragraphs.
  package let description = """
    xent shows what cross-entropy is and does: figures whose every value can be moved, models \
    that train while you watch and steer, lessons with questions, and the losses of PyTorch and \
    scikit-learn for your own numbers. Every number comes from one implementation, and losses \
    are in nats unless a unit is named.

    Without a command it opens the first screen, where figures, the training lab and the course \
    can be chosen. The commands explore, train and learn open a screen too; the others, and \
    train with --headless and learn with --plain, only read and write text.
    """
  /// Above the commands.
  package let commandsIntroduction = """
    Every command takes -h or --help. Data go to standard output, errors and progress to \
    standard error.
    """
  /// The heading of xent without a subcommand, and what it does.
  package let screenTitle = "xent alone"
  package let screenIntroduction = "Opens the first screen. These options hold for every screen."
  /// What stands for many options, and for those of every screen.
  package let options = "options"
  package let screenOptions = "screen options"
  package let screenOptionsToo = "The options of xent alone say how the screen looks."
  /// The words that an option takes.
  package func values(_ words: String) -> String { "One of: \(words)." }
  /// What holds without the option.
  package func standard(_ value: String) -> String { "Default: \(value)." }
  /// The heading of the document of keys, and what stands above the tables.
  package let keysTitle = "Keys"
  package let keysIntroduction = """
    A sign such as ^L is Control and the letter. The mouse does what the keys do, unless \
    --no-mouse leaves it to the terminal.
    """
  /// Headings of the columns.
  package let keyColumn = "Keys"
  package let commandColumn = "Command"
  package let meaningColumn = "What it does"
  package let everyScreen = "On every screen"
  package let homeScreen = "First screen"
  package let explorerScreen = "Explorer"
  package let labScreen = "Training lab"
  package let sweepScreen = "Sweep"
  package let watchScreen = "Watch"
  package let checkScreen = "Check"
  package let courseScreen = "Course"
  package let lessonScreen = "Lesson"
  /// Above the figures.
  package let figuresIntroduction = """
    xent explore opens a figure on the screen, xent figure writes it as text, SVG or PNG. Both \
    take its parameters as --set name=value; lists are written with commas.
    """
  /// A parameter: the values it takes, its standard, its unit or nothing.
  package func parameter(_ values: String, _ standard: String, _ unit: String) -> String {
    let unit = unit.isEmpty ? "" : " Unit: \(unit)."
    return standard.isEmpty
      ? "Values: \(values); default: none.\(unit)"
      : "Values: \(values); default: \(standard).\(unit)"
  }
  /// Variables of the environment.
  package let environment: [ManualEntry] = [
    ManualEntry(
      "XENT_LESSONS",
      "The folder of lessons, unless --lessons names one. Else the built-in course."),
    ManualEntry(
      "XENT_KERNEL_LEVEL",
      """
      The instruction level of the float32 loops: 1, 3 or 4; anything else is refused. Without it, \
      or where the processor lacks the level, the best that the processor has.
      """),
    ManualEntry("NO_COLOR", "Set to anything but nothing: no colors, unless --color asks."),
    ManualEntry("CLICOLOR", "Set to 0: no colors on a screen, unless --color asks."),
    ManualEntry(
      "CLICOLOR_FORCE",
      "Set to anything but nothing and 0: colors on a screen in spite of the two above."),
    ManualEntry(
      "COLORFGBG",
      "Colors of the terminal, set by some; its last number tells a dark from a light background."
    ),
    ManualEntry("TERM", "The kind of terminal."),
    ManualEntry(
      "LC_ALL, LC_CTYPE, LANG",
      "The first that is not empty names the character encoding; without UTF-8, marks are ASCII."),
    ManualEntry("XDG_STATE_HOME", "The folder for state; counts if it begins with a slash."),
    ManualEntry("HOME", "Where the folder for state is, without XDG_STATE_HOME."),
    ManualEntry(
      "SWIFT_BACKTRACE",
      "Set: after a fault of the program the terminal is given back and the backtrace follows."),
  ]
  /// Files and folders.
  package let files: [ManualEntry] = [
    ManualEntry(
      "$XDG_STATE_HOME/xent/progress.sqlite",
      """
      Progress in the course; ~/.local/state/xent/progress.sqlite without the variable. \
      xent lessons export and import carry it to another machine.
      """),
    ManualEntry(
      "../share/xent/lessons",
      "The built-in course, seen from the folder that the program is in."),
  ]
  package let statusIntroduction = "As in sysexits.h. A line on standard error says what was wrong."
  package let success = "All went well."
  package let usage = "The command line is wrong: an unknown option, figure, setting or value."
  package let data = """
    The input is not what it should be: bad data, requests that were not answered, lessons with \
    mistakes, a training whose loss stopped being finite.
    """
  package let noInput = "A file, folder, lesson or data set is not there or cannot be read."
  package let unavailable = "A screen was asked for where there is no terminal that can show it."
  package let software = "A fault of xent itself."
  package let cannotCreate = "A file cannot be made."
  package let inputOutput = "Reading or writing failed half way."
  /// Command lines and what they do.
  package let examples: [ManualEntry] = [
    ManualEntry("xent explore loss-curve --set compare=squared-error", "Compare two losses:"),
    ManualEntry(
      "xent figure softmax-bars --set logits=3,1,0 --output bars.svg", "Write a figure to a file:"
    ),
    ManualEntry(
      "xent train --data iris --epochs 50 --json",
      "Train without a screen, for a program to read:"
    ),
    ManualEntry("xent loss --logits 2,0.5,-1 --target 0", "Compute one loss by hand:"),
    ManualEntry("xent loss requests.jsonl", "Compute many, a JSON request a line:"),
    ManualEntry(
      "xent learn zero-means-perfect --plain",
      "Take a lesson as plain text, as for a screen reader:"
    ),
  ]
}

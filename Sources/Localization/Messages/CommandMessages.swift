/// What a command is called in the footer, and what it does in one sentence.
package struct CommandText: Sendable {
  /// One or two words for the footer and the palette.
  package let name: String
  /// One sentence for the help panel and the manual.
  package let help: String

  init(_ name: String, _ help: String) {
    self.name = name
    self.help = help
  }
}

/// The commands of the screens, each with its texts.
package final class CommandMessages: Sendable {
  package let quit = CommandText("quit", "Leaves xent and gives the terminal back.")
  package let back = CommandText("back", "Goes back one screen, or closes what is open.")
  package let help = CommandText("help", "Explains this screen and lists its keys.")
  package let palette = CommandText("commands", "Opens a list of all commands; type to narrow it.")
  package let find = CommandText("find", "Finds a figure, or a step of a lesson.")
  package let redraw = CommandText("redraw", "Draws the screen anew.")
  package let suspend = CommandText(
    "suspend", "Stops xent and returns to the shell; fg brings it back.")
  package let up = CommandText("up", "Chooses the line above.")
  package let down = CommandText("down", "Chooses the line below.")
  package let open = CommandText("open", "Opens what is chosen, or accepts what was typed.")
  package let decrease = CommandText("less", "Lowers the chosen value by one step.")
  package let increase = CommandText("more", "Raises the chosen value by one step.")
  package let decreaseFast = CommandText("much less", "Lowers the chosen value by ten steps.")
  package let increaseFast = CommandText("much more", "Raises the chosen value by ten steps.")
  package let editValue = CommandText(
    "type a value", "Digits type a value for the chosen parameter.")
  package let nextFocus = CommandText(
    "turn", "Turns to the readings and back, or from text to figure.")
  package let previousFocus = CommandText("turn back", "Turns the other way.")
  package let reset = CommandText("reset", "Gives the chosen parameter its first value again.")
  package let resetAll = CommandText("reset all", "Gives every parameter its first value again.")
  package let unit = CommandText("unit", "Switches between nats, bits and base 10.")
  package let copyLine = CommandText(
    "copy", "Copies the command line that shows exactly this again.")
  package let togglePanel = CommandText("panel", "Shows or hides the panel of values.")
  package let switchTheme = CommandText(
    "theme", "Switches between colors for a dark and a light background.")
  package let switchMouse = CommandText(
    "mouse", "Lets the mouse move things, or select text as usual.")
  package let playPause = CommandText(
    "play/pause", "Starts or pauses the training, or the reading of logs.")
  package let stepBatch = CommandText("one batch", "Trains on one batch and pauses.")
  package let stepEpoch = CommandText("one epoch", "Trains to the end of the epoch and pauses.")
  package let restart = CommandText(
    "restart", "Begins again with the same seed and these settings.")
  package let faster = CommandText("faster", "Trains twice as fast, in the end as fast as it goes.")
  package let slower = CommandText("slower", "Trains half as fast.")
  package let speed = CommandText("speed", "Trains faster or slower.")
  package let zoomIn = CommandText(
    "closer", "Looks closer, about the cursor; the wheel does the same.")
  package let zoomOut = CommandText("farther", "Looks from farther away.")
  package let zoom = CommandText("zoom", "Looks closer or from farther away.")
  package let panLeft = CommandText("pan left", "Shows what lies to the left.")
  package let panRight = CommandText("pan right", "Shows what lies to the right.")
  package let panUp = CommandText("pan up", "Shows what lies above.")
  package let panDown = CommandText("pan down", "Shows what lies below.")
  package let choose = CommandText("choose", "Chooses the line above or below.")
  package let change = CommandText("change", "Lowers or raises the chosen value.")
  package let logAxis = CommandText(
    "log axis", "Switches the loss axis between linear and logarithmic.")
  package let nextStep = CommandText("next", "Goes to the next step of the lesson.")
  package let previousStep = CommandText("back", "Goes to the previous step of the lesson.")
  package let stepTenEpochs = CommandText("ten epochs", "Trains for ten epochs and pauses.")
  package let nextView = CommandText("view", "Turns to the next view.")
  package let previousView = CommandText("view before", "Turns to the view before.")
  package let rewindEarlier = CommandText(
    "mark earlier", "Marks an earlier epoch; Enter goes back to it.")
  package let rewindLater = CommandText("mark later", "Marks a later epoch; Enter goes back to it.")
  package let rewind = CommandText("rewind", "Marks an epoch; Enter goes back to it.")
  package let overlayRun = CommandText("overlay", "Draws other runs behind the curves, or not.")
  package let pinRun = CommandText("pin", "Holds a run up for comparison, or lets it go.")
  package let sortRuns = CommandText("sort", "Sorts the runs by time, loss, accuracy or data.")
  package let exportRuns = CommandText("export", "Writes the runs as CSV and as JSON.")
  package let smooth = CommandText("smooth", "Smooths the curves, and shows single batches.")
  package let allSettings = CommandText("all settings", "Lists idle settings, too.")
  package let glossary = CommandText("glossary", "Looks a term up, those of this step first.")
  package let overview = CommandText("overview", "Lists the steps, and which are done.")
  package let notes = CommandText("notes", "Shows or hides the notes for the teacher.")
  package let review = CommandText("review", "Asks again what is due.")
  package let diagnose = CommandText(
    "diagnose", "Says what the curves show, why, and how to make sure.")
  package let chooseBest = CommandText("best", "Chooses the best cell, and follows it.")
  package let openInLab = CommandText("train it", "Opens the lab with the settings of the cell.")
  package let hint = CommandText("hint", "Shows a hint, then the next, then the worked answer.")
  package let scrollDown = CommandText("scroll down", "Moves the text down.")
  package let scrollUp = CommandText("scroll up", "Moves the text up.")
}

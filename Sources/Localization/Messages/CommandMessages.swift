/// What a command is called in the footer, and what it does in one sentence.
public struct CommandText: Sendable {
  /// One or two words for the footer and the palette.
  public let name: String
  /// One sentence for the help panel and the manual.
  public let help: String

  init(_ name: String, _ help: String) {
    self.name = name
    self.help = help
  }
}

/// The commands of the screens, each with its texts.
public struct CommandMessages: Sendable {
  /// Leave the program.
  public let quit: CommandText
  /// Go back one screen, or close a panel.
  public let back: CommandText
  /// Explain the screen.
  public let help: CommandText
  /// Open the palette of commands.
  public let palette: CommandText
  /// Find a figure by its name.
  public let find: CommandText
  /// Draw the screen anew.
  public let redraw: CommandText
  /// Stop the program and return to the shell.
  public let suspend: CommandText
  /// Move up.
  public let up: CommandText
  /// Move down.
  public let down: CommandText
  /// Open what is chosen.
  public let open: CommandText
  /// One step less.
  public let decrease: CommandText
  /// One step more.
  public let increase: CommandText
  /// Ten steps less.
  public let decreaseFast: CommandText
  /// Ten steps more.
  public let increaseFast: CommandText
  /// Type a value.
  public let editValue: CommandText
  /// Go to the next part of the screen.
  public let nextFocus: CommandText
  /// Go to the previous part of the screen.
  public let previousFocus: CommandText
  /// Give the chosen parameter its standard value.
  public let reset: CommandText
  /// Give every parameter its standard value.
  public let resetAll: CommandText
  /// Nats, bits or base 10.
  public let unit: CommandText
  /// Copy the command line that shows this again.
  public let copyLine: CommandText
  /// Show or hide the panel.
  public let togglePanel: CommandText
  /// Colors for the other background.
  public let switchTheme: CommandText
  /// The mouse for xent or for the terminal.
  public let switchMouse: CommandText
  /// Start or pause the training.
  public let playPause: CommandText
  /// Train on one batch.
  public let stepBatch: CommandText
  /// Train for one epoch.
  public let stepEpoch: CommandText
  /// Begin again with the same seed.
  public let restart: CommandText
  /// Train faster.
  public let faster: CommandText
  /// Train slower.
  public let slower: CommandText
  /// The footer's word for faster and slower.
  public let speed: CommandText
  /// Look closer.
  public let zoomIn: CommandText
  /// Look from farther away.
  public let zoomOut: CommandText
  /// The footer's word for closer and farther.
  public let zoom: CommandText
  /// Show what lies to the left.
  public let panLeft: CommandText
  /// Show what lies to the right.
  public let panRight: CommandText
  /// Show what lies above.
  public let panUp: CommandText
  /// Show what lies below.
  public let panDown: CommandText
  /// The footer's word for up and down.
  public let choose: CommandText
  /// The footer's word for less and more.
  public let change: CommandText
  /// Linear or logarithmic loss axis.
  public let logAxis: CommandText
  /// The next step of a lesson.
  public let nextStep: CommandText
  /// The previous step of a lesson.
  public let previousStep: CommandText
  /// In the lab.
  public let stepTenEpochs: CommandText
  /// In the lab.
  public let nextView: CommandText
  /// In the lab.
  public let previousView: CommandText
  /// In the lab.
  public let rewindEarlier: CommandText
  /// In the lab.
  public let rewindLater: CommandText
  /// In the lab.
  public let rewind: CommandText
  /// In the lab.
  public let overlayRun: CommandText
  /// In the lab.
  public let pinRun: CommandText
  /// In the lab.
  public let sortRuns: CommandText
  /// In the lab.
  public let exportRuns: CommandText
  /// In the lab.
  public let smooth: CommandText
  /// In the lab.
  public let allSettings: CommandText
  /// In the course.
  public let glossary, overview, notes, review: CommandText
  /// Explain what the curves show.
  public let diagnose: CommandText
  /// In a sweep.
  public let chooseBest, openInLab: CommandText
  /// Show a hint.
  public let hint: CommandText
  /// Scroll the text down.
  public let scrollDown: CommandText
  /// Scroll the text up.
  public let scrollUp: CommandText
}

extension CommandMessages {
  static let english = CommandMessages(
    quit: .init("quit", "Leaves xent and gives the terminal back."),
    back: .init("back", "Goes back one screen, or closes what is open."),
    help: .init("help", "Explains this screen and lists its keys."),
    palette: .init("commands", "Opens a list of all commands; type to narrow it."),
    find: .init("find", "Finds a figure, or a step of a lesson."),
    redraw: .init("redraw", "Draws the screen anew."),
    suspend: .init("suspend", "Stops xent and returns to the shell; fg brings it back."),
    up: .init("up", "Chooses the line above."),
    down: .init("down", "Chooses the line below."),
    open: .init("open", "Opens what is chosen, or accepts what was typed."),
    decrease: .init("less", "Lowers the chosen value by one step."),
    increase: .init("more", "Raises the chosen value by one step."),
    decreaseFast: .init("much less", "Lowers the chosen value by ten steps."),
    increaseFast: .init("much more", "Raises the chosen value by ten steps."),
    editValue: .init("type a value", "Digits type a value for the chosen parameter."),
    nextFocus: .init("turn", "Turns to the readings and back, or from text to figure."),
    previousFocus: .init("turn back", "Turns the other way."),
    reset: .init("reset", "Gives the chosen parameter its first value again."),
    resetAll: .init("reset all", "Gives every parameter its first value again."),
    unit: .init("unit", "Switches between nats, bits and base 10."),
    copyLine: .init("copy", "Copies the command line that shows exactly this again."),
    togglePanel: .init("panel", "Shows or hides the panel of values."),
    switchTheme: .init("theme", "Switches between colors for a dark and a light background."),
    switchMouse: .init("mouse", "Lets the mouse move things, or select text as usual."),
    playPause: .init("play/pause", "Starts or pauses the training, or the reading of logs."),
    stepBatch: .init("one batch", "Trains on one batch and pauses."),
    stepEpoch: .init("one epoch", "Trains to the end of the epoch and pauses."),
    restart: .init("restart", "Begins again with the same seed and these settings."),
    faster: .init("faster", "Trains twice as fast, in the end as fast as it goes."),
    slower: .init("slower", "Trains half as fast."),
    speed: .init("speed", "Trains faster or slower."),
    zoomIn: .init("closer", "Looks closer, about the cursor; the wheel does the same."),
    zoomOut: .init("farther", "Looks from farther away."),
    zoom: .init("zoom", "Looks closer or from farther away."),
    panLeft: .init("pan left", "Shows what lies to the left."),
    panRight: .init("pan right", "Shows what lies to the right."),
    panUp: .init("pan up", "Shows what lies above."),
    panDown: .init("pan down", "Shows what lies below."),
    choose: .init("choose", "Chooses the line above or below."),
    change: .init("change", "Lowers or raises the chosen value."),
    logAxis: .init("log axis", "Switches the loss axis between linear and logarithmic."),
    nextStep: .init("next", "Goes to the next step of the lesson."),
    previousStep: .init("back", "Goes to the previous step of the lesson."),
    stepTenEpochs: .init("ten epochs", "Trains for ten epochs and pauses."),
    nextView: .init("view", "Turns to the next view."),
    previousView: .init("view before", "Turns to the view before."),
    rewindEarlier: .init("mark earlier", "Marks an earlier epoch; Enter goes back to it."),
    rewindLater: .init("mark later", "Marks a later epoch; Enter goes back to it."),
    rewind: .init("rewind", "Marks an epoch; Enter goes back to it."),
    overlayRun: .init("overlay", "Draws other runs behind the curves, or not."),
    pinRun: .init("pin", "Holds a run up for comparison, or lets it go."),
    sortRuns: .init("sort", "Sorts the runs by time, loss, accuracy or data."),
    exportRuns: .init("export", "Writes the runs as CSV and as JSON."),
    smooth: .init("smooth", "Smooths the curves, and shows single batches."),
    allSettings: .init("all settings", "Lists idle settings, too."),
    glossary: .init("glossary", "Looks a term up, those of this step first."),
    overview: .init("overview", "Lists the steps, and which are done."),
    notes: .init("notes", "Shows or hides the notes for the teacher."),
    review: .init("review", "Asks again what is due."),
    diagnose: .init("diagnose", "Says what the curves show, why, and how to make sure."),
    chooseBest: .init("best", "Chooses the best cell, and follows it."),
    openInLab: .init("train it", "Opens the lab with the settings of the cell."),
    hint: .init("hint", "Shows a hint, then the next, then the worked answer."),
    scrollDown: .init("scroll down", "Moves the text down."),
    scrollUp: .init("scroll up", "Moves the text up."))
}

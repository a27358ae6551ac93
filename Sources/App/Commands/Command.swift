/// Something that a person can ask a screen to do, whatever key or click asked for it.
///
/// The raw value is the stable id: the palette, remapped keys and the manual use it.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case quit, back, help, palette, find, redraw, suspend
  case up, down, open
  case decrease, increase
  case decreaseFast = "decrease-fast"
  case increaseFast = "increase-fast"
  case editValue = "edit-value"
  case nextFocus = "next-focus"
  case previousFocus = "previous-focus"
  case reset
  case resetAll = "reset-all"
  case unit
  case copyLine = "copy-line"
  case togglePanel = "toggle-panel"
  case switchTheme = "switch-theme"
  case switchMouse = "switch-mouse"
  case zoomIn = "zoom-in"
  case zoomOut = "zoom-out"
  case panLeft = "pan-left"
  case panRight = "pan-right"
  case panUp = "pan-up"
  case panDown = "pan-down"
  case playPause = "play-pause"
  case stepBatch = "step-batch"
  case stepEpoch = "step-epoch"
  case stepTenEpochs = "step-ten-epochs"
  case restart
  case nextView = "next-view"
  case previousView = "previous-view"
  case rewindEarlier = "rewind-earlier"
  case rewindLater = "rewind-later"
  case overlayRun = "overlay-run"
  case pinRun = "pin-run"
  case sortRuns = "sort-runs"
  case exportRuns = "export-runs"
  case smooth
  case diagnose
  case chooseBest = "choose-best"
  case openInLab = "open-in-lab"
  case allSettings = "all-settings"
  case faster, slower
  case logAxis = "log-axis"
  case nextStep = "next-step"
  case previousStep = "previous-step"
  case hint
  case glossary
  case overview
  case notes
  case review
  case scrollDown = "scroll-down"
  case scrollUp = "scroll-up"
}

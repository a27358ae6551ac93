/// One thing that ncurses reads: a character, or a function key that it recognised.
enum InputToken: Hashable, Sendable {
  /// A character as it was sent.
  case scalar(Unicode.Scalar)
  /// A function key: its code, and its name where the code is no constant.
  case function(code: Int32, name: String?)
}

/// An answer of the terminal to one of our questions.
enum TerminalAnswer: Hashable, Sendable {
  /// The colour of the background (OSC 11).
  case background(RGB)
  /// The state of a private mode (DECRQM): 1 set, 2 reset, 0 unknown, 3 and 4 for ever.
  case mode(number: Int, state: Int)
  /// Who the terminal is (DA1): the last answer that comes.
  case identity
}

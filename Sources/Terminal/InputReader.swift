import CNcurses
import CellGrid

/// Empties ncurses' input into events that wait for the loop.
struct InputReader {
  private var decoder = InputDecoder()
  private var queue = EventQueue()
  private var hasNewSize = false
  private var idleTurns = 0

  /// How long the rest of something that was begun may take, in milliseconds.
  private static let patience = 50
  /// How often that may pass before a paste is taken to be whole.
  private static let pasteTurns = 20

  /// Adds an event that did not come through the terminal's input.
  mutating func add(_ event: InputEvent) { queue.add(event) }

  /// Takes the oldest event.
  mutating func next() -> InputEvent? { queue.next() }

  /// Whether ncurses reported a new size since the last call.
  mutating func takeResize() -> Bool {
    defer { hasNewSize = false }
    return hasNewSize
  }

  /// How long to wait for input: less where something was begun and may never end.
  func patience(atMost limit: Int?) -> Int? {
    decoder.isMidway ? min(limit ?? Self.patience, Self.patience) : limit
  }

  /// Reads all that has arrived. `isIdle` says that nothing came during the last wait.
  /// Returns what the terminal answered to our questions.
  mutating func read(isIdle: Bool) -> [TerminalAnswer] {
    var answers: [TerminalAnswer] = []
    var value: UInt32 = 0
    var isFunction = false
    var count = 0
    while cn_read(&value, &isFunction) {
      count += 1
      if isFunction {
        let code = Int32(bitPattern: value)
        if code == KEY_RESIZE {
          hasNewSize = true
          continue
        }
        let name = code > KEY_MAX ? keyname(code).map { String(cString: $0) } : nil
        take(decoder.take(.function(code: code, name: name)), &answers)
      } else if let scalar = Unicode.Scalar(value) {
        take(decoder.take(.scalar(scalar)), &answers)
      }
    }
    take(decoder.endOfBurst(), &answers)
    if count > 0 || !isIdle {
      idleTurns = 0
    } else if decoder.isMidway {
      idleTurns += 1
      take(decoder.endOfInput(), &answers)
      if idleTurns > Self.pasteTurns { take(decoder.endOfPaste(), &answers) }
    }
    return answers
  }

  private mutating func take(_ outputs: [InputDecoder.Output], _ answers: inout [TerminalAnswer]) {
    for output in outputs {
      switch output {
      case .event(let event): queue.add(event)
      case .answer(let answer): answers.append(answer)
      }
    }
  }
}

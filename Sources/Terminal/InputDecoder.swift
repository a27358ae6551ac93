import CellGrid

/// Turns what ncurses reads into events and answers.
///
/// ncurses recognises the keys of the terminal's description. All else that begins with Escape
/// (the mouse, pastes, focus, answers to questions, keys that the description does not have)
/// arrives here character by character, whole or in pieces.
struct InputDecoder: Sendable {
  /// What a token brought to an end.
  enum Output: Hashable, Sendable {
    case event(InputEvent)
    case answer(TerminalAnswer)
  }

  private enum State: Hashable {
    case ground
    case escape
    /// After `ESC [`: private marker, parameters and intermediates are gathered as they come.
    case control
    /// After `ESC O`: a key of the application keypad.
    case single
    /// After `ESC ]`, `ESC P` and the like, up to the terminator.
    case string(kind: Unicode.Scalar, escaped: Bool)
    case paste
    /// The three characters of an old report of the mouse.
    case oldMouse
  }

  private var state = State.ground
  private var gathered: [Unicode.Scalar] = []
  /// Longer strings are no answers to us; the rest of one is dropped.
  private static let longestString = 4096
  /// A paste beyond this many characters is cut.
  private static let longestPaste = 1_000_000
  private static let pasteEnd = Array("\u{1B}[201~".unicodeScalars)

  /// Whether something was begun that more characters will end.
  var isMidway: Bool { state != .ground }

  /// Takes one token.
  mutating func take(_ token: InputToken) -> [Output] {
    switch token {
    case .scalar(let scalar): return take(scalar)
    case .function(let code, let name):
      if state == .paste { return [] }
      let isAlt = state == .escape
      state = .ground
      if name == "kxIN" { return [.event(.focus(true))] }
      if name == "kxOUT" { return [.event(.focus(false))] }
      guard let key = KeyDecoder.key(code: code, name: name) else { return [] }
      return [.event(.key(isAlt ? Key(key.code, key.modifiers.union(.alt)) : key))]
    }
  }

  /// Says that ncurses waited for more in vain: an Escape by itself was the key.
  mutating func endOfBurst() -> [Output] { state == .escape ? endOfInput() : [] }

  /// Gives out a paste whose end never came.
  mutating func endOfPaste() -> [Output] {
    guard state == .paste else { return [] }
    state = .ground
    defer { gathered = [] }
    return [.event(.paste(Self.cleaned(gathered)))]
  }

  /// Says that nothing more has come for a while: an Escape by itself was the key.
  mutating func endOfInput() -> [Output] {
    switch state {
    case .ground, .paste: return []
    case .escape:
      state = .ground
      return [.event(.key(Key(.escape)))]
    case .control where gathered.isEmpty:
      state = .ground
      return [.event(.key(Key(.character("["), .alt)))]
    case .single:
      state = .ground
      return [.event(.key(Key(.character("O"), .alt)))]
    case .control, .string, .oldMouse:
      state = .ground
      return []
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> [Output] {
    switch state {
    case .ground:
      if scalar == "\u{1B}" {
        state = .escape
        return []
      }
      return key(scalar)
    case .escape: return afterEscape(scalar)
    case .single:
      state = .ground
      return KeyDecoder.key(final: scalar, parameters: []).map { [.event(.key($0))] } ?? []
    case .control:
      if (0x20..<0x40).contains(scalar.value) {
        gathered.append(scalar)
        if gathered.count > 64 { state = .ground }
        return []
      }
      state = scalar == "\u{1B}" ? .escape : .ground
      return scalar.value < 0x40 ? [] : control(final: scalar)
    case .string(let kind, let escaped):
      if scalar == "\u{07}" || scalar == "\u{9C}" || (escaped && scalar == "\\") {
        state = .ground
        return string(kind)
      }
      if scalar != "\u{1B}", gathered.count < Self.longestString { gathered.append(scalar) }
      state = .string(kind: kind, escaped: scalar == "\u{1B}")
      return []
    case .paste: return paste(scalar)
    case .oldMouse:
      gathered.append(scalar)
      guard gathered.count == 3 else { return [] }
      state = .ground
      let place = gathered.map { Int($0.value) - 32 }
      return MouseDecoder.event(
        code: place[0], column: place[1], row: place[2], isRelease: place[0] & 3 == 3
      ).map { [.event(.mouse($0))] } ?? []
    }
  }

  private mutating func paste(_ scalar: Unicode.Scalar) -> [Output] {
    gathered.append(scalar)
    if scalar == "~", gathered.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
      state = .ground
      let text = gathered.dropLast(Self.pasteEnd.count).prefix(Self.longestPaste)
      gathered = []
      return [.event(.paste(Self.cleaned(text)))]
    }
    // What is cut is what came last, but the end must still be found.
    if gathered.count > 2 * Self.longestPaste {
      gathered.removeSubrange(Self.longestPaste..<gathered.count - Self.pasteEnd.count)
    }
    return []
  }

  private mutating func afterEscape(_ scalar: Unicode.Scalar) -> [Output] {
    state = .ground
    gathered.removeAll(keepingCapacity: true)
    switch scalar {
    case "[": state = .control
    case "O": state = .single
    case "]", "P", "X", "^", "_": state = .string(kind: scalar, escaped: false)
    case "\u{1B}":
      state = .escape
      return [.event(.key(Key(.escape)))]
    default: return key(scalar, alt: true)
    }
    return []
  }

  private func key(_ scalar: Unicode.Scalar, alt: Bool = false) -> [Output] {
    KeyDecoder.key(scalar, alt: alt).map { [.event(.key($0))] } ?? []
  }

  private mutating func control(final: Unicode.Scalar) -> [Output] {
    let marker = gathered.first.flatMap { (0x3C...0x3F).contains($0.value) ? $0 : nil }
    let isBare = gathered.isEmpty
    var view = String.UnicodeScalarView()
    view.append(contentsOf: gathered.dropFirst(marker == nil ? 0 : 1))
    let body = String(view)
    let parameters = body.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
      .split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0.prefix { $0 != ":" }) ?? 0 }
    switch (marker, final) {
    case ("<", "M"), ("<", "m"):
      guard parameters.count >= 3 else { return [] }
      return MouseDecoder.event(
        code: parameters[0], column: parameters[1], row: parameters[2], isRelease: final == "m"
      ).map { [.event(.mouse($0))] } ?? []
    case ("?", "c"): return [.answer(.identity)]
    case ("?", "y"):
      guard body.hasSuffix("$"), parameters.count >= 2 else { return [] }
      return [.answer(.mode(number: parameters[0], state: parameters[1]))]
    case (.some, _): return []
    case (nil, "I") where isBare: return [.event(.focus(true))]
    case (nil, "O") where isBare: return [.event(.focus(false))]
    case (nil, "M") where isBare:
      gathered = []
      state = .oldMouse
      return []
    case (nil, "~") where parameters.first == 200:
      gathered = []
      state = .paste
      return []
    case (nil, _):
      return KeyDecoder.key(final: final, parameters: parameters).map { [.event(.key($0))] } ?? []
    }
  }

  private func string(_ kind: Unicode.Scalar) -> [Output] {
    guard kind == "]" else { return [] }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: gathered)
    let body = String(view)
    guard body.hasPrefix("11;"), let color = ColorAnswer.parse(String(body.dropFirst(3))) else {
      return []
    }
    return [.answer(.background(color))]
  }

  /// A paste as text: line ends as line feeds, and nothing that would steer a terminal.
  private static func cleaned(_ text: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar == "\n" {
        if last != "\r" { result.append("\n") }
      } else if scalar == "\t" || KeyDecoder.isPrintable(scalar) {
        result.append(scalar)
      }
      last = scalar
    }
    return String(result)
  }
}

import CellGrid
import Localization
import Parameters

/// The panel that shows a thing's parameters and changes the chosen one.
///
/// A parameter that is a list of numbers takes one line for each of them.
struct ParameterPanel: Sendable {
  /// A line of the panel: a parameter, or one entry of a list.
  struct Line: Hashable, Sendable {
    let name: String
    let index: Int?
  }

  var selected = 0
  /// What is being typed for the chosen line, nil when nothing is.
  private(set) var typed: String?
  /// Names that must not be changed here, as in a lesson that locks them.
  var locked: Set<String> = []

  /// The lines for these values. What is locked has none.
  func lines(_ values: ParameterValues) -> [Line] {
    values.table.parameters.filter { !locked.contains($0.name) }.flatMap { parameter -> [Line] in
      if case .numbers = parameter.kind, case .numbers(let list) = values[parameter.name],
        !list.isEmpty
      {
        return list.indices.map { Line(name: parameter.name, index: $0) }
      }
      return [Line(name: parameter.name, index: nil)]
    }
  }

  /// The chosen line.
  func line(_ values: ParameterValues) -> Line? {
    let all = lines(values)
    return all.indices.contains(selected) ? all[selected] : all.last
  }

  /// Chooses the line of a parameter.
  mutating func select(_ name: String, _ values: ParameterValues) {
    if let index = lines(values).firstIndex(where: { $0.name == name }) { selected = index }
    typed = nil
  }

  /// Chooses a line by its number, and drops what was being typed for another.
  mutating func choose(_ index: Int) {
    if index != selected { typed = nil }
    selected = index
  }

  /// What came of a command or a key.
  enum Outcome: Sendable {
    /// It was not for the panel.
    case ignored
    /// The panel moved, no value did.
    case moved
    /// This parameter has a new value.
    case changed(String)
    /// The value could not be taken.
    case refused(ParameterError)
  }

  /// Does a command that is about the chosen line.
  mutating func perform(_ command: Command, on values: inout ParameterValues) -> Outcome {
    switch command {
    case .up, .down:
      let count = lines(values).count
      guard count > 0 else { return .moved }
      selected = min(max(0, min(selected, count - 1) + (command == .up ? -1 : 1)), count - 1)
      return .moved
    case .decrease: return step(&values, by: -1)
    case .increase: return step(&values, by: 1)
    case .decreaseFast: return step(&values, by: -10)
    case .increaseFast: return step(&values, by: 10)
    case .editValue:
      guard let line = line(values), !locked.contains(line.name) else { return .moved }
      // Words are changed in part more often than they are written anew.
      typed = takesNumbers(line, values) ? "" : spelling(line, values)
      return .moved
    case .reset:
      guard let line = line(values), !locked.contains(line.name) else { return .moved }
      values.reset(line.name)
      return .changed(line.name)
    case .back:
      guard typed != nil else { return .ignored }
      typed = nil
      return .moved
    default: return .ignored
    }
  }

  /// Takes a key while a value is typed, or the digit that begins one.
  mutating func take(_ key: Key, into values: inout ParameterValues) -> Outcome {
    guard var text = typed else {
      guard case .character(let character) = key.code, key.modifiers.isEmpty,
        character.isASCII, character.isNumber || character == "." || character == "-",
        let line = line(values), !locked.contains(line.name), takesNumbers(line, values)
      else { return .ignored }
      typed = String(character)
      return .moved
    }
    guard let line = line(values), !locked.contains(line.name) else { return .ignored }
    switch key.code {
    case .enter, .up, .down, .tab:
      typed = nil
      guard !text.isEmpty || !takesNumbers(line, values) else { return .moved }
      let outcome = accept(text, for: line, in: &values)
      // What was refused stays, to be put right.
      if case .refused = outcome { typed = text }
      return outcome
    case .escape: typed = nil
    case .backspace:
      if text.isEmpty { typed = nil } else { typed = String(text.dropLast()) }
    case .character(let character) where key.modifiers.isEmpty:
      text.append(character)
      typed = text
    default: break
    }
    return .moved
  }

  private func accept(
    _ text: String, for line: Line, in values: inout ParameterValues
  ) -> Outcome {
    do throws(ParameterError) {
      if let index = line.index, case .numbers(let list) = values[line.name], !text.contains(",") {
        let words = list.indices.map { place in
          place == index ? text : spelling(Line(name: line.name, index: place), values)
        }
        try values.set(line.name, to: words.joined(separator: ","))
      } else {
        try values.set(line.name, to: text)
      }
      return .changed(line.name)
    } catch {
      return .refused(error)
    }
  }

  /// The value of a line as the person would type it.
  func spelling(_ line: Line, _ values: ParameterValues) -> String {
    let whole = values.spelling(line.name)
    guard let index = line.index else { return whole }
    let entries = whole.split(separator: ",")
    return entries.indices.contains(index) ? String(entries[index]) : ""
  }

  private func takesNumbers(_ line: Line, _ values: ParameterValues) -> Bool {
    switch values.table[line.name]?.kind {
    case .number, .integer, .numbers: true
    case .choice, .words, .flag, .text, nil: false
    }
  }

  private func step(_ values: inout ParameterValues, by count: Int) -> Outcome {
    guard let line = line(values), !locked.contains(line.name) else { return .moved }
    let before = values
    values.step(line.name, by: count, at: line.index ?? 0)
    return values == before ? .moved : .changed(line.name)
  }
}

import CNcurses
import CellGrid

/// What ncurses and terminals call keys, as keys.
enum KeyDecoder {
  /// A typed character. Control characters are the keys that send them.
  static func key(_ scalar: Unicode.Scalar, alt: Bool = false) -> Key? {
    let held: Key.Modifiers = alt ? .alt : []
    switch scalar.value {
    case 0: return Key(.character(" "), held.union(.control))
    case 8, 0x7F: return Key(.backspace, held)
    case 9: return Key(.tab, held)
    case 10, 13: return Key(.enter, held)
    case 27: return Key(.escape, held)
    case 1..<27:
      guard let letter = Unicode.Scalar(scalar.value + 0x60) else { return nil }
      return Key(.character(Character(letter)), held.union(.control))
    case 28..<32:
      guard let sign = Unicode.Scalar(scalar.value + 0x40) else { return nil }
      return Key(.character(Character(sign)), held.union(.control))
    case 0x80..<0xA0: return nil
    default: return Key(.character(Character(scalar)), held)
    }
  }

  /// A function key of ncurses: a constant, or one that has only a name (`kUP5`).
  static func key(code: Int32, name: @autoclosure () -> String?) -> Key? {
    if let known = constants[code] { return known }
    if code >= KEY_F0, code <= KEY_F0 + 63 { return functionKey(Int(code - KEY_F0)) }
    return name().flatMap(key(named:))
  }

  /// A key of the extended part of a terminal description: `kUP5` is Control and the upper arrow.
  static func key(named name: String) -> Key? {
    guard let digit = name.last, let number = digit.wholeNumberValue, (2...16).contains(number)
    else { return nil }
    return extendedNames[String(name.dropLast())].map { Key($0, modifiers(parameter: number)) }
  }

  /// The modifiers that xterm sends as a number: 1 and the sum of Shift 1, Alt 2, Control 4, Meta 8.
  static func modifiers(parameter: Int) -> Key.Modifiers {
    let bits = max(0, parameter - 1)
    var result = Key.Modifiers()
    if bits & 1 != 0 { result.insert(.shift) }
    if bits & 10 != 0 { result.insert(.alt) }
    if bits & 4 != 0 { result.insert(.control) }
    return result
  }

  /// The key of `ESC [ parameters final`; nil when no key is sent like that.
  static func key(final: Unicode.Scalar, parameters: [Int]) -> Key? {
    let held = modifiers(parameter: parameters.count > 1 ? parameters[1] : 1)
    if final == "~" {
      guard let number = parameters.first else { return nil }
      return tildeKeys[number].map { Key($0, held) }
    }
    if final == "u", let number = parameters.first, let scalar = Unicode.Scalar(UInt32(number)) {
      guard let plain = key(scalar) else { return nil }
      return Key(plain.code, plain.modifiers.union(held))
    }
    if final == "Z" { return Key(.tab, held.union(.shift)) }
    return finalKeys[final].map { Key($0, held) }
  }

  /// F13 to F60 are F1 to F12 with modifiers, in the order that xterm's description has them.
  private static func functionKey(_ number: Int) -> Key {
    let groups: [Key.Modifiers] = [[], .shift, .control, [.control, .shift], .alt]
    let group = (number - 1) / 12
    guard number > 0, group < groups.count else { return Key(.function(number)) }
    return Key(.function((number - 1) % 12 + 1), groups[group])
  }

  private static let constants: [Int32: Key] = [
    KEY_UP: Key(.up), KEY_DOWN: Key(.down), KEY_LEFT: Key(.left), KEY_RIGHT: Key(.right),
    KEY_HOME: Key(.home), KEY_END: Key(.end), KEY_PPAGE: Key(.pageUp), KEY_NPAGE: Key(.pageDown),
    KEY_IC: Key(.insert), KEY_DC: Key(.delete), KEY_BACKSPACE: Key(.backspace),
    KEY_ENTER: Key(.enter), KEY_BTAB: Key(.tab, .shift), KEY_SLEFT: Key(.left, .shift),
    KEY_SRIGHT: Key(.right, .shift), KEY_SR: Key(.up, .shift), KEY_SF: Key(.down, .shift),
    KEY_SHOME: Key(.home, .shift), KEY_SEND: Key(.end, .shift),
    KEY_SPREVIOUS: Key(.pageUp, .shift), KEY_SNEXT: Key(.pageDown, .shift),
    KEY_SDC: Key(.delete, .shift), KEY_SIC: Key(.insert, .shift), KEY_A1: Key(.home),
    KEY_A3: Key(.pageUp), KEY_C1: Key(.end), KEY_C3: Key(.pageDown), KEY_FIND: Key(.home),
    KEY_SELECT: Key(.end), KEY_CANCEL: Key(.escape), KEY_SUSPEND: Key(.character("z"), .control),
  ]

  private static let extendedNames: [String: Key.Code] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kIC": .insert, "kDC": .delete,
  ]

  private static let finalKeys: [Unicode.Scalar: Key.Code] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "P": .function(1),
    "Q": .function(2), "R": .function(3), "S": .function(4), "M": .enter,
  ]

  private static let tildeKeys: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}

extension KeyDecoder {
  /// Whether a character can stand in text: no control character, neither of ASCII nor of Latin-1.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
  }
}

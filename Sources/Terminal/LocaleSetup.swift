import Glibc

/// Sets the locale of the process, which decides what ncurses can print.
///
/// Without it, or when the environment names a locale that is not installed (ssh forwards `LANG`),
/// ncurses prints blanks for everything beyond ASCII and says nothing.
struct LocaleSetup {
  /// Whether text is sent as UTF-8.
  let isUTF8: Bool
  /// The locale that was asked for and is missing.
  let missing: String?

  /// Applies the locale of the environment. Numbers keep their decimal point.
  static func apply(environment: [String: String]) -> LocaleSetup {
    let asked = requested(environment)
    let known = setlocale(LC_ALL, "") != nil
    var isUTF8 = codesetIsUTF8()
    if !isUTF8, wantsUTF8(asked) {
      if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "C.utf8") }
      isUTF8 = codesetIsUTF8()
    }
    setlocale(LC_NUMERIC, "C")
    return LocaleSetup(isUTF8: isUTF8, missing: known ? nil : asked)
  }

  /// The locale that the environment names for characters, by the precedence of POSIX.
  static func requested(_ environment: [String: String]) -> String? {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
  }

  /// Whether UTF-8 may be sent although the locale itself is missing. Where nothing was asked for,
  /// as in a container, it may: terminals of today expect it.
  static func wantsUTF8(_ asked: String?) -> Bool {
    guard let asked = asked?.lowercased() else { return true }
    return asked.contains("utf-8") || asked.contains("utf8")
  }

  private static func codesetIsUTF8() -> Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }
}

/// The screens: home, explorer, lab, lesson.
public struct ScreenMessages: Sendable {
}

extension ScreenMessages {
  static let english = ScreenMessages()
}

/// Facts about files that could not be read.
public struct TableMessages: Sendable {
}

extension TableMessages {
  static let english = TableMessages()
}

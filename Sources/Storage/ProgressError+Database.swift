import GRDB

extension ProgressError {
  /// What an error of the database means for the file at a path.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = (error as? ProgressError) ?? .failed(path: path, reason: Self.line(error))
      return
    }
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, reason: reason)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .notWritable(path: path, reason: reason)
    default: self = .failed(path: path, reason: reason)
    }
  }

  private static func line(_ error: any Error) -> String {
    String(String(describing: error).prefix(160)).replacing("\n", with: " ")
  }
}

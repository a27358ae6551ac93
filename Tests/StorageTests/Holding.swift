import GRDB

/// Holds the file as another program does that is writing, while `body` runs.
func holding(_ path: String, while body: () throws -> Void) throws {
  let other = try DatabaseQueue(path: path)
  try other.writeWithoutTransaction { database in
    try database.execute(sql: "BEGIN IMMEDIATE")
    try body()
    try database.execute(sql: "ROLLBACK")
  }
}

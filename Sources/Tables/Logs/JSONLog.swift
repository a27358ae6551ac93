internal import Numbers

/// Objects of JSON, a line each or all in one document.
enum JSONLog {
  /// Takes a line: an object, or step and loss in a list.
  static func take(
    _ line: ArraySlice<UInt8>, number: Int, file: String, into table: inout LogTable
  ) throws(LogProblem) {
    let text = LogNumber.trimmed(line)
    guard !text.isEmpty else { return }
    guard case .success(let value) = JSONValue.read(Array(text)) else {
      throw .badJSON(file: file, line: number)
    }
    switch value {
    case .members(let members): add(members, line: number, into: &table)
    case .list(let list):
      let names = list.count == 1 ? ["loss"] : ["step", "loss", "val_loss"]
      table.beginRecord()
      for (name, value) in zip(names, list) {
        if case .number(let number) = value { table.add(name, number) }
      }
    case .number(let number):
      table.beginRecord()
      table.add("loss", number)
    case .flag, .text, .none: break
    }
  }

  /// Takes a whole document: `log_history` of Hugging Face's trainer, a list of objects, or an object of
  /// lists such as Keras' `History.history`.
  static func takeDocument(
    _ bytes: ArraySlice<UInt8>, file: String, into table: inout LogTable
  ) throws(LogProblem) {
    let value: JSONValue
    switch JSONValue.read(Array(bytes)) {
    case .success(let read): value = read
    case .failure(let failure):
      let line = 1 + bytes.prefix(failure.offset).count { $0 == 10 }
      throw .badJSON(file: file, line: line)
    }
    switch value {
    case .members(let members):
      if case .list(let history)? = members["log_history"] {
        addObjects(history, into: &table)
      } else if members.values.contains(where: { if case .list = $0 { true } else { false } }) {
        addLists(members, into: &table)
      } else {
        add(members, line: 1, into: &table)
      }
    case .list(let list): addObjects(list, into: &table)
    default: break
    }
  }

  private static func addObjects(_ list: [JSONValue], into table: inout LogTable) {
    for case .members(let members) in list { add(members, line: 1, into: &table) }
  }

  /// A row for each place in the lists.
  private static func addLists(_ members: JSONMembers, into table: inout LogTable) {
    let lists = members.sorted { $0.key < $1.key }.compactMap { name, value in
      if case .list(let list) = value { (name, list) } else { nil }
    }
    for row in 0..<(lists.map(\.1.count).max() ?? 0) {
      table.beginRecord()
      for (name, list) in lists where row < list.count {
        if case .number(let number) = list[row] { table.add(name, number) }
      }
    }
  }

  private static func add(
    _ members: JSONMembers, line: Int, into table: inout LogTable
  ) {
    var part: String?
    for (name, value) in members where LogName.namesPart(name) {
      if case .text(let text) = value, LogName.part(text.lowercased()) != nil {
        part = text.lowercased()
      }
    }
    table.beginRecord()
    add(members, under: "", part, line, into: &table)
  }

  private static func add(
    _ members: JSONMembers, under path: String, _ part: String?, _ line: Int,
    into table: inout LogTable
  ) {
    // An object has no order; logs that differ in it alone must read the same.
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      let full = path + name
      switch value {
      case .number(let number): table.add(LogName.joined(part, full), number)
      case .text(let text):
        if let number = LogNumber.parse(Array(text.utf8)[...]) {
          table.add(LogName.joined(part, full), number)
        } else if !LogName.namesPart(name) {
          table.addWord(full, String(text.prefix(40)), line: line)
        }
      case .members(let inner): add(inner, under: full + ".", part, line, into: &table)
      case .flag, .list, .none: break
      }
    }
  }
}

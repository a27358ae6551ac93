/// What a training log says: named numbers, each with the number of the record that says it.
///
/// A record is a line of text, an object of JSON, or an event of TensorBoard. Most logs leave some names out
/// of most records, so every name has its own list.
package struct LogTable: Hashable, Sendable {
  /// The values of one name, in the order in which they were logged.
  package struct Series: Hashable, Sendable {
    /// The record that each value stands in, counted from 0; never falling.
    package fileprivate(set) var records: [Int32] = []
    /// The values; not finite where the log says so.
    package fileprivate(set) var values: [Double] = []
  }

  /// Text where other records have a number.
  package struct Word: Hashable, Sendable {
    /// Its line, counted from 1.
    package let line: Int
    /// What stands there.
    package let text: String
  }

  /// The names, in the order in which they came.
  package private(set) var names: [String] = []
  /// How many records there are.
  package private(set) var recordCount = 0
  /// The records with which the file began anew: it was rotated or cut off, or written again.
  package private(set) var restarts: [Int32] = []
  /// For each name the first place that has text instead of a number.
  package private(set) var words: [String: Word] = [:]
  private var places: [String: Int] = [:]
  private var all: [Series] = []

  /// Nothing yet.
  package init() {}

  /// The values of a name; nil where nothing has it.
  package subscript(name: String) -> Series? { places[name].map { all[$0] } }

  /// Whether there is any number.
  package var isEmpty: Bool { all.isEmpty }

  /// Begins a record.
  mutating func beginRecord() { recordCount += 1 }

  /// Adds a number to the record that was begun last.
  mutating func add(_ name: String, _ value: Double) { add(place(of: name), value) }

  /// Adds a number under a name whose place is known.
  mutating func add(_ place: Int, _ value: Double) {
    all[place].records.append(Int32(truncatingIfNeeded: recordCount - 1))
    all[place].values.append(value)
  }

  /// The place of a name, which is new if need be.
  mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = all.count
    names.append(name)
    all.append(Series())
    return all.count - 1
  }

  /// Adds what another file of the same run says, behind what this one says.
  ///
  /// Files of one run may have been written side by side, so that the other beginning is no new attempt of
  /// everything: only where the steps of one name go back was it measured again.
  package mutating func append(_ other: LogTable) {
    let offset = Int32(truncatingIfNeeded: recordCount)
    for (place, name) in other.names.enumerated() {
      let here = self.place(of: name)
      all[here].records += other.all[place].records.map { $0 + offset }
      all[here].values += other.all[place].values
    }
    restarts += other.restarts.map { $0 + offset }
    words.merge(other.words) { first, _ in first }
    recordCount += other.recordCount
  }

  /// Notes text that is no number.
  mutating func addWord(_ name: String, _ text: String, line: Int) {
    if words[name] == nil { words[name] = Word(line: line, text: text) }
  }

  /// Notes that what follows is of a file that was begun anew.
  mutating func noteRestart() {
    let record = Int32(truncatingIfNeeded: recordCount)
    if restarts.last != record, record > 0 { restarts.append(record) }
  }
}

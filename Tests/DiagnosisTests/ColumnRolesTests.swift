import Tables
import Testing

@testable import Diagnosis

@Suite("What the columns of files are")
struct ColumnRolesTests {
  /// A file out of lines of cells with commas between; the first line has the names.
  private func grid(_ names: String?, _ rows: [String]) -> Grid {
    let cells = rows.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let count = cells.first?.count ?? 0
    let columns = (0..<count).map { column -> Grid.Column in
      let texts = cells.map { $0[column] }
      let numbers = texts.compactMap { Double($0) }
      if numbers.count == texts.count { return .numbers(numbers) }
      var known: [String] = []
      for text in texts where !known.contains(text) { known.append(text) }
      return .words(texts.map { Int32(known.firstIndex(of: $0) ?? 0) }, names: known)
    }
    return Grid(
      file: "f.csv", format: "csv",
      columnNames: names?.split(separator: ",", omittingEmptySubsequences: false).map(String.init),
      columns: columns, rowCount: cells.count, firstLine: names == nil ? 1 : 2,
      areWhole: (0..<count).map { column in !cells.contains { $0[column].contains(".") } },
      decimals: nil)
  }

  private func roles(
    _ names: String?, _ rows: [String], target: String? = nil, hasSecond: Bool = false
  ) throws -> [ColumnRole] {
    try ColumnRoles(
      ofPredictions: grid(names, rows), target: target, areLabelsElsewhere: hasSecond
    ).roles
  }

  private let two = [".9,.1,0", ".2,.8,1", ".3,.7,1"]
  private let binary: [ColumnRole] = [.prediction, .prediction, .target(0)]

  @Test(arguments: ["label", "Target", "class", "y_true", "ground_truth"])
  func `a column with the usual name is the labels`(_ name: String) throws {
    #expect(try roles("a,b,\(name)", two) == binary)
  }

  @Test func `without a usual name somebody has to say which`() throws {
    for names in ["a,b,labelled", "a,b,c", nil] {
      #expect(throws: RoleError.noTarget(file: "f.csv")) { try roles(names, two) }
      #expect(try roles(names, two, target: "3") == binary)
    }
    #expect(try roles("a,b,c", two, target: "c") == binary)
    // Where another file holds them, none of these is.
    #expect(
      try roles("a,b,label", [".5,.2,.3", ".1,.8,.1", ".3,.6,.1"], hasSecond: true)
        == [.prediction, .prediction, .prediction])
  }

  @Test func `of several usual names the last is the labels`() throws {
    #expect(try roles("y,b,label", two) == binary)
  }

  @Test func `a name comes before a number, and commas name several`() throws {
    #expect(
      try roles("2,x,y", two, target: "2") == [.target(0), .prediction, .prediction])
    #expect(try roles("a,b,c", two, target: "3, 1") == [.target(1), .prediction, .target(0)])
    #expect(
      throws: RoleError.noSuchColumn(file: "f.csv", name: "d", available: ["a", "b", "c"])
    ) { try roles("a,b,c", two, target: "a,d") }
    #expect(
      throws: RoleError.noSuchColumn(file: "f.csv", name: "4", available: ["1", "2", "3"])
    ) { try roles(nil, two, target: "4") }
    #expect(throws: RoleError.targetNamedTwice(file: "f.csv", name: "a")) {
      try roles("a,b,c", two, target: "a,b,a")
    }
    #expect(throws: RoleError.targetNamedTwice(file: "f.csv", name: "1")) {
      try roles("a,b,c", two, target: "a,1")
    }
  }

  @Test func `label:NAME belongs to NAME, when every column has one`() throws {
    let rows = ["1,.9,.2,0", "0,.1,.8,1"]
    #expect(
      try roles("label:b,b,a,label:a", rows)
        == [.target(0), .prediction, .prediction, .target(1)])
    // One column without its own, or only one pair, is no such file.
    #expect(throws: RoleError.self) { try roles("label:b,b,a,label:c", rows) }
    #expect(throws: RoleError.self) { try roles("label:b,b", ["1,.9", "0,.1"]) }
  }

  @Test(arguments: ["", "Unnamed: 0", "index", "ID", "row", "row_id"])
  func `a first column of different whole numbers with such a name numbers the rows`(
    _ name: String
  ) throws {
    let rows = ["7,.9,.1,0", "3,.2,.8,1", "5,.3,.7,1"]
    let numbered: [ColumnRole] = [.leftOut(.rowNumbers)] + binary
    #expect(try roles("\(name),a,b,label", rows) == numbered)
    // Two equal numbers, parts of numbers, another name, another place.
    let plain: [ColumnRole] = [.prediction] + binary
    #expect(try roles("\(name),a,b,label", ["7,.9,.1,0", "7,.2,.8,1"]) == plain)
    #expect(try roles("\(name),a,b,label", ["7.5,.9,.2,0", "3.5,.2,.9,1"]) == plain)
    #expect(try roles("number,a,b,label", ["7,.9,.2,0", "3,.2,.9,1"]) == plain)
    #expect(
      try roles("a,\(name),b,label", [".9,7,.2,0", ".2,3,.9,1"]) == plain)
  }

  @Test func `a file of nothing but numbers of rows has none`() throws {
    #expect(
      grid("id", ["0", "1"]).rowNumbers == nil && grid("id,a", ["0,1", "1,1"]).rowNumbers == 0)
    #expect(grid("id,a", ["0,1", "0,1"]).rowNumbers == nil && grid(nil, ["0,1"]).rowNumbers == nil)
  }

  @Test func `rows are put in order by the same numbers only`() {
    #expect(Grid.order(of: [3, 1, 2], in: [1, 2, 3]) == [2, 0, 1])
    for others in [[1.0, 2], [1, 3], [2, 2], [2]] {
      #expect(Grid.order(of: [1, 2], in: others) == nil, "\(others)")
    }
  }

  @Test func `columns of nothing but words are left out beside numbers`() throws {
    let words: [ColumnRole] = [.leftOut(.words)] + binary
    #expect(try roles("file,a,b,label", ["p,.9,.1,0", "q,.2,.8,1"]) == words)
    // A number among the words makes it a column with a mistake, and nothing else leaves nothing.
    #expect(try roles("file,a,b,label", ["p,.9,.1,0", "3,.2,.8,1"]) == [.prediction] + binary)
    #expect(try roles("file,label", ["p,0", "q,1"]) == [.prediction, .target(0)])
  }

  @Test func `a column beside shares that sum to 1 is left out`() throws {
    func roles(_ sum: Double) throws -> [ColumnRole] {
      try self.roles(
        "age,a,b,label", (0..<5).map { "\(30 + $0),\(sum - 0.25),0.25,\($0 % 2)" })
    }
    let beside: [ColumnRole] = [.leftOut(.besideShares)] + binary
    #expect(try roles(1) == beside)
    #expect(try roles(1.0019) == beside)
    #expect(try roles(1.0021) == [.prediction] + binary)
    // All columns sum to 1 together: none is beside the others. Two rows are too few to tell.
    let shares = (0..<5).map { "0,.75,.25,\($0 % 2)" }
    #expect(try self.roles("c,a,b,label", shares) == [.prediction] + binary)
    let few = (0..<2).map { "\(30 + $0),.75,.25,\($0)" }
    #expect(try self.roles("age,a,b,label", few) == [.prediction] + binary)
  }

  @Test func `beside labels in a file of their own all else is left out`() {
    func roles(_ names: String?, _ rows: [String], classes: Int = 3) -> [ColumnRole] {
      ColumnRoles(ofLabels: grid(names, rows), classes: classes).roles
    }
    let rows = ["7,0,5", "3,1,4"]
    #expect(
      roles("id,label,age", rows) == [.leftOut(.rowNumbers), .target(0), .leftOut(.besideLabels)])
    // As many columns as classes are labels, and so are columns of which none has a usual name.
    #expect(roles("name,label,age", rows) == [.target(0), .target(1), .target(2)])
    #expect(
      roles("name,label,age", rows, classes: 4)
        == [.leftOut(.besideLabels), .target(0), .leftOut(.besideLabels)])
    #expect(roles("name,answer,age", rows, classes: 4) == [.target(0), .target(1), .target(2)])
    #expect(roles(nil, ["0", "1"]) == [.target(0)])
  }

  @Test func `what is left out is told once, and roles can be overruled`() throws {
    let first = grid("id,file,a,b", ["1,p,.9,.1", "2,q,.2,.8", "3,r,.3,.7"])
    let second = grid("id,label,age,size", ["3,1,50,9", "2,1,40,9", "1,0,30,9"])
    var roles = try CheckRoles(first, second)
    let files = try CheckFiles(first, second, roles: roles)
    #expect(
      files.leftOut == [
        LeftOutColumn(name: "id", reason: .rowNumbers), LeftOutColumn(name: "file", reason: .words),
        LeftOutColumn(name: "age", reason: .besideLabels),
        LeftOutColumn(name: "size", reason: .besideLabels),
      ])
    #expect(files.predictions.columnNames == ["a", "b"] && files.targets.columnNames == ["label"])
    // Both files number their rows, and not in the same order.
    #expect(files.input.order == [2, 1, 0])
    roles.first.roles[2] = .leftOut(.words)
    roles.second?.roles[0] = .leftOut(.besideLabels)
    let overruled = try CheckFiles(first, second, roles: roles)
    #expect(overruled.predictions.columnNames == ["b"] && overruled.input.order == nil)
  }

  @Test func `the same columns are predictions the second time`() throws {
    let (first, again) = (
      grid("id,a,b,label", ["1,.9,.1,0", "2,.2,.8,1"]),
      grid("id,a,b,label", ["1,.7,.3,0", "2,.2,.8,1"])
    )
    let roles = try CheckRoles(first, nil)
    let files = try CheckFiles(first, nil, again: again, roles: roles)
    #expect(files.input.again?.values == [0.7, 0.3, 0.2, 0.8])
    // A file of other columns is taken as it is.
    let bare = grid("a,b", [".7,.3", ".2,.8"])
    #expect(try CheckFiles(first, nil, again: bare, roles: roles).input.again?.values.first == 0.7)
  }
}

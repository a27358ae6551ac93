import Foundation
import TestSupport
import Testing

@Suite("xent check and xent explain on the command line")
struct CheckProgramTests: ProgramSuite {
  let files = TemporaryFolder()

  /// Probabilities of two classes with their labels: every row right and honest.
  private func good() throws -> String {
    try file(
      "good.csv",
      "cat,dog,label\n"
        + (0..<40).map { $0 % 2 == 0 ? "0.9,0.1,cat" : "0.2,0.8,dog" }.joined(separator: "\n"))
  }

  @Test func `train, then diagnose`() throws {
    let path = folder + "/p.csv"
    #expect(
      try xent("train", "--headless", "--no-record", "--data", "iris", "--predictions", path).status
        == 0)
    let ended = try xent("check", path)
    #expect(ended.status == 0)
    #expect(ended.output.contains("labels: text, multi-class among 3 classes"))
    #expect(ended.output.contains("Nothing is wrong"))
  }

  @Test func `a finding makes the status 1, from the certainty that is asked for`() throws {
    let (p, y) = (
      try good(), try file("y.csv", (0..<40).map { "\($0 % 2 + 1)" }.joined(separator: "\n"))
    )
    let numbers = try file(
      "p.csv", (0..<40).map { $0 % 2 == 0 ? "0.9,0.1" : "0.2,0.8" }.joined(separator: "\n"))
    #expect(try xent("check", p).status == 0)
    let ended = try xent("check", numbers, y)
    #expect(ended.status == 1)
    #expect(ended.output.contains("labels"))
    let absent = try file("absent.csv", "a,b,c,y\n0.8,0.1,0.1,a\n0.1,0.8,0.1,b\n")
    #expect(try xent("check", absent).status == 1)
    #expect(try xent("check", absent, "--fail-on", "likely").status == 0)
  }

  @Test func `what pandas writes is read, row numbers and all`() throws {
    let rows = (0..<40).map { $0 % 2 == 0 ? "0.9,0.06,0.04" : "0.2,0.7,0.1" }
    let plain = try file("p.csv", "0,1,2\n" + rows.joined(separator: "\n"))
    let numbered = try file(
      "n.csv", ",0,1,2\n" + rows.enumerated().map { "\($0),\($1)" }.joined(separator: "\n"))
    let labels = try file("y.csv", "0\n" + (0..<40).map { "\($0 % 2)" }.joined(separator: "\n"))
    let named = try file("z.csv", "y\n" + (0..<40).map { "\($0 % 2)" }.joined(separator: "\n"))
    for predictions in [plain, numbered] {
      let ended = try xent("check", predictions, named)
      #expect(ended.output.contains("40 rows x 3 columns"), "\(ended.output)\(ended.errors)")
      #expect(ended.output.contains("is left out") == (predictions == numbered))
    }
    let counted = try xent("check", plain, labels)
    #expect(counted.output.contains("y.csv: the first line, 0, is taken for a header"))
    #expect(counted.output.contains("y.csv: 40 rows"))
    let single = try file(
      "s.csv", "0\n" + (0..<40).map { $0 % 2 == 0 ? "0.1" : "0.7" }.joined(separator: "\n"))
    #expect(try xent("check", single, labels).output.contains("s.csv: 40 rows"))
    let odd = try xent(
      "check", plain, try file("odd.csv", "1\n1\n" + String(repeating: "0\n", count: 39)))
    #expect(odd.status == 65 && odd.errors.contains("40 rows of predictions and 41 of targets"))
    #expect(odd.errors.contains("header"))
  }

  /// What a person has, and what is to be read out of it.
  @Test(arguments: [
    // Names that are numbers, names behind a common beginning, one column named after its class.
    ("1,2,3,label\n.1,.8,.1,2\n.8,.1,.1,1\n", "accuracy                  100.0 %"),
    ("3,4,5,quality\n.8,.1,.1,3\n.1,.8,.1,4\n.1,.1,.8,5\n", "accuracy                  100.0 %"),
    ("prob_cat,prob_dog,prob_ant,label\n.8,.1,.1,cat\n.1,.8,.1,dog\n.1,.1,.8,ant\n", "100.0 %"),
    ("prob_cat,prob_car,label\n.8,.2,cat\n.1,.9,car\n", "accuracy                  100.0 %"),
    ("3,4,5,label\n.8,.1,.1,3\n.1,.8,.1,-100\n.1,.1,.8,5\n", "1 row labelled -100 left out"),
    ("cat_p,dog_p,label\n.8,.2,cat\n.1,.9,dog\n", "accuracy                  100.0 %"),
    ("benign,label\n.9,benign\n.2,malignant\n", "accuracy                  100.0 %"),
    // Only the alphabet says which is which: that is said.
    ("p0,p1,label\n.8,.2,cat\n.1,.9,dog\n", "in the order of the alphabet (cat, dog)"),
    // A comma in a name.
    ("cat\tdog, small\tlabel\n.8\t.2\tcat\n.1\t.9\tdog, small\n", "100.0 %"),
  ])
  func `names of classes are matched`(_ text: String, _ words: String) throws {
    let target = text.contains("quality") ? "quality" : "label"
    let ended = try xent("check", try file("names.csv", text), "--target", target)
    #expect(ended.output.contains(words), "\(ended.output)\(ended.errors)")
  }

  @Test func `a column beside probabilities is left out, and told`() throws {
    for (head, row) in [
      (
        "customer,p0,p1,label",
        { (k: Int) in k % 2 == 0 ? "\(900 - k),.9,.1,0" : "\(700 + k),.2,.8,1" }
      ),
      ("p0,p1,pred,label", { (k: Int) in k % 2 == 0 ? ".9,.1,0,0" : ".2,.8,1,1" }),
    ] {
      let path = try file("e.csv", head + "\n" + (0..<60).map(row).joined(separator: "\n"))
      let ended = try xent("check", path)
      #expect(ended.status == 0 && ended.output.contains("60 rows x 2 columns"), "\(ended.output)")
      #expect(ended.output.contains(head.hasPrefix("p0") ? "column pred" : "column customer"))
    }
    let path = try good()
    #expect(try xent("check", path, path).errors.contains("the same file"))
  }

  @Test func `labels that are no class are told apart by what they are`() throws {
    let rows = (0..<60).map { $0 % 2 == 0 ? "0.9,0.06,0.04" : "0.2,0.7,0.1" }
    let p = try file("p.csv", "a,b,c\n" + rows.joined(separator: "\n"))
    func check(_ label: (Int) -> Int, _ options: String...) throws -> EndedProgram {
      let y = try file("y.csv", "y\n" + (0..<60).map { "\(label($0))" }.joined(separator: "\n"))
      return try xent(["check", p, y] + options)
    }
    let hidden = try check { $0 < 5 ? -1 : $0 % 2 }
    #expect(hidden.output.contains("--ignore-index -1"), "\(hidden.output)")
    let told = try check({ $0 < 5 ? -1 : $0 % 2 }, "--ignore-index", "-1")
    #expect(told.output.contains("5 rows labelled -1 left out"), "\(told.output)")
    #expect(
      try check { $0 % 2 + ($0 == 8 ? 3 : 0) }.output.contains("a column of predictions is missing")
    )
  }

  @Test func `answers, masked scores, empty cells and scores that are none`() throws {
    let y = try file("y.csv", "y\n" + (0..<60).map { "\($0 % 3)" }.joined(separator: "\n"))
    func p(_ row: (Int) -> String) throws -> String {
      try file("p.csv", "p,q,r\n" + (0..<60).map(row).joined(separator: "\n"))
    }
    let answers = try file(
      "a.csv", "p\n" + (0..<60).map { "\($0 % 7 == 0 ? 0 : $0 % 3)" }.joined(separator: "\n"))
    #expect(try xent("check", answers, y).output.contains("(hard-predictions)"))
    let masked = try xent("check", try p { ["2,1,-inf", "-inf,3,1", "0,-inf,4"][$0 % 3] }, y)
    #expect(masked.output.contains("accuracy                  100.0 %"), "\(masked.output)")
    let empty = try xent("check", try p { $0 == 4 ? "0.1,,0.9" : "0.2,0.3,0.5" }, y)
    #expect(empty.status == 65 && empty.errors.contains("line 6: column q"), "\(empty.errors)")
    let soft = try p { ["0.8,0.1,0.1", "0.1,0.8,0.1", "0.1,0.1,0.8"][$0 % 3] }
    let twice = try xent("check", soft, y, "--kind", "logits")
    #expect(twice.output.contains("they are probabilities already"), "\(twice.output)")
    let pictures = try file(
      "f.csv", "file,p,q,r\n" + (0..<60).map { "\($0).jpg,0.2,0.3,0.5" }.joined(separator: "\n"))
    let labels = try file(
      "fl.csv", "file,label\n" + (0..<60).map { "\($0).jpg,\($0 % 3)" }.joined(separator: "\n"))
    let named = try xent("check", pictures, labels, "--again", pictures)
    #expect(named.output.contains("f.csv: 60 rows x 3 columns"), "\(named.output)\(named.errors)")
    #expect(named.output.contains("column file is left out: it holds words"))
    #expect(!named.output.contains("train-mode-at-evaluation"))
    #expect(try xent("explain", "nan").output.contains("naive-exponentials"))
  }

  @Test func `labels that are missing are told by their place`() throws {
    let path = try file("gap.csv", "a,b,y\n0.5,0.5,0\n0.5,0.5,\n0.5,0.5,1\n")
    let ended = try xent("check", path)
    #expect(ended.status == 65 && ended.errors.contains("no label in line 3"), "\(ended.errors)")
    let archive = folder + "/p.npz"
    try Data([0x50, 0x4B, 3, 4, 0, 0]).write(to: URL(filePath: archive))
    #expect(try xent("check", archive).errors.contains("numpy.save"))
  }

  @Test func `lists on one line, and arrays turned round, are read as what they are`() throws {
    let rows = (0..<40).map { $0 % 2 == 0 ? [0.9, 0.06, 0.04] : [0.2, 0.7, 0.1] }
    let labels = (0..<40).map { $0 % 2 }
    let p = try file("p.json", "[" + rows.map { "\($0)" }.joined(separator: ", ") + "]")
    let y = try file("y.json", "\(labels)")
    let ended = try xent("check", p, y, "--json")
    let object = try ended.json()
    let loss = try #require((object["numbers"] as? [String: Any])?["loss"] as? Double)
    #expect(abs(loss + 0.5 * (log(0.9) + log(0.7))) < 1e-12)
    let turned = try file(
      "turned.csv",
      (0..<3).map { k in rows.map { "\($0[k])" }.joined(separator: ",") }.joined(separator: "\n"))
    let found = try xent("check", turned, y)
    #expect(found.status == 1 && found.output.contains("rows and columns are exchanged"))
    #expect(found.output.contains("40 rows x 3 columns"))
  }

  @Test func `columns of words beside the labels are left out, a stray word is not`() throws {
    let rows = (0..<40).map { "pic\($0).png," + ($0 % 2 == 0 ? "0.9,0.1,a,a" : "0.2,0.8,b,b") }
    let path = try file("named.csv", "file,a,b,label,answer\n" + rows.joined(separator: "\n"))
    let ended = try xent("check", path)
    #expect(ended.status == 0 && ended.output.contains("column answer"), "\(ended.output)")
    #expect(ended.output.contains("column file"))
    let stray = try file(
      "stray.csv", "a,b,label\n" + "0.9,0.1,a\n0.2,oops,b\n" + "0.9,0.1,a\n")
    let refused = try xent("check", stray)
    #expect(refused.status == 65 && refused.errors.contains("\"oops\" (line 3)"))
  }

  @Test func `names out of files do not reach the terminal's controls`() throws {
    let path = try file(
      "escape.csv",
      "a\u{1B}[31m,b,y\n"
        + (0..<20).map { $0 % 2 == 0 ? "0.9,0.1,b" : "0.8,0.2,b" }.joined(separator: "\n"))
    let ended = try xent("check", path, "--plain")
    #expect(ended.output.contains("a?[31m") && !ended.output.contains("\u{1B}"))
  }

  @Test func `rows that are numbered in another order are told`() throws {
    let rows = (0..<40).map { "\($0)," + ($0 % 2 == 0 ? "0.9,0.1" : "0.2,0.8") }
    let p = try file("p.csv", "id,a,b\n" + rows.joined(separator: "\n"))
    let order = (0..<40).map { $0 * 7 % 40 }
    let y = try file("y.csv", "id,y\n" + order.map { "\($0),\($0 % 2)" }.joined(separator: "\n"))
    let ended = try xent("check", p, y)
    #expect(
      ended.status == 1
        && ended.output.contains("certain: rows that do not belong together"), "\(ended.output)")
    #expect(ended.output.contains("as proposed 0.16425 nats"))
    // Numbers of other rows say nothing.
    let other = try file(
      "z.csv", "id,y\n" + (0..<40).map { "\($0 + 100),\($0 % 2)" }.joined(separator: "\n"))
    #expect(try xent("check", p, other).status == 0)
  }

  @Test func `predictions of the same rows must be the same twice`() throws {
    let first = try good()
    #expect(try xent("check", first, "--again", first).status == 0)
    let rows = (0..<40).map { $0 % 2 == 0 ? "0.9,0.1,cat" : "0.2,0.8,dog" }
    let moved = ["0.7,0.3,cat"] + rows.dropFirst()
    let second = try file("again.csv", "cat,dog,label\n" + moved.joined(separator: "\n"))
    let ended = try xent("check", first, "--again", second)
    #expect(ended.status == 1 && ended.output.contains("1 of 40 rows differ"), "\(ended.output)")
    let short = try file("short.csv", "cat,dog,label\n" + rows.dropLast().joined(separator: "\n"))
    let refused = try xent("check", first, "--again", short)
    #expect(refused.status == 65 && refused.errors.contains("39 rows"), "\(refused.errors)")
    #expect(try xent("check", "-", "--again", "-").status == 64)
  }

  @Test func `JSON, HTML and text say the same`() throws {
    let path = try good()
    let json = try xent("check", path, "--json", "--reported", "0.164")
    let object = try json.json()
    #expect(object["format"] as? String == "xent-check" && object["version"] as? Int == 1)
    let numbers = try #require(object["numbers"] as? [String: Any])
    #expect(abs(try #require(numbers["loss"] as? Double) - 0.16425) < 1e-5)
    #expect((object["explanations"] as? [[String: Any]])?.isEmpty == false)
    let html = folder + "/report.html"
    #expect(try xent("check", path, "--output", html).status == 0)
    let page = try String(contentsOfFile: html, encoding: .utf8)
    #expect(page.contains("<!doctype html>") && page.contains("<svg") && !page.contains("<script"))
    #expect(page.contains("0.16425") && page.contains("prefers-color-scheme"))
    let odd = try file("odd.csv", "a<b>,\"c&d\",y\n0.9,0.1,a<b>\n0.1,0.9,c&d\n")
    _ = try xent("check", odd, "--output", html)
    #expect(try !String(contentsOfFile: html, encoding: .utf8).contains("a<b>"))
  }

  @Test(arguments: [
    ("a,b,y\n0.5,0.5,0\n0.5,0\n", 65, ":3:"), ("", 65, "no rows"),
    ("a,b\n0.5,0.5\n", 64, "--target"),
    ("a,b,y\n0.5,x,0\n0.5,0.5,1\n", 65, "\"x\""), ("a,b,y\n0.5,0.5,0.3\n", 65, "0.3"),
    ("a,b,y\n0.5,0.5,cat\n0.5,0.5,dog\n0.5,0.5,cow\n", 65, "3 different words"),
  ])
  func `bad files are told with what to do`(_ text: String, _ status: Int32, _ words: String) throws
  {
    let ended = try xent("check", try file("bad.csv", text))
    #expect(ended.status == status, "\(ended.errors)")
    #expect(ended.errors.contains(words), "\(ended.errors)")
    #expect(ended.output.isEmpty)
  }

  @Test func `what is not there, and what is no table, is told`() throws {
    #expect(try xent("check", folder + "/none.csv").status == 66)
    #expect(try xent("check", folder, "--target", "y").status == 66)
    let binary = folder + "/x.bin"
    try Data([1, 0, 2, 0]).write(to: URL(filePath: binary))
    #expect(try xent("check", binary).status == 65)
    try Data([0x80, 4, 0x95, 0]).write(to: URL(filePath: binary))
    #expect(try xent("check", binary).errors.contains("pickle"))
    let (p, y) = (try file("p.csv", "0.5,0.5\n0.4,0.6\n"), try file("y.csv", "0\n"))
    let ended = try xent("check", p, y)
    #expect(ended.status == 65 && ended.errors.contains("2 rows of predictions and 1 of targets"))
    #expect(try xent("check", p, y, "--kind", "guess").status == 64)
    #expect(try xent("check", p, y, "--target", "y").status == 64)
    #expect(try xent("check", p, y, "--output", "/nowhere/r.html").status == 65)
    #expect(try xent("check", try good(), "--output", "/nowhere/r.html").status == 73)
  }

  @Test func `a pitfall, a number and an error are explained`() throws {
    #expect(try xent("explain", "labels-from-one").output.contains("0..K-1"))
    #expect(try xent("explain", "2.303").output.contains("guessing among 10"))
    #expect(try xent("explain", "0.693", "--classes", "2").output.contains("ln 2"))
    #expect(try xent("explain", "Target 10 is out of bounds").output.contains("labels-from-one"))
    #expect(try xent("explain", "-0.83").output.contains("between -1 and 0"))
    let all = try xent("explain", "--list", "--json").json([[String: Any]].self)
    #expect(try xent("explain", "--list").output.split(separator: "\n").count == all.count)
    let unknown = try xent("explain", "gobbledegook")
    #expect(unknown.status == 1 && unknown.output.isEmpty && !unknown.errors.isEmpty)
    #expect(try xent("explain").status == 64)
  }
}

import CellGrid
import Glibc
import Terminal

/// A program for the tests of `Terminal`: it shows a frame, says what it was told, and dies in as
/// many ways as one asks it to.
@main
struct TerminalProbe {
  static func main() {
    var environment: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(separator: "=", maxSplits: 1)
      if parts.count == 2 { environment[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    var options = TerminalOptions()
    if CommandLine.arguments.contains("--mouse") { options.pointer = .motion }
    if CommandLine.arguments.contains("--light") { options.theme = .light }
    let signal: Int32?
    do throws(TerminalError) {
      signal = try run(options, environment)
    } catch {
      complain("refused: \(error)")
      exit(69)
    }
    if let signal { TerminalSession.end(bySignal: signal) }
  }

  /// Runs until it is told to end. Returns the signal that told it so.
  private static func run(
    _ options: TerminalOptions, _ environment: [String: String]
  ) throws(TerminalError) -> Int32? {
    var session = try TerminalSession(options: options, environment: environment)
    if CommandLine.arguments.contains("--curve") {
      moveCurve(on: &session)
      session.close()
      return nil
    }
    var log: [String] = session.notices.map { "\($0)" }
    var frames = 0
    while true {
      frames += 1
      session.show(picture(session.size, log: log, session: describe(session)))
      guard let event = session.nextEvent(milliseconds: nil) else { continue }
      // One key changes nothing, so that a test can see that nothing is written then.
      if event == .key(Key.character("n")) { continue }
      log.append("\(event)")
      switch event {
      case .end:
        let signal = session.endingSignal
        session.close()
        return signal
      case .key(Key.character("q")):
        session.close()
        return nil
      case .key(Key.character("x")): exit(3)
      case .key(Key.character("t")):
        let none: [Int] = []
        log.append("\(none[frames])")
      case .key(Key.character("e")): complain("kept for later")
      case .key(Key.character("h")): while true { sleep(1) }
      case .key(Key.character("l")): session.setTheme(session.theme.flipped)
      case .key(Key.character("m")): session.setPointer(.drag)
      case .key(Key.character("w")):
        let waker = session.waker
        var thread = pthread_t()
        pthread_create(
          &thread, nil,
          { raw in
            Unmanaged<Box>.fromOpaque(raw!).takeRetainedValue().waker.wake()
            return nil
          }, Unmanaged.passRetained(Box(waker)).toOpaque())
      case .key(Key.character("c")): _ = session.copy("xent")
      default: break
      }
    }
  }

  private static func complain(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  private static func describe(_ session: borrowing TerminalSession) -> String {
    "\(session.size.columns)x\(session.size.rows) \(session.glyphs) \(session.colors) "
      + "\(session.theme)"
  }

  private static func picture(_ size: Size, log: [String], session: String) -> Frame {
    var canvas = Canvas(size)
    canvas.write("probe \(session)", column: 0, row: 0, style: Style(.title))
    canvas.write("wide 漢字 mark e\u{301} box ┌─┐ dots ⠁⣿", column: 0, row: 1)
    for series in 0..<8 {
      canvas.write(
        "s\(series)", column: 3 * series, row: 2, style: Style(.series(UInt8(series))))
    }
    for step in 0..<32 {
      canvas.write(" ", column: step, row: 3, style: Style(on: .heat(UInt8(step))))
    }
    canvas.write("chosen", column: 0, row: 4, style: Style(.standard, on: .selection))
    canvas.write("muted", column: 10, row: 4, style: Style(.muted))
    let room = max(0, size.rows - 5)
    for (row, line) in log.suffix(room).enumerated() { canvas.write(line, column: 0, row: 5 + row) }
    return Frame(canvas)
  }

  /// Draws a sine of braille that moves by seven dots a frame, 300 times, and quits.
  private static func moveCurve(on session: inout TerminalSession) {
    for frame in 0..<300 {
      let size = session.size
      var canvas = Canvas(size)
      let (width, height) = (size.columns * 2, size.rows * 4)
      var dots = [UInt32](repeating: 0, count: size.columns * size.rows)
      var last: Int?
      for x in 0..<width {
        let angle = Double(x + 7 * frame) / Double(width) * 12
        let y = Int((sin(angle) * 0.45 + 0.5) * Double(height - 1))
        for y in min(y, last ?? y)...max(y, last ?? y) {
          let bit = [[0, 3], [1, 4], [2, 5], [6, 7]][y % 4][x % 2]
          dots[y / 4 * size.columns + x / 2] |= 1 << UInt32(bit)
        }
        last = y
      }
      for row in 0..<size.rows {
        for column in 0..<size.columns where dots[row * size.columns + column] != 0 {
          canvas[column, row] = Cell(
            Glyph(Unicode.Scalar(0x2800 + dots[row * size.columns + column])!),
            Style(.series(0)))
        }
      }
      session.show(Frame(canvas))
      _ = session.nextEvent(milliseconds: 0)
    }
  }
}

/// Carries a waker into a thread.
private final class Box {
  let waker: Waker
  init(_ waker: Waker) { self.waker = waker }
}

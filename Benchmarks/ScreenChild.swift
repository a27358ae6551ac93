import CBareScreen
import CellGrid
import Figures
import Foundation
import Terminal

/// What runs inside a terminal of its own: this executable again, with one of these names.
///
/// It shows frames sixty times a second, and tells how much processor time each of them took. The
/// process that started it counts the bytes meanwhile; a line on descriptor 3 says when.
enum ScreenChild: String {
  /// xent's own way, from the key to the terminal.
  case xent
  /// The same cells with nothing but ncurses.
  case bare

  static let argument = "--in-terminal"
  /// After how many steps of 0.01 from 0.8 the cursor turns.
  private static let span = 75

  /// Does the work if the command line asks for it; false if it does not.
  static func ran() -> Bool {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, arguments[1] == argument,
      let child = ScreenChild(rawValue: arguments[2]), let seconds = Double(arguments[3])
    else { return false }
    switch child {
    case .xent: showWithXent(frames: Int(60 * seconds))
    case .bare: showBare(frames: Int(60 * seconds))
    }
    return true
  }

  private static func showWithXent(frames count: Int) {
    var session: TerminalSession
    do {
      session = try TerminalSession(
        options: TerminalOptions(pointer: .drag), environment: ProcessInfo.processInfo.environment)
    } catch {
      TerminalChild.report("failed \(error)")
      return
    }
    var cursor = MovingCursor(
      figure: FigureCatalog.all[0], size: session.size, glyphs: session.glyphs, span: span)
    show(count) {
      let start = processor_seconds()
      let frame = cursor.next()
      let drawn = processor_seconds()
      session.show(frame)
      _ = session.nextEvent(milliseconds: 0)
      return (drawn - start, processor_seconds() - drawn)
    }
    session.close()
  }

  private static func showBare(frames count: Int) {
    guard bare_open() else {
      TerminalChild.report("failed to open a bare screen")
      return
    }
    var window = winsize()
    _ = ioctl(0, UInt(TIOCGWINSZ), &window)
    let size = Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    var cursor = MovingCursor(
      figure: FigureCatalog.all[0], size: size, glyphs: .braille, span: span)
    var bare = BareFrames()
    // All that ever come, made beforehand: to and fro, and then from the beginning.
    let frames = (0..<2 * span).map { _ in bare.cells(of: cursor.next().canvas) }
    var shown = 0
    show(count) {
      let start = processor_seconds()
      bare_show(frames[shown % frames.count], Int32(size.rows), Int32(size.columns))
      shown += 1
      return (0, processor_seconds() - start)
    }
    bare_close()
  }

  /// Shows half a second of frames, and then those that count, between two lines to the parent.
  private static func show(_ count: Int, _ frame: () -> (draw: Double, send: Double)) {
    for _ in 0..<30 {
      _ = frame()
      usleep(16_667)
    }
    TerminalChild.report("begins")
    var draw: [Double] = []
    var send: [Double] = []
    var next = DispatchTime.now().uptimeNanoseconds
    for _ in 0..<count {
      let cost = frame()
      draw.append(cost.draw)
      send.append(cost.send)
      next += 16_666_667
      let now = DispatchTime.now().uptimeNanoseconds
      if now < next { usleep(UInt32((next - now) / 1000)) } else { next = now }
    }
    let all = zip(draw, send).map { $0 + $1 }
    TerminalChild.report("ended \(count) \(all.median) \(draw.median) \(send.median)")
  }
}

extension [Double] {
  /// The one in the middle.
  var median: Double { isEmpty ? .nan : sorted()[count / 2] }
}

import CellGrid
import Testing

@testable import Terminal

@Suite struct EventQueueTests {
  private func kept(_ events: [InputEvent]) -> [InputEvent] {
    var queue = EventQueue()
    for event in events { queue.add(event) }
    var result: [InputEvent] = []
    while let event = queue.next() { result.append(event) }
    return result
  }

  private func mouse(_ action: MouseEvent.Action, _ column: Int) -> InputEvent {
    .mouse(MouseEvent(action, at: Point(column: column, row: 0)))
  }

  @Test func onlyTheLastSizeCounts() {
    let key = InputEvent.key(.character("a"))
    let sizes = (1...3).map { InputEvent.resize(Size(columns: $0, rows: 1)) }
    #expect(kept([sizes[0], key, sizes[1], sizes[2]]) == [key, sizes[2]])
  }

  @Test func onlyTheLastMotionOfARunCounts() {
    #expect(
      kept([mouse(.move, 1), mouse(.move, 2), mouse(.press(button: 1), 2), mouse(.move, 3)])
        == [mouse(.move, 2), mouse(.press(button: 1), 2), mouse(.move, 3)])
    #expect(kept([mouse(.drag, 1), mouse(.drag, 5)]) == [mouse(.drag, 5)])
    #expect(
      kept([mouse(.wheelUp, 1), mouse(.wheelUp, 1), mouse(.wheelDown, 1)])
        == [mouse(.wheelUp, 1), mouse(.wheelDown, 1)])
  }

  @Test func wakesAreOne() {
    let key = InputEvent.key(.character("a"))
    #expect(kept([.wake, key, .wake]) == [.wake, key])
  }

  @Test func keysAreAllKept() {
    let keys = "aaab".map { InputEvent.key(.character($0)) }
    #expect(kept(keys) == keys)
  }
}

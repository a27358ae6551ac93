/// The checkpoints of a run, one an epoch, in bounded memory.
///
/// When they take more than `byteLimit`, every second one goes, and from then on only every second new
/// one is kept, and so on. The first and the newest always stay.
struct CheckpointStore: Sendable {
  /// How many bytes they may take.
  let byteLimit: Int
  private(set) var checkpoints: [TrainerCheckpoint] = []
  private var stride = 1

  /// An empty store.
  init(byteLimit: Int = 64 << 20) {
    self.byteLimit = byteLimit
  }

  /// Keeps the checkpoint of the end of an epoch.
  mutating func store(_ checkpoint: TrainerCheckpoint) {
    if let last = checkpoints.last, last.epoch % stride != 0, checkpoints.count > 1 {
      checkpoints.removeLast()
    }
    checkpoints.append(checkpoint)
    while checkpoints.count > 2, checkpoints.count * checkpoint.byteCount > byteLimit {
      stride *= 2
      let newest = checkpoint.epoch
      checkpoints.removeAll { $0.epoch % stride != 0 && $0.epoch != newest }
      if checkpoints.allSatisfy({ $0.epoch == 0 || $0.epoch == newest }) { break }
    }
  }

  /// The newest checkpoint that is not after an epoch; later ones are forgotten.
  mutating func rewind(to epoch: Int) -> TrainerCheckpoint? {
    checkpoints.removeAll { $0.epoch > max(epoch, 0) }
    return checkpoints.last
  }
}

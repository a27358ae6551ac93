import Testing

/// The variable that picks the instructions of the float32 loops.
struct KernelLevelTests {
  private func loss(level: String) throws -> EndedProgram {
    try EndedProgram(
      ["loss", "--probability", "0.8"], environment: ["XENT_KERNEL_LEVEL": level])
  }

  @Test(arguments: ["", "1", "3", "4"]) func levelsAreTaken(level: String) throws {
    let ended = try loss(level: level)
    #expect(ended.status == 0 && ended.errors.isEmpty)
  }

  @Test(arguments: ["avx", "2", "04", "1 "]) func allElseIsRefused(level: String) throws {
    let ended = try loss(level: level)
    #expect(ended.status == 64 && ended.output.isEmpty)
    #expect(ended.errors.contains("XENT_KERNEL_LEVEL is 1, 3 or 4, not \"\(level)\"."))
  }
}

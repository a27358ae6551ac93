import LossCore

/// Computes the answer to one line and writes it as one line.
struct LossAnswer {
  /// Where the answer is appended.
  private(set) var bytes: [UInt8] = []
  /// Whether it was answered with a value.
  let isValue: Bool

  /// Puts a problem into words. A function rather than the messages themselves: those are large, and
  /// copying them for every line would cost more than the answer.
  typealias Wording = (RequestProblem) -> String

  /// Answers a line, which must not be blank.
  init(to line: [UInt8], wording: Wording) {
    let line = RequestLine(line)
    bytes += #"{"id":"#.utf8
    bytes += line.id
    do throws(RequestProblem) {
      try Self.appendResult(of: try line.request.get(), to: &bytes)
      isValue = true
    } catch {
      Self.append(error, to: &bytes, wording: wording)
      isValue = false
    }
    bytes += "}\n".utf8
  }

  /// Answers a line that could not even be read.
  init(to problem: RequestProblem, wording: Wording) {
    bytes += #"{"id":null"#.utf8
    Self.append(problem, to: &bytes, wording: wording)
    bytes += "}\n".utf8
    isValue = false
  }

  private static func appendResult(
    of request: LossRequest, to bytes: inout [UInt8]
  ) throws(RequestProblem) {
    guard let name = request.loss else { throw .missingField(.loss) }
    guard let loss = RequestedLoss.named(name) else { throw .unknownLoss(name) }
    switch request.dtype ?? "float64" {
    case "float64":
      append(try TypedRequest<Double>(request, loss).result(), to: &bytes)
    case "float32":
      append(try TypedRequest<Float>(request, loss).result(), to: &bytes)
    case let other:
      throw .unknownChoice(.dtype, found: other, allowed: ["float64", "float32"])
    }
  }

  private static func append<T: LossScalar>(_ result: LossResult<T>, to bytes: inout [UInt8]) {
    bytes += #","value":"#.utf8
    JSONText.append(result.losses.values[...], shape: result.losses.shape[...], to: &bytes)
    guard let gradient = result.gradient else { return }
    bytes += #","gradient":"#.utf8
    JSONText.append(gradient.values[...], shape: gradient.shape[...], to: &bytes)
  }

  private static func append(
    _ problem: RequestProblem, to bytes: inout [UInt8], wording: Wording
  ) {
    bytes += #","error":{"code":"#.utf8
    JSONText.append(problem.code, to: &bytes)
    bytes += #","message":"#.utf8
    JSONText.append(wording(problem), to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }
}

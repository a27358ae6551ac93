import Foundation
import Localization
import Testing

@testable import xent

/// The answers of PyTorch and scikit-learn to the requests of Data/loss-answers.jsonl, which
/// Scripts/compare-peers.py wrote; its first line names their versions.
struct LossPeerAnswersTests {
  /// One request and what the library answered; nil where it refused.
  struct Example: CustomTestStringConvertible, Sendable {
    let request: [UInt8]
    let name: String
    let isSingle: Bool
    let size: Double
    let value: Numbers?
    let gradient: Numbers?
    var testDescription: String { name }
  }

  static let examples: [Example] = {
    guard
      let url = Bundle.module.url(forResource: "Data/loss-answers", withExtension: "jsonl"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      guard
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let request = object["request"] as? [String: Any],
        let bytes = try? JSONSerialization.data(withJSONObject: request)
      else { return nil }
      let answer = object["answer"] as? [String: Any]
      let loss = request["loss"] as? String ?? ""
      return Example(
        request: Array(bytes), name: "\(loss) \(request["id"] ?? "")",
        isSingle: request["dtype"] as? String == "float32", size: Self.size(of: request, loss),
        value: answer.map { Numbers($0["value"] as Any) },
        gradient: answer.map { Numbers($0["gradient"] as Any) })
    }
  }()

  /// The size of the numbers on which the library rounds: the largest of its input, squared where
  /// the loss squares it.
  private static func size(of request: [String: Any], _ loss: String) -> Double {
    var numbers: [Double] = [1]
    for key in ["input", "target", "margin"] {
      if key == "target", ["log_loss", "brier_score_loss", "hinge_loss"].contains(loss) {
        continue
      }
      if let part = request[key] { numbers += Numbers(part).values.filter(\.isFinite).map(abs) }
    }
    let largest = numbers.max() ?? 1
    let isSquared = loss == "mse_loss" || request["p"] as? Double == 2
    return isSquared ? largest * largest : largest
  }

  @Test func everyLossIsCovered() {
    #expect(Self.examples.count > 250)
    let names = Set(Self.examples.map { String($0.name.split(separator: " ")[0]) })
    #expect(names == Set(RequestedLoss.all.flatMap(\.names)))
  }

  @Test(arguments: examples) func agrees(_ example: Example) throws {
    let answer = try Answer(to: example.request)
    guard let value = example.value, let gradient = example.gradient else {
      #expect(answer.code != nil, "the library refuses this")
      return
    }
    #expect(answer.code == nil, "\(answer.message ?? "")")
    expectAgreement(of: answer.value, with: value, example)
    expectAgreement(of: answer.gradient, with: gradient, example)
  }

  private func expectAgreement(of found: Numbers?, with expected: Numbers, _ example: Example) {
    #expect(found?.shape == expected.shape)
    let relative = example.isSingle ? 1e-6 : 1e-12
    let absolute = (example.isSingle ? 1e-6 : 2e-15) * example.size
    for (a, b) in zip(found?.values ?? [], expected.values) {
      if a.isNaN || b.isNaN {
        #expect(a.isNaN && b.isNaN)
      } else {
        #expect(a == b || abs(a - b) <= relative * max(abs(a), abs(b)) + absolute)
      }
    }
  }
}

/// Numbers nested in lists, read back from JSON by Foundation.
struct Numbers: Equatable, Sendable {
  var shape: [Int] = []
  var values: [Double] = []

  init(_ json: Any) {
    if let list = json as? [Any] {
      let parts = list.map { Numbers($0) }
      shape = [list.count] + (parts.first?.shape ?? [])
      values = parts.flatMap(\.values)
    } else if let text = json as? String {
      values = [text == "Infinity" ? .infinity : text == "-Infinity" ? -.infinity : .nan]
    } else if let number = json as? Double {
      values = [number]
    }
  }
}

/// An answer of xent, read back by Foundation.
struct Answer {
  let id: Any
  let value: Numbers?
  let gradient: Numbers?
  let code: String?
  let message: String?
  let text: String

  init(to request: [UInt8]) throws {
    let answer = LossAnswer(to: request) { $0.sentence(in: .english) }
    text = String(decoding: answer.bytes, as: UTF8.self)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
    id = try #require(object["id"])
    value = object["value"].map { Numbers($0) }
    gradient = object["gradient"].map { Numbers($0) }
    let error = object["error"] as? [String: Any]
    code = error?["code"] as? String
    message = error?["message"] as? String
    #expect((code == nil) == answer.isValue)
    #expect((value == nil) == (code != nil))
    #expect(answer.bytes.last == 0x0A && !answer.bytes.dropLast().contains(0x0A))
  }

  init(to request: String) throws {
    try self.init(to: Array(request.utf8))
  }
}

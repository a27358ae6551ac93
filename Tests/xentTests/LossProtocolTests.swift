import Foundation
import Localization
import Testing

@testable import xent

/// What a line may be, and what it is answered with.
struct LossProtocolTests {
  @Test(arguments: [
    "null", "7", "-0.50e+1", "12345678901234567890123", #""a\u0062é\n""#, "true",
    #"{"a":[1,  2],"b":{}}"#, "[[]]",
  ])
  func idGoesBackAsItCame(_ id: String) {
    let request = #"{"loss":"l1_loss","id": \#(id) ,"input":1,"target":3}"#
    let answer = LossAnswer(to: Array(request.utf8)) { $0.sentence(in: .english) }
    #expect(
      String(decoding: answer.bytes, as: UTF8.self) == "{\"id\":\(id),\"value\":2.0}\n")
  }

  static let badLines: [(String, String)] = [
    ("", "invalid_json"), ("x", "invalid_json"), ("5", "invalid_json"), ("[1]", "invalid_json"),
    ("{", "invalid_json"), ("{}x", "invalid_json"), (#"{"loss"}"#, "invalid_json"),
    (#"{"loss":"l1_loss",}"#, "invalid_json"), (#"{loss:1}"#, "invalid_json"),
    (#"{"input":NaN}"#, "invalid_json"), (#"{"input":-Infinity}"#, "invalid_json"),
    (#"{"input":01}"#, "invalid_json"), (#"{"input":1.}"#, "invalid_json"),
    (#"{"input":.5}"#, "invalid_json"), (#"{"input":+1}"#, "invalid_json"),
    (#"{"input":1e}"#, "invalid_json"), (#"{"input":"a}"#, "invalid_json"),
    (#"{"input":"\x"}"#, "invalid_json"), (#"{"input":"\u12g4"}"#, "invalid_json"),
    (#"{"input":[1,]}"#, "invalid_json"), (#"{"input":[1 2]}"#, "invalid_json"),
    (#"{"input":tru}"#, "invalid_json"), ("{\"input\":\"a\u{1}\"}", "invalid_json"),
    (#"{"input":1e999}"#, "number_too_large"),
    (#"{"input":1,"input":1}"#, "duplicate_field"),
    (#"{"input":1,"\u0069nput":1}"#, "duplicate_field"),
    (#"{"id":{"a":1,"a":2}}"#, "duplicate_field"),
    (#"{"loss":"l1_loss","input":1,"target":1,"foo":1}"#, "unknown_field"),
    (#"{"loss":"l1_loss","input":1,"target":1,"gamma":1}"#, "unused_field"),
    (#"{"loss":"softmax","input":[1],"target":1}"#, "unused_field"),
    (#"{"loss":"softmax","input":[1],"reduction":"mean"}"#, "unused_field"),
    (#"{"input":1,"target":1}"#, "missing_field"), (#"{}"#, "missing_field"),
    (#"{"loss":"l1_loss","input":1}"#, "missing_field"),
    (#"{"loss":"l1_loss","target":1}"#, "missing_field"),
    (#"{"loss":"l1_loss","input":null,"target":1}"#, "missing_field"),
    (#"{"loss":"L1","input":1,"target":1}"#, "unknown_loss"),
    (#"{"loss":3,"input":1,"target":1}"#, "wrong_type"),
    (#"{"loss":"l1_loss","input":{},"target":1}"#, "wrong_type"),
    (#"{"loss":"l1_loss","input":[null],"target":1}"#, "wrong_type"),
    (#"{"loss":"l1_loss","input":["a"],"target":1}"#, "wrong_type"),
    (#"{"loss":"l1_loss","input":[true],"target":1}"#, "wrong_type"),
    (#"{"loss":"l1_loss","input":1,"target":1,"gradient":1}"#, "wrong_type"),
    (#"{"loss":"nll_loss","input":[1],"target":0,"ignore_index":0.5}"#, "wrong_type"),
    (#"{"loss":"l1_loss","input":[[1,2],[3]],"target":1}"#, "ragged_array"),
    (#"{"loss":"l1_loss","input":[1,[2]],"target":1}"#, "ragged_array"),
    (#"{"loss":"l1_loss","input":[[1],2],"target":1}"#, "ragged_array"),
    (#"{"loss":"l1_loss","input":[[],1],"target":1}"#, "ragged_array"),
    (#"{"loss":"l1_loss","input":[[],[[]]],"target":1}"#, "ragged_array"),
    (#"{"loss":"l1_loss","input":1,"target":1,"reduction":"batchmean"}"#, "unknown_choice"),
    (#"{"loss":"l1_loss","input":1,"target":1,"dtype":"float16"}"#, "unknown_choice"),
    (#"{"loss":"l1_loss","input":[1,2],"target":[1,2,3]}"#, "shape_mismatch"),
    (#"{"loss":"cross_entropy","input":[1,2],"target":2}"#, "label_out_of_range"),
    (#"{"loss":"cross_entropy","input":[1,2],"target":0.5}"#, "label_not_integer"),
    (#"{"loss":"binary_cross_entropy","input":[2],"target":[1]}"#, "probability_out_of_range"),
    (#"{"loss":"log_loss","input":[0.5],"target":[1]}"#, "class_count"),
    (#"{"loss":"log_loss","input":[0.5,0.5],"target":[1,"a"]}"#, "mixed_labels"),
    (#"{"loss":"log_loss","input":[0.5],"target":[3],"labels":[1,2]}"#, "undeclared_label"),
    (
      #"{"loss":"log_loss","input":[0.5],"target":[1],"labels":[0,1],"normalize":true,"reduction":"sum"}"#,
      "contradiction"
    ),
  ]

  @Test(arguments: badLines) func badLineNamesItsProblem(_ line: String, _ code: String) throws {
    let answer = try Answer(to: line)
    #expect(answer.code == code)
    #expect(answer.message?.hasSuffix(".") == true)
  }

  @Test func problemKeepsTheIdWhereverItStands() throws {
    #expect(try Answer(to: #"{"foo":1,"id":5}"#).id as? Int == 5)
    #expect(try Answer(to: #"{"id":5,"input":[1,}"#).id as? Int == 5)
    #expect(try Answer(to: #"{"input":1e999,"id":5}"#).id as? Int == 5)
    #expect(try Answer(to: #"{"foo":1,"id":5"#).code == "invalid_json")
    #expect(try Answer(to: #"{"id":5,"id":6}"#).id is NSNull)
    #expect(try Answer(to: #"{"id":[1,"#).id is NSNull)
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0xC3], [0x80],
    ] as [[UInt8]])
  func brokenTextIsNamed(_ bytes: [UInt8]) throws {
    let line = Array(#"{"id":""#.utf8) + bytes + Array(#"","loss":"l1_loss"}"#.utf8)
    #expect(try Answer(to: line).code == "invalid_utf8")
  }

  @Test(arguments: ["[", #"{"a":"#]) func nestingHasALimit(_ opening: String) throws {
    let line = #"{"id":"# + String(repeating: opening, count: 100_000)
    #expect(try Answer(to: line).code == "nested_too_deep")
    let input = #"{"input":"# + String(repeating: opening, count: 100_000)
    #expect(try Answer(to: input).code == "nested_too_deep")
  }

  @Test func nullCountsAsNotGiven() throws {
    let answer = try Answer(
      to: #"{"loss":"l1_loss","input":[1],"target":[3],"weight":null,"gamma":null,"dtype":null}"#)
    #expect(answer.value?.values == [2])
  }

  @Test func textsStandForWhatJSONHasNoNumberFor() throws {
    let answer = try Answer(
      to: #"{"loss":"mse_loss","input":["NaN","Infinity",1],"target":0,"reduction":"none"}"#)
    #expect(answer.text.contains(#""value":["NaN","Infinity",1.0]"#))
  }

  @Test func float32IsPrintedAsFloat32() throws {
    let answer = try Answer(
      to: #"{"loss":"l1_loss","input":0.1,"target":0,"dtype":"float32","gradient":true}"#)
    #expect(answer.text == "{\"id\":null,\"value\":0.1,\"gradient\":1.0}\n")
  }

  @Test func everyMutationIsAnsweredInOneLine() throws {
    var generator = LinearGenerator(state: 7)
    let line = Array(
      #"{"id":"é","loss":"cross_entropy","input":[[2,0.5e-3],[1,-3]],"target":[0,1],"weight":[1,2],"gradient":true}"#
        .utf8)
    for _ in 0..<3000 {
      var mutated = line
      for _ in 0...Int(generator.next() % 3) {
        let place = Int(generator.next() % UInt64(mutated.count))
        switch generator.next() % 4 {
        case 0: mutated[place] = UInt8(truncatingIfNeeded: generator.next())
        case 1: mutated.remove(at: place)
        case 2: mutated.insert(Array("[]{}\",:-0e.n".utf8)[Int(generator.next() % 12)], at: place)
        default: mutated = Array(mutated.prefix(max(place, 1)))
        }
      }
      _ = try Answer(to: mutated)
    }
  }
}

/// Numbers that look random and are the same every time.
struct LinearGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 16
  }
}

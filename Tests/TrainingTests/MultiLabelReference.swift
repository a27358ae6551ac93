import Foundation
import Testing

@testable import Training

/// What a run on several labels should say after each of eight epochs, by an independent program.
///
/// Written out in NumPy 2.4.6, float64: features minus their mean over their population deviation,
/// batches of 32 in the order of the rows, the gradient (sigmoid(z) - y) / cells of
/// `mean(logaddexp(0, z) - y z)`, Adam as PyTorch defines it, losses over all cells after the epoch. The
/// network starts from `MultilayerPerceptron.waves`, the linear model from zeros.
struct MultiLabelReference: Sendable, CustomTestStringConvertible {
  let settings: [String]
  let losses: [Double]
  /// After the last epoch: how many cells and how many whole rows are right.
  let cells: Int
  let rows: Int
  /// After the last epoch: the probabilities of the first two rows.
  let probabilities: [Double]
  var testDescription: String { settings.joined(separator: " ") }

  /// Sixty rows of three features and three labels; the third label is rare.
  static let csv: String = {
    var lines = ["x,y,z,a,b,c"]
    for i in 0..<60 {
      let (p, q, r) = ((37 * i) % 41, (53 * i + 7) % 29, (11 * i + 3) % 17)
      let a = (p + q > 34) != (i % 9 == 0)
      let b = (q + 2 * r > 28) != (i % 11 == 0)
      let c = (29 * i) % 10 < 2
      let truths = [a, b, c].map { $0 ? "1" : "0" }.joined(separator: ",")
      lines.append("\(Double(p) / 10),\(Double(q) / 10),\(Double(r) / 10),\(truths)")
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  /// The settings of all: every row is trained on, in order.
  static func configuration(_ path: String) -> TrainingConfiguration {
    var configuration = TrainingConfiguration(data: path, epochs: 8)
    configuration.target = "a,b,c"
    configuration.validationShare = 0
    configuration.scaling = .standardize
    configuration.shuffles = false
    return configuration
  }

  static let all: [MultiLabelReference] = [
    MultiLabelReference(
      settings: ["lr=1"],
      losses: [
        0.6281204388736341, 0.5808825798361399, 0.5458970098427852, 0.5193793271680202,
        0.4988171906466634, 0.48253802371425614, 0.46940984179033496, 0.45865006885784426,
      ], cells: 158, rows: 39,
      probabilities: [
        0.15451654236452303, 0.2670213026820134, 0.6081905744193506, 0.6874295160010484,
        0.5488518635448881, 0.09533703441526051,
      ]),
    MultiLabelReference(
      settings: ["optimizer=adam", "lr=0.1"],
      losses: [
        0.6126035203421171, 0.5507445107349821, 0.5042665255132811, 0.46957342257452694,
        0.44414274798118264, 0.4255143909859833, 0.4118632594949852, 0.40217197031757773,
      ], cells: 159, rows: 40,
      probabilities: [
        0.06251007061454021, 0.12241399421941167, 0.6793537349200935, 0.730473091119126,
        0.5105451905689965, 0.0287143133929788,
      ]),
    MultiLabelReference(
      settings: ["reduction=sum", "lr=0.01"],
      losses: [
        0.63381300706234, 0.5893476293257706, 0.5555205522914197, 0.5293054029743752,
        0.5086040255333795, 0.49196636475834576, 0.4783799071593688, 0.4671262692507478,
      ], cells: 157, rows: 39,
      probabilities: [
        0.1703932267198703, 0.274274181363334, 0.6056521673825707, 0.6763190717083822,
        0.5584561368980959, 0.10727780306739464,
      ]),
    MultiLabelReference(
      settings: ["hidden=5", "activation=tanh", "optimizer=adam", "lr=0.05"],
      losses: [
        0.6235218372351307, 0.5518354339980696, 0.5011141888783242, 0.46458734583475153,
        0.43651796268630105, 0.4140436490303119, 0.396546299050635, 0.3836580161870513,
      ], cells: 151, rows: 33,
      probabilities: [
        0.089266459573512, 0.17899349816525967, 0.8900651788955173, 0.8164820808739545,
        0.677223298710792, 0.017171846641235017,
      ]),
  ]
}

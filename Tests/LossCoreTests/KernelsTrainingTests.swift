import CKernels
import LossCore
import RealModule
import Testing

extension KernelsSuite {
  /// Layers, hidden units and optimizers against plain loops in Double.
  @Suite struct Training {
    /// Rows, inputs, outputs, padded outputs; padding in front of every row of inputs is left out.
    static let shapes = [
      (1, 1, 1, 4), (10, 2, 4, 4), (3, 4, 2, 4), (7, 5, 7, 8), (1, 64, 10, 16), (2, 3, 16, 16),
      (32, 64, 10, 16), (33, 17, 31, 32), (5, 40, 48, 48), (19, 16, 9, 16), (64, 300, 70, 80),
      (1, 4, 2, 4), (2, 6, 4, 4), (3, 16, 3, 4), (1, 1, 8, 8), (4, 2, 6, 8), (1, 3, 8, 8),
      (3, 16, 5, 8), (5, 21, 8, 8), (6, 4, 12, 12),
    ]

    @Test("A layer goes forward", arguments: shapes)
    func forward(rows: Int, inputs: Int, outputs: Int, padded: Int) {
      let layer = Layer(rows, inputs, outputs, padded)
      atEachLevel { level in
        for threads in [1, 3] {
          var results = [Float](repeating: .nan, count: rows * padded)
          results.withUnsafeMutableBufferPointer { results in
            var dense = xent_dense()
            layer.withMemory { x, w, b, _ in
              (dense.inputs, dense.weights, dense.biases) = (x, w, b)
              dense.results = results.baseAddress
              (dense.rows, dense.input_count, dense.input_stride) = (rows, inputs, layer.stride)
              (dense.padded_outputs, dense.threads) = (padded, Int32(threads))
              xent_dense_forward(&dense)
            }
          }
          for row in 0..<rows {
            for k in 0..<padded {
              var wanted = Double(layer.biases[k])
              for i in 0..<inputs {
                wanted +=
                  Double(layer.inputs[row * layer.stride + i])
                  * Double(layer.weights[i * padded + k])
              }
              #expect(isNear(results[row * padded + k], wanted, 1e-5, 1e-5), "level \(level)")
              if k >= outputs { #expect(results[row * padded + k] == 0) }
            }
          }
        }
      }
    }

    @Test("The gradient of its parameters is added", arguments: shapes)
    func gradient(rows: Int, inputs: Int, outputs: Int, padded: Int) {
      let layer = Layer(rows, inputs, outputs, padded)
      atEachLevel { level in
        var weights = layer.weights
        var biases = layer.biases
        weights.withUnsafeMutableBufferPointer { weights in
          biases.withUnsafeMutableBufferPointer { biases in
            layer.withMemory { x, _, _, d in
              var dense = xent_dense_gradient()
              (dense.inputs, dense.deltas) = (x, d)
              (dense.weights, dense.biases) = (weights.baseAddress, biases.baseAddress)
              (dense.rows, dense.input_count, dense.input_stride) = (rows, inputs, layer.stride)
              (dense.padded_outputs, dense.threads) = (padded, 2)
              xent_dense_add_gradient(&dense)
            }
          }
        }
        for k in 0..<padded {
          let column = (0..<rows).map { Double(layer.deltas[$0 * padded + k]) }
          let bias = Double(layer.biases[k]) + column.reduce(0, +)
          #expect(isNear(biases[k], bias, 1e-5, 1e-5), "level \(level)")
          for i in 0..<inputs {
            var wanted = Double(layer.weights[i * padded + k])
            for row in 0..<rows {
              wanted += Double(layer.inputs[row * layer.stride + i]) * column[row]
            }
            #expect(isNear(weights[i * padded + k], wanted, 1e-5, 1e-5), "level \(level)")
          }
        }
      }
    }

    @Test("The gradient of its inputs, with and without slopes", arguments: shapes)
    func inputGradient(rows: Int, inputs: Int, outputs: Int, padded: Int) {
      let layer = Layer(rows, inputs, outputs, padded)
      let slopes = layer.inputs
      atEachLevel { level in
        for hasSlopes in [false, true] {
          var results = [Float](repeating: .nan, count: rows * layer.stride)
          results.withUnsafeMutableBufferPointer { results in
            layer.withMemory { x, w, _, d in
              var dense = xent_dense_input_gradient()
              (dense.deltas, dense.weights) = (d, w)
              dense.slopes = hasSlopes ? x : nil
              dense.results = results.baseAddress
              (dense.rows, dense.input_count, dense.result_stride) = (rows, inputs, layer.stride)
              (dense.padded_outputs, dense.threads) = (padded, 2)
              xent_dense_input_gradient_rows(&dense)
            }
          }
          for row in 0..<rows {
            for i in 0..<layer.stride {
              var wanted = 0.0
              if i < inputs {
                for k in 0..<padded {
                  wanted +=
                    Double(layer.deltas[row * padded + k])
                    * Double(layer.weights[i * padded + k])
                }
              }
              let place = row * layer.stride + i
              if hasSlopes { wanted *= Double(slopes[place]) }
              #expect(isNear(results[place], wanted, 1e-5, 1e-5), "level \(level) \(row) \(i)")
            }
          }
        }
      }
    }

    @Test("Large products do not depend on the number of threads")
    func threads() {
      let layer = Layer(400, 300, 32, 32)
      var outcomes: [[Float]] = []
      for threads: Int32 in [1, 2, 4] {
        var results = [Float](repeating: .nan, count: 400 * 32)
        var weights = layer.weights
        var biases = layer.biases
        results.withUnsafeMutableBufferPointer { results in
          weights.withUnsafeMutableBufferPointer { changed in
            biases.withUnsafeMutableBufferPointer { biases in
              layer.withMemory { x, w, b, d in
                var dense = xent_dense(
                  inputs: x, weights: w, biases: b, results: results.baseAddress, rows: 400,
                  input_count: 300, input_stride: layer.stride, padded_outputs: 32,
                  threads: threads)
                xent_dense_forward(&dense)
                var gradient = xent_dense_gradient(
                  inputs: x, deltas: d, weights: changed.baseAddress, biases: biases.baseAddress,
                  rows: 400, input_count: 300, input_stride: layer.stride, padded_outputs: 32,
                  threads: threads)
                xent_dense_add_gradient(&gradient)
              }
            }
          }
        }
        outcomes.append(results + weights + biases)
      }
      let areNumbers = outcomes[0].allSatisfy(\.isFinite)
      #expect(areNumbers)
      #expect(outcomes[1] == outcomes[0])
      #expect(outcomes[2] == outcomes[0])
    }

    @Test(
      "Hidden units and their slopes", arguments: [xent_relu, xent_tanh, xent_sigmoid, xent_gelu])
    func activations(kind: xent_activation) {
      let x = (-400...400).map { Float($0) / 20 } + [1e-6, -1e-6, 3e4, -3e4, 0.62, -0.63]
      atEachLevel { level in
        var values = x
        var slopes = [Float](repeating: .nan, count: x.count)
        xent_activate(kind, &values, &slopes, x.count)
        for index in x.indices {
          let (value, slope) = Self.unit(kind, Double(x[index]))
          let isRelative = kind != xent_gelu
          #expect(
            isNear(values[index], value, 5e-7, isRelative ? 1e-37 : 5e-7),
            "level \(level) at \(x[index])")
          #expect(isNear(slopes[index], slope, 5e-7, 5e-7), "level \(level) at \(x[index])")
        }
        for (limit, wanted): (Float, Float) in [
          (.infinity, kind == xent_relu || kind == xent_gelu ? .infinity : 1),
          (-.infinity, kind == xent_tanh ? -1 : 0), (.nan, .nan),
        ] {
          var value = limit
          var slope: Float = 7
          xent_activate(kind, &value, &slope, 1)
          #expect(value == wanted || value.isNaN && wanted.isNaN, "level \(level) at \(limit)")
        }
      }
    }

    @Test(
      "Hidden units are the same wherever a row of them ends",
      arguments: [xent_relu, xent_tanh, xent_sigmoid, xent_gelu])
    func activationTails(kind: xent_activation) {
      let x = (0..<37).map { Float($0) / 5 - 3 }
      atEachLevel { level in
        var (whole, wholeSlopes) = (x + x, [Float](repeating: .nan, count: 74))
        xent_activate(kind, &whole, &wholeSlopes, 74)
        for count in 1...37 {
          var (values, slopes) = (x, [Float](repeating: 9, count: 37))
          xent_activate(kind, &values, &slopes, count)
          #expect(values == Array(whole[..<count]) + x[count...], "level \(level), \(count)")
          let rest = [Float](repeating: 9, count: 37 - count)
          #expect(slopes == Array(wholeSlopes[..<count]) + rest, "level \(level), \(count)")
        }
      }
    }

    private static func unit(_ kind: xent_activation, _ x: Double) -> (Double, Double) {
      switch kind {
      case xent_relu: (max(x, 0), x > 0 ? 1 : 0)
      case xent_tanh: (.tanh(x), 1 / (.cosh(x) * .cosh(x)))
      case xent_sigmoid: (sigmoid(x), sigmoid(x) * sigmoid(-x))
      default:
        (
          x * .erfc(-x / 2.0.squareRoot()) / 2,
          .erfc(-x / 2.0.squareRoot()) / 2 + x * .exp(-x * x / 2) / (2 * .pi).squareRoot()
        )
      }
    }

    @Test("Optimizers take their step", arguments: [1, 16, 37])
    func optimizers(count: Int) {
      var numbers = KernelTestNumbers(seed: 41)
      func some(_ range: ClosedRange<Float>) -> [Float] {
        (0..<count).map { _ in numbers.float(in: range) }
      }
      let (w, g, m, s) = (some(-1...1), some(-1...1), some(-1...1), some(0...1))
      /// Runs a step and compares what it made of each parameter with the formula in Double.
      func compare(
        _ level: FloatKernels.Level, _ name: String, remembered: Int,
        _ step: (UnsafePointer<xent_parameters>) -> Void,
        _ formula: (Double, Double, Double, Double) -> (Double, Double, Double)
      ) {
        var (values, gradient, first, second) = (w, g, m, s)
        values.withUnsafeMutableBufferPointer { values in
          gradient.withUnsafeMutableBufferPointer { gradient in
            first.withUnsafeMutableBufferPointer { first in
              second.withUnsafeMutableBufferPointer { second in
                var space = xent_parameters(
                  values: values.baseAddress, gradient: gradient.baseAddress,
                  first: remembered > 0 ? first.baseAddress : nil,
                  second: remembered > 1 ? second.baseAddress : nil, count: count)
                step(&space)
              }
            }
          }
        }
        for index in 0..<count {
          let wanted = formula(
            Double(w[index]), Double(g[index]), Double(m[index]), Double(s[index]))
          #expect(isNear(values[index], wanted.0, 1e-6, 1e-6), "\(name), level \(level)")
          if remembered > 0 { #expect(isNear(first[index], wanted.1, 1e-6, 1e-6), "\(name)") }
          if remembered > 1 { #expect(isNear(second[index], wanted.2, 1e-6, 1e-6), "\(name)") }
        }
      }
      atEachLevel { level in
        compare(level, "descent", remembered: 0, { xent_update_descent($0, 0.1) }) { w, g, m, s in
          (w - 0.1 * g, m, s)
        }
        for nesterov: Int32 in [0, 1] {
          compare(
            level, "momentum", remembered: 1, { xent_update_momentum($0, 0.1, 0.9, nesterov) }
          ) { w, g, m, s in
            let v = 0.9 * m + g
            return (w - 0.1 * (nesterov == 1 ? g + 0.9 * v : v), v, s)
          }
        }
        // What is remembered are squares here, so the sign of the first is taken off by squaring.
        var rms = xent_rmsprop(rate: 0.01, kept: 0.9, added: 0.1, epsilon: 1e-3)
        let positive = m.map(\.magnitude)
        var (values, squares) = (w, positive)
        var gradient = g
        values.withUnsafeMutableBufferPointer { values in
          squares.withUnsafeMutableBufferPointer { squares in
            gradient.withUnsafeMutableBufferPointer { gradient in
              var space = xent_parameters(
                values: values.baseAddress, gradient: gradient.baseAddress,
                first: squares.baseAddress, second: nil, count: count)
              xent_update_rmsprop(&space, &rms)
            }
          }
        }
        for index in 0..<count {
          let (w, g) = (Double(w[index]), Double(g[index]))
          let sum = 0.9 * Double(positive[index]) + 0.1 * g * g
          #expect(isNear(squares[index], sum, 1e-6, 0), "rmsprop, level \(level)")
          #expect(isNear(values[index], w - 0.01 * g / (sum.squareRoot() + 1e-3), 1e-6, 1e-6))
        }
        var adam = xent_adam(
          size: 0.02, inverse_root: 3, epsilon: 1e-3, kept: 0.99, kept1: 0.9, added1: 0.1,
          kept2: 0.95, added2: 0.05)
        compare(level, "adam", remembered: 2, { xent_update_adam($0, &adam) }) { w, g, m, s in
          let mean = 0.9 * m + 0.1 * g
          let squares = 0.95 * s + 0.05 * g * g
          let divisor = squares.squareRoot() * 3 + 1e-3
          return (0.99 * w - 0.02 * mean / divisor, mean, squares)
        }
      }
    }

    /// A layer with numbers in it: zeros in the padding of outputs, anything in that of inputs.
    private struct Layer {
      let stride: Int
      let inputs: [Float]
      let weights: [Float]
      let biases: [Float]
      let deltas: [Float]

      init(_ rows: Int, _ inputs: Int, _ outputs: Int, _ padded: Int) {
        var numbers = KernelTestNumbers(seed: UInt64(rows * 100_000 + inputs * 100 + outputs))
        let stride = inputs <= 4 ? 4 : inputs <= 8 ? 8 : (inputs + 15) / 16 * 16
        self.stride = stride
        self.inputs = (0..<rows * stride).map { _ in numbers.float(in: -1...1) }
        func withPadding(_ rows: Int) -> [Float] {
          (0..<rows * padded).map { $0 % padded < outputs ? numbers.float(in: -1...1) : 0 }
        }
        weights = withPadding(inputs)
        biases = withPadding(1)
        deltas = withPadding(rows)
      }

      func withMemory(
        _ body: (
          UnsafePointer<Float>?, UnsafePointer<Float>?, UnsafePointer<Float>?, UnsafePointer<Float>?
        ) -> Void
      ) {
        inputs.withUnsafeBufferPointer { x in
          weights.withUnsafeBufferPointer { w in
            biases.withUnsafeBufferPointer { b in
              deltas.withUnsafeBufferPointer {
                body(x.baseAddress, w.baseAddress, b.baseAddress, $0.baseAddress)
              }
            }
          }
        }
      }
    }
  }
}

/// The assignment problem: each row one column, so that the sum is largest (the Hungarian method with
/// potentials, as in Jonker and Volgenant 1987).
enum Assignment {
  /// The column of each row.
  ///
  /// - Parameter gains: size x size, row by row.
  static func best(_ gains: [Double], _ size: Int) -> [Int] {
    var rowPotential = [Double](repeating: 0, count: size + 1)
    var columnPotential = [Double](repeating: 0, count: size + 1)
    // Rows and columns count from 1; 0 stands for none.
    var rowOfColumn = [Int](repeating: 0, count: size + 1)
    var way = [Int](repeating: 0, count: size + 1)
    for row in 1...size {
      rowOfColumn[0] = row
      var column = 0
      var least = [Double](repeating: .infinity, count: size + 1)
      var used = [Bool](repeating: false, count: size + 1)
      repeat {
        used[column] = true
        let current = rowOfColumn[column]
        var delta = Double.infinity
        var next = 0
        for candidate in 1...size where !used[candidate] {
          let cost =
            -gains[(current - 1) * size + candidate - 1] - rowPotential[current]
            - columnPotential[candidate]
          if cost < least[candidate] {
            least[candidate] = cost
            way[candidate] = column
          }
          if least[candidate] < delta {
            delta = least[candidate]
            next = candidate
          }
        }
        for candidate in 0...size {
          if used[candidate] {
            rowPotential[rowOfColumn[candidate]] += delta
            columnPotential[candidate] -= delta
          } else {
            least[candidate] -= delta
          }
        }
        column = next
      } while rowOfColumn[column] != 0
      repeat {
        let before = way[column]
        rowOfColumn[column] = rowOfColumn[before]
        column = before
      } while column != 0
    }
    var columns = [Int](repeating: 0, count: size)
    for column in 1...size { columns[rowOfColumn[column] - 1] = column - 1 }
    return columns
  }
}

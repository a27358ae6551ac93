import Foundation

/// A table with right-aligned columns, printed row by row while measuring goes on.
struct TableText {
  let widths: [Int]

  init(_ columns: [(title: String, width: Int)]) {
    widths = columns.map { $0.width }
    show(columns.map { $0.title })
    print(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
  }

  func show(_ cells: [String]) {
    let padded = zip(cells, widths).map { cell, width in
      String(repeating: " ", count: max(0, width - cell.count)) + cell
    }
    print(padded.joined(separator: "  "))
  }
}

extension Double {
  /// With so many decimals, or fewer where the number is large.
  func formatted(decimals: Int) -> String {
    String(format: "%.\(abs(self) >= 1000 ? 0 : decimals)f", self)
  }

  /// With two digits and a power of ten.
  var scientific: String { String(format: "%.1e", self) }
}

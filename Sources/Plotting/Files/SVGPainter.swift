public import CellGrid

extension Drawing {
  /// The drawing as an SVG document: real lines, and text as text.
  ///
  /// - Parameters:
  ///   - size: the cells that the drawing was made for.
  ///   - title: read out by those who do not see the picture.
  public func svg(size: Size, theme: PictureTheme, title: String = "") -> String {
    ""
  }

  /// The drawing as the bytes of a PNG file.
  public func png(size: Size, theme: PictureTheme, scale: Int = 2) -> [UInt8] {
    []
  }
}

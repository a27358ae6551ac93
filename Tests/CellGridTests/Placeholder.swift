@testable import CellGrid

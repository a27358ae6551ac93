@testable import Figures

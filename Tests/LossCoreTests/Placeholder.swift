@testable import LossCore

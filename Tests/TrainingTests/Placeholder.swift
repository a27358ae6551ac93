@testable import Training

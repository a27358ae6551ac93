@testable import Parameters

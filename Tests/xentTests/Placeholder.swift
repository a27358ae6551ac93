@testable import xent

@testable import Lessons

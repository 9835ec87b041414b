import Casework
import Screen

extension Desk {
  func drawDrift(into frame: inout Frame) {
    drawHeader("What stands still", middle: "", into: &frame)
  }
}

import Casework
import Screen

extension Desk {
  func drawAfter(into frame: inout Frame) {
    drawHeader("After the meeting", middle: "", into: &frame)
  }
}

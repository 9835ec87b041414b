/// The last line of a screen: the keys that work here, most useful first.
public struct HintLine: Equatable, Sendable {
  /// One key with what it does here.
  public struct Hint: Equatable, Sendable {
    public var key: String
    public var label: String

    public init(_ key: String, _ label: String) {
      self.key = key
      self.label = label
    }
  }

  public var hints: [Hint]

  public init(_ hints: [Hint]) { self.hints = hints }
  public init(_ hints: [(key: String, label: String)]) { self.hints = hints.map { Hint($0.key, $0.label) } }

  /// Draws as many hints as fit whole; where one is left out, none after it is shown.
  public func draw(into frame: inout Frame, line: Area) {
    frame.blank(from: line.x, to: line.right, y: line.y, style: .hint)
    var x = line.x + 1
    for hint in hints {
      let needed = Text.width(of: hint.key) + 1 + Text.width(of: hint.label)
      guard x + needed <= line.right else { return }
      x += frame.put(hint.key, x: x, y: line.y, style: .key) + 1
      x += frame.put(hint.label, x: x, y: line.y, style: .hint) + 2
    }
  }

  /// Draws the hints on the frame's last line.
  public func draw(into frame: inout Frame) { draw(into: &frame, line: frame.area.line(frame.height - 1)) }
}

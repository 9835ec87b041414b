/// A place on the screen, counted from the upper left corner, which is 0, 0.
public struct Position: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// How many columns and lines there are.
public struct Size: Hashable, Sendable {
  public var width: Int
  public var height: Int

  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A rectangle of the screen.
public struct Area: Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a screen of that size.
  public init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  public var size: Size { Size(width: width, height: height) }
  /// The first column to the right of the area.
  public var right: Int { x + width }
  /// The first line below the area.
  public var bottom: Int { y + height }
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a place lies inside the area.
  public func contains(_ position: Position) -> Bool {
    position.x >= x && position.x < right && position.y >= y && position.y < bottom
  }

  /// The area without some columns and lines at its edges.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Area {
    Area(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  /// The area without the same number of columns on both sides and of lines above and below.
  public func inset(columns: Int, lines: Int) -> Area {
    inset(left: columns, top: lines, right: columns, bottom: lines)
  }

  /// Two areas, one above the other; the upper one takes up to `top` lines.
  public func split(top: Int) -> (upper: Area, lower: Area) {
    let lines = min(max(0, top), height)
    return (
      Area(x: x, y: y, width: width, height: lines),
      Area(x: x, y: y + lines, width: width, height: height - lines)
    )
  }

  /// Two areas, one above the other; the lower one takes up to `bottom` lines.
  public func split(bottom: Int) -> (upper: Area, lower: Area) { split(top: height - min(bottom, height)) }

  /// Two areas side by side with `gap` columns between them; the left one takes up to `left` columns.
  public func split(left: Int, gap: Int = 0) -> (left: Area, right: Area) {
    let columns = min(max(0, left), width)
    return (
      Area(x: x, y: y, width: columns, height: height),
      Area(x: x + columns + gap, y: y, width: width - columns - gap, height: height)
    )
  }

  /// Two areas side by side with `gap` columns between them; the right one takes up to `right` columns.
  public func split(right: Int, gap: Int = 0) -> (left: Area, right: Area) {
    split(left: width - min(right, width) - gap, gap: gap)
  }

  /// An area of that size in the middle of this one, made smaller where it does not fit.
  public func centred(width wanted: Int, height lines: Int) -> Area {
    let columns = min(wanted, width)
    let rows = min(lines, height)
    return Area(x: x + (width - columns) / 2, y: y + (height - rows) / 2, width: columns, height: rows)
  }

  /// One line of the area, counted from its top.
  public func line(_ number: Int) -> Area { Area(x: x, y: y + number, width: width, height: 1) }
}

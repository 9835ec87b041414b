/// Where somebody was on the screen, so that Kith opens there again: room, cursor, what narrows each list.
public struct KeptPlace: Hashable, Codable, Sendable {
  /// One room's list.
  public struct RoomPlace: Hashable, Codable, Sendable {
    public var narrowing: String
    public var order: String
    public var worker: String?
    /// What the cursor was on, by its id.
    public var selected: String?
    public var density: String?

    public init(
      narrowing: String = "", order: String = "", worker: String? = nil, selected: String? = nil,
      density: String? = nil
    ) {
      (self.narrowing, self.order, self.worker) = (narrowing, order, worker)
      (self.selected, self.density) = (selected, density)
    }
  }

  public var room: Int
  /// By the room's number.
  public var rooms: [Int: RoomPlace]
  public var family: Int?
  public var isPrivate: Bool
  /// The second at which this login left; nothing while somebody is there, or after the line dropped.
  public var left: Int?

  public init(room: Int, rooms: [Int: RoomPlace] = [:], family: Int? = nil, isPrivate: Bool = false) {
    (self.room, self.rooms, self.family, self.isPrivate) = (room, rooms, family, isPrivate)
  }
}

/// A filter that somebody has kept under a name, for one room's list.
public struct KeptFilter: Hashable, Codable, Sendable {
  public var name: String
  public var room: Int
  public var place: KeptPlace.RoomPlace

  public init(name: String, room: Int, place: KeptPlace.RoomPlace) {
    (self.name, self.room, self.place) = (name, room, place)
  }
}

/// Some of the formats, as quick to compare as a number.
struct FormatSet: Hashable, Sendable {
  private var bits: UInt8 = 0

  init() {}

  init(_ formats: some Sequence<Format>) {
    for format in formats { insert(format) }
  }

  mutating func insert(_ format: Format) { bits |= Self.bit(format) }

  func contains(_ format: Format) -> Bool { bits & Self.bit(format) != 0 }

  func meets(_ other: FormatSet) -> Bool { bits & other.bits != 0 }

  var members: [Format] { Format.allCases.filter { contains($0) } }

  private static func bit(_ format: Format) -> UInt8 {
    switch format {
    case .visits: 1
    case .annexA: 2
    case .caseload: 4
    }
  }
}

import Casework

/// Days as columns hold them, read and written by the hundred thousand.
extension Day {
  /// `2026-03-13`, as `description`, in a fraction of its time.
  var stored: String {
    let (year, month, date) = parts
    return String(unsafeUninitializedCapacity: 10) { bytes in
      func put(_ value: Int, at place: Int) {
        bytes[place] = UInt8(48 + value / 10 % 10)
        bytes[place + 1] = UInt8(48 + value % 10)
      }
      put(year / 100, at: 0)
      put(year, at: 2)
      put(month, at: 5)
      put(date, at: 8)
      (bytes[4], bytes[7]) = (45, 45)
      return 10
    }
  }

  /// Reads `YYYY-MM-DD` and nothing else, as `init(_:)` does.
  init?(stored text: String) {
    var text = text
    let found = text.withUTF8 { bytes -> (Int, Int, Int)? in
      guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
      var isNumber = true
      func number(_ first: Int, _ last: Int) -> Int {
        var value = 0
        for place in first...last {
          let digit = bytes[place] &- 48
          if digit > 9 { isNumber = false }
          value = value * 10 + Int(digit)
        }
        return value
      }
      let parts = (number(0, 3), number(5, 6), number(8, 9))
      return isNumber ? parts : nil
    }
    guard let (year, month, day) = found else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

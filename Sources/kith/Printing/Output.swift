import Glibc

/// The two ways out of the program: what was asked for, and what is said about it.
enum Output {
  /// Writes text to standard output, whole lines, once the journal knows what it tells.
  static func print(_ text: String) {
    Noting.write()
    write(lines(text), to: STDOUT_FILENO)
  }

  /// The text with a line break at its end, if it has none; no text stays none.
  static func lines(_ text: String) -> String {
    text.isEmpty || text.utf8.last == 0x0A ? text : text + "\n"
  }

  /// Says a sentence on standard error.
  static func say(_ sentence: String) { write("kith: \(sentence.printable)\n", to: STDERR_FILENO) }

  /// Writes text as it stands; gives up where nobody reads any more.
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }
}

extension String {
  /// The text without anything that could act on a terminal: control characters become one visible mark,
  /// signs that turn the direction of writing go.
  var printable: String {
    guard unicodeScalars.contains(where: String.isUnsafe) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !String.isUnsafe(scalar) {
        text.append(scalar)
      } else if scalar.properties.generalCategory == .control {
        text.append("·")
      }
    }
    return String(text)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case ..<0x20, 0x7F..<0xA0: true
    default: scalar.properties.generalCategory == .format || scalar.value == 0x2028 || scalar.value == 0x2029
    }
  }
}

import Casework

/// Reads the four options that opening a unit takes, without the whole command line's apparatus.
///
/// It must mean the same as the apparatus; whatever is not plain is left to that.
enum QuickStart {
  /// The settings, if the arguments are nothing but those four options, each rightly given once at most.
  static func settings(_ arguments: [String], _ environment: Environment) -> Settings? {
    var values: [String: String] = [:]
    var ascii = false
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--ascii" {
        if ascii { return nil }
        ascii = true
        continue
      }
      guard let (name, value) = option(argument, &rest), values[name] == nil else { return nil }
      values[name] = value
    }
    let today = values["--today"].flatMap { Day($0) }
    if values["--today"] != nil, today == nil { return nil }
    do throws(Failure) {
      return try Settings(
        file: values["--file"], today: today, login: values["--as"], ascii: ascii, environment)
    } catch {
      return nil
    }
  }

  private static func option(_ argument: String, _ rest: inout ArraySlice<String>) -> (String, String)? {
    for name in ["--file", "--today", "--as"] {
      if argument == name {
        guard let value = rest.popFirst(), !value.isEmpty, value.first != "-" else { return nil }
        return (name, value)
      }
      if argument.hasPrefix(name + "=") {
        let value = String(argument.dropFirst(name.count + 1))
        return value.isEmpty ? nil : (name, value)
      }
    }
    return nil
  }
}

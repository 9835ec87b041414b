import ArgumentParser
import Glibc

/// Where the program begins: on the screen at once where nothing else is asked for, otherwise at a verb.
@main
enum Entry {
  static func main() {
    // Where nobody reads on, what was asked for is still journalled.
    signal(SIGPIPE, SIG_IGN)
    Noting.begin()
    let status = run()
    Noting.write()
    exit(status)
  }

  private static func run() -> Int32 {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let environment = Environment.running
    do {
      if let settings = QuickStart.settings(arguments, environment) {
        return try OpenUnit(settings).sit(environment)
      }
      var command = try Kith.parseAsRoot(arguments)
      try command.run()
    } catch {
      return report(error)
    }
    return ExitStatus.done.rawValue
  }

  /// Says what went wrong, in one sentence a failure, and returns the exit status.
  private static func report(_ error: any Error) -> Int32 {
    if let failure = Failure(error) {
      for sentence in failure.sentences { Output.say(sentence) }
      return failure.status.rawValue
    }
    if Kith.exitCode(for: error) == .success {
      Output.print(Kith.fullMessage(for: error))
      return ExitStatus.done.rawValue
    }
    let failure = Failure(misuse: Kith.message(for: error))
    for sentence in failure.sentences { Output.say(sentence) }
    return failure.status.rawValue
  }
}

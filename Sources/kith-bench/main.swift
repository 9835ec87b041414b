import Casework
import Demo
import Foundation
import GRDB
import Records
import Screen
import Session
import Statute

/// Prints what clocks, a start, a caseload, a save, a key in the search and an import cost at 40 and at 20,000
/// cases, beside a bare commit.
///
/// Run it as `swift run -c release kith-bench`; it makes its files in a temporary folder and takes them away.
/// Figures are milliseconds, the median of the rounds with the shortest and the longest.
let today = Day(number: 20_530)
if CommandLine.arguments.dropFirst().first == "writes" {
  try Writing.run(CommandLine.arguments.dropFirst(2), today: today)
  exit(0)
}
let folder = FileManager.default.temporaryDirectory.appending(path: "kith-bench-\(getpid())").path
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)

print("ms: median (shortest – longest)")
try BareCommit.measure(in: folder)
try ClockBench.measure(today: today)
AgendaBench.measure(today: today)
for closed in [0, 20_000] {
  let path = folder + "/\(closed).kith"
  try Demo.make(path: path, families: 36, years: 1, closed: closed, today: today, login: "bench")
  try UnitBench(path: path, today: today, label: closed == 0 ? "40 cases" : "20,000 closed cases").measure()
}
try FindBench(path: folder + "/find.kith", today: today).measure()
try JournalBench(path: folder + "/journal.kith", today: today).measure()
let large = folder + "/large.kith"
try Demo.make(path: large, families: 2_000, today: today, login: "bench")
try UnitBench(path: large, today: today, label: "2,000 open families").measure()
try FileManager.default.removeItem(atPath: folder)

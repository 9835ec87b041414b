// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

/// A room of the house: what it may import is written here and nowhere else.
func room(_ name: String, _ imports: Target.Dependency...) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
}

func tests(_ name: String, _ imports: Target.Dependency..., reads: [String] = []) -> Target {
  .testTarget(name: name, dependencies: imports, exclude: reads, swiftSettings: strict)
}

let package = Package(
  name: "kith",
  products: [.executable(name: "kith", targets: ["kith"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    room("Casework"),
    room("Screen"),
    .target(name: "CReference"),
    .systemLibrary(name: "CCurses"),
    .target(name: "CTerminal"),
    room("Statute", "Casework", "CReference"),
    room("Returns", "Casework"),
    room("Records", "Casework", grdb, crypto, cryptoExtras),
    room("Desk", "Screen", "Casework"),
    room("Terminal", "Screen", "CCurses", "CTerminal"),
    room("Session", "Desk", "Records", "Returns", "Statute", "Screen", "Casework"),
    room("Demo", "Records", "Statute", "Casework"),
    .executableTarget(
      name: "kith",
      dependencies: [
        "Session", "Desk", "Terminal", "Records", "Returns", "Statute", "Screen", "Casework", "Demo",
        arguments,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "kith-bench",
      dependencies: ["Session", "Desk", "Records", "Returns", "Statute", "Screen", "Casework", "Demo", grdb],
      swiftSettings: strict),
    tests("CaseworkTests", "Casework"),
    tests("ScreenTests", "Screen"),
    tests("DeskTests", "Desk", "Screen", "Casework"),
    tests("ReturnsTests", "Returns", "Casework"),
    tests("StatuteTests", "Statute", "Casework"),
    tests("RecordsTests", "Records", "Returns", "Statute", "Casework", grdb),
    tests("PaperTests", "Returns", "Casework"),
    tests("DemoTests", "Demo", "Records", "Casework"),
    tests("CommandTests", "kith", "Desk", "Screen", "Records", "Casework", arguments),
    tests("RepositoryTests", "kith", "Desk", "Records", "Casework", "Screen"),
    tests(
      "SessionTests", "Session", "Desk", "Records", "Returns", "Statute", "Screen", "Casework",
      reads: ["Pictures"]),
  ],
  cLanguageStandard: .c2x
)

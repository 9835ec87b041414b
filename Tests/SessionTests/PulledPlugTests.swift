import Casework
import Desk
import Foundation
import Records
import Screen
import Session
import Testing

/// Each everyday task, interrupted at every step: the plug, the line, the window, the lock.
struct PulledPlugTests {
  /// The state of the file at one step, as a program that is gone has left it.
  private struct Cut {
    /// How many keys had been pressed.
    var keys: Int
    var path: String
    var unfinished: Unfinished?
  }

  private struct Played {
    var cuts: [Cut] = []
    var trace: [String] = []
    var dates: [String] = []
  }

  /// Plays a task once, and at every step copies the file as it is left by whoever is interrupted there.
  private func play(_ task: EverydayTask, at path: String, leaving: (Seat) -> Void) throws -> Played {
    let store = try EverydayUnit.store(at: path)
    let seat = try EverydayUnit.sitDown(store)
    let (keys, cuts) = (try task.keys(), Set(try task.cuts()))
    var played = Played()
    for count in 0...keys.count {
      if count > 0 { seat.press(keys[count - 1]) }
      guard cuts.contains(count) else { continue }
      leaving(seat)
      let copy = "\(path)-\(count)"
      try EverydayUnit.copy(path, to: copy)
      played.cuts.append(Cut(keys: count, path: copy, unfinished: Unfinished(seat)))
    }
    (played.trace, played.dates) = (
      try EverydayUnit.trace(store, only: task.families), try EverydayUnit.dates(store)
    )
    return played
  }

  private func remove(_ path: String, _ played: Played) {
    for path in played.cuts.map(\.path) + [path] { PlayedMeeting.remove(path) }
  }

  /// Opens Kith again at a step, and goes on: with the text that was typed, or from the beginning.
  ///
  /// Nothing where it would be played exactly as it was.
  private func goOn(_ task: EverydayTask, from cut: Cut) throws -> Store? {
    let store = try EverydayUnit.open(cut.path)
    let seat = try EverydayUnit.sitDown(store)
    let keys = try task.keys()
    let at = "\(task.name), after \(cut.keys) keys"
    if let typed = cut.unfinished, typed.isTouched {
      #expect(try store.drafts().map(\.key) == [typed.draft], "\(at)")
      seat.press(.enter)
      let again = Unfinished(seat)?.values ?? [:]
      #expect(typed.values.allSatisfy { again[$0.key] == $0.value || again[$0.key] == "" }, "\(at)")
      seat.go(to: typed)
      // What Kith itself had proposed is there again once one has gone over it.
      #expect(Unfinished(seat)?.values == typed.values, "\(at)")
      #expect(Unfinished(seat)?.focus == typed.focus, "\(at)")
      if typed.isCovered { seat.press(keys[cut.keys - 1]) }
      for key in keys[cut.keys...] { seat.press(key) }
    } else {
      #expect(try store.drafts().isEmpty, "\(at)")
      // Nothing was typed, or all of it is saved.
      if cut.keys == keys.count { return store }
      // A program that is killed keeps no place: all is as before the first key, from where it is played once.
      if cut.keys > 0, try store.place() == nil { return nil }
      for key in try Key.script("g<Esc>g<Esc>g") + keys { seat.press(key) }
    }
    return store
  }

  private func interrupt(_ task: EverydayTask, leaving: (Seat) -> Void) throws {
    let path = UnitOne.temporary()
    let played = try play(task, at: path, leaving: leaving)
    defer { remove(path, played) }
    #expect(played.cuts.count > task.steps.count)
    for cut in played.cuts {
      guard let store = try goOn(task, from: cut) else { continue }
      #expect(
        try EverydayUnit.trace(store, only: task.families) == played.trace,
        "\(task.name), after \(cut.keys) keys")
      #expect(try EverydayUnit.dates(store) == played.dates, "\(task.name), after \(cut.keys) keys")
      #expect(try store.drafts().isEmpty, "\(task.name), after \(cut.keys) keys")
    }
  }

  @Test(arguments: EverydayTask.all)
  func `the plug is pulled at every step and nothing typed is lost`(task: EverydayTask) throws {
    try interrupt(task) { seat in _ = seat.pause() }
  }

  @Test(arguments: EverydayTask.all)
  func `the line drops at every step and nothing typed is lost`(task: EverydayTask) throws {
    try interrupt(task) { seat in seat.end() }
  }

  /// Plays a task and does something at every step that must leave everything in its place.
  private func play(_ task: EverydayTask, _ store: Store, at every: (Seat, String) throws -> Void) throws {
    let seat = try EverydayUnit.sitDown(store)
    let (keys, cuts) = (try task.keys(), Set(try task.cuts()))
    for count in 0...keys.count {
      if count > 0 { seat.press(keys[count - 1]) }
      guard cuts.contains(count) else { continue }
      let (before, overlays) = (Unfinished(seat), seat.desk.overlays.count)
      try every(seat, "\(task.name), after \(count) keys")
      #expect(Unfinished(seat) == before, "\(task.name), after \(count) keys")
      #expect(seat.desk.overlays.count == overlays, "\(task.name), after \(count) keys")
    }
  }

  /// The rows that a task leaves when nothing comes between.
  private func undisturbed(_ task: EverydayTask) throws -> [String] {
    let path = UnitOne.temporary()
    defer { PlayedMeeting.remove(path) }
    let store = try EverydayUnit.store(at: path)
    let seat = try EverydayUnit.sitDown(store)
    for key in try task.keys() { seat.press(key) }
    return try EverydayUnit.trace(store)
  }

  @Test(arguments: EverydayTask.all)
  func `the window shrinks and grows at every step and all stays in its place`(task: EverydayTask) throws {
    let path = UnitOne.temporary()
    defer { PlayedMeeting.remove(path) }
    let store = try EverydayUnit.store(at: path)
    try play(task, store) { seat, at in
      seat.take(.resized(Size(width: 60, height: 20)))
      seat.settle()
      #expect(seat.frame().size == Size(width: 60, height: 20), "\(at)")
      seat.take(.resized(Size(width: 80, height: 24)))
      seat.settle()
    }
    #expect(try EverydayUnit.trace(store) == undisturbed(task))
  }

  /// What must not be read on a locked screen.
  private static let secrets = [
    "Adeyemi", "Tolu", "Barrow", "Kayleigh", "Costa", "Okafor", "Caseload", "Wren",
  ]

  @Test(arguments: EverydayTask.all)
  func `the screen is locked at every step and shows nothing of what is beneath`(task: EverydayTask) throws {
    let path = UnitOne.temporary()
    defer { PlayedMeeting.remove(path) }
    let store = try EverydayUnit.store(at: path)
    // Little work for each try, because there are some hundred.
    store.passphraseRounds = 2
    try store.setPassphrase("heron")
    try play(task, store) { seat, at in
      seat.press(.function(12))
      let screen = seat.frame().text
      #expect(seat.desk.isLocked, "\(at)")
      for secret in Self.secrets { #expect(!screen.contains(secret), "\(at): \(screen)") }
      for key in "heron".map(Key.character) + [.enter] { seat.press(key) }
      #expect(!seat.desk.isLocked, "\(at): \(seat.frame().text)")
    }
    #expect(try EverydayUnit.trace(store) == undisturbed(task))
  }
}

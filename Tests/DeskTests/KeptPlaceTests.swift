import Casework
import Desk
import Screen
import Testing

/// Where somebody was: kept when they go, and found again.
struct KeptPlaceTests {
  private func opened(_ place: KeptPlace? = nil, _ filters: [KeptFilter] = []) -> (Desk, [Effect]) {
    var desk = Bench.desk()
    let effects = desk.take(.answer(.kept(place, filters)))
    _ = desk.take(.answer(.drafts([])))
    _ = desk.take(.answer(.caseload(Bench.rows)))
    return (desk, effects)
  }

  @Test func `the place is read before anything else`() {
    #expect(Bench.desk().opening() == [.read(.kept), .read(.drafts), .read(.hidden), .read(.caseload)])
  }

  @Test
  func `leaving keeps room, narrowing, order, worker, density and cursor, and the next sitting has them`()
    throws
  {
    var (desk, effects) = opened()
    #expect(effects == [])
    _ = try desk.press("oo<Tab>/a<Enter>jj")
    let before = desk.frame()
    let left = try desk.press("q")
    guard case .keepPlace(let place)? = left.first, left.last == .quit else {
      Issue.record("\(left)")
      return
    }
    let (again, reading) = opened(place)
    #expect(reading == [])
    #expect(again.frame() == before)
    #expect(again.caseload.narrowing.line.text == "a")
    #expect(again.caseload.showsChildren)
  }

  @Test func `another room is read with the caseload, and its cursor is where it was`() throws {
    var (desk, _) = opened()
    _ = try desk.press("1")
    _ = desk.take(.answer(.today(Dated.board)))
    _ = try desk.press("ojj")
    let before = desk.frame()
    let (again, reading) = opened(desk.place)
    #expect(reading == [.read(.today)])
    var read = again
    _ = read.take(.answer(.today(Dated.board)))
    #expect(read.frame() == before)
  }

  @Test func `an open family comes back with its cursor, under the unfinished texts`() throws {
    var desk = try Dated.family()
    _ = try desk.press("jjjj")
    let held = desk.frame().lineText(0)
    var again = Bench.desk()
    let reading = again.take(.answer(.kept(desk.place, [])))
    #expect(reading == [.read(.family(Ref(1)))])
    _ = again.take(.answer(.drafts([Draft(key: "visit/1", title: "Visit, Adeyemi", values: [:], keptAt: 0)])))
    _ = again.take(.answer(.caseload(Bench.rows)))
    _ = again.take(.answer(.family(Dated.file)))
    #expect(again.scope == .picker)
    _ = try again.press("<Esc>")
    #expect(again.scope == .family)
    #expect(again.frame().lineText(0) == held)
    #expect(again.family?.selected == desk.family?.selected)
  }

  @Test func `a family that is gone, or closed to this login, is passed over in silence`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.kept(KeptPlace(room: 2, family: 99), [])))
    _ = desk.take(.refused(.noSuch("family"), form: nil))
    _ = desk.take(.answer(.drafts([])))
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(desk.notice == nil)
    #expect(desk.scope == .caseload)
  }

  @Test func `names stay hidden over a restart`() throws {
    var (desk, _) = opened()
    _ = try desk.press("P")
    #expect(desk.place.isPrivate)
    let (again, _) = opened(desk.place)
    #expect(again.isPrivate)
  }

  @Test func `the place is kept once one has settled, and once only`() throws {
    var (desk, _) = opened()
    _ = desk.take(.pause(second: 100))
    _ = try desk.press("j")
    #expect(desk.take(.pause(second: 101)) == [])
    #expect(desk.take(.pause(second: 105)) == [])
    let effects = desk.take(.pause(second: 111))
    guard case .keepPlace(let place)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(place.rooms[2]?.selected == "2")
    #expect(desk.take(.pause(second: 140)) == [])
    var left = place
    left.left = 140
    #expect(try desk.press("q") == [.keepPlace(left), .quit])
    #expect(desk.parting() == [])
  }

  @Test func `who drops off the line leaves texts and place behind`() throws {
    var (desk, _) = opened()
    _ = try desk.press("jv")
    _ = desk.take(.answer(.family(Bench.file)))
    _ = try desk.press("y")
    let effects = desk.parting()
    #expect(effects.contains { if case .keep(let draft) = $0 { draft.key == "visit/1" } else { false } })
    #expect(effects.contains { if case .keepPlace = $0 { true } else { false } })
  }

  // MARK: Within a sitting

  @Test func `a room one comes back to is as it was left`() throws {
    var (desk, _) = opened()
    _ = try desk.press("4")
    _ = desk.take(.answer(.actions([])))
    _ = try desk.press("5")
    _ = desk.take(.answer(.diary(DiaryBoard(from: Bench.today, through: Bench.today + 6, items: []))))
    _ = try desk.press("jjj")
    let day = desk.diary.day
    _ = try desk.press("3")
    _ = desk.take(.answer(.meeting(Agendas.board(.planned))))
    _ = try desk.press("jj")
    _ = try desk.press("5")
    #expect(desk.diary.day == day)
    _ = try desk.press("3")
    _ = desk.take(.answer(.meeting(Agendas.board(.planned))))
    #expect(desk.meeting.selected?.family == Ref(3))
  }

  @Test func `a family's page is as it was left, also when a record came to it meanwhile`() throws {
    var desk = try Dated.family()
    _ = try desk.press("jjj")
    let selected = try #require(desk.family).selected
    _ = try desk.press("q")
    _ = try desk.press("<Enter>")
    var file = Dated.file
    _ = desk.take(.answer(.family(file)))
    #expect(desk.family?.selected == selected)
    file.clocks.insert(Dated.enquiry, at: 0)
    let key = Dated.file.clocks.map(\.key)
    _ = desk.take(.answer(.family(file)))
    guard case .clock(let index)? = desk.family?.selected, case .clock(let before) = selected else {
      Issue.record("\(String(describing: desk.family?.selected))")
      return
    }
    #expect(file.clocks[index].key == key[before])
  }

  @Test func `the cursor of Today stays on its date when an unfinished text comes or goes`() throws {
    var desk = try Dated.today()
    _ = try desk.press("jj")
    let line = { (desk: Desk) in
      desk.frame().text.split(separator: "\n").first { $0.hasPrefix("›") }.map(String.init)
    }
    let held = line(desk)
    #expect(held?.contains("Single assessment") == true, "\(held ?? "")")
    _ = desk.take(.answer(.drafts([Draft(key: "visit/1", title: "Visit, Adeyemi", values: [:], keptAt: 0)])))
    #expect(line(desk) == held)
    _ = desk.take(.answer(.today(Dated.board)))
    #expect(line(desk) == held)
    _ = desk.take(.answer(.drafts([])))
    #expect(line(desk) == held)
  }

  // MARK: F

  @Test func `F keeps what is there under a name, and takes it again`() throws {
    var (desk, _) = opened()
    _ = try desk.press("oo/ade<Enter>F")
    #expect(desk.frame().text.contains("Keep this as …"))
    let effects = try desk.press("late ones<Enter>")
    guard case .keepFilter(let filter)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(filter.name == "late ones" && filter.room == 2)
    #expect(filter.place.narrowing == "ade" && filter.place.order == "risk" && filter.place.selected == nil)
    _ = try desk.press("<Esc>oooo")
    #expect(desk.caseload.rows.count == 4)
    _ = try desk.press("F<Down><Enter>")
    #expect(desk.caseload.rows.count == 1)
    #expect(desk.caseload.order == .risk)
    #expect(desk.notice?.sentence.hasPrefix("“late ones”: “ade”") == true)
  }

  @Test func `a filter without a name is asked for one, and D drops one`() throws {
    let filter = KeptFilter(name: "mine", room: 2, place: .init(worker: "Jo Bell"))
    let elsewhere = KeptFilter(name: "others", room: 4, place: .init(order: "owner"))
    var (desk, _) = opened(nil, [filter, elsewhere])
    _ = try desk.press("F<Enter>")
    #expect(desk.notice?.sentence == "Type a name for it first, then Enter.")
    #expect(desk.scope == .picker)
    #expect(!desk.frame().text.contains("others"))
    #expect(try desk.press("<Down>D") == [.dropFilter(filter), .read(.kept)])
    guard case .picker(let sheet)? = desk.overlays.last else {
      Issue.record("the list is gone")
      return
    }
    #expect(sheet.picker.items.map(\.label) == ["Keep this as …"])
  }

  @Test func `a name that is kept already is kept anew, in its place`() throws {
    let filter = KeptFilter(name: "Mine", room: 2, place: .init(worker: "Jo Bell"))
    var (desk, _) = opened(nil, [filter])
    _ = try desk.press("Fmine")
    #expect(desk.frame().text.contains("Keep this as “mine”, in its place"))
    let effects = try desk.press("<Enter>")
    #expect(
      effects == [.keepFilter(KeptFilter(name: "Mine", room: 2, place: .init(order: "name"))), .read(.kept)])
  }
}

import Casework
import Testing

/// Who comes where, what is moved by hand, and by how much a meeting is too short.
struct AgendaOrderTests {
  private let day = Invented.day

  private func agenda(
    minutes: Int = 180, _ candidates: [Agenda.Candidate], moves: [Agenda.Move] = []
  ) -> Agenda {
    Agenda(on: day, unit: Invented.unit(minutes: minutes), candidates: candidates, moves: moves)
  }

  /// Names in running order, with a bar between full discussions and check-ins.
  private func order(_ agenda: Agenda) -> String {
    let full = agenda.items.filter { $0.tier == .full }.map(\.name).joined(separator: " ")
    let rest = agenda.items.filter { $0.tier == .checkIn }.map(\.name).joined(separator: " ")
    return "\(full) | \(rest)"
  }

  /// Five families of which the meeting holds two in full: 5 × 3 + 2 × 17 = 49 minutes.
  private func five(_ tell: (inout [Agenda.Candidate]) -> Void = { _ in }) -> [Agenda.Candidate] {
    var all = ["A", "B", "C", "D", "E"].enumerated().map { Invented.candidate($0.offset + 1, $0.element) }
    tell(&all)
    return all
  }

  @Test func `those past the limit come before all other need, the longest first`() {
    let all = five {
      ($0[0].risk, $0[0].hasUnseenChild) = (.high, true)
      $0[0].requests = [Invented.said("Jo Bell", "court")]
      $0[2].lastFull = day - 28
      $0[3].lastFull = day - 35
      $0[2].risk = .high
    }
    #expect(order(agenda(minutes: 50, all)) == "D C | A B E")
    #expect(agenda(minutes: 50, all).shortBy == 0)
  }

  @Test func `a family of which nobody knows since when it is here is not passed over for ever`() {
    let all = five {
      $0[4].lastFull = nil
      $0[1].lastFull = day - 70
      $0[2].lastFull = day - 77
    }
    #expect(order(agenda(minutes: 50, all)) == "E C | B A D")
    #expect(agenda(minutes: 50, all).shortBy == 49 + 17 - 50)
  }

  @Test func `those past the limit for whom there is no room are checked in and say so`() {
    let all = five { all in for place in all.indices { all[place].lastFull = day - 28 - 7 * place } }
    let drawn = agenda(minutes: 50, all)
    #expect(order(drawn) == "E D | C B A")
    #expect(drawn.items[1].because == ["No full discussion for 7 weeks; the limit is 4."])
    #expect(
      drawn.items[2].because == [
        "No full discussion for 6 weeks; the limit is 4, and the meeting holds no more in full."
      ])
    #expect(drawn.shortBy == 5 * 20 - 50)
    #expect(agenda(minutes: 100, all).shortBy == 0)
    #expect(agenda(minutes: 99, all).shortBy == 1)
  }

  @Test func `what was not reached comes first, then what was moved by hand, then the limit`() {
    let all = five {
      $0[0].lastFull = day - 63
      $0[1].wished = Invented.wished(.full)
      $0[2].notReached = true
      ($0[3].notReached, $0[3].wasDueInFull) = (true, true)
    }
    #expect(order(agenda(minutes: 180, all)) == "D C B A E | ")
    #expect(order(agenda(minutes: 50, all)) == "D B | C A E")
    #expect(agenda(minutes: 50, all).shortBy == 16)
  }

  @Test func `a tier chosen by hand holds, also beyond the meeting's length`() {
    let all = five { all in for place in 0..<4 { all[place].wished = Invented.wished(.full) } }
    let drawn = agenda(minutes: 50, all)
    #expect(order(drawn) == "A B C D | E")
    #expect(drawn.shortBy == 33)
    let down = five {
      $0[0].lastFull = day - 63
      $0[0].wished = Invented.wished(.checkIn)
    }
    #expect(order(agenda(minutes: 180, down)) == "B C D E | A")
    #expect(agenda(minutes: 180, down).items[4].because.count == 2)
    #expect(agenda(minutes: 50, down).shortBy == 0)
  }

  @Test func `what is put off stands last and takes no minutes`() {
    let all = five {
      $0[0].postponed = Invented.said("Robin Shah", "Jo is away")
      $0[0].lastFull = day - 63
      $0[1].postponed = Invented.said("Robin Shah", "")
    }
    let drawn = agenda(minutes: 43, all)
    #expect(drawn.items.map(\.name) == ["C", "D", "E", "A", "B"])
    #expect(drawn.items.map(\.minutes) == [20, 20, 3, 0, 0])
    #expect(drawn.items.map(\.postponed) == [nil, nil, nil, "Jo is away", "by Robin Shah"])
    #expect(drawn.items[3].because.first == "Put off by Robin Shah: Jo is away.")
    #expect(drawn.shortBy == 0)
  }

  @Test(
    arguments: [
      // Two in full: A B | C D E.
      ([(4, 1)], "D A | B C E"), ([(4, 2)], "A D | B C E"), ([(4, 3)], "A B | D C E"),
      ([(1, 4)], "B C | A D E"),
      ([(1, nil)], "B A | C D E"), ([(3, nil)], "A B | D E C"), ([(5, 1), (4, 5)], "D E | A B C"),
      ([(5, 1), (5, 3)], "A B | E C D"), ([(5, 1), (4, 1)], "E D | A B C"),
      ([(5, 1), (4, 1), (3, 1)], "E D | C A B"),
      ([(2, 2)], "A B | C D E"), ([(9, 1)], "A B | C D E"), ([(2, 9)], "A B | C D E"),
    ] as [([(Int, Int?)], String)])
  func `moves are made one after the other, and a place taken by hand is another's`(
    moves: [(Int, Int?)], expected: String
  ) {
    let drawn = agenda(
      minutes: 50, five(), moves: moves.map { Agenda.Move(family: Ref($0.0), before: $0.1.map { Ref($0) }) })
    #expect(order(drawn) == expected)
  }

  @Test func `a move says who made it and why`() {
    let moves = [
      Agenda.Move(family: Ref(5), before: Ref(1), said: Invented.said("Robin Shah", "court on Friday")),
      Agenda.Move(family: Ref(4), before: nil),
    ]
    let drawn = agenda(minutes: 50, five(), moves: moves)
    #expect(drawn.items.first?.because == ["Moved here by Robin Shah: court on Friday."])
    #expect(drawn.items.last?.name == "D")
    #expect(drawn.items.last?.because == ["Moved here by hand."])
  }

  @Test func `nobody is moved before a family that is put off`() {
    let all = five { $0[4].postponed = Invented.said("Robin Shah", "") }
    let drawn = agenda(minutes: 50, all, moves: [Agenda.Move(family: Ref(1), before: Ref(5))])
    #expect(order(drawn) == "A B | C D E")
  }

  @Test func `ties fall to weeks, then name without accents, then id`() {
    var all = [
      Invented.candidate(7, "Žižek"), Invented.candidate(6, "Ziza"), Invented.candidate(3, "Åse"),
      Invented.candidate(2, "Ase"), Invented.candidate(1, "Bell"),
    ]
    (all[4].lastFull, all[4].risk) = (day - 14, nil)
    #expect(agenda(minutes: 15, all).items.map(\.familyId) == ["k1", "k2", "k3", "k6", "k7"])
  }
}

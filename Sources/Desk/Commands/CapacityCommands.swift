import Casework
import Screen

extension Command {
  /// What the unit can carry, and who may decide.
  static let capacity: [Command] = [
    Command(
      "take-out", [.character("D")], "take out",
      "Takes out a member's days away, or ends their cover; u brings it back.", in: [.capacity], rank: 6,
      refuses: { $0.whyNotTakeOut }, run: { desk, _ in desk.takeOut() }
    ),
    Command(
      "leave-of-absence", [], "days away", "Records days on which a member is away.",
      in: [.capacity, .unit, .authorities], refuses: { $0.whyNotRecord },
      run: { desk, _ in desk.recordLeave() }
    ),
    Command(
      "open-cover", [], "cover", "Lets a member who only reads type for a time what they saw and heard.",
      in: [.capacity, .unit, .authorities], refuses: { $0.whyNotConsult },
      run: { desk, _ in desk.openCover() }
    ),
    Command(
      "set-authority", [.character("e")], "who decides", "Changes who may take that kind of decision.",
      in: [.authorities], rank: 3,
      refuses: { desk in
        desk.whyNotConsult
          ?? (desk.unit.selectedAuthority == nil ? "There is no decision under the cursor." : nil)
      },
      run: { desk, _ in desk.changeHolder() }
    ),
  ]
}

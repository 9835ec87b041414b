import Casework
import Records

/// What is wished of the next agenda.
enum Wishes {
  static func write(in store: Store, families: [Ref<Family>], today: Day) throws(Refusal) {
    let wishes: [(kind: AgendaWish.Kind, by: Int, reason: String)] = [
      (.request, Staff.socialWorker, "The grandmother wants to take the children; what do we say?"),
      (.full, Staff.consultant, "Before the review, not after it."),
      (.postpone, Staff.coordinator, "The worker is on leave until Monday; nothing is due."),
    ]
    for (wish, family) in zip(wishes, families) {
      _ = try store.save(
        .wish(
          AgendaWish(
            family: family, kind: wish.kind, by: Staff.ref(wish.by), reason: wish.reason, made: today)))
    }
  }
}

/// What a piece of the screen means; the terminal decides how that looks.
public enum Style: UInt8, CaseIterable, Sendable {
  case plain, title, heading, selected
  case late, due, risk, warning, restricted
  case dim, hint, key, label, field, focused
  case problem, notice, good, rule
}

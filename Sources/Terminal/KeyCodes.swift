import CCurses
import Screen

/// What the codes of ncurses mean as keys.
enum KeyCodes {
  static let pasteBegins = Int32(kith_key_paste_begins)
  static let pasteEnds = Int32(kith_key_paste_ends)
  static let resize = Int32(kith_key_resize)

  /// The key of that code, or nothing where we have no use for it.
  static func key(_ code: Int32) -> Key? {
    let function = code - Int32(kith_key_function)
    return (1...12).contains(function) ? .function(Int(function)) : keys[code]
  }

  private static let keys: [Int32: Key] = {
    let pairs: [(code: Int, key: Key)] = [
      (kith_key_up, .up), (kith_key_down, .down),
      (kith_key_scroll_up, .up), (kith_key_scroll_down, .down),
      (kith_key_left, .left), (kith_key_right, .right),
      (kith_key_shift_left, .left), (kith_key_shift_right, .right),
      (kith_key_word_left, .wordLeft), (kith_key_word_right, .wordRight),
      (kith_key_page_up, .pageUp), (kith_key_page_down, .pageDown),
      (kith_key_home, .home), (kith_key_find, .home),
      (kith_key_end, .end), (kith_key_select, .end),
      (kith_key_backspace, .backspace), (kith_key_delete, .delete),
      (kith_key_enter, .enter), (kith_key_back_tab, .backTab),
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { (Int32($0.code), $0.key) })
  }()

  /// Teaches ncurses the marks around pasted text, and keys that a terminal may send otherwise than its
  /// description says.
  static func define() {
    let function = kith_key_function
    let sequences: [(text: String, code: Int)] = [
      ("[200~", kith_key_paste_begins), ("[201~", kith_key_paste_ends),
      ("[A", kith_key_up), ("[B", kith_key_down),
      ("[C", kith_key_right), ("[D", kith_key_left),
      ("OA", kith_key_up), ("OB", kith_key_down),
      ("OC", kith_key_right), ("OD", kith_key_left),
      ("[H", kith_key_home), ("[F", kith_key_end),
      ("OH", kith_key_home), ("OF", kith_key_end),
      ("[1~", kith_key_home), ("[4~", kith_key_end), ("[3~", kith_key_delete),
      ("[5~", kith_key_page_up), ("[6~", kith_key_page_down),
      // Held with Control or Alt, as the kinds of terminals send them.
      ("[1;5D", kith_key_word_left), ("[1;5C", kith_key_word_right),
      ("[1;3D", kith_key_word_left), ("[1;3C", kith_key_word_right),
      ("[5D", kith_key_word_left), ("[5C", kith_key_word_right),
      ("Od", kith_key_word_left), ("Oc", kith_key_word_right),
      ("[Z", kith_key_back_tab), ("OM", kith_key_enter),
      ("OP", function + 1), ("OQ", function + 2), ("OR", function + 3), ("OS", function + 4),
      ("[11~", function + 1), ("[12~", function + 2), ("[13~", function + 3), ("[14~", function + 4),
      ("[15~", function + 5), ("[17~", function + 6), ("[18~", function + 7), ("[19~", function + 8),
      ("[20~", function + 9), ("[21~", function + 10), ("[23~", function + 11), ("[24~", function + 12),
      // What the console of the system itself sends.
      ("[[A", function + 1), ("[[B", function + 2), ("[[C", function + 3), ("[[D", function + 4),
      ("[[E", function + 5),
    ]
    for (text, code) in sequences { define_key("\u{1B}" + text, Int32(code)) }
  }
}

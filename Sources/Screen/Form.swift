/// A page of fields that a person fills in.
///
/// What the keys do: Enter goes to the next field and on the last one saves (in a memo it begins a new
/// line), Tab and Shift-Tab move, Ctrl-S saves from anywhere, Esc closes.
public struct Form: Equatable, Sendable {
  /// What the program has to attend to after a key.
  public enum Event: Equatable, Sendable {
    case none
    /// What stands in that field is another.
    case changed(Int)
    /// The person has gone on from that field: time to check it.
    case left(Int)
    case save
    case close
    /// Words were typed into that field, which takes none.
    case notTaken(Int)
    /// `=` was typed into that empty field: its last value is wanted.
    case repeatLast(Int)
  }

  public var title: String
  public var fields: [Field]
  /// The field in which the person types, from 0.
  public var focus: Int
  /// The first line of the fields in view.
  public internal(set) var scroll = 0
  /// Where the form was last drawn or told to fit; moving over wrapped rows follows it.
  public internal(set) var area: Area

  public init(title: String, fields: [Field], area: Area = Area(x: 0, y: 0, width: 80, height: 23)) {
    self.title = title
    self.fields = fields
    self.focus = 0
    self.area = area
    settle()
  }

  /// The field of that key, or nothing.
  public subscript(key: String) -> Field? {
    get { fields.first { $0.key == key } }
    set {
      guard let newValue, let index = fields.firstIndex(where: { $0.key == key }) else { return }
      fields[index] = newValue
    }
  }

  /// The text of the field of that key; nothing typed and no such field are both "".
  public func text(_ key: String) -> String { self[key]?.text ?? "" }

  /// Every field's value by its key, as a draft keeps them.
  public var values: [String: String] {
    var values: [String: String] = [:]
    for field in fields { values[field.key] = field.text }
    return values
  }

  /// Puts back values kept in a draft; fields it does not name stay as they are.
  public mutating func restore(_ values: [String: String]) {
    for index in fields.indices {
      if let value = values[fields[index].key] { fields[index].restore(value) }
    }
    settle()
  }

  /// The first field with a problem, from 0.
  public var firstProblem: Int? { fields.firstIndex { $0.problem != nil } }

  /// Goes to the first field with a problem; says whether there is one.
  public mutating func focusFirstProblem() -> Bool {
    guard let firstProblem else { return false }
    focus(on: firstProblem)
    return true
  }

  /// Goes to a field and scrolls so that it is in view.
  public mutating func focus(on index: Int) {
    guard fields.indices.contains(index) else { return }
    if fields.indices.contains(focus) { fields[focus].isLeft() }
    focus = index
    settle()
  }

  /// Where one types: the field, and how many characters of its text stand before the caret.
  public struct Place: Hashable, Sendable {
    public var field: String
    public var caret: Int

    public init(field: String, caret: Int) { (self.field, self.caret) = (field, caret) }
  }

  public var place: Place? {
    guard fields.indices.contains(focus) else { return nil }
    return Place(field: fields[focus].key, caret: fields[focus].caret)
  }

  /// Goes where one typed before; a field that is no longer there changes nothing.
  public mutating func go(to place: Place) {
    guard let index = fields.firstIndex(where: { $0.key == place.field }) else { return }
    fields[index].caret = place.caret
    focus(on: index)
  }

  /// Takes the room in which the form is drawn, so that moving and scrolling fit it.
  public mutating func fit(_ area: Area) {
    self.area = area
    settle()
  }
}

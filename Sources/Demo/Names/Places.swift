/// Streets, schools and carers of a town that does not exist; no postcode area begins with `XK`.
enum Places {
  private static let streets = [
    "Alder Grove", "Bellfounder Street", "Canal Terrace", "Drovers Lane", "Eel Pie Row", "Foundry Court",
    "Glovers Yard", "Hawthorn Rise", "Ironmonger Walk", "Jackdaw Close", "Kiln Bank", "Lockkeepers Way",
    "Maltings Road", "Nettle Hill", "Orchard Parade", "Packhorse Bridge", "Quarry Steps", "Ropewalk",
    "Saltmarsh Avenue", "Tannery Gardens", "Upper Weir", "Vinegar Hill", "Weavers Fold", "Yew Tree Crescent",
  ]
  private static let primary = [
    "Alder Grove Primary", "Canalside Infants", "Hawthorn Primary", "Our Lady of the Bridge Primary",
    "Quarry Steps Primary", "Weavers Fold Juniors",
  ]
  private static let secondary = [
    "Foundry Park Academy", "Kiln Bank School", "Saltmarsh High", "St Brannoc's School", "Upper Weir Academy",
  ]

  static func address(_ chance: inout Chance) -> (address: String, postcode: String) {
    let number = chance.between(1...188)
    let flat = chance.happens(25) ? "Flat \(chance.between(1...24)), " : ""
    let letters = Array("ABDEFGHJLNPQRSTUWXYZ").map(String.init)
    let inward = "\(chance.between(1...9))\(chance.pick(letters))\(chance.pick(letters))"
    return ("\(flat)\(number) \(chance.pick(streets)), Marlbridge", "XK\(chance.between(1...9)) \(inward)")
  }

  /// A school for an age; nothing below four and from eighteen on.
  static func school(age: Int, _ chance: inout Chance) -> String? {
    let (small, large) = (chance.pick(primary), chance.pick(secondary))
    switch age {
    case 4...10: return small
    case 11...17: return large
    default: return nil
    }
  }

  static func carer(_ chance: inout Chance) -> String {
    let names = [
      "Mrs Appiah", "Mr and Mrs Hollis", "Ms Drăgulescu", "Mrs Fairweather", "Mr Osgood", "the Tanners",
      "Ms Villareal", "Mrs Kilbride", "Mr and Mrs Sanghera", "Ms Thistlethwaite",
    ]
    return chance.pick(names)
  }
}

public import Casework

/// The timescales that the program carries: the law's, the guidance's, and what is local, with its sources.
public enum Timescales {
  /// The files in the order of the work, from the front door to the unit's own.
  public static let files = [
    "working-together", "children-act-1989", "public-law-outline", "care-planning-regulations-2010",
    "care-planning-guidance", "health-guidance", "education-guidance", "missing-guidance",
    "care-leavers-regulations-2010", "private-fostering-regulations-2005", "data-protection",
    "local-practice",
  ].map { "timescales/\($0).csv" }

  /// All rows, in the order of the files.
  public static func carried() throws(ReferenceProblem) -> [Timescale] {
    var timescales: [Timescale] = []
    for file in files {
      let text = try Reference.text(file)
      do {
        timescales += try RuleFile.read(text: text, file: "data/\(file)")
      } catch {
        throw .badLaw(error.sentence)
      }
    }
    return timescales
  }
}

extension Minutes.Item {
  /// The minute as plain text for the council's system, at most 76 columns wide: all of it, or what concerns one
  /// child. Without a signature it is headed as a draft.
  public func text(
    for child: Int?, meeting day: Day, unit: String, version: MeetingBoard.Signature?
  ) -> String { "" }
}

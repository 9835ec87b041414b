/// How a printed page looks: black on white, on A4, with nothing that comes from elsewhere.
enum WebStyle {
  static let sheet = """
    @page { size: A4; margin: 16mm 16mm 18mm; }
    body { font: 10.5pt/1.35 Arial, "Liberation Sans", sans-serif; color: #000; background: #fff;
      max-width: 46em; margin: 2em auto; padding: 0 1em; }
    h1 { font-size: 1.3em; margin: 0 0 .6em; }
    h2 { font-size: 1.1em; border-bottom: 1px solid #000; margin: 1.4em 0 .4em; padding-bottom: .1em; }
    h3 { font-size: 1em; margin: 1em 0 .2em; }
    h2 span, h3 span { float: right; font-weight: normal; }
    h1, h2, h3 { break-after: avoid; }
    p { display: grid; grid-template-columns: 9.8em 1fr; column-gap: .6em; margin: .15em 0;
      break-inside: avoid; }
    p.fact { grid-template-columns: 5.4em 1fr; }
    p.notice { display: block; margin: .8em 0; font-weight: bold; }
    p > span { white-space: pre-line; overflow-wrap: anywhere; min-width: 0; }
    small { display: block; font-size: .88em; }
    section.short { break-inside: avoid; }
    section.sheet { break-before: page; }
    section.sheet > h2 { margin-top: 0; }
    @media print { body { max-width: none; margin: 0; padding: 0; } }
    """
}

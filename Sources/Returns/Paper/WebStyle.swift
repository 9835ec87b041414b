/// How a printed page looks: black on white, on A4, with nothing that comes from elsewhere.
enum WebStyle {
  static let sheet = """
    @page { size: A4; margin: 16mm 16mm 18mm; }
    body { font: 10.5pt/1.35 "DejaVu Sans", Arial, sans-serif; color: #000; background: #fff;
      max-width: 46em; margin: 2em auto; padding: 0 1em; }
    h1 { font-size: 1.3em; margin: 0 0 .6em; }
    h2 { font-size: 1.1em; border-bottom: 1px solid #000; margin: 1.4em 0 .4em; padding-bottom: .1em; }
    h3 { font-size: 1em; margin: 1em 0 .2em; }
    h2 span, h3 span { float: right; font-weight: normal; }
    h1, h2, h3 { break-after: avoid; }
    p { margin: .15em 0 .15em 8.6em; white-space: pre-line; break-inside: avoid; overflow-wrap: anywhere; }
    p b { float: left; width: 8.2em; margin-left: -8.6em; }
    p.fact { margin-left: 6em; }
    p.fact b { width: 5.6em; margin-left: -6em; }
    small { display: block; font-size: .88em; }
    p.notice { margin: .8em 0; font-weight: bold; }
    section.short { break-inside: avoid; }
    section.sheet { break-before: page; }
    @media print { body { max-width: none; margin: 0; padding: 0; } }
    """
}

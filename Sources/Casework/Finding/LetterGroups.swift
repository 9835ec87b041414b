/// How groups of letters are said in the languages of an English city's families.
///
/// The longest group that fits is taken; `^` binds it to the beginning of a word, `$` to its end, and `-`
/// stands for a group that is not heard. The likeliest way comes first.
enum LetterGroups {
  struct Group {
    var length: Int
    var ways: [[Sound]]
  }

  static func longest(in letters: [Unicode.Scalar], at place: Int) -> Group {
    let first = letters[place]
    for rule in rules[first] ?? [] where rule.fits(letters, at: place) { return rule.group }
    return Group(length: 1, ways: [[Sound(letter: first)]])
  }

  private struct Rule {
    var letters: [Unicode.Scalar]
    var opens: Bool
    var closes: Bool
    var group: Group

    /// From a pattern such as `^gb` and the ways to say it, such as `b/gb`.
    init(_ pattern: String, _ ways: Substring) {
      letters = pattern.unicodeScalars.filter { $0 != "^" && $0 != "$" }
      (opens, closes) = (pattern.hasPrefix("^"), pattern.hasSuffix("$"))
      let said = ways.split(separator: "/").map { way in
        way.unicodeScalars.filter { $0 != "-" }.map(Sound.init(letter:))
      }
      group = Group(length: letters.count, ways: said)
    }

    /// Bound patterns go before free ones of the same length.
    var rank: Int { letters.count * 4 + (opens ? 2 : 0) + (closes ? 1 : 0) }

    func fits(_ word: [Unicode.Scalar], at place: Int) -> Bool {
      let end = place + letters.count
      guard end <= word.count, !opens || place == 0, !closes || end == word.count else { return false }
      return word[place..<end].elementsEqual(letters)
    }
  }

  private static let rules: [Unicode.Scalar: [Rule]] = {
    var rules: [Unicode.Scalar: [Rule]] = [:]
    for row in spoken.split(whereSeparator: \.isWhitespace) {
      let sides = row.split(separator: "=")
      for pattern in sides[0].split(separator: ",") {
        let rule = Rule(String(pattern), sides[1])
        rules[rule.letters[0], default: []].append(rule)
      }
    }
    return rules.mapValues { $0.sorted { $0.rank > $1.rank } }
  }()

  private static let spoken = [vowels, soft, hard, irish, otherNames].joined(separator: " ")

  private static let vowels = """
    aa,ah$=a ai,ei=ei ay=ei ay$=ei/e ai$=ei/ai/i ey=ei ey$=i/ei aye=eie aigh,eagh=ei eigh=i/ei ae=ei
    ao=ao/ei au=o/au aw=o/av/au aou=au ea=i/ea eah$=ia ee,ie=i eo=o/eo eu=u/eu ew=u/ev ewa=ua/eva uw=u
    io=io/o oo=u ou=u/o oud,owd,aud=aud oua=wa oe=oi oi,oy=oi ow=o/au/ov owe=owe/ove owa=owa/ova
    owi=owi/ovi ue=u/we ui=wi/u uy=wi/u uye=we uo=wo/o ia=ia iao=ao/iao oa=o/wa e$=-/e y=i ^y=y ^yi=i
    ^io=yo/io ^ia=ya/ia ught=ot ight=ait/it ough=o/u
    """

  private static let soft = """
    ce=se/Je/tse ce$=s/Je ci,cy=si/Ji cia,cio,cie,ciu=Ca/Co/sia ch=C/k/S/h tch=C cz=C szcz=SC/S trz=C/trz
    sc=sk sce,sci=Si/si sch=S sh=S sz=S ge=ge/Je ge$=J/ge gi=gi/Ji gj=J ^geor,^gheor=Jor rghe$=rJ/rge
    ^geoff=Jef gy=gi ^gya,^gye=Ja ^dw=dw/J dj,dzh=J dz=z/J dzi=Ji j=J/y jh=J jci=yCi/yti ^je=Je/ye ^hs=S
    rz=Z/rz krzy=kri/kSi ts,tz=ts/s ^ts,^tz=s/ts x=ks/S/h ^x=S/h/z xh=J zh=Z/J/l ^zh=J/Z ^can$=Jan/kan
    ^cem$=Jem ^cey=Jei/sei ^cer=Jer/ser ^cai$=tsai ^cao$=tsau ^cui$=tsui cao$=sau/kau ncal=nsal/nkal
    """

  private static let hard = """
    c=k ck=k cq=k q=k/C qu=kw/k/kv qv=kv/kw kh=k/h ^kn=n/kn gh=g/- ^gh=g ^gb=b/gb gb=b/gb ph=f rh=r ^wr=r ^wh=w/h
    w=w/v ^v=v/b th=t/s tr=tr ^tr=tr/C dh=d/z/- ksh=kS mps=ms lh=ly/l nh=ny/n nj=ny/nJ nie=nye/ni ng=ng/n
    ng$=N ^ng=n/ng/-/g ^nj=nJ/J ^nd=nd/d ^nk=nk/k ^nw=nw/w ^mb=mb/b ^mc,^mac=mak
    """

  private static let irish = """
    bh=v/b mh=v/m fh=- bhf=v bhan$=von/van aoi=i/ui aoimh=iv aoidh=i adh$=a/ad aidh$,idh$=i adhg=aig
    eadhbh,eabh=eiv eogha=owe eoi=o uai=o/wai ait=ait aith$=a/ait rse$=rSa/rs aisl=aSl/eisl isl=Sl/isl
    ois=oS/ois ainne$=anya/ein ead$=eid/id si=si/Si se=se/Se ^sea=So/Sei/si ^sia=Sa/sia ^sio=So/si
    ^sin=Sin/sin ^cia=kia/Sia aun$=on ugh$=u ughes$=us ewes$=us
    """

  private static let otherNames = """
    ^abdul,^abdel,^abdil=abdu ^abdull,^abdall,^abdell=abdul ^abdir,^abdur=abdur ^cabd=abd/kabd
    ^cali$=ali/kali ^caa=a/ka ^cum=um/kum ac$=a/ak acd=ad/akd ogan$=oan/ogan ugb=ub/ugb agla=ala/agla
    ^dung$=zuN/duN ^duong$=zoN/yoN/doN ^duy=zwi/dui ^gia=za/Jia ^hoa=hwa
    """
}

/// Invented people as somebody hears or types them, beside the name as it is stored.
///
/// The kept method was fitted on the first two lists, so it does better on them than it will among
/// strangers; the lists made afterwards are there to say how much better.
enum HeardNames {
  typealias Pair = (heard: String, stored: String)

  /// Pairs that should find each other.
  static let alike = read(
    """
    Shivaun = Siobhán; Neeve = Niamh; Keeva = Caoimhe; Eefa = Aoife; Owen = Eoghan; Rory = Ruairí;
    Seersha = Saoirse; Tige = Tadhg; Maeve = Meadhbh; Rosheen = Róisín; Ashling = Aisling; Shinade = Sinéad;
    Oshin = Oisín; Kian = Cian; Orla = Órlaith; Granya = Gráinne; Shaun = Seán; Kieran = Ciarán;
    Catherine = Katharine; Kathryn = Catherine; Stephen = Steven; Geoffrey = Jeffrey; Philip = Filip;
    Jaidan = Jayden; Khloe = Chloé; Zoey = Zoë; Rhys = Reece; Ffion = Fionn; Kayleigh = Kaylee; Leah = Lia;
    Isobel = Isabelle; Tracey = Traci; Sharn = Siân; Catrin = Katrin; Hugh = Huw; Wright = Right;
    Smyth = Smith; Clarke = Clark; Stewart = Stuart; Thompson = Thomson; Hughes = Hewes; McDonald = MacDonald;
    Mac Kenzie = McKenzie; O Brien = O'Brien; Llewellyn = Lewelyn; Shaughnessy = O'Shaughnessy;
    Voytech = Wojciech; Shimon = Szymon; Lukash = Łukasz; Kashia = Kasia; Malgoshata = Małgorzata;
    Kristof = Krzysztof; Yan = Jan; Yatsek = Jacek; Agnyeshka = Agnieszka; Pavel = Paweł; Kovalski = Kowalski;
    Voychik = Wójcik; Novak = Nowak; Levandovski = Lewandowski; Zhelinski = Zieliński; Katazhina = Katarzyna;
    Mohamed = Muhammad; Maxamed = Mohamed; Mehmet = Mohammed; Ayesha = Aisha; Aicha = Aysha; Yousef = Yusuf;
    Hussain = Hussein; Khadija = Hadija; Fatimah = Fatma; Abdirahman = Abdul Rahman; Abdalla = Abdullah;
    Ibraheem = Ibrahim; Omer = Umar; Usman = Othman; Ismaeel = Ismail; Zeynab = Zainab; Djamal = Jamal;
    Noor = Nur; Kareem = Karim; Rasheed = Rachid; Khaled = Halid; Qasim = Kassem; Xasan = Hassan;
    Cabdi = Abdi; Cali = Ali; Faduma = Fadumo; Hodan = Xodan; Ifra = Ifrah; Warsama = Warsame; Sagal = Saagal;
    Jem = Cem; Jan = Can; Shule = Şule; Chaala = Çağla; Ayshe = Ayşe; Emray = Emre; Yildirim = Yıldırım;
    Erdowan = Erdoğan; Tuba = Tuğba; Ushak = Uşak; Jeylan = Ceylan; Murad = Murat; Zeynep = Zainep;
    Kweku = Kwaku; Quame = Kwame; Jassi = Gyasi; Aquosua = Akosua; Boatang = Boateng;
    Oyinkansola = Oyinkansọla; Oyinda = Oyindah; Folashade = Fọlaṣade; Benga = Gbenga; Temitopay = Temitope;
    Shegun = Ṣẹgun; Goziem = Ngoziem; Chukwuemeka = Chukuemeka; Okonko = Okonkwo; Wachukwu = Nwachukwu;
    Adeyemee = Adeyemi; Aduni = Adunni; Wanjiru = Wanjirũ; Gugi = Ngũgĩ; Jeri = Njeri; Mangi = Mwangi;
    Muthoni = Mũtoni; Odiambo = Odhiambo; Nwen = Nguyễn; Fong = Phương; Twee = Thúy; Chan = Trần;
    Kwin = Quỳnh; Fam = Phạm; Hwong = Hương; Zung = Dung; Chiang = Jiang; Shao = Xiao; Ching = Qing; Hsu = Xu;
    Chang = Zhang; Chou = Zhou; Tsai = Cai; Lee = Li; Huang = Hwang; Sheung = Xiang; Chen = Cheng;
    Zhow = Zhao; Chowdhury = Choudhry; Biswas = Vishwas; Shaikh = Sheikh; Mia = Miah; Udin = Uddin;
    Rohman = Rahman; Begom = Begum; Hossein = Hossain; Jahan = Jehan; Sultana = Soltana; Moriom = Mariam;
    Rokeya = Ruqayya; Joana = Xhoana; Jon = Gjon; Chendrim = Qendrim; Jevahire = Xhevahire; Shpreza = Shpresa;
    Jergi = Gjergji; Andrey = Andrei; Yoana = Ioana; Shtefan = Ștefan; George = Gheorghe; Michai = Mihai;
    Popesku = Popescu; Dragulesku = Drăgulescu; Chiprian = Ciprian; Tsurkan = Țurcan; Katalin = Cătălin;
    Palani = Pazhani; Shivakumar = Sivakumar; Yogeshwaran = Yogeswaran; Tamil = Tamizh; Lakshmi = Laxmi;
    Krishnan = Kirushnan; Thiruchelvam = Tiruselvam; Vignesh = Vikneswaran; Karthik = Kartik;
    Sureysh = Suresh; Gonsalves = Gonçalves; Gilyerme = Guilherme; Shavier = Xavier; Magalyaes = Magalhães;
    Conseisao = Conceição; Rodrigez = Rodrigues; Tsegai = Tzeghai; Segay = Tsegay; Tedros = Tewodros;
    Yohannes = Johannes; Selaam = Selam; Shivaun Kelly = Siobhan Kelley; Nowak Anja = Anya Novak;
    Mohamed Abdi = Muhammad Abdi Warsame; Kowlaski Tomasz = Tomasz Kowalski; Jiang Wei = Wei Chiang;
    Nwen Fong = Phuong Nguyen; Ana Maria Popescu = Anna Popesku; Catherine O'Neil = Katharine ONeill;
    Yusef Hasan = Yusuf Hassan; Kwame Boateng = Quame Boatang; Ayesha Begum = Aisha Begom;
    Joao Gonsalves = João Gonçalves
    """)

  /// Pairs that should not: near in letters or in sound, and other people.
  static let unlike = read(
    """
    Amir = Omar; Ali = Ella; Lena = Luna; Ahmed = Hamid; Maria = Marius; Hassan = Hussein; Yusuf = Yasin;
    Fatima = Fadi; Mahmoud = Mohamed; Khalid = Khalil; Karim = Karam; Salim = Salma; Amina = Amna;
    Nadia = Nadim; Zahra = Sara; Jamal = Jamila; Said = Saida; Rashid = Rashida; Hana = Huna; Bilal = Belle;
    Imran = Imani; Ibrahim = Abraham; Farah = Farid; Layla = Lola; Noor = Nora; Iman = Yaman; Hamza = Hanna;
    Umar = Emre; Carl = Carol; Daniel = Danielle; Paul = Paula; Michael = Michelle; Jean = Joan; Jane = Jan;
    John = Jane; Erin = Iron; Karen = Corin; Darren = Doreen; Marcus = Marisa; Alan = Helen; Eileen = Alana;
    Lily = Leila; Laura = Lara; Leo = Lee; Liam = Lem; Kelly = Kyle; Callum = Colm; Cody = Jody;
    Casey = Jessie; Tara = Terry; Toby = Tabby; Ben = Bonnie; Bella = Billy; Molly = Miley; Millie = Emily;
    Ruby = Robbie; Rosie = Reese; Henry = Hannah; Holly = Hailey; Dylan = Delaney; Aidan = Adina; Owen = Ewan;
    Evan = Yvonne; Gary = Greg; Gavin = Kevin; Keith = Kate; Katie = Kit; Josh = Jess; Jason = Jasmine;
    Jack = Jake; Joseph = Josephine; George = Georgia; Louis = Louise; Robert = Roberta;
    Christian = Christine; Simon = Simone; Stephen = Stephanie; Martin = Martina; Victor = Victoria;
    Peter = Petra; Alexander = Alexandra; Oliver = Olivia; Smith = Smart; Brown = Brennan; Jones = James;
    Wilson = Walsh; Taylor = Tyler; Moore = Muir; Hall = Hill; Wood = Ward; Bell = Ball; Reed = Rudd;
    Cook = Cox; Price = Pryor; Mason = Nason; Barker = Parker; Harris = Horris; Baker = Becker;
    Burton = Barton; Walker = Waller; Cooper = Cowper; Marsh = March; Foster = Forster; Niamh = Neha;
    Aoife = Eva; Ciara = Cara; Sinead = Sandra; Siobhan = Sabina; Orla = Arla; Roisin = Rashan; Cian = Cohen;
    Declan = Dougal; Aisling = Islay; Grainne = Corinne; Brian = Bruno; Sean = Shania; Ewa = Iwo;
    Kasia = Kazik; Marek = Marika; Jacek = Jakub; Pawel = Pavla; Tomasz = Tymon; Piotr = Patryk; Ola = Ula;
    Ala = Ela; Darek = Derek; Zofia = Sava; Nowak = Nowicki; Kowalski = Kowalczyk; Wojcik = Wozniak;
    Emre = Amara; Mehmet = Ahmet; Ayla = Ela; Can = Cenk; Elif = Alf; Murat = Mert; Selin = Selma;
    Hodan = Haydn; Liban = Laban; Abdi = Abdou; Abdullah = Abdirahman; Ayaan = Ian; Farhia = Fariha;
    Sahra = Sagal; Kofi = Kwaku; Kwame = Kwabena; Ama = Emma; Yaw = Yaa; Ade = Eddie; Tolu = Tola;
    Tunde = Tundra; Sade = Seyi; Ngozi = Nkechi; Chidi = Chika; Eze = Isa; Okafor = Okoro; Kamau = Kimani;
    Wanjiru = Wanjiku; Njeri = Nyaga; Nguyen = Ngoc; Tran = Trinh; Linh = Lan; Minh = Manh; Hung = Hoang;
    Phuong = Phan; Thuy = Tho; Chen = Chan; Li = Liu; Zhang = Zheng; Xiao = Xu; Jiang = Jing; Wei = Wu;
    Lin = Ling; Rahman = Rahim; Begum = Bagha; Miah = Maya; Sultana = Sultan; Nasrin = Nasir; Rina = Rana;
    Rupa = Rafi; Ana = Ioana; Ion = Ian; Andrei = Andreea; Mihai = Mihaela; Florin = Florina; Popescu = Popa;
    Arben = Erblin; Besnik = Bashkim; Ilir = Elira; Agim = Agon; Besa = Bora; Drita = Dardan; Kumar = Kamara;
    Siva = Sava; Priya = Prem; Ravi = Rivi; Suresh = Sirisha; Mala = Mila; Vijay = Vidya; Joao = Joana;
    Paulo = Paola; Silva = Salva; Costa = Castro; Santos = Simoes; Nuno = Nina; Amir Khan = Omar Khan;
    Maria Nowak = Marius Nowak; Joseph Okafor = Josephine Okafor; Lena Smith = Luna Smith;
    Ali Hassan = Hassan Hussein; Mohamed Ali = Mahmoud Ali; Daniel Jones = Danielle Jones; Chen Wei = Chan Wu;
    Aisha Begum = Asma Begum; Kofi Mensah = Kwame Mensah; Emily Brown = Millie Brown;
    Jan Kowalski = Jan Kowalczyk; Tran Linh = Tran Lan; Sean Murphy = Sian Murray; Abdi Farah = Hodi Farah;
    Ana Popa = Ion Popa
    """)

  /// Written down after the method was finished, and never fitted on: what it may find in earnest.
  static let alikeAfterwards = read(
    """
    Shivon = Siobhán; Dervla = Dearbhla; Ailish = Eilís; Kweeva = Caoimhe; Carol = Karol; Yadviga = Jadwiga;
    Yezhi = Jerzy; Vladek = Władek; Beata = Beate; Grazhina = Grażyna; Zbignyev = Zbigniew; Hanya = Hania;
    Cheswav = Czesław; Mustapha = Mustafa; Sofian = Soufiane; Zakaria = Zachariah; Younis = Yunus;
    Hafsa = Xafsa; Layla = Leila; Shareef = Sherif; Bushra = Bouchra; Nasreen = Nasrin; Parvin = Perveen;
    Akhtar = Aktar; Siddiqui = Sidiki; Rezaul = Rejaul; Subhan = Sobhan; Kwabena = Quabena; Adwoa = Adjoa;
    Kyei = Chei; Efua = Efuwa; Funmilayo = Fumilayo; Ayodele = Ayodeli; Babatunde = Babatundey;
    Chinwe = Chinweh; Nnamdi = Namdi; Kamaw = Kamau; Wambui = Wambooi; Nyambura = Niambura; Otieno = Otyeno;
    Jeyhun = Ceyhun; Chetin = Çetin; Oztürk = Ozturk; Gokan = Gökhan; Vuong = Vương; Tuan = Twan; Khanh = Kan;
    Wuong = Vuong; Xue = Shweh; Guo = Kuo; Zeng = Tseng; Zhu = Chu; Luan = Luwan; Arjola = Ariola;
    Xhemal = Jemal; Shkelzen = Shkëlzen; Vasile = Vasily; Mihaela = Michaela; Ilyesku = Iliescu;
    Anushka = Anuska; Subramanian = Supramaniam; Kandiah = Kandaiah; Joaquim = Joakim; Thiago = Tiago;
    Tigist = Tegest; Girmay = Girmai; Hayley = Hailey; Sian Hews = Siân Hughes;
    Khaled Mustapha = Khalid Mostafa; Agata Zhelinska = Agata Zielińska
    """)

  /// Other people, written down afterwards too.
  static let unlikeAfterwards = read(
    """
    Sinead = Sorcha; Dervla = Declan; Ronan = Rowan; Nora = Nuria; Conor = Connie; Karol = Kamil;
    Jerzy = Jarek; Beata = Bogdan; Ania = Aniela; Hubert = Herbert; Mustafa = Mostyn; Sofia = Sufyan;
    Yunus = Yasmin; Hafsa = Hafiz; Sharif = Sharifa; Bushra = Basheer; Nasrin = Nazir; Akhtar = Asghar;
    Tariq = Tarkan; Samir = Samira; Rania = Rayan; Munir = Munira; Kwabena = Kwaku; Adwoa = Abena; Efua = Esi;
    Ayodele = Ayomide; Chinwe = Chioma; Chidi = Chuka; Nnamdi = Nkem; Wambui = Wangari; Otieno = Odongo;
    Akinyi = Achieng; Kemal = Kamil; Cetin = Catriona; Gokhan = Gulcan; Serkan = Sercan; Hakan = Haluk;
    Tuan = Tien; Khanh = Khoa; Bao = Binh; Lan = Lien; Guo = Gao; Zhu = Zhao; Sun = Song; Luan = Liam;
    Arjola = Arjan; Vasile = Valeria; Mihaela = Manuela; Elena = Alina; Sorin = Serena; Kandiah = Kannan;
    Murugan = Mohan; Tiago = Diego; Luis = Luisa; Pedro = Petra; Girma = Gemma; Robin = Reuben;
    Hayley = Hollie; Megan = Morgan; Tilly = Tallulah; Ellie = Elliot; Zak = Zoe; Rhys = Ross; Gethin = Gavin;
    Ceri = Carys; Aled = Alda; Maya = Mia; Samir Ali = Samira Ali; Zhu Lan = Zhao Lin;
    Rania Haddad = Rayan Haddad
    """)

  private static func read(_ rows: String) -> [Pair] {
    rows.split(whereSeparator: { $0 == ";" || $0 == "\n" }).compactMap { row in
      let sides = row.split(separator: "=").map { side in
        String(side.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      return sides.count == 2 ? (sides[0], sides[1]) : nil
    }
  }
}

extension Culture {
  /// All of them; those that stand twice are met twice as often.
  static let all: [Culture] = [english, english, english, welsh, irish] + african + asian + european

  private static let english = Culture(
    "WBRI",
    "Ashdown, Barrow, Crabtree, Deakin, Eastwood, Fenwick, Garside, Hallam, Ibbotson, Kettle, Lomas, Marsden,"
      + " Nuttall, Ogden, Pickersgill, Quarmby, Rudge, Sowerby, Thirkell, Underhill, Wragg, Yardley",
    women: "Amber, Bethany, Chloe, Daisy, Ellie-Mae, Freya, Gemma, Holly, Isla, Jade, Kayleigh, Lacey, Megan,"
      + " Poppy, Ruby, Skye, Tilly",
    men:
      "Alfie, Brandon, Callum, Dylan, Ethan, Finley, George, Harvey, Jayden, Kai, Liam, Mason, Noah, Oscar,"
      + " Reece, Tyler, Zak")

  private static let welsh = Culture(
    "WBRI", "Bevan, Cadwallader, Gwynne, Llewellyn, Prosser, Penhaligon, MacAskill, Sutherland",
    women: "Angharad, Cerys, Eilidh, Ffion, Lowri, Mairi, Seren, Tamsin",
    men: "Aled, Callan, Euan, Gethin, Jago, Macsen, Rhodri, Struan")

  private static let irish = Culture(
    "WIRI", "O'Brien, Ní Dhomhnaill, Mac Giolla Bríde, Kavanagh, O'Shaughnessy, Geraghty",
    women: "Aoife, Caoimhe, Niamh, Orla, Róisín, Sorcha", men: "Cian, Donnacha, Fiachra, Oisín, Ruairí, Tadhg"
  )

  private static let african = [
    Culture(
      "BAFR", "Adeyemi, Okafor, Eze, Balogun, Nwachukwu, Ogunleye",
      women: "Adaeze, Bisi, Chiamaka, Folasade, Ngozi, Temitope", men: "Ayo, Chidi, Femi, Obinna, Segun, Tolu"
    ),
    Culture(
      "BAFR", "Ngũgĩ, Wanjirũ, Odhiambo, Mwangi, Chebet", women: "Akinyi, Makena, Nyambura, Wambũi, Zawadi",
      men: "Baraka, Jabali, Kamau, Mũthoni, Otieno"),
    Culture(
      "BAFR", "Abdirahman, Warsame, Farah, Tesfaye, Haile", women: "Ayaan, Hodan, Ifrah, Selam, Yodit",
      men: "Abdi, Dawit, Liban, Mahad, Yonas"),
    Culture(
      "BAFR", "Owusu-Ansah, Boateng, Asante, Mensah", women: "Abena, Akosua, Efua, Yaa",
      men: "Kofi, Kwabena, Kwame, Yaw"),
    Culture(
      "BCRB", "Baptiste, Clarke-Rowe, Gayle, Pinnock, St. Hilaire", women: "Alicia, Keisha, Monique, Shanice",
      men: "Delroy, Jerome, Malik, Tyrell"),
    Culture(
      "MWBC", "Harding-Gayle, Morrison, Pryce, Wellesley", women: "Aaliyah, Jasmine, Naomi, Tia",
      men: "Elijah, Jaden, Marcus, Theo"),
  ]

  private static let asian = [
    Culture(
      "APKN", "Akhtar, Chaudhry, Mirza, Qureshi, Siddiqui", women: "Aisha, Hira, Mahnoor, Sana, Zainab",
      men: "Bilal, Daniyal, Hamza, Imran, Zayn"),
    Culture(
      "AIND", "Bhattacharya, D'Souza, Kaur-Gill, Patel, Venkataraman",
      women: "Anjali, Diya, Jasleen, Meera, Priya",
      men: "Arjun, Gurpreet, Kiran, Rohan, Vikram"),
    Culture(
      "ABAN", "Begum-Ali, Choudhury, Miah, Rahman", women: "Farzana, Nusrat, Shirin, Tahmina",
      men: "Arif, Jubayer, Rafiq, Tanvir"),
    Culture(
      "CHNE", "李, 陈, Wong, Lau", women: "Mei, Xiulan, 小雨, Hui-Ling", men: "Jun, Wei, 明, Ka-Ho"),
    Culture(
      "AOTH", "Nguyễn, Phạm, Đặng, dela Cruz", women: "Hạnh, Linh, Thảo, Maricel",
      men: "Đức, Minh, Quân, Jomar"),
    Culture(
      "OOTH", "Al-Khatib, Hosseini, Rahimi, Barzanî", women: "Hiba, Leila, Nasrin, Rojîn",
      men: "Farid, Karim, Omid, Şivan"),
  ]

  private static let european = [
    Culture(
      "WOTH", "Wójcik, Kowalczyk, Szczepański, Zielińska", women: "Agnieszka, Kinga, Oliwia, Zuzanna",
      men: "Bartosz, Filip, Łukasz, Wiktor"),
    Culture(
      "WOTH", "Žižek, Dvořáková, Novotný, Horváth", women: "Anežka, Katarína, Tereza, Živa",
      men: "Jiří, Luboš, Ondřej, Šimon"),
    Culture(
      "WOTH", "Lindqvist, Sørensen, Bjørnstad, Mäkelä", women: "Åse, Ingrid, Maj-Britt, Säde",
      men: "Bjørn, Eero, Håkon, Øyvind"),
    Culture(
      "WOTH", "Popescu, Ionescu, Mărgineanu, Țiriac", women: "Andreea, Ioana, Ruxandra, Ștefania",
      men: "Bogdan, Ionuț, Răzvan, Vlad"),
    Culture(
      "WOTH", "Costa, Gonçalves, Magalhães, Vasconcelos", women: "Beatriz, Inês, Leonor, Matilde",
      men: "Afonso, Duarte, João, Tomás"),
    Culture(
      "WOTH", "Yılmaz, Çelik, Öztürk, Şahin", women: "Büşra, Elif, Gökçe, İpek",
      men: "Çağrı, Emre, Oğuz, Umut"),
    Culture("WROM", "Lakatos, Rostás, Kaleja", women: "Kalina, Mirela, Vadoma", men: "Django, Lel, Zoltán"),
  ]
}

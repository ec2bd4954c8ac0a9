/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * X("tag of the vocabulary", "names", "hints"), phrases with commas between, in
 * Finnish, Swedish or English as they come.  A name says what the tag says, so who
 * looks for it is shown the tag's posts; a hint only makes the tag more likely.
 * The vocabulary's own labels and synonyms are names besides (protocol/vocabulary.json)
 * unless they stand among the hints here.  Collected for this project from what is
 * commonly said in Finnish social work; every form of a word counts as the word.
 */
#ifndef LANGUAGE_CUE_LIST_H
#define LANGUAGE_CUE_LIST_H

#define CUES_HOUSING(X)                                                                     \
	X("asunnottomuus",                                                                  \
	  "unhoused, rough sleeper, asunnottomuustyö, "                                     \
	  "asunnoton, koditon, asunto puuttuu, sohvamajoitus, hemlös, hemlöshet, "          \
	  "bostadslös, homeless",                                                           \
	  "hätämajoitus, katuasunnottomuus, ulkona nukkua, kaverin sohva, tuttavan "        \
	  "nurkka, poste restante, porraskäytävä, autossa nukkua, asuntola, kadulla "       \
	  "yöpyä, omaa kämppää, ilman asuntoa, vailla osoitetta, sohva, härbärge, "         \
	  "sova, couch, taivasalla, majoitus, bostad saknas, ingen bostad, kadulle, "       \
	  "luona asua")                                                                     \
	X("haato",                                                                          \
	  "häätö, häätää, asunnosta poistaminen, vräkt, vräka, avhysning, evict",           \
	  "käräjäoikeus, haaste, ulosottomies ovella, vuokrasopimus irtisanottu, "          \
	  "purku, asunto alta, muuttokehotus, vuokranantaja, vuokrarästi")                  \
	X("vuokravelka",                                                                    \
	  "vuokrarästi, vuokra maksamatta, maksamaton vuokra, hyresskulder, obetald "       \
	  "hyra, rent debt",                                                                \
	  "vuokranantaja, vuokra rästissä, häätö, takuuvuokra, vuokrat maksaa, "            \
	  "vuokra")                                                                         \
	X("asunnon-saanti",                                                                 \
	  "asunnonhaku, asuntopula, vuokra-asunnon saaminen, bostadsbrist",                 \
	  "vuokranantaja, ei saa asuntoa, ei vuokrata, luottotiedoton, "                    \
	  "vuokra-asunto, takuuvuokra, vakuus, vuokrataloyhtiö, vuokramarkkina, "           \
	  "asuntojono, hyresvärd, landlord, suosittelija, asunto vapaa")                    \
	X("asumisen-tuki",                                                                  \
	  "asumisneuvoja, tukiasunto, asumispalvelu, asumisyksikkö, boendestöd, "           \
	  "boenderådgivning",                                                               \
	  "tukiasuminen, asumisvalmennus, vuokrasuhde, palveluasuminen, "                   \
	  "asumissosiaalinen, tuettu koti")                                                 \
	X("asumiskustannukset",                                                             \
	  "vuokra, vuokrankorotus, asumismenot, hyreshöjning, hyror, rent",                 \
	  "vuokra nousta, halvempi asunto, edullisempi asunto, kohtuuhintainen, "           \
	  "normi, vastike, korkea vuokra, asumistuki, hyran höjs, vuokra korottaa, "        \
	  "yksiö")                                                                          \
	X("asunnon-kunto",                                                                  \
	  "hometalo, kosteusvaurio, "                                                       \
	  "homeasunto, sisäilmaongelma, luteet, mögel",                                     \
	  "home, siivoton, syöpäläinen, torakka, hamstraaminen, vesivahinko, "              \
	  "remontti, kylmä asunto, jätteet, ötökkä, raivaussiivous, tavaraa "               \
	  "lattiasta")

#define CUES_INCOME(X)                                                                      \
	X("perustoimeentulotuki",                                                           \
	  "toimeentulotukipäätös, toimeentulotukihakemus, "                                 \
	  "toimeentulotuki, toimari, kelan tuki, tt-tuki, totu, utkomststöd, social "       \
	  "assistance",                                                                     \
	  "kela, kelan päätös, perusosa, tukipäätös, laskelma, kelan hakemus, fpa")         \
	X("taydentava-tuki",                                                                \
	  "täydentävä tuki, ehkäisevä tuki, harkinnanvarainen toimeentulotuki, "            \
	  "kompletterande stöd",                                                            \
	  "harkinnanvarainen, myöntää eri perustein, linjaus, myöntämiskäytäntö, "          \
	  "kertatuki, aikuissosiaalityön tuki")                                             \
	X("etuuskatko",                                                                     \
	  "etuuden viivästyminen, tukikatkos, avbrott i förmån",                            \
	  "päätös viipyä, käsittelyaika, päätöstä odottaa, viikkoja ilman rahaa, "          \
	  "ilman rahaa, käsittely venyä, kela viive, tulojen katko, hakemus "               \
	  "jonossa, päätös puuttua, väliinputoaja, beslutet dröjer, maksu myöhässä, "       \
	  "lakkauttaa tuki, karenssi")                                                      \
	X("etuusleikkaukset",                                                               \
	  "leikkaus, leikata, sosiaaliturvan heikennys, nedskärning, cut",                  \
	  "hallituksen leikkaus, asumistuki, työttömyysturva, lapsikorotus, "               \
	  "indeksijäädytys, suojaosa, säästöt, halvempi asunto, heikennys")                 \
	X("ruoka-apu",                                                                      \
	  "matutdelning, "                                                                  \
	  "ruoka-apu, leipäjono, ruokakassi, ruokapankki, matkassar, matkö, food "          \
	  "bank, food bag",                                                                 \
	  "diakonia, ilmainen ruoka, ruokajono, hävikkiruoka, lahjakortti, ruoka "          \
	  "loppua, ruoka, nälkä, kaappi tyhjä, bröd")                                       \
	X("energiakoyhyys",                                                                 \
	  "lämmityskulut, elpris, "                                                         \
	  "sähkölasku, sähkön hinta, lämmityskustannus, elräkning",                         \
	  "sähkö, lämmitys, sähkölämmitteinen, kylmyys, puulämmitys, öljy, "                \
	  "sähkösopimus, sähköt poikki, pakkanen, polttoaine, bensa, uppvärmning")          \
	X("laakekulut",                                                                     \
	  "apteekkikulut, medicinkostnader, "                                               \
	  "lääkekulu, lääkekustannus, lääkkeiden hinta, läkemedelskostnad",                 \
	  "lääke, resepti, apteekki, vuosiomavastuu, omavastuu, verenpainelääke, "          \
	  "terveyskeskusmaksu, asiakasmaksu, lääkäriin ei ole varaa, medicin, "             \
	  "hammas, poliklinikkamaksu, mediciner")                                           \
	X("tyossakayvien-koyhyys",                                                          \
	  "työssäkäyvä köyhä, palkka ei riitä, pienipalkkainen, working poor",              \
	  "työssäkäyvä, palkkatyö, osa-aikatyö, nollatuntisopimus, pätkätyö, "              \
	  "palkalla, töissä käydä, työ ei kannata, keikkatyö, kaksi työtä, jobba, "         \
	  "alipalkka, pienet palkat, palkkapäivä")

#define CUES_DEBT(X)                                                                        \
	X("ylivelkaantuminen",                                                              \
	  "överskuldsättning, "                                                             \
	  "velkaantuminen, velkakierre, velkaantua, velkaongelma, velkaantunut, "           \
	  "skuldsatt, skuldsättning, skuldproblem, indebtedness, debt problem",             \
	  "velka, laina, pikalaina, luotto, osamaksu, luottokortti, perintä, "              \
	  "asuntolaina, lainaa ottaa, korko, lasku, skuld, skulder, debt, "                 \
	  "yhdistelylaina")                                                                 \
	X("pikavipit",                                                                      \
	  "pikavippi, pikalaina, kulutusluotto, osamaksu, snabblån, payday loan",           \
	  "vippi, luotto puhelimella, laina minuuteissa, osamaksulla ostaa, klarna, "       \
	  "luotto, nettikauppa lasku, velkakierre, täysi-ikäinen laina")                    \
	X("ulosotto",                                                                       \
	  "ulosotto, ulosmittaus, ulosmitata, utsökning, utmätning, distraint",             \
	  "palkasta viedä, perintä, suojaosuus, ulosottomies, työ ei kannata")              \
	X("velkaneuvonta",                                                                  \
	  "skuldsanering, "                                                                 \
	  "talousneuvonta, velkaneuvoja, velkajärjestely, skuldrådgivning, debt "           \
	  "counselling",                                                                    \
	  "velkaneuvonta jono, oikeusaputoimisto, maksuohjelma, budjetti, "                 \
	  "talousneuvoja")                                                                  \
	X("luottotiedot",                                                                   \
	  "luottotietojen puute, "                                                          \
	  "luottotiedot, maksuhäiriö, maksuhäiriömerkintä, luottotiedoton, "                \
	  "betalningsanmärkning, payment default",                                          \
	  "luottotiedot mennä, merkintä, ei vuokrata, luottotietorekisteri, "               \
	  "puhelinliittymä ei saa, vakuutus ei saa")                                        \
	X("edunvalvonta",                                                                   \
	  "edunvalvonta, edunvalvoja, edunvalvontavaltuutus, intressebevakare",             \
	  "välitystili, päämies, käyttöraha, asiain hoito, dvv, raha-asioiden "             \
	  "hoito, holhous")

#define CUES_SUBSTANCE(X)                                                                   \
	X("alkoholi",                                                                       \
	  "alkoholisti, alkoholismi, juopottelu, alkoholiongelma, "                         \
	  "alkoholi, juominen, päihtynyt, alkoholinkäyttö, ryyppääminen, alkohol, "         \
	  "drinking, dricka",                                                               \
	  "humalainen, humala, keskiolut, viina, krapula, juoda, kännissä, flaskor, "       \
	  "dricker, päihde, kalja, raittius, katkaisuhoito, pullo")                         \
	X("huumeet",                                                                        \
	  "huumeidenkäyttö, huumeidenkäyttäjä, "                                            \
	  "huume, huumausaine, päihde, narkotika, droger, drugs",                           \
	  "muuntohuumeet, aineet, aine, amfetamiini, kannabis, alfa-pvp, piri, "            \
	  "kokaiini, subutex, käyttäjä, päihde, pistää, neula, psykoosi, diileri, "         \
	  "opioidi, kierto aine, sekakäyttö, lääkkeiden väärinkäyttö")                      \
	X("yliannostukset",                                                                 \
	  "yliannostus, huumekuolema, överdos, overdose",                                   \
	  "naloksoni, kuolema, myrkytys, läheltä piti, opioidi, elvytys, ensihoito "        \
	  "aine")                                                                           \
	X("paihdehoito",                                                                    \
	  "päihdehoito, päihdepalvelu, päihdekuntoutus, katkaisuhoito, "                    \
	  "missbrukarvård, rusmedelsvård, missbruk, substance treatment",                   \
	  "katko, kuntoutus, vieroitus, päihde, hoitopaikka, laitoskuntoutus, "             \
	  "raittius, selviämisasema, maksusitoumus, päihdehoitoon jono, kuivilla, "         \
	  "avopalvelu")                                                                     \
	X("korvaushoito",                                                                   \
	  "korvaushoito, opioidikorvaushoito, substitutionsbehandling",                     \
	  "opioidi, buprenorfiini, metadoni, lääkkeenjako, korvaushoitoon pääsy, "          \
	  "korvike")                                                                        \
	X("peliongelma",                                                                    \
	  "spelmissbruk, "                                                                  \
	  "peliongelma, rahapeli, pelihaitta, peliriippuvuus, pelaaminen, "                 \
	  "spelproblem, spelberoende, gambling",                                            \
	  "pelata, nettikasino, kasino, vedonlyönti, skini, lootboksi, pelivelka, "         \
	  "spel, uhkapeli, pelaaja, veikkaus, peli")                                        \
	X("nuorten-paihteet",                                                               \
	  "nuorten päihde, nuuska, sähkötupakka, vape, vapettaa, snus",                     \
	  "nikotiinipussi, kannabis, alakoulu, yläkoulu, alaikäinen, päihde nuori, "        \
	  "some, kuudesluokkalainen, energiajuoma, nikotiini, bileet, koululainen, "        \
	  "snabbis")

#define CUES_MIND(X)                                                                        \
	X("hoitoon-paasy",                                                                  \
	  "terapiajono, terapiaan pääsy, vårdkö, "                                          \
	  "psykiatria, mielenterveyspalvelu, psykiatrian poliklinikka, terapia, "           \
	  "terapiatakuu, psykoterapia, hoitoon pääsy, psykiatri, mentalvård, mental "       \
	  "health care",                                                                    \
	  "jono psykiatria, lähete, psykologi, mielenterveyshoitaja, poliklinikka, "        \
	  "hoitojono, hoitoon jono, poli, hylätä lähete, kuntoutuspsykoterapia, "           \
	  "hoito odottaa, terveyskeskus, lääkäri aika, psykiatrinen, kö, vård")             \
	X("nuorten-mielenterveys",                                                          \
	  "nuorten ahdistus, nuorten masennus, ungas psykiska hälsa, "                      \
	  "nuorten mielenterveys, nuorten oireilu, nuorisopsykiatria, "                     \
	  "ungdomspsykiatri, ungas psykiska",                                               \
	  "ahdistus nuori, uniongelma, nuori masennus, koululainen ahdistus, "              \
	  "univaje, ysiluokkalainen, syömishäiriö, viiltely, kuraattori, "                  \
	  "koulupsykologi, ångest, nuori oireilla, teini, opiskelija jaksaminen, "          \
	  "yläkoululainen")                                                                 \
	X("itsetuhoisuus",                                                                  \
	  "suicide, "                                                                       \
	  "itsetuhoinen, itsemurha, självmord, suicid",                                     \
	  "itsensä vahingoittaminen, viiltely, elämänhalu, toivottomuus, kuolla, "          \
	  "itsemurhayritys, itsemurha-ajatus")                                              \
	X("uupumus",                                                                        \
	  "uupuminen, uupumus, ahdistus, masennus, loppuunpalaminen, utmattning, "          \
	  "utmattad, ångest, burnout, exhaustion",                                          \
	  "uupua, väsyä, väsymys, jaksaa, jaksaminen, loppu, stressi, univaje, "            \
	  "unettomuus, voimat loppua, orkar, utbränd, kuormittua, itkeä, keinoton")         \
	X("kaksoisdiagnoosi",                                                               \
	  "kaksoisdiagnoosi, päihdepsykiatria, samsjuklighet, dual diagnosis",              \
	  "mielenterveys päihde, päihdeongelmainen mielenterveys, päihde "                  \
	  "psykiatria, psykiatria päihdehoito, ei kenenkään, missbruk psykisk, "            \
	  "masennus juominen")                                                              \
	X("neuropsykiatria",                                                                \
	  "neuropsykiatria, neuropsykiatrinen, nepsy, adhd, autismi, asperger, "            \
	  "neuropsykiatrisk",                                                               \
	  "tutkimusjono, diagnoosi, keskittyminen, autisti, ad/hd-arvio, "                  \
	  "nepsy-valmennus, tarkkaavaisuus, kirjolla")

#define CUES_BELONGING(X)                                                                   \
	X("ikaihmisten-yksinaisyys",                                                        \
	  "vanhusten yksinäisyys, yksinäinen vanhus, yksinäinen ikäihminen, ensamma "       \
	  "äldre, lonely older",                                                            \
	  "yksin asuva vanhus, yksinäinen, vanhus, ikäihminen, iäkäs, mummo, "              \
	  "eläkeläinen, yksinelävä, ikääntynyt, ainut kontakti, seniori, leski, "           \
	  "ensam, äldre")                                                                   \
	X("nuorten-yksinaisyys",                                                            \
	  "nuorten yksinäisyys, yksinäinen nuori, unga ensamma",                            \
	  "kotiin jäänyt nuori, vetäytyä, huone, pelata yksin, kaveri puuttua, "            \
	  "syrjäytyä, ei kavereita, hikikomori, nuori yksin, kotoa poistua")                \
	X("kohtaamispaikat",                                                                \
	  "kohtaamispaikka, päiväkeskus, olohuone, avoin kohtaaminen, mötesplats, "         \
	  "meeting place",                                                                  \
	  "matala kynnys, kylätalo, lakkauttaa, tila, kerho, klubitalo, ei paikkaa "        \
	  "mihin, kahvila, kirjasto, aukiolo, porukka")                                     \
	X("vertaistuki",                                                                    \
	  "vertaistuki, vertaisryhmä, vertaisverkosto, vertainen, kamratstöd, peer "        \
	  "support",                                                                        \
	  "ryhmä, kokemusasiantuntija, vertaisohjaaja, kerho, ryhmätoiminta, "              \
	  "tukihenkilö")                                                                    \
	X("kokemustieto",                                                                   \
	  "kokemusasiantuntija, asiakaspalaute, asiakasosallisuus, kokemustieto, "          \
	  "asiakasraati, brukarråd, klientrespons, service user feedback",                  \
	  "palaute, kysely, osallisuus, raati, asiakkaat ehdottaa, kuulla asiakas, "        \
	  "lomake, vaikuttaa, vastaaja, delaktighet")                                       \
	X("stigma",                                                                         \
	  "häpeä, stigma, hävetä, leimautuminen, nolostua, skam, shame",                    \
	  "hävettää, nolo, leima, hakea ei kehdata, leimata, ennakkoluulo, kehdata, "       \
	  "tuomita, nolostella, hiljaisuus, skäms, pelätä viranomainen, imago")

#define CUES_VIOLENCE(X)                                                                    \
	X("lahisuhdevakivalta",                                                             \
	  "partnervåld, "                                                                   \
	  "lähisuhdeväkivalta, parisuhdeväkivalta, perheväkivalta, väkivalta, "             \
	  "väkivaltainen, marak, våld, våldsam, domestic violence, violence",               \
	  "väkivallan uhri, puoliso, lyödä, pelätä, ex-puoliso, uhri, väkivallan "          \
	  "tekijä, pahoinpitely, riskinarviointi, turvakoti, violent, partner, "            \
	  "kumppani")                                                                       \
	X("kunniavakivalta",                                                                \
	  "kunniaväkivalta, kunniaan liittyvä, hedersvåld, hedersrelaterat, honour "        \
	  "violence",                                                                       \
	  "suku, pakkoavioliitto, kunnia, vanhempien kotimaa, siveys, pakottaa "            \
	  "avioliitto")                                                                     \
	X("digivakivalta",                                                                  \
	  "digiväkivalta, vaino, vainoaminen, stalkkaaminen, stalkning, stalking",          \
	  "paikannin, paikantaa, seurata puhelin, vainoaja, sovellus seurata, "             \
	  "vakoilu, häirintä viesti, eron jälkeen, gps, kuvat levittää, tilit "             \
	  "salasana, seuranta")                                                             \
	X("taloudellinen-vakivalta",                                                        \
	  "taloudellinen väkivalta, taloudellinen hyväksikäyttö, ekonomiskt våld, "         \
	  "economic abuse",                                                                 \
	  "hyväksikäyttö, rahankäyttö, puoliso kortit, tili tyhjentää, nostaa "             \
	  "rahat, kontrolli raha, nostaa eläke, tilin käyttö, etuudet nostaa, "             \
	  "kiristää raha")                                                                  \
	X("turvakoti",                                                                      \
	  "shelter for women, "                                                             \
	  "turvakoti, kriisipaikka, skyddshem, shelter",                                    \
	  "turvakotipaikka, turvakoti täynnä, paeta, kriisiasunto, turvapaikka "            \
	  "väkivalta")                                                                      \
	X("kaltoinkohtelu",                                                                 \
	  "kaltoinkohtelu, vanhuksen kaltoinkohtelu, laiminlyönti, vanvård, elder "         \
	  "abuse",                                                                          \
	  "laiminlyödä, lukita kotiin, hoitamatta, likainen, aliravittu, omainen "          \
	  "kohdella, pakottaa, mustelma, vanhus väkivalta")                                 \
	X("huijaukset",                                                                     \
	  "puhelinhuijaus, verkkohuijaus, "                                                 \
	  "huijaus, huijauspuhelu, huijari, petos, huijata, nettihuijaus, "                 \
	  "romanssihuijaus, bedrägeri, lurad, scam, fraud",                                 \
	  "pankkitunnukset kalastelu, muuli, muulitili, hyväksikäyttö, "                    \
	  "puhelinmyyjä, rikos, toisen nimiin, identiteetti, tekstiviesti linkki, "         \
	  "säästöt mennä, feikki, vuokrahuijaus, uhri, poliisi soittaa")

#define CUES_DIGITAL(X)                                                                     \
	X("tunnistautuminen",                                                               \
	  "verkkopankkitunnus, "                                                            \
	  "pankkitunnukset, tunnistautua, verkkopankkitunnukset, mobiilivarmenne, "         \
	  "bankkoder, bankkod, identifiering",                                              \
	  "tunnukset, henkilöllisyystodistus, henkkari, passi, henkilökortti, vahva "       \
	  "tunnistautuminen, tunnus, pankki epää, pankki ei anna, id")                      \
	X("sahkoinen-asiointi",                                                             \
	  "verkkolomake, "                                                                  \
	  "sähköinen asiointi, verkkoasiointi, digipalvelu, omakela, e-tjänst, "            \
	  "elektronisk ärende, online service",                                             \
	  "netti, verkkohakemus, chat, chatbot, sähköinen, verkossa, hakemus "              \
	  "netissä, lomake, liite, puhelinpalvelu, neuvontapuhelin, verkkopalvelu, "        \
	  "krånglig, ansökan, omaolo, appi, sovellus")                                      \
	X("digituki",                                                                       \
	  "digituki, digineuvonta, digiopastus, digitaidot, digistöd, digital help",        \
	  "opastaa laite, kirjasto apu, tietokone, netin käyttö, opastus, opettaa "         \
	  "kännykkä, taidot puuttua, digipaja, apu hakemukseen, ei osaa netti")             \
	X("laitteet-yhteydet",                                                              \
	  "laitteen puute, nettiyhteys, puhelinliittymä, prepaid, uppkoppling, "            \
	  "internet connection",                                                            \
	  "kännykkä, puhelin, puheaika, yhteys pätkiä, tietokone puuttua, laite, "          \
	  "liittymä, kuuluvuus, datapaketti, verkko katketa, rikki puhelin, "               \
	  "älypuhelin")                                                                     \
	X("puolesta-asiointi",                                                              \
	  "puolesta asiointi, toisen puolesta, valtuutus, fullmakt, on behalf",             \
	  "asioi puolesta, toisen tunnuksilla, suomi.fi, valtuuttaa, työntekijä "           \
	  "asioida, tunnuksilla hoitaa, omainen hoitaa asiat")

#endif

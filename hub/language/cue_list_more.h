/* SPDX-License-Identifier: EUPL-1.2 */
/* As cue_list.h: services, work, families and what follows in the vocabulary. */
#ifndef LANGUAGE_CUE_LIST_MORE_H
#define LANGUAGE_CUE_LIST_MORE_H

#define CUES_SERVICES(X)                                                                    \
	X("jonot",                                                                          \
	  "jono, jonottaa, odotusaika, jonotus, kö, köer, väntetid, queue, waiting",        \
	  "odottaa, ruuhka, kuukauden jono, aikoja ei saa, viikkojen päähän, puoli "        \
	  "vuotta, jonotusaika, ruuhkautua, takaisinsoitto, ajanvaraus, puhelin "           \
	  "jono, läpi päästä, kuukausi odotus, aikaa ei saa, kuukausia")                    \
	X("vaihtuvuus",                                                                     \
	  "työntekijä vaihtuu, työntekijöiden vaihtuminen, "                                \
	  "työntekijöiden vaihtuvuus, henkilöstöpula, työvoimapula, henkilöstövaje, "       \
	  "työntekijä vaihtua, vaihtuva työntekijä, personalomsättning, "                   \
	  "personalbrist, staff turnover",                                                  \
	  "vaihtua, virka auki, hakija, rekrytointi, sijainen, vuokratyövoima, "            \
	  "epäpätevä, omatyöntekijä, tarina alusta, selittää kaikki, luottamus "            \
	  "syntyä, virka täyttää, eri hoitaja, uusi työntekijä, irtisanoutua, "             \
	  "vårdare byts")                                                                   \
	X("pompottelu",                                                                     \
	  "pallottelu, "                                                                    \
	  "pompottelu, luukulta luukulle, luukuttaminen, bollas, bollande",                 \
	  "ei kenenkään, pallotella, heitellä, siirtää toiselle, kuka vastaa, "             \
	  "vastuu, väliinputoaja, ohjata eteenpäin, molemmat odottaa, pyörittää, "          \
	  "välitila, toinen hoitaa, mellan stolarna, kierrättää, ei kuulu meille")          \
	X("lahipalvelut",                                                                   \
	  "lähipalvelu, lähipalvelujen väheneminen, palvelun lakkauttaminen, "              \
	  "toimipisteen lakkautus, närservice, local services",                             \
	  "sulkea toimisto, palvelupiste, keskittää, lakkauttaa, lähin, kirkonkylä, "       \
	  "toimipiste, kilometrin päässä, terveysasema, pankkiautomaatti, "                 \
	  "jalkautua, toimisto lähteä, siirtää keskukseen, karsia, kylä")                   \
	X("monialaisuus",                                                                   \
	  "monialainen yhteistyö, moniammatillinen, yhteistyö, yhteinen asiakas, "          \
	  "samarbete, cooperation",                                                         \
	  "verkosto, tiimi, saman katon alla, yhteispartio, samassa huoneessa, "            \
	  "työryhmä, yhteinen malli, työpari, monialainen, yhdessä järjestön, "             \
	  "poliisin kanssa, yhteinen suunnitelma, palaveri, samordning")                    \
	X("tiedonkulku",                                                                    \
	  "tiedonkulku, tieto ei kulje, tietojärjestelmä, informationsgång, "               \
	  "information flow",                                                               \
	  "järjestelmä, kirjata, kirjaaminen, tieto kulkea, sama tieto, kahteen "           \
	  "kertaan, lupa tieto, salassapito, tieto perillä, asiakastieto, viesti "          \
	  "ei, tietosuoja")                                                                 \
	X("vaikutustieto",                                                                  \
	  "vaikuttavuus, vaikuttavuustieto, vaikutustieto, mittari, effekter, "             \
	  "impact",                                                                         \
	  "mitata, tilasto, suorite, tulokset, seurantatieto, arviointi, näyttö, "          \
	  "vaikutus")                                                                       \
	X("tyontekijoiden-kuormitus",                                                       \
	  "työntekijöiden kuormitus, asiakasmäärä, työkuorma, arbetsbörda, "                \
	  "belastning, workload, caseload",                                                 \
	  "työntekijä uupua, eettinen kuormitus, asiakasta työntekijä, sammuttaa "          \
	  "tulipalo, kiire, ei aikaa, ylityö, resurssi, kuormittua, sairausloma, "          \
	  "riittämättömyys, suunnitelmallinen työ, muutostyö")

#define CUES_WORK(X)                                                                        \
	X("pitkaaikaistyottomyys",                                                          \
	  "långtidsarbetslöshet, "                                                          \
	  "pitkäaikaistyöttömyys, pitkäaikaistyötön, työttömyys, työtön, pitkään "          \
	  "työtön, långtidsarbetslös, arbetslös, long-term unemployed",                     \
	  "aktivointisuunnitelma, työmarkkinatuki, vuotta työttömänä, lomauttaa, "          \
	  "eläkeputki, yli viisikymppinen, kuntalisä, työllistyä, palkkatuki, "             \
	  "työhön paluu")                                                                   \
	X("kuntouttava-tyotoiminta",                                                        \
	  "kuntouttava työtoiminta, kuty, työtoiminta, arbetsverksamhet, "                  \
	  "rehabiliterande arbetsverksamhet",                                               \
	  "työpaja, paja, ryhmä karsia, arjen rytmi, kuty-paikka, matkakorvaus, "           \
	  "toimintaraha, rytmi, työpajan")                                                  \
	X("te-uudistus",                                                                    \
	  "työllisyysalue, te-palvelut, te-uudistus, työvoimapalvelu, "                     \
	  "työllisyyspalvelu, te-toimisto, an-reformen, employment services",               \
	  "työnhakuvelvoite, työnhakumalli, karenssi, työkkäri, siirto kunta, "             \
	  "työllisyys, omavalmentaja, työvoimaviranomainen, haastattelu työnhakija, "       \
	  "sysselsättning")                                                                 \
	X("tyokyky",                                                                        \
	  "työkyky, työkyvyttömyyseläke, työkyvyn arvio, osatyökykyinen, "                  \
	  "työkyvyttömyys, arbetsförmåga, sjukpension, work ability",                       \
	  "eläkepäätös, eläkehylky, eläkeselvitys, sairauspäiväraha, työterveys, "          \
	  "kuntoutustuki, työkyvytön, sairaudet tutkia, sjukdagpenning, pension, "          \
	  "b-lausunto, hylätä eläke, ammatillinen kuntoutus")                               \
	X("nuorten-tyottomyys",                                                             \
	  "nuorisotyöttömyys, "                                                             \
	  "nuorten työttömyys, työtön nuori, neet, ungdomsarbetslöshet",                    \
	  "ohjaamo, työpaja nuori, harjoittelupaikka, kesätyö, opintojen "                  \
	  "keskeytyminen, ammattikoulu, etsivä nuorisotyö, nuori töihin, ilman "            \
	  "opiskelupaikkaa, paja")

#define CUES_FAMILY(X)                                                                      \
	X("vanhemmuus",                                                                     \
	  "vanhemmuus, perhetyö, kotipalvelu, vanhemmuuden tuki, lapsiperheiden "           \
	  "kotipalvelu, föräldraskap, hemservice, familjearbete, parenting",                \
	  "vauvaperhe, vanhemmat keinoton, pikkulapsi, äiti uupua, isovanhempi, "           \
	  "neuvola, vanhempien, kasvatus, rajat, småbarnsföräldrar, perheneuvola, "         \
	  "äidit, lapsiperhe, vanhempi")                                                    \
	X("ero",                                                                            \
	  "ero, avioero, huoltoriita, huoltajuuskiista, eron jälkeen, eroperhe, "           \
	  "vuoroasuminen, skilsmässa, vårdnadstvist, separation, custody dispute, "         \
	  "divorce",                                                                        \
	  "tapaamisriita, tapaaminen lapsi, elatusapu, vuoroasuva, erotilanne, "            \
	  "erota, vieraannuttaa, lastenvalvoja, tapaamiset, huoltaja")                      \
	X("lastensuojelu",                                                                  \
	  "sijoitettu lapsi, "                                                              \
	  "lastensuojelu, lasu, huostaanotto, barnskydd, child welfare, child "             \
	  "protection",                                                                     \
	  "sijaishuolto, jälkihuolto, sijoitus, sijaisperhe, lastensuojeluilmoitus, "       \
	  "avohuolto, sijoittaa lapsi, laitos, karkumatka, ilmoitus, ohjaaja, "             \
	  "kiireellinen sijoitus, perhekoti, jälkihuoltonuori")                             \
	X("koulupoissaolot",                                                                \
	  "koulukieltäytyminen, "                                                           \
	  "koulupoissaolo, poissaolo, koulua käymätön, koulunkäymättömyys, ei käy "         \
	  "koulua, koulupudokas, skolfrånvaro, frånvaro, school absence, truancy",          \
	  "koulu, kotikoulu, kuraattori, yläkoulu, ei ole käynyt koulussa, wilma, "         \
	  "koulupäivä, högstadiet, stannar hemma, elever, koulunkäynti, luokka, "           \
	  "opettaja, aamulla koulu")                                                        \
	X("yksinhuoltajuus",                                                                \
	  "yh-äiti, yh-isä, yh-perhe, totaaliyh, "                                          \
	  "yksinhuoltaja, yhden vanhemman perhe, ensamförsörjare, ensamstående "            \
	  "förälder, single parent",                                                        \
	  "yksin lasten kanssa, yh, lastenhoito, iltahoito, vuoropäivähoito, yksin "        \
	  "vastata, toinen vanhempi")                                                       \
	X("kiusaaminen",                                                                    \
	  "koulukiusattu, "                                                                 \
	  "kiusaaminen, koulukiusaaminen, kiusata, mobbning, bullying",                     \
	  "kiusattu, kiusaaja, pilkata, syrjiä porukka, ryhmästä sulkea, videoida, "        \
	  "somessa, lyödä koulu")

#define CUES_MIGRATION(X)                                                                   \
	X("kotoutuminen",                                                                   \
	  "suomen kielen kurssi, språkkurs, "                                               \
	  "kotoutuminen, kotoutumiskoulutus, kotouttaminen, maahanmuuttaja, "               \
	  "integrationsutbildning, integration",                                            \
	  "kielitaito, suomen kieli, kielikurssi, kotokoulutus, maahan muuttanut, "         \
	  "pakolainen, kiintiöpakolainen, språket, praktikplatser, ulkomaalainen, "         \
	  "harjoittelupaikka, kielikoulutus, työperäinen")                                  \
	X("tulkkaus",                                                                       \
	  "tulkin puute, tulkkipula, tolkbrist, "                                           \
	  "tulkki, tulkkaus, tulkata, selkokieli, tolk, tolkning, interpreter",             \
	  "kieli, lapsi tulkata, puhelintulkkaus, tulkkiaika, ei ymmärrä kirje, "           \
	  "selkosuomi, ymmärtää päätös, vieras kieli, kielimuuri, äidinkieli, "             \
	  "virkakieli")                                                                     \
	X("paperittomuus",                                                                  \
	  "paperiton, oleskelulupa, papperslös, uppehållstillstånd, residence "             \
	  "permit, undocumented",                                                           \
	  "migri, lupa, turvapaikanhakija, käännyttää, työlupa, lupahakemus, "              \
	  "kielteinen päätös, spouse permit, karkotus, puolisolupa, ilman oikeuksia")       \
	X("ukrainalaiset",                                                                  \
	  "ukrainalainen, ukraina, tilapäinen suojelu, ukrainare, ukrainian",               \
	  "kotikuntaoikeus, sota, venäjän hyökkäys, kuntaan siirtyminen, ukrainasta")       \
	X("syrjinta",                                                                       \
	  "syrjintä, rasismi, syrjiä, rasistinen, diskriminering, discrimination, "         \
	  "racism",                                                                         \
	  "häirintä, huutelu, nimi ulkomaalainen, ihonväri, vihapuhe, "                     \
	  "yhdenvertaisuus, romani, vierasperäinen nimi, kohtelu")                          \
	X("ruotsinkieliset",                                                                \
	  "ruotsinkielinen palvelu, ruotsinkielinen, ruotsiksi, på svenska, "               \
	  "svenskspråkig, in swedish",                                                      \
	  "svenska, finska, ruotsi, kielellinen oikeus, vain suomeksi, "                    \
	  "finskspråkiga, rätten till service, suomenkielinen lomake")

#define CUES_AGEING(X)                                                                      \
	X("omaishoito",                                                                     \
	  "omaishoidon vapaa, "                                                             \
	  "omaishoito, omaishoitaja, omaishoidon tuki, närståendevård, "                    \
	  "närståendevårdare, family caregiver, carer",                                     \
	  "lyhytaikaishoito, vapaapäivä, hoitaa puoliso, intervalli, sijaishoito, "         \
	  "läheinen hoitaa, lakisääteinen vapaa, omaishoitosopimus, avlastning, "           \
	  "omainen hoitaa, hoitaa äiti kotona")                                             \
	X("kotihoito",                                                                      \
	  "kotihoito, kotona asuminen, kotipalvelut, hemvård, home care",                   \
	  "hoitaja käydä, kotihoidon käynti, kotiutus, turvapuhelin, käynti "               \
	  "päivässä, ateriapalvelu, sairaalaan ja takaisin, kotona pärjätä, "               \
	  "vårdare, kotiin annettava, kotihoidon tunti, asua kotona, ambulanssi "           \
	  "vanhus, palveluasuminen")                                                        \
	X("muistisairaus",                                                                  \
	  "muistisairaus, muistisairas, dementia, muistihäiriö, minnessjuk, "               \
	  "minnessjukdom, memory disorder",                                                 \
	  "muistipoli, alzheimer, unohtaa, muisti, eksyä, muistisairaan, ajokortti "        \
	  "vanhus, muistitutkimus, hella päällä")

#define CUES_MOVING(X)                                                                      \
	X("julkinen-liikenne",                                                              \
	  "julkinen liikenne, bussi, bussivuoro, linja-auto, joukkoliikenne, buss, "        \
	  "busstur, kollektivtrafik, public transport, bus",                                \
	  "vuoro loppua, pysäkki, juna, vuoro karsia, ei kulje, lipun hinta, "              \
	  "aikataulu, koulukyyti, förbindelsebåt, reitti lakkauttaa")                       \
	X("valimatkat",                                                                     \
	  "välimatka, pitkä matka, pitkä välimatka, långa avstånd, avstånd, long "          \
	  "distance",                                                                       \
	  "syrjäkylä, haja-asutus, kilometri, km, matka, sivukylä, lähin, tunnin "          \
	  "ajo, maaseutu, etäällä, landsbygd, skärgård, kauppa-auto, suuntaansa, "          \
	  "toiselle paikkakunnalle")                                                        \
	X("kuljetuspalvelu",                                                                \
	  "kuljetuspalvelu, kuljetustuki, taksimatka, taksi, kela-taksi, "                  \
	  "färdtjänst, sjukresor, taxi, transport service",                                 \
	  "kyyti, matka omavastuu, taksi ei tule, yhteiskuljetus, taksikyyti, "             \
	  "tilausnumero, kimppakyyti, matkakorvaus, kyytiä odottaa")

#define CUES_DISABILITY(X)                                                                  \
	X("vammaispalvelulaki",                                                             \
	  "vammaispalvelulaki, vammaispalvelu, uusi vammaispalvelulaki, "                   \
	  "funktionshinderservice, disability act",                                         \
	  "soveltaminen, vammainen, vammaispalvelun päätös, kehitysvamma, "                 \
	  "ikärajaus, ohjeistus puuttua, päätökset vaihdella, palvelusuunnitelma, "         \
	  "handikapp")                                                                      \
	X("henkilokohtainen-apu",                                                           \
	  "henkilökohtainen apu, henkilökohtainen avustaja, personlig assistans, "          \
	  "personlig assistent, personal assistance",                                       \
	  "avustaja, avustajaa ei löydy, assistent, avustajan tunnit, avustajapula, "       \
	  "myönnetyt tunnit, tunnit käyttämättä")

#define CUES_JUSTICE(X)                                                                     \
	X("vapautuminen",                                                                   \
	  "vapautuva vanki, vapautunut vanki, ex-vanki, "                                   \
	  "vapautuminen, vapautua, vankilasta vapautuminen, vankila, vanki, "               \
	  "frigivning, frigiven, fängelse, prison, release from prison",                    \
	  "portti, siviili, tuomio, rangaistus, kadulle, vapautuva, koevapaus, "            \
	  "friges, elinkautinen, ehdonalainen, valvottu")                                   \
	X("nuorten-rikokset",                                                               \
	  "rikollinen nuori, nuorisojengi, "                                                \
	  "nuorten rikos, nuorisorikollisuus, katujengi, jengi, jengiytyminen, "            \
	  "ungdomsbrott, gäng, youth crime, gang",                                          \
	  "ryöstö, pahoinpitely nuori, teräase, puukko, poliisi nuori, varastaa, "          \
	  "näpistys, rikoskierre, alaikäinen rikos, rekrytoida nuori, kauppakeskus, "       \
	  "häiriö")

#endif

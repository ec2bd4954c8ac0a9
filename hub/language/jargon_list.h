/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * X("word", "what it means; with commas between"): in lower case, the form that endings are
 * added to.  Words of the field as they are said in meetings, collected for this project.
 */
#ifndef LANGUAGE_JARGON_LIST_H
#define LANGUAGE_JARGON_LIST_H

#define JARGON(X)                                                        \
	X("kuty", "kuntouttava työtoiminta")                             \
	X("lasu", "lastensuojelu")                                       \
	X("toimari", "perustoimeentulotuki, toimeentulotuki")            \
	X("perustoimari", "perustoimeentulotuki, toimari")               \
	X("totu", "toimeentulotuki")                                     \
	X("tt-tuki", "toimeentulotuki")                                  \
	X("sossu", "sosiaalitoimisto, sosiaalityöntekijä, sosiaalityö")  \
	X("sostyö", "sosiaalityö")                                       \
	X("sostt", "sosiaalityöntekijä")                                 \
	X("soster", "sosiaali- ja terveydenhuolto")                      \
	X("sote", "sosiaali- ja terveydenhuolto, hyvinvointialue")       \
	X("hyvis", "hyvinvointialue")                                    \
	X("hva", "hyvinvointialue")                                      \
	X("te-palvelu", "työllisyyspalvelut, työvoimapalvelut")          \
	X("te-toimisto", "työllisyyspalvelut, työvoimatoimisto")         \
	X("työkkäri", "työvoimatoimisto, työllisyyspalvelut")            \
	X("typ", "työllistymistä edistävä monialainen yhteispalvelu")    \
	X("tyke", "työllistämispalvelut")                                \
	X("marak", "väkivallan riskinarviointi")                         \
	X("henkkari", "henkilöllisyystodistus, henkilökortti")           \
	X("terkkari", "terveydenhoitaja, terveyskeskus")                 \
	X("arvauskeskus", "terveyskeskus")                               \
	X("psyka", "psykiatria")                                         \
	X("psykpoli", "psykiatrian poliklinikka")                        \
	X("poli", "poliklinikka")                                        \
	X("päihdepoli", "päihdepoliklinikka")                            \
	X("katko", "katkaisuhoito")                                      \
	X("korvike", "korvaushoito")                                     \
	X("subu", "buprenorfiini")                                       \
	X("subutex", "buprenorfiini")                                    \
	X("nalokson", "vasta-aine")                                      \
	X("piri", "amfetamiini")                                         \
	X("vape", "sähkötupakka")                                        \
	X("snus", "nuuska")                                              \
	X("nepsy", "neuropsykiatrinen")                                  \
	X("adhd", "neuropsykiatrinen, tarkkaavaisuushäiriö")             \
	X("add", "neuropsykiatrinen, tarkkaavaisuushäiriö")              \
	X("asd", "autismikirjo")                                         \
	X("neet", "koulutuksen ja työn ulkopuolella oleva nuori")        \
	X("omatt", "omatyöntekijä")                                      \
	X("avi", "aluehallintovirasto")                                  \
	X("ely", "elinkeino-, liikenne- ja ympäristökeskus")             \
	X("dvv", "digi- ja väestötietovirasto")                          \
	X("migri", "maahanmuuttovirasto")                                \
	X("kotokoulutus", "kotoutumiskoulutus")                          \
	X("koto", "kotoutuminen")                                        \
	X("mamu", "maahanmuuttaja")                                      \
	X("vokki", "vastaanottokeskus")                                  \
	X("spr", "punainen risti")                                       \
	X("kela", "kansaneläkelaitos")                                   \
	X("omakela", "kelan sähköinen asiointi")                         \
	X("omakanta", "sähköinen asiointi")                              \
	X("wilma", "koulun sähköinen viestintä")                         \
	X("verkkarit", "verkkopankkitunnukset, pankkitunnukset")         \
	X("pankkitunnari", "pankkitunnukset")                            \
	X("chatbot", "keskustelurobotti")                                \
	X("prepaid", "puhelinliittymä")                                  \
	X("luottis", "luottotiedot")                                     \
	X("vippi", "pikavippi, pikalaina")                               \
	X("työssäkäyvä", "työllinen")                                    \
	X("vapettaa", "sähkötupakka")                                    \
	X("te-uudistus", "työllisyyspalvelujen siirto")                  \
	X("kela-taksi", "taksimatka")                                    \
	X("kämppä", "asunto")                                            \
	X("rise", "rikosseuraamuslaitos")                                \
	X("krits", "kriminaalihuollon tukisäätiö")                       \
	X("eläkeputki", "työttömyysturvan lisäpäivät")                   \
	X("vammaispalv", "vammaispalvelut")                              \
	X("vpl", "vammaispalvelulaki")                                   \
	X("shl", "sosiaalihuoltolaki")                                   \
	X("hetu", "henkilötunnus")                                       \
	X("vapari", "vapaapäivä")                                        \
	X("lyhäri", "lyhytaikaishoito")                                  \
	X("yh", "yksinhuoltaja")                                         \
	X("yh-äiti", "yksinhuoltaja")                                    \
	X("ysi", "yhdeksäs luokka")                                      \
	X("huostis", "huostaanotto")

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* Words that say what the number beside them is. '*' stands for every ending; in order. */
#include "language/guard_patterns.h"

#define WORDS(literal) { "" literal, sizeof(literal) - 1 }

static const struct {
	unsigned context;
	struct str words;
} contexts[] = {
	{ CONTEXT_PUBLIC,
	  WORDS(
		"act asetuksen asetus asiakasta direktiivi* e eur euro* fo förordning* h "
		"henkilöä kertaa kpl kuukaudessa lag lagen lain laki lakia ltunnus lvi min ovt ovttunnus "
		"päivää tuntia verkkolasku* versio* vuodessa y ytunnus* år ") },
	{ CONTEXT_HETU,
	  WORDS(
		"henkilotunnu* henkilötunnu* henkkari* henktunnu* hetu* hetuun hlotunnu* "
		"hlötunnu* identiteetti* identity personbeteckning* personnummer* personsignum* "
		"socialskyddssignum* sosiaaliturvatunnu* sotu* ssn syntymätunnu* ") },
	{ CONTEXT_ACCOUNT,
	  WORDS(
		"account bankkonto* iban* konto kontonummer* kontonumret kontot käyttötili* "
		"palkkatili* pankkitili* tili tilille tilillä tililtä tilin tilinro tilinumero* "
		"tiliä välitystili* ") },
	{ CONTEXT_BIRTH,
	  WORDS(
		"bd birth birthdate birthday born dob f född födda föddes födelsedag* "
		"födelsedatum* födelsetid* fött pvm_synt s sa synaika* synt syntaika* syntpvm* "
		"synttäri* synty syntyi syntyjään syntymä* syntymäaika* syntymäaja* syntymäpv* "
		"syntymäpäiv* syntynee* syntyny syntynyt* ") },
	{ CONTEXT_VEHICLE,
	  WORDS(
		"ajoneuvo* asuntoauto* asuntovaunu* audi auto autoa autolla autolle auton "
		"autonsa autoon autossa autosta autot bil bilen bilens bilnumm* bmw car citroen "
		"fiat ford henkilöauto* honda* hyundai kia kilpi kilpinumero* kilven kilvessä "
		"kilvet kilvillä kilvissä kuorma* licence license matkailuauto* mazda* mersed* "
		"mersu* moottoripyörä* moped* mopedi* mopo mopoauto* mopolla mopon mönkijä* "
		"nissan* opel pakettia pakettiauto* paku pakua pakun peräkärry* peugeot plate "
		"plates prätkä* reg registernummer registernumret registration regnr regskylt* "
		"rek rekisteri rekisterikilpi rekisterikilve* rekisterin rekisterinro "
		"rekisterinumer* rekisteritunnu* rekkari* rekno reknro renault saab* skoda* "
		"skootteri* skylten taksi taksin taxi taxin tila-auto toyota* traileri* "
		"traktori* van vehicle volkkari* volvo* ") },
	{ CONTEXT_PHONE,
	  WORDS(
		"call cell gsm känny* kännykkä* matkapuhelime* matkapuhelin* mobil mobile "
		"mobilen mobilnummer* p phone puh puhelimeen puhelimen puhelimitse puhelin "
		"puhelinnro puhelinnumero* puhnro puhnumero* ring ringa sms soita soitan "
		"soittakaa soitto suora suoranumero* tekstari* tel telefon telefonen "
		"telefonnummer* telefonnumret telnr tfn wa whatsap* whatsapp* ") },
	{ CONTEXT_CASE,
	  WORDS(
		"ajokorttinum* akt akten akti aktin aktnum* ansökningsnummer* arkistotunn* "
		"asiakasid* asiakaskoodi* asiakasn* asiakasnro* asiakasnumer* asiakastunn* "
		"asiakirjanum* asiakirjatunn* asianhallinta* asianro* asianumer* asiatunn* "
		"asnro asnum* besluts* beslutsnummer* caseid casenum* diaar* diaari* diar* dno "
		"dnr dnro dossier* drno fakturanummer* hakemuksenn* hakemusnro hakemusnum* "
		"hakemustunn* henkilökorttinum* henkilönum* huostanum* ilmoitusnro "
		"ilmoitusnum* journalnummer* juttunro juttunum* jäsennro jäsennum* "
		"kanta-asiakasn* kelanum* klientid klientkod* klientnr klientnummer* "
		"klientnumret kortinnum* korttinum* kundnr kundnummer* kundnumret "
		"käsittelynum* laskunr laskunro laskunum* lähetenum* lähetetunn* migri* "
		"målnummer oleskelulupakortin* oleskelulupanum* passinro passinum* passnummer "
		"passport patientnr patientnummer* perintänum* perintätunn* potilasid* "
		"potilasnro* potilasnum* potilastunn* päätösnro päätösnum* päätöstunn* ref "
		"reference referens* referensnummer referenssi* rikosilmoitu* rn rnro "
		"sopimusnro sopimusnum* sopimustunn* tapausid tapausnro tapausnum* tapaustunn* "
		"ticket tiketti tikettinum* tunniste tunnisteella tunnusluku* tunnusnum* "
		"tutkintanum* työnum* ulosottoasia* ulosottonum* umanum* umarek* vakuutusnum* "
		"vakuutustunn* viite viitenro viitenum* viitetunn* viitteell* viitteen "
		"vuokralaisnum* vuokralaistunn* vuokrasopimusnum* ärende ärendenr "
		"ärendenummer* ärendenumret ") },
	{ CONTEXT_CLIENT,
	  WORDS(
		"ansökan application as asia asiakas asiakasta asiakkaalla asiakkaalle "
		"asiakkaalta asiakkaan asiakkuuden asiakkuus asian asiassa beslut beslutet "
		"case client customer faktura hakemuksen hakemus juttu jutun klient klienten "
		"klients kund kunden lasku laskun lupa luvan oleskelulupa oleskeluluvan passi "
		"passin patient patienten permit potilaan potilas potilasta päätös sopimuksen "
		"sopimus tapauksen tapaus tillstånd tunnukse* tunnuksella tunnuksen "
		"vuokrasopimus ") },
	{ CONTEXT_FILLER,
	  WORDS(
		"a aika dag date den eli hans hennes her his hänen id in is ja joka jonka kela "
		"kelan kirjattu kpl löytyi merkitty minun n no nr nro num number numero "
		"numerolla numeron numeroon numerossa numerosta numerot nummer numret o of oli "
		"olikin ollut om on pnä pvm päivänä tai the tilanumero var vuonna was year är "
		"år ") },
};

struct str context_list(size_t at)
{
	return at < sizeof(contexts) / sizeof(*contexts) ? contexts[at].words : STR("");
}

/* Some number or code of someone's: -numero, -tunnus, -nummer; but not of a page or a project. */
static bool is_number_word(struct str word)
{
	static const struct str endings[] = {
#define E(literal) { literal, sizeof(literal) - 1 }
		E("numero"), E("numerolla"), E("numeron"), E("nro"), E("tunnus"), E("tunnuksella"),
		E("tunnuksen"), E("nummer"), E("numret"), E("tunniste"), E("koodi"),
#undef E
	};

	if (word.len < 8 || list_has_like(STR("hanke* posti* sivu* lomake* kurssi* tuote* malli* "
		"laki* yritys* huone* talo* linja* bussi* kustannus* vuosi* puhelin* päivystys* "
		"palvelu* neuvonta* hätä* alue* projekt* sid* avain* maa* viiva* qr* läh* kunta* "
		"järjestys* luku* telefon* hus* dör* ovi* yritystunnus kauppa* vuoro* "), word))
		return false;
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (word_has_suffix(word, endings[i]))
			return true;
	return false;
}

unsigned context_of(struct str word)
{
	unsigned found = 0;

	for (size_t i = 0; i < sizeof(contexts) / sizeof(*contexts); i++)
		if (list_has_stem(contexts[i].words, word))
			found |= contexts[i].context;
	return found || !is_number_word(word) ? found : CONTEXT_CASE;
}

#define BETWEEN_MAX 4 /* signs and spaces between a word and its number */

unsigned context_before(const struct guard_text *text, size_t at, unsigned words)
{
	while (words--) {
		struct guard_word word = word_before(text, at, BETWEEN_MAX);
		unsigned context = context_of(word_str(&word));
		if (context & ~(unsigned)CONTEXT_FILLER)
			return context;
		if (!word.len || !(context & CONTEXT_FILLER))
			return 0;
		at = word.from;
	}
	return 0;
}

unsigned context_after(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_after(text, at, BETWEEN_MAX);

	return context_of(word_str(&word));
}

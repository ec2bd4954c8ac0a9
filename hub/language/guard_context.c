/* SPDX-License-Identifier: EUPL-1.2 */
/* Words that say what the number beside them is. '*' stands for every ending. */
#include "language/guard_patterns.h"

#define WORDS(literal) { "" literal, sizeof(literal) - 1 }

static const struct {
	unsigned context;
	struct str words;
} contexts[] = {
	{ CONTEXT_PUBLIC,
	  WORDS("y euro* eur e kpl h min tuntia päivää kertaa vuodessa kuukaudessa henkilöä "
		"asiakasta år ytunnus* ovt lvi laki lain lakia lag lagen act asetus asetuksen "
		"direktiivi* förordning* ltunnus fo versio* ") },
	{ CONTEXT_HETU,
	  WORDS("hetu* henkilötunnu* hlötunnu* hlotunnu* henkilotunnu* sotu* sosiaaliturvatunnu* "
		"personbeteckning* personsignum* personnummer* socialskyddssignum* henktunnu* ssn "
		"identity hetuun identiteetti* henkkari* syntymätunnu* ") },
	{ CONTEXT_ACCOUNT,
	  WORDS("iban* tili tilin tilille tilillä tililtä tiliä tilinumero* tilinro pankkitili* "
		"käyttötili* välitystili* konto kontot kontonummer* kontonumret bankkonto* "
		"account palkkatili* ") },
	{ CONTEXT_BIRTH,
	  WORDS("s synt syntynyt* syntynee* syntyny syntyi syntyjään syntymäaika* syntymäaja* "
		"syntymäpäiv* syntymäpv* syntpvm* synttäri* synaika* född föddes fött födda f "
		"födelsedag* födelsedatum* födelsetid* born dob birth birthday birthdate bd "
		"pvm_synt syntaika* sa synty syntymä* ") },
	{ CONTEXT_VEHICLE,
	  WORDS("auto auton autoa autolla autossa autosta autoon autonsa autolle autot "
		"pakettiauto* henkilöauto* kuorma* pakettia pakua paku pakun rek reknro rekno "
		"rekkari* rekisteri rekisterin rekisterinumer* rekisterinro rekisteritunnu* "
		"rekisterikilpi rekisterikilve* kilpi kilven kilvet kilvessä kilvissä kilvillä "
		"kilpinumero* ajoneuvo* mopo mopon mopolla mopoauto* mopedi* moped* "
		"moottoripyörä* prätkä* peräkärry* traileri* asuntoauto* asuntovaunu* "
		"matkailuauto* bil bilen bilens bilnumm* registernummer registernumret reg regnr "
		"regskylt* skylten car van vehicle plate plates registration license licence "
		"tila-auto volvo* toyota* nissan* mersu* mersed* bmw audi skoda* ford opel "
		"kia mazda* honda* hyundai peugeot renault saab* volkkari* fiat citroen taksi "
		"taksin taxi taxin skootteri* mönkijä* traktori* ") },
	{ CONTEXT_PHONE,
	  WORDS("puh puhelin puhelimen puhelimeen puhelimitse puhelinnumero* puhelinnro puhnro "
		"puhnumero* p tel tfn telefon telefonen telefonnummer* telefonnumret telnr phone "
		"mobile mobil mobilen mobilnummer* cell gsm känny* kännykkä* matkapuhelin* "
		"matkapuhelime* ring ringa call whatsapp* whatsap* wa tekstari* sms soita soitto "
		"soittakaa soitan suora suoranumero* ") },
	{ CONTEXT_CASE,
	  WORDS("asiakasn* asiakasnro* asiakasnumer* asiakastunn* asiakaskoodi* asiakasid* "
		"asianumer* asianro* asiatunn* asianhallinta* diaari* diaar* dnro drno dno dnr "
		"diar* klientnummer* klientnumret klientnr klientid klientkod* kundnummer* "
		"kundnumret kundnr ärendenummer* ärendenumret ärendenr ärende målnummer "
		"potilasnum* potilasnro* potilastunn* potilasid* patientnummer* patientnr "
		"viitenum* viitenro viite viitteell* viitteen viitetunn* referens* referensnummer "
		"referenssi* ref reference tapausnum* tapausnro tapaustunn* tapausid hakemusnum* "
		"hakemusnro hakemustunn* hakemuksenn* päätösnum* päätösnro päätöstunn* laskunum* "
		"laskunro laskunr fakturanummer* sopimusnum* sopimusnro vuokrasopimusnum* "
		"jäsennum* jäsennro kanta-asiakasn* passinum* passinro passnummer passport "
		"henkilönum* henkilökorttinum* ajokorttinum* korttinum* kortinnum* "
		"oleskelulupanum* oleskelulupakortin* umanum* juttunum* juttunro ulosottonum* "
		"ulosottoasia* perintänum* perintätunn* ilmoitusnum* ilmoitusnro rikosilmoitu* "
		"tutkintanum* rnro rn asiakirjanum* asiakirjatunn* vakuutusnum* vakuutustunn* "
		"kelanum* huostanum* tikettinum* tiketti ticket casenum* caseid ansökningsnummer* "
		"beslutsnummer* besluts* dossier* akt aktnum* akti aktin akten journalnummer* "
		"migri* umarek* arkistotunn* sopimustunn* tunniste tunnisteella käsittelynum* "
		"lähetenum* lähetetunn* työnum* vuokralaisnum* vuokralaistunn* tunnusnum* "
		"tunnusluku* ") },
	{ CONTEXT_CLIENT,
	  WORDS("asiakas asiakkaan asiakkaalle asiakkaalla asiakkaalta asiakasta asia asian "
		"asiassa asiakkuus asiakkuuden potilas potilaan potilasta klient klienten klients "
		"client patient patienten case kund kunden tapaus tapauksen hakemus hakemuksen "
		"ansökan lasku laskun faktura päätös juttu jutun tunnuksella tunnuksen tunnukse* "
		"customer application passi passin ") },
	{ CONTEXT_FILLER,
	  WORDS("on oli nro nr n no numero numeron numerolla numerot numerosta numeroon numerossa "
		"nummer numret number om är var is was the a den dag pnä päivänä vuonna år year "
		"year in on of olikin ollut jonka joka hänen minun hans hennes his her merkitty "
		"kirjattu löytyi tilanumero num kpl tai ja eli kelan kela id aika pvm o ") },
};

unsigned context_of(struct str word)
{
	unsigned found = 0;

	for (size_t i = 0; i < sizeof(contexts) / sizeof(*contexts); i++)
		if (list_has_like(contexts[i].words, word))
			found |= contexts[i].context;
	return found;
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

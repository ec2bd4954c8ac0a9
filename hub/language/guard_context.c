/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Words that say what the number beside them is; in order, '*' stands for every ending.  Behind
 * each, what it says: h identity code, a account, b birth, v vehicle, p phone, c case, k client,
 * u public, f filler.
 */
#include "language/guard_patterns.h"

static const char said[] =
	"a=f account=a act=u aika=f ajokorttinum*=c ajoneuvo*=v akt=c akten=c akti=c aktin=c "
	"aktnum*=c ansökan=k ansökningsnummer*=c application=k arkistotunn*=c as=k asetuksen=u "
	"asetus=u asia=k asiakas=k asiakasid*=c asiakaskoodi*=c asiakasn*=c asiakasnro*=c "
	"asiakasnumer*=c asiakasta=ku asiakastunn*=c asiakirjanum*=c asiakirjatunn*=c "
	"asiakkaalla=k asiakkaalle=k asiakkaalta=k asiakkaan=k asiakkuuden=k asiakkuus=k "
	"asian=k asianhallinta*=c asianro*=c asianumer*=c asiassa=k asiatunn*=c asnro=c "
	"asnum*=c asuntoauto*=v asuntovaunu*=v audi=v auto=v autoa=v autolla=v autolle=v "
	"auton=v autonsa=v autoon=v autossa=v autosta=v autot=v bankkonto*=a bd=b beslut=k "
	"beslutet=k besluts*=c beslutsnummer*=c bil=v bilen=v bilens=v bilnumm*=v birth=b "
	"birthdate=b birthday=b bmw=v born=b call=p car=v case=k caseid=c casenum*=c cell=p "
	"citroen=v client=k customer=k dag=f date=f den=f diaar*=c diaari*=c diar*=c "
	"direktiivi*=u dno=c dnr=c dnro=c dob=b dossier*=c drno=c e=u eli=f eur=u euro*=u f=b "
	"faktura=k fakturanummer*=c fiat=v fo=u ford=v född=b födda=b föddes=b födelsedag*=b "
	"födelsedatum*=b födelsetid*=b förordning*=u fött=b gsm=p h=u hakemuksen=k "
	"hakemuksenn*=c hakemus=k hakemusnro=c hakemusnum*=c hakemustunn*=c hans=f "
	"henkilotunnu*=h henkilöauto*=v henkilökorttinum*=c henkilönum*=c henkilötunnu*=h "
	"henkilöä=u henkkari*=h henktunnu*=h hennes=f her=f hetu*=h hetuun=h his=f hlotunnu*=h "
	"hlötunnu*=h honda*=v huostanum*=c hyundai=v hänen=f iban*=a id=f identiteetti*=h "
	"identity=h ilmoitusnro=c ilmoitusnum*=c in=f is=f ja=f joka=f jonka=f "
	"journalnummer*=c juttu=k juttunro=c juttunum*=c jutun=k jäsennro=c jäsennum*=c "
	"kanta-asiakasn*=c kela=f kelan=f kelanum*=c kertaa=u kia=v kilpi=v kilpinumero*=v "
	"kilven=v kilvessä=v kilvet=v kilvillä=v kilvissä=v kirjattu=f klient=k klienten=k "
	"klientid=c klientkod*=c klientnr=c klientnummer*=c klientnumret=c klients=k konto=a "
	"kontonummer*=a kontonumret=a kontot=a kortinnum*=c korttinum*=c kpl=fu kund=k "
	"kunden=k kundnr=c kundnummer*=c kundnumret=c kuorma*=v kuukaudessa=u känny*=p "
	"kännykkä*=p käsittelynum*=c käyttötili*=a lag=u lagen=u lain=u laki=u lakia=u lasku=k "
	"laskun=k laskunr=c laskunro=c laskunum*=c licence=v license=v ltunnus=u lupa=k "
	"luvan=k lvi=u lähetenum*=c lähetetunn*=c löytyi=f matkailuauto*=v matkapuhelime*=p "
	"matkapuhelin*=p mazda*=v merkitty=f mersed*=v mersu*=v migri*=c min=u minun=f mobil=p "
	"mobile=p mobilen=p mobilnummer*=p moottoripyörä*=v moped*=v mopedi*=v mopo=v "
	"mopoauto*=v mopolla=v mopon=v målnummer=c mönkijä*=v n=f nissan*=v no=f nr=f nro=f "
	"num=f number=f numero=f numerolla=f numeron=f numeroon=f numerossa=f numerosta=f "
	"numerot=f nummer=f numret=f o=f of=f oleskelulupa=k oleskelulupakortin*=c "
	"oleskelulupanum*=c oleskeluluvan=k oli=f olikin=f ollut=f om=f on=f opel=v ovt=u "
	"ovttunnus=u p=p pakettia=v pakettiauto*=v paku=v pakua=v pakun=v palkkatili*=a "
	"pankkitili*=a passi=k passin=k passinro=c passinum*=c passnummer=c passport=c "
	"patient=k patienten=k patientnr=c patientnummer*=c perintänum*=c perintätunn*=c "
	"permit=k personbeteckning*=h personnummer*=h personsignum*=h peräkärry*=v peugeot=v "
	"phone=p plate=v plates=v pnä=f potilaan=k potilas=k potilasid*=c potilasnro*=c "
	"potilasnum*=c potilasta=k potilastunn*=c prätkä*=v puh=p puhelimeen=p puhelimen=p "
	"puhelimitse=p puhelin=p puhelinnro=p puhelinnumero*=p puhnro=p puhnumero*=p pvm=f "
	"pvm_synt=b päivänä=f päivää=u päätös=k päätösnro=c päätösnum*=c päätöstunn*=c ref=c "
	"reference=c referens*=c referensnummer=c referenssi*=c reg=v registernummer=v "
	"registernumret=v registration=v regnr=v regskylt*=v rek=v rekisteri=v "
	"rekisterikilpi=v rekisterikilve*=v rekisterin=v rekisterinro=v rekisterinumer*=v "
	"rekisteritunnu*=v rekkari*=v rekno=v reknro=v renault=v rikosilmoitu*=c ring=p "
	"ringa=p rn=c rnro=c s=b sa=b saab*=v skoda*=v skootteri*=v skylten=v sms=p "
	"socialskyddssignum*=h soita=p soitan=p soittakaa=p soitto=p sopimuksen=k sopimus=k "
	"sopimusnro=c sopimusnum*=c sopimustunn*=c sosiaaliturvatunnu*=h sotu*=h ssn=h suora=p "
	"suoranumero*=p synaika*=b synt=b syntaika*=b syntpvm*=b synttäri*=b synty=b syntyi=b "
	"syntyjään=b syntymä*=b syntymäaika*=b syntymäaja*=b syntymäpv*=b syntymäpäiv*=b "
	"syntymätunnu*=h syntynee*=b syntyny=b syntynyt*=b tai=f taksi=v taksin=v tapauksen=k "
	"tapaus=k tapausid=c tapausnro=c tapausnum*=c tapaustunn*=c taxi=v taxin=v tekstari*=p "
	"tel=p telefon=p telefonen=p telefonnummer*=p telefonnumret=p telnr=p tfn=p the=f "
	"ticket=c tiketti=c tikettinum*=c tila-auto=v tilanumero=f tili=a tilille=a tilillä=a "
	"tililtä=a tilin=a tilinro=a tilinumero*=a tiliä=a tillstånd=k toyota*=v traileri*=v "
	"traktori*=v tunniste=c tunnisteella=c tunnukse*=k tunnuksella=k tunnuksen=k "
	"tunnusluku*=c tunnusnum*=c tuntia=u tutkintanum*=c työnum*=c ulosottoasia*=c "
	"ulosottonum*=c umanum*=c umarek*=c vakuutusnum*=c vakuutustunn*=c van=v var=f "
	"vehicle=v verkkolasku*=u versio*=u viite=c viitenro=c viitenum*=c viitetunn*=c "
	"viitteell*=c viitteen=c volkkari*=v volvo*=v vuodessa=u vuokralaisnum*=c "
	"vuokralaistunn*=c vuokrasopimus=k vuokrasopimusnum*=c vuonna=f välitystili*=a wa=p "
	"was=f whatsap*=p whatsapp*=p y=u year=f ytunnus*=u är=f ärende=c ärendenr=c "
	"ärendenummer*=c ärendenumret=c år=fu ";

const struct str guard_contexts = { said, sizeof(said) - 1 };

static unsigned context_coded(char code)
{
	switch (code) {
	case 'h':
		return CONTEXT_HETU;
	case 'a':
		return CONTEXT_ACCOUNT;
	case 'b':
		return CONTEXT_BIRTH;
	case 'v':
		return CONTEXT_VEHICLE;
	case 'p':
		return CONTEXT_PHONE;
	case 'c':
		return CONTEXT_CASE;
	case 'k':
		return CONTEXT_CLIENT;
	case 'u':
		return CONTEXT_PUBLIC;
	default:
		return CONTEXT_FILLER;
	}
}

/* What the entry that begins at `at` says of the word; `*end`: after it and its space. */
static unsigned entry_context(struct str word, size_t at, size_t *end)
{
	size_t same = 0;
	unsigned found = 0;
	bool fits;

	while (same < word.len && said[at + same] == word.ptr[same])
		same++;
	at += same;
	fits = said[at] == '*' || (same == word.len && said[at] == '=');
	while (said[at] != '=')
		at++;
	for (at++; said[at] != ' '; at++)
		found |= fits ? context_coded(said[at]) : 0;
	*end = at + 1;
	return found;
}

/* What the list says of it: all entries that begin with its first two letters are looked at. */
static unsigned said_of(struct str word)
{
	struct str first = { word.ptr, word.len < 2 ? word.len : 2 };
	unsigned found = 0;

	for (size_t at = list_start(guard_contexts, first);
	     at < guard_contexts.len && list_starts(guard_contexts, at, first);)
		found |= entry_context(word, at, &at);
	return found;
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
	unsigned found = word.len ? said_of(word) : 0;

	return found || !is_number_word(word) ? found : CONTEXT_CASE;
}

#define BETWEEN_MAX 4 /* signs and spaces between a word and its number */

#define WORDS_BACK 3

void context_take(struct guard_text *text, size_t at)
{
	text->context_at = SIZE_MAX;
	text->context = context_before(text, at);
	text->context_at = at;
}

unsigned context_before(const struct guard_text *text, size_t at)
{
	if (at == text->context_at)
		return text->context;
	for (unsigned words = WORDS_BACK; words; words--) {
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

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Words that say what the number beside them is; in order, '*' stands for every ending.  Behind
 * each, what it says: h identity code, a account, b birth, v vehicle, p phone, c case, k client,
 * u public, f filler.
 */
#include "language/guard_patterns.h"

static const char said[] =
	"a=f account=a act=u aika=f ajoneuvo*=v akt=c akten=c akti=c aktin=c ansökan=k "
	"application=k as=k asetuksen=u asetus=u asia=k asiakas=k asiakasid*=c asiakaskoodi*=c "
	"asiakasn*=c asiakasta=ku asiakastunn*=c asiakkaalla=k asiakkaalle=k asiakkaalta=k "
	"asiakkaan=k asiakkuuden=k asiakkuus=k asian=k asianhallinta*=c asianro*=c asiassa=k "
	"asno=c asnro=c audi=v autot=v bankkonto*=a bd=b bemari*=v beslut=k beslutet=k "
	"besluts*=c bilens=v bilnumm*=v birth=b birthdate=b birthday=b bmw=v born=b call=p "
	"car=v case=k caseid=c cell=p citroen=v client=k corolla=v customer=k dacia=v dag=f "
	"date=f den=f diaar*=c diar*=c direktiivi*=u dno=c dnr=c dnro=c dob=b dossier*=c "
	"drno=c e=u eli=f eur=u euro*=u f=b faktura=k fiat=v file=k fo=u ford=v född=b födda=b "
	"föddes=b födelsedag*=b födelsedatum*=b födelsetid*=b förordning*=u fött=b golf=v "
	"gsm=p h=u hakemuksenn*=c hans=f henkilotunnu*=h henkilötunnu*=h henkilöä=u "
	"henkkari*=h henktunnu*=h hennes=f her=f hetu*=h hiace=v his=f hlotunnu*=h hlötunnu*=h "
	"honda*=v hyundai=v hänen=f iban*=a id=f identiteetti*=h identity=h in=f is=f ja=f "
	"joka=f jonka=f juttu=k jutun=k kanta-asiakasn*=c keissi=k keissin=k kela=f kelan=f "
	"kertaa=u kia=v kilpinumero*=v kilvillä=v kirjattu=f klient=k klienten=k klientid=c "
	"klientnr=c klients=k konto=a kontonummer*=a kontonumret=a kontot=a kortin=f kpl=fu "
	"kund=k kunden=k kundnr=c kuorma*=v kuukaudessa=u känny*=p käräjillä=k käräjäoikeu*=k "
	"käyttötili*=a lada=v lag=u lagen=u lain=u laki=u lakia=u lasku=k laskun=k laskunr=c "
	"lexus=v licence=v license=v ltunnus=u lupa=k luvan=k lvi=u lähete=k lähetenro=c "
	"lähetenum*=c lähetetunn*=c lähetteen=k löytyi=f maksuviite=c "
	"matkapuhelime*=p matkapuhelin*=p mazda*=v merkitty=f mersed*=v mersu*=v migri*=c "
	"min=u minun=f mobil=p mobile=p mobilen=p mobilnummer*=p moped*=v mopo*=v mönkijä*=v "
	"n=f nissan*=v no=f nr=f nro=f num=f number=f numero=f numerolla=f numeron=f "
	"numeroon=f numerossa=f numerosta=f numerot=f nummer=f numret=f o=f of=f "
	"oleskelulupa=k oleskelulupakortin*=c oleskeluluvan=k oli=f olikin=f ollut=f om=f on=f "
	"opel=v ovt=u ovttunnus=u p=p pakettia=v paku=v pakua=v pakun=v palkkatili*=a "
	"palvelupyynnön=k palvelupyyntö=k pankkitili*=a passi=k passin=k passport=c patient=k "
	"patienten=k patientnr=c perintäasia=k permit=k personbeteckning*=h personnummer*=h "
	"personsignum*=h peugeot=v phone=p plate=v plates=v pnä=f potilaan=k potilas=k "
	"potilasid*=c potilasnro*=c potilasta=k prätkä*=v puh=p puhelimeen=p puhelimen=p "
	"puhelimitse=p puhelin=p puhelinnro=p puhelinnumero*=p puhnro=p puhnumero*=p pvm=f "
	"päivänä=f päivää=u ref=c reference=c referens*=c reg=v registernummer=v "
	"registernumret=v registration=v registrerings*=v regnr=v regskylt*=v rek=v "
	"rekisteri=v rekisterikilve*=v rekisterin=v rekisterinro=v rekisterinumer*=v "
	"rekisteritunnu*=v rekkari*=v rekno=v reknro=v renault=v rikosilmoitu*=c ring=p "
	"ringa=p rn=c rnro=c s=b sa=b saab*=v skoda*=v skootteri*=v skylt=v skylten=v släp=v "
	"sms=p snt*=b socialskyddssignum*=h soita=p soitan=p soittakaa=p soitto=p "
	"sosiaaliturvatunnu*=h sotu*=h ssn=h subaru=v suora=p suoranumero*=p suzuki=v "
	"synaika*=b synnyin=b synnytti=b synt=b syntaika*=b syntpvm*=b synttäri*=b synty=b "
	"syntyi=b syntyjään=b syntym=b syntymä*=b syntymätunnu*=h syntynee*=b syntyny=b "
	"syntynyt*=b tai=f tapauksen=k tapaus=k tapausid=c taxi=v taxin=v tekstari*=p tel=p "
	"telefon=p telefonen=p telefonnummer*=p telefonnumret=p telnr=p tesla*=v tfn=p the=f "
	"ticket=c tiketti=c tilanumero=f tili=a tilille=a tilillä=a tililtä=a tilin=a "
	"tilinro=a tilinumero*=a tiliä=a tillstånd=k toyota*=v traileri*=v traktori*=v truck=v "
	"tunnisteella=c tunnukse*=k tunnusluku*=c tuntia=u ulosottoasia*=c uma=c umanro=c "
	"umarek*=c vahingon=k vahinko=k van=v var=f vehicle=v verkkolasku*=u versio*=u viite=c "
	"viitteell*=c viitteen=c volkkari*=v volvo*=v vuodessa=u vuonna=f vw=v välitystili*=a "
	"wa=p was=f whatsap*=p y=u year=f ytunnus*=u är=f ärende=c ärendenr=c år=fu ";

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
	if (word.len < 7 || list_has_like(STR("hanke* posti* sivu* lomake* kurssi* tuote* malli* "
		"laki* yritys* huone* talo* linja* bussi* kustannus* vuosi* puhelin* päivystys* "
		"palvelu* neuvonta* hätä* alue* projekt* sid* avain* maa* viiva* qr* läh* kunta* "
		"järjestys* luku* telefon* hus* dör* ovi* yritystunnus kauppa* vuoro* "), word))
		return false;
	return list_has_ending(STR("koodi nro num numero numeroa numerolla numeron numerosta "
		"nummer numret tunniste tunnuksella tunnuksen tunnus tunnusta "), word, 0);
}

/* museoauto, invataksin, skåpbil: what carries a plate. */
static bool is_vehicle_word(struct str word)
{
	return list_has_ending(STR("auto autoa autolla autollaan autolle auton autonsa autoon "
		"autossa autossaan autosta bil bilen kilpi kilven kilvessä kilvet kilvissä kärry "
		"kärryn pyörä pyörän taksi taksin vagn vaunu vaunun "), word, 0);
}

/* lastensuojeluilmoitus, kantelun: papers that an office numbers. */
static bool is_paper_word(struct str word)
{
	return !list_has_like(STR("hankinta* "), word) &&
	       list_has_ending(STR("hakemuksen hakemus ilmoituksen ilmoitus kantelu kantelun "
		"päätöksen päätös sopimuksen sopimus "), word, 0);
}

unsigned context_of(struct str word)
{
	unsigned found = word.len ? said_of(word) : 0;

	if (found || !word.len)
		return found;
	if (is_number_word(word))
		return CONTEXT_CASE;
	if (is_vehicle_word(word))
		return CONTEXT_VEHICLE;
	return is_paper_word(word) ? CONTEXT_CLIENT : 0;
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

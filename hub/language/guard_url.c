/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Web addresses with a part that may be somebody's: a profile, a picture, a client's page, a
 * query.  The front page of a site is nobody's; nor is a path of plain service words, nor a
 * page of an authority unless something in it looks like a person or a case.
 */
#include "language/guard_patterns.h"

#define URL_MAX 2048
#define HOST_MAX 253

static bool is_url_sign(uint16_t lower)
{
	static const char signs[] = "-._~:/?#[]@!$&'()*+,;=%|";

	for (size_t i = 0; signs[i]; i++)
		if ((uint16_t)(uint8_t)signs[i] == lower)
			return true;
	return false;
}

static bool has_text(const struct guard_text *text, size_t at, const char *expected)
{
	for (; *expected; expected++, at++)
		if (!glyph_is(text, at, (uint16_t)(uint8_t)*expected))
			return false;
	return true;
}

/* Where the host begins; `at` when nothing says that this is an address. */
static size_t host_start(const struct guard_text *text, size_t at)
{
	if (has_text(text, at, "https://"))
		return at + 8;
	if (has_text(text, at, "http://"))
		return at + 7;
	return at;
}

static size_t host_end(const struct guard_text *text, size_t at)
{
	size_t end = at;

	while (end - at < HOST_MAX &&
	       (glyph_is_word(text, end) || glyph_is(text, end, '-') || glyph_is(text, end, '.')))
		end++;
	while (end > at && glyph_is(text, end - 1, '.'))
		end--;
	return end;
}

static size_t url_end(const struct guard_text *text, size_t host, size_t at)
{
	while (at - host < URL_MAX &&
	       (glyph_is_word(text, at) || is_url_sign(glyph_lower(text, at))))
		at++;
	/* A full stop, comma or bracket at the end belongs to the sentence. */
	while (at > host && !glyph_is_word(text, at - 1) && !glyph_is(text, at - 1, '/') &&
	       !glyph_is(text, at - 1, '=') && !glyph_is(text, at - 1, '-') &&
	       !glyph_is(text, at - 1, '_'))
		at--;
	return at;
}

/* Does one of the host's last labels stand in the list: kela of www.kela.fi? */
static bool host_has(const struct guard_text *text, size_t from, size_t to, struct str list)
{
	while (from < to) {
		struct guard_word word = word_at(text, from);
		size_t end = word.to > from ? word.to : from + 1;
		bool whole = from == 0 || !glyph_is(text, from - 1, '-');
		if (whole && end <= to && glyph_is(text, end, '.') &&
		    list_has_like(list, word_str(&word)))
			return true;
		from = end;
	}
	return false;
}

#define AUTHORITIES                                                                         \
	"kela fpa thl stm finlex suomi vero migri dvv kanta omakanta stat tilastokeskus "   \
	"sotkanet eduskunta riksdagen valtioneuvosto julkari poliisi oikeus ulosotto "      \
	"europa who wikipedia yle hs ara ym okm oph tem mol tyomarkkinatori valvira "       \
	"fimea avi kuntaliitto kommunforbundet hel helsinki espoo esbo vantaa tampere "     \
	"turku oulu mikkeli kuopio jyvaskyla lahti vaasa vasa joensuu pori kouvola "        \
	"etelasavonha eloisa hyvaks pirha varha pohde lapha pohjanmaanhyvinvointi "         \
	"luvn hyvis soite siunsote ekhva kymenhva kainuunhyvinvointialue terveyskyla "      \
	"mielenterveystalo tietosuoja finanssivalvonta takuusaatio velkaneuvonta hus "      \
	"innokyla yso talentia sosiaalihuollon ouka mll a-klinikka asuntoensin vva sininauha "   \
	"ely-keskus te-palvelut palvelutietovaranto opintopolku diak xamk sitra "  \
	"regeringen socialstyrelsen finland jamstalldhet celianet papunet selkokeskus "

/* Path words that everybody's pages have. */
#define SERVICE_WORDS                                                                       \
	"fi sv en se palvelu* ajanvaraus yhteys* yhteyden* etusivu tieto* ohje* uuti* "     \
	"lomak* tuki toimeentulotuki asumistuki aihe* julkaisu* raport* tilastot laki "     \
	"alkup ajantasa saavutettavuus index home etusida tjanst* kontakt service* about "  \
	"contact* news help support publication* info kalenteri tapahtumat koulutu* "       \
	"hank* materiaalit blog* sosiaalipalvelut terveyspalvelut lapset perheet nuoret "   \
	"tyoikaiset ikaantyneet mielenterveys paihteet asuminen tyollisyys html htm php "   \
	"aspx web sivu* paatoksenteko esityslista haku search om oss hallinto talous tyo "  \
	"ja och lastensuojelu vammaispalvelut kotihoito paivystys chat avustukset hae "     \
	"ukk faq kysymykset palaute rekrytointi "

#define PERSONAL_WORDS                                                                      \
	"asiakas* asiakkaat asiakkaan client clients kund* klient* user users profile* "    \
	"profiili* potilas* patient* hetu* id uid henkilo* person* people member* jasen* "  \
	"kuva kuvat photo* image* img pics album* perhe family tapaus* case cases dnro "    \
	"hakemus paatos* ansokan token jaettu share shared drive file files u in account "  \
	"kayttaja* oma omat my lapsi lapset_ nimi name namn "

static bool path_has_sign(const struct guard_text *text, size_t from, size_t to)
{
	for (; from < to; from++) {
		uint16_t lower = glyph_lower(text, from);
		if (lower == '=' || lower == '@' || lower == '~')
			return true;
	}
	return false;
}

/* Words of the path, each in the list? `all`: every one of them; else any. */
static bool path_words(const struct guard_text *text, size_t from, size_t to, struct str list)
{
	for (size_t at = from; at < to;) {
		struct guard_word word = word_at(text, at);
		if (word.to == at) {
			at++;
			continue;
		}
		if (word.len && list_has_like(list, word_str(&word)))
			return true;
		at = word.to;
	}
	return false;
}

static bool path_is_service(const struct guard_text *text, size_t from, size_t to)
{
	for (size_t at = from; at < to;) {
		struct guard_word word = word_at(text, at);
		if (word.to == at) {
			if (glyph_type(text, at) == GLYPH_DIGIT || glyph_is(text, at, '.') ||
			    glyph_is(text, at, '_'))
				return false;
			at++;
			continue;
		}
		if (!list_has_like(STR(SERVICE_WORDS), word_str(&word)))
			return false;
		at = word.to;
	}
	return true;
}

/* Nothing behind the host but a slash. */
static bool is_front_page(const struct guard_text *text, size_t host_to, size_t to)
{
	return to <= host_to + 1 && !glyph_is(text, host_to, '?');
}

static bool is_personal(const struct guard_text *text, size_t host, size_t to)
{
	size_t path = host_end(text, host);

	if (is_front_page(text, path, to))
		return false;
	if (path_has_sign(text, path, to))
		return true;
	if (host_has(text, host, path, STR(AUTHORITIES)))
		return path_words(text, path, to, STR(PERSONAL_WORDS));
	return !path_is_service(text, path, to);
}

static bool has_dot(const struct guard_text *text, size_t from, size_t to)
{
	for (; from < to; from++)
		if (glyph_is(text, from, '.'))
			return true;
	return false;
}

/* Without http: www.…, or a host with a top-level domain and a path. */
static bool is_bare(const struct guard_text *text, size_t at, size_t to)
{
	struct guard_word last = word_before(text, to, 0);

	if (has_text(text, at, "www."))
		return true;
	return glyph_is(text, to, '/') && has_dot(text, at, to) &&
	       list_has_like(STR("fi com net org se ee ru example me io info eu test co be "
		"invalid "),
			     word_str(&last));
}

bool url_match(const struct guard_text *text, size_t at, size_t *to)
{
	size_t host = host_start(text, at);
	size_t end = host_end(text, host);

	if (end == host || !has_dot(text, host, end))
		return false;
	if (host == at && !is_bare(text, at, end))
		return false;
	*to = url_end(text, host, end);
	return is_personal(text, host, *to);
}

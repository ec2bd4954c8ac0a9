/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Street addresses in Finnish and Swedish: a street's name, inflected or not, with a house
 * number and what follows it (stairs, flat, range); boxes (PL, PB); postal code with place.
 * A street alone is no address: half a town lives there.
 */
#include "language/guard_patterns.h"

#define NAME_WORDS_MAX 4 /* Kaarlo Sarkian katu */

/* Endings of street names, in the cases in which one lives at, comes from or goes to. */
#define STREET_SURE                                                                         \
	"katu kadun kadulla kadulta kadulle katua kadusta tie tien tiellä tieltä tielle "   \
	"kuja kujan kujalla kujalta kujalle gatan vägen gränden stigen gränd esplanaden "   \
	"bulevardi bulevardin bulevardilla bulevardilta bulevarden esplanadi esplanadin "   \
	"esplanadilla gata väg tietä kujaa kujaan tielläni "

/* Endings that other words have too: a capital is wanted, or what only an address has. */
#define STREET_LIKELY                                                                       \
	"polku polun polulla polulta polulle kaari kaaren kaarella kaarelta kaarelle "      \
	"väylä väylän väylällä väylältä väylälle raitti raitin raitilla raitilta raitille " \
	"ranta rannan rannalla rannassa rannasta rinne rinteen rinteellä rinteeltä "        \
	"tori torin torilla torilta aukio aukion aukiolla aukiolta puistikko puistikon "    \
	"penger penkereen penkereellä laita laidan laidalla mäki mäen mäellä mäeltä "       \
	"kulma kulman kulmalla portti portin portilla piha pihan pihalla kallio kalliolla " \
	"niitty niityn niityllä pelto pellon pellolla laakso laakson laaksossa metsä "      \
	"puisto puiston puistossa silta sillan lahti lahden niemi niemen saari saaren "     \
	"allen kajen stranden torget parken backen bågen svängen platsen ringen kroken "    \
	"kehä kehän kehällä taival taipaleen ura uran uralla haka haan haassa "             \
	"kierros reitti reitin harju harjun rivi lenkki lenkin kylä kylän street road "     \
	"avenue lane "

/* Words with such an ending that are no street. */
#define NO_STREET                                                                           \
	"valtatie* kantatie* seututie* yhdystie* moottoritie* maantie* päätie* hakutie* "   \
	"hoitopol* palvelupol* asiakaspol* urapol* opintopol* kuntoutuspol* oppimispol* "   \
	"palveluväyl* luontopol* elämänkaari* elämänkaare* riksväg* motorväg* landsväg* "   \
	"kehätie* ohitustie* runkotie* pikatie* potilaspol* työpol* jatkopol* "             \
	"apteekkitie* palveluport* verkkoport* virheport* toimistoväg* vårdväg* tvåväg* "   \
	"vårdstig* hakuport* työllisyyspol* omapolku* omapolun* kelirikkot* "

static bool ends_as(struct str word, struct str endings, size_t stem_min)
{
	size_t at = 0;

	while (at < endings.len) {
		size_t end = at;
		while (endings.ptr[end] != ' ')
			end++;
		if (word.len >= end - at + stem_min &&
		    word_has_suffix(word, (struct str){ endings.ptr + at, end - at }))
			return true;
		at = end + 1;
	}
	return false;
}

/* What a street's name of two words begins with. */
#define STREET_FIRST_WORDS                                                                  \
	"vanha vanhan uusi uuden iso ison pikku pieni pienen suuri suuren pohjoinen "       \
	"pohjoisen eteläinen eteläisen itäinen itäisen läntinen läntisen ylinen alinen "    \
	"ylä ala keski pitkä pitkän lyhyt kaita leveä norra södra östra västra gamla nya "  \
	"stora lilla övre nedre yttre inre sankt pyhän "

enum street { STREET_NOT, STREET_MAYBE, STREET_YES };

#define STEM_MIN 2 /* bytes before "katu" */

static enum street street_of(const struct guard_text *text, const struct guard_word *word)
{
	struct str str = word_str(word);
	enum street street = STREET_NOT;

	if (ends_as(str, STR(STREET_SURE), STEM_MIN))
		street = STREET_YES;
	else if (glyph_is_upper(text, word->from) && ends_as(str, STR(STREET_LIKELY), STEM_MIN))
		street = STREET_MAYBE;
	return street != STREET_NOT && list_has_like(STR(NO_STREET), str) ? STREET_NOT : street;
}

struct house {
	size_t to;
	bool detailed; /* has stairs, flat or range: no other number has */
	bool whole;    /* has stairs and flat */
};

/* A letter by itself: the B of "12 B 4". */
static bool is_single_letter(const struct guard_text *text, size_t at)
{
	return glyph_is_latin(text, at) && glyph_type(text, at + 1) != GLYPH_LETTER;
}

static void range_take(const struct guard_text *text, struct house *house)
{
	size_t next = spaces_end(text, house->to, 1), count;

	if (!glyph_is(text, next, '-') && !glyph_is(text, next, '/'))
		return;
	next = spaces_end(text, next + 1, 1);
	count = digits_count(text, next, 4);
	if (!count || count > 3 || glyph_type(text, next + count) == GLYPH_LETTER)
		return;
	house->to = next + count;
	house->detailed = true;
}

/* "as 4", "as. 4", "lgh 3", "rappu B": the word, then its number or letter. */
static void flat_word_take(const struct guard_text *text, struct house *house)
{
	size_t comma = house->to + (glyph_is(text, house->to, ',') ? 1 : 0);
	struct guard_word word = word_at(text, spaces_end(text, comma, 2));
	size_t next, count;

	if (!list_has_like(STR("as asunto asuntoon bst lgh bostad rappu rapussa rp trappa krs "
		"huoneisto huone apt flat "), word_str(&word)))
		return;
	next = word.to + (glyph_is(text, word.to, '.') ? 1 : 0);
	next = spaces_end(text, next, 1);
	count = digits_count(text, next, 4);
	if ((!count && !is_single_letter(text, next)) || count > 3)
		return;
	house->to = next + (count ? count : 1);
	house->detailed = true;
}

/* The flat behind the stairs: at most three digits, so that a postal code stays out. */
static void flat_take(const struct guard_text *text, struct house *house)
{
	size_t next = spaces_end(text, house->to, 1), count = digits_count(text, next, 4);

	if (!count || count > 3)
		return;
	house->to = next + count;
	if (is_single_letter(text, house->to))
		house->to++;
}

static bool number_follows(const struct guard_text *text, size_t at)
{
	return digits_count(text, spaces_end(text, at, 1), 1);
}

static void stairs_take(const struct guard_text *text, struct house *house)
{
	bool tight = is_single_letter(text, house->to);
	size_t next = tight ? house->to : spaces_end(text, house->to, 1);
	size_t comma = glyph_is(text, next, ',') ? spaces_end(text, next + 1, 1) : next;

	if (comma > next && (!glyph_is_upper(text, comma) || !digits_count(text, comma + 2, 1)))
		return;
	next = comma;
	/* 33 b A 12: the house's own letter before that of the stairs. */
	if (is_single_letter(text, next) && glyph_is(text, next + 1, ' ') &&
	    glyph_is_upper(text, next + 2) && is_single_letter(text, next + 2) &&
	    number_follows(text, next + 3))
		next += 2;
	if (!glyph_is_latin(text, next) || glyph_type(text, next + 1) == GLYPH_LETTER)
		return;
	/* A small letter by itself is a word of Swedish ("i", "å") unless a number follows. */
	if (!tight && !glyph_is_upper(text, next) &&
	    (glyph_lower(text, next) > 'h' ||
	     (!number_follows(text, next + 1) && glyph_type(text, next + 1) != GLYPH_SIGN)))
		return;
	house->to = next + 1;
	house->whole = glyph_is_upper(text, next) && number_follows(text, next + 1);
	house->detailed |= !tight || number_follows(text, next + 1);
	flat_take(text, house);
}

/* "12", "12 B 4", "14-16 D 33", "8 as 4", "3b" after a street's name. */
static bool house_take(const struct guard_text *text, size_t at, struct house *house)
{
	*house = (struct house){ .to = at };
	size_t next = at + (glyph_is(text, at, ',') ? 1 : 0), count;

	next = spaces_end(text, next, 2);
	count = digits_count(text, next, 5);
	if (next == at || !count || count > 4)
		return false;
	*house = (struct house){ .to = next + count };
	range_take(text, house);
	stairs_take(text, house);
	flat_word_take(text, house);
	return true;
}

/* "Katu 3" of a plan, "5 minuuttia": what follows says that the number counts something. */
static bool counts_something(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_at(text, spaces_end(text, at, 1));
	uint16_t next = glyph_lower(text, spaces_end(text, at, 1));

	if (next == '%' || next == 0x20ac || next == 0xa7 ||
	    (glyph_is(text, at, '.') && digits_count(text, at + 1, 1)))
		return true;
	return list_has_like(STR("minuut* tunti* tuntia euro* kertaa vuot* vuoden vuoteen viikk* "
		"kuukau* päiv* prosen* henkil* asiakas* asukas* kpl kk km kilomet* metri* min h v "
		"e eur hanke hankk* år dagar minuter euro procent personer luokka* "),
			     word_str(&word));
}

static bool house_is_real(const struct guard_text *text, enum street street,
			  const struct house *house)
{
	if (street == STREET_NOT)
		return false;
	return house->detailed || !counts_something(text, house->to);
}

/* A place on its own that takes a number only as an address: after "osoite". */
static bool is_named_address(const struct guard_text *text, const struct guard_word *word)
{
	struct guard_word before = word_before(text, word->from, 3);

	return glyph_is_upper(text, word->from) &&
	       list_has_like(STR("osoite osoitteessa osoitteesta osoitteeseen osoitteen "
		"kotiosoite lähiosoite katuosoite adress adressen address käyntiosoite "
		"besöksadress "),
			     word_str(&before));
}

static bool is_street_word(struct str word)
{
	return ends_as(word, STR(STREET_SURE), 0) && word.len <= 10 &&
	       list_has_like(STR("katu kadun kadulla kadulta kadulle tie tien tiellä tieltä "
		"tielle kuja kujan kujalla kujalta polku polun polulla polulta kaari kaaren "
		"kaarella raitti raitin väg gata gränd stig bulevardi esplanadi esplanaden gatan "
		"vägen gränden stigen "), word);
}

/*
 * Is `word` the end of a street's name, `before` being the word of it before (none: empty)?
 * "Korpin tie", "Vanha Porvoontie", "Kalevan puistotie"; but not "Virtanen Kirkkokatu".
 */
static enum street street_ended(const struct guard_text *text, const struct guard_word *before,
				const struct guard_word *word)
{
	bool dashed = glyph_is(text, before->to, '-');

	if (!before->len)
		return is_named_address(text, word) ? STREET_YES : street_of(text, word);
	if (is_street_word(word_str(word)))
		return STREET_YES;
	if (list_has(STR("allen kajen stranden strandvägen "), word_str(word)) &&
	    list_has_like(STR(STREET_FIRST_WORDS), word_str(before)))
		return STREET_YES;
	if (!dashed && !list_has_like(STR(STREET_FIRST_WORDS), word_str(before)) &&
	    (glyph_is_upper(text, word->from) || !word_has_suffix(word_str(before), STR("n"))))
		return STREET_NOT;
	return street_of(text, word);
}

/* Before "4 B 12" any word with a capital is a street, but for what is counted so in papers. */
static bool may_be_street(const struct guard_text *text, const struct guard_word *word)
{
	return glyph_is_upper(text, word->from) && word->to - word->from >= 4 &&
	       !list_has_like(STR("liit* kohta kohda* taulu* kuva kuvio luok* ryhmä* kerro* "
		"osasto* laki laissa lain rapp* asunto* asunno* huone* sivu* luku luvu* moment* "
		"windows bussi* linja* vaihto* kappale* tabell bilaga klass grupp* "),
			      word_str(word));
}

/* Does the word at `at` end a street's name, `before` (`at` itself: none) the word before it? */
static bool street_is_real(const struct guard_text *text, size_t before_at, size_t at,
			   const struct house *house)
{
	struct guard_word word = word_at(text, at), before = { 0 };

	if (!word.len)
		return false;
	if (before_at == at)
		return house_is_real(text, street_ended(text, &before, &word), house) ||
		       (house->whole && may_be_street(text, &word));
	before = word_at(text, before_at);
	return house_is_real(text, street_ended(text, &before, &word), house);
}

/* Vanha Porvoontie 7, Östra Strandgatan 2, Antti Korpin tie 12: words, then a house. */
bool street_match(const struct guard_text *text, size_t at, size_t *to)
{
	size_t before = at;
	struct house house;

	for (size_t words = 1; words <= NAME_WORDS_MAX; words++) {
		size_t end = letters_end(text, at);
		if (end == at || end - at > GUARD_WORD_MAX)
			return false;
		if (house_take(text, end, &house) && street_is_real(text, before, at, &house)) {
			*to = house.to;
			return true;
		}
		if (!glyph_is_upper(text, at) ||
		    (!glyph_is(text, end, ' ') && !glyph_is(text, end, '-')))
			return false;
		before = at;
		at = end + 1;
	}
	return false;
}

/* PL 123, PB 12, Postilokero 7, P.O. Box 7; but PL 10 § is the constitution. */
bool post_box_match(const struct guard_text *text, size_t at, size_t *to)
{
	uint16_t first = glyph_lower(text, at);
	struct guard_word word;
	size_t next, count;
	bool short_name;

	if (first != 'p' && first != 'b')
		return false;
	word = word_at(text, at);
	next = word.to + (glyph_is(text, word.to, '.') ? 1 : 0);
	short_name = list_has_like(STR("pl pb "), word_str(&word));

	if (!list_has_like(STR("pl pb postlåda postilokero postilokeroon postbox box "
		), word_str(&word)))
		return false;
	if (short_name && !(glyph_is_upper(text, at) && glyph_is_upper(text, at + 1)))
		return false;
	next = spaces_end(text, next, 1);
	count = digits_count(text, next, 5);
	*to = next + count;
	next = spaces_end(text, *to, 1);
	if (!count || count > 4 || glyph_is(text, next, 0xa7) || glyph_is(text, next, '.') ||
	    glyph_is(text, *to, ':'))
		return false;
	word = word_at(text, next);
	return !list_has_like(STR("luku luvun luvussa mom momentti momentin pykälä pykälän § "
		), word_str(&word));
}

/* What is counted in tens of thousands is no place, nor are the people who live in one. */
static bool is_counted(const struct guard_text *text, const struct guard_word *place)
{
	struct guard_word next = word_at(text, spaces_end(text, place->to, 1));

	return list_has_like(STR("euro* suomalai* asukas* asukka* henkil* ihmi* ihmis* kotital* "
		"työtön* tyött* asiakas* eur kpl kertaa "), word_str(place)) ||
	       list_has_like(STR("asukasta asukkaan kotitaloutta työtöntä ihmistä lasta nuorta "
		"perhettä asiakasta taloutta vanhusta henkilöä "), word_str(&next));
}

/* FI-50100, AX 22100 */
static size_t country_skip(const struct guard_text *text, size_t at)
{
	struct guard_word word;

	if (!glyph_is(text, at, 'f') && !glyph_is(text, at, 'a'))
		return at;
	word = word_at(text, at);
	if (!list_has(STR("ax fi fin "), word_str(&word)) || !glyph_is(text, word.to, '-'))
		return at;
	return word.to + 1;
}

bool postal_code_match(const struct guard_text *text, size_t at, size_t *to)
{
	struct guard_word before, place;
	size_t next;

	at = country_skip(text, at);
	if (digits_count(text, at, 6) != 5)
		return false;
	before = word_before(text, at, 2);
	if (
	    (at >= 2 && glyph_type(text, at - 2) == GLYPH_DIGIT && !glyph_is(text, at, '0') &&
	     digits_count(text, at - 2, 1) && glyph_is(text, at - 1, '.')))
		return false;
	next = at + 5 + (glyph_is(text, at + 5, ',') ? 1 : 0);
	place = word_at(text, spaces_end(text, next, 2));
	if (place.from == next || place.len < 2 || is_counted(text, &place))
		return false;
	if (list_has_like(STR("yli noin alle lähes vuonna n vajaa enemmän över under cirka ca "),
			  word_str(&before)))
		return false;
	if (!glyph_is_upper(text, place.from) && !place_is_known(word_str(&place)))
		return false;
	*to = place.to;
	if (glyph_is(text, *to, '-') && glyph_is_upper(text, *to + 1))
		*to = word_at(text, *to + 1).to;
	return true;
}

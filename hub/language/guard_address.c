/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Street addresses in Finnish and Swedish: a street's name, inflected or not, with a house
 * number and what follows it (stairs, flat, range); boxes (PL, PB); postal code with place.
 * A street alone is no address: half a town lives there.
 */
#include "language/guard_lists.h"
#include "language/guard_patterns.h"

#define NAME_WORDS_MAX 4 /* Kaarlo Sarkian katu */

/* What the names of streets end in, and the stems of their cases. */
#define STREET_SURE                                                                         \
	"katu kadu tie kuja gata gatan väg vägen gränd gränden stigen bulevardi bulevarden " \
	"esplanadi esplanaden "

/* Endings that other words have too: a capital is wanted, or what only an address has. */
#define STREET_LIKELY                                                                       \
	"polku polu kaari kaare väylä raitti raiti ranta ranna rinne rintee tori aukio "    \
	"puistikko puistiko penger penkeree laita laida mäki mäe kulma portti porti piha "  \
	"kallio niitty niity pelto pello laakso metsä puisto silta silla lahti lahde "      \
	"niemi nieme saari saare kehä taival taipalee ura haka haa kierros kierrokse "      \
	"reitti reiti kierto kierro harju rivi lenkki lenki kylä kaarre kaartee lehto "     \
	"lehdo mutka aho hovi veräjä notko vainio kenttä kentä allen kajen stranden "       \
	"torget parken backen bågen svängen platsen ringen kroken brinken stråket "         \
	"promenaden åsen street road avenue lane "

/* Those that also stand alone behind a name. */
#define STREET_WORDS                                                                        \
	STREET_SURE "polku polu kaari kaare raitti raiti väylä aukio puistikko puistiko "   \
	"rinne rintee tori penger penkeree stig plats platsen "

/* Words with such an ending that are no street. */
#define NO_STREET                                                                           \
	"valtatie* kantatie* seututie* yhdystie* moottoritie* maantie* päätie* hakutie* "   \
	"hoitopol* palvelupol* asiakaspol* urapol* opintopol* kuntoutuspol* oppimispol* "   \
	"palveluväyl* luontopol* elämänkaari* elämänkaare* riksväg* motorväg* landsväg* "   \
	"kehätie* ohitustie* runkotie* pikatie* potilaspol* työpol* jatkopol* "             \
	"apteekkitie* palveluport* verkkoport* virheport* toimistoväg* vårdväg* tvåväg* "   \
	"vårdstig* hakuport* työllisyyspol* omapolku* omapolun* kelirikkot* "

/* What a street's name of two words begins with. */
#define STREET_FIRST_WORDS                                                                  \
	"vanha vanhan uusi uuden iso ison pikku pieni pienen suuri suuren pohjoinen "       \
	"pohjoisen eteläinen eteläisen itäinen itäisen läntinen läntisen ylinen alinen "    \
	"ylä ala keski pitkä pitkän lyhyt kaita leveä norra södra östra västra gamla nya "  \
	"stora lilla övre nedre yttre inre sankt pyhän "

enum street { STREET_NOT, STREET_MAYBE, STREET_YES };

#define STEM_MIN 2 /* bytes before "katu" */

/*
 * Does the word end as one of the list does, as named or in the cases in which one lives at a
 * street, comes from it or goes there?
 */
static bool ends_inflected(struct str list, struct str word, size_t least)
{
	struct str cases = STR("n a ä ta tä an lle lla llä lta ltä ssa ssä sta stä lläni ");
	size_t end = cases.len, len = 0;

	do {
		if (list_has_ending(list, (struct str){ word.ptr, word.len - len }, least))
			return true;
		len = ending_find(cases, word, &end);
	} while (len);
	return false;
}

/* korttien, viestien, lehtien: many of a thing, and no road's. */
static bool is_plural(struct str word)
{
	return list_has_ending(STR("htien ktien ltien rtien stien ttien "), word, 0);
}

static enum street street_of(const struct guard_word *word)
{
	struct str str = word_str(word);
	enum street street = STREET_NOT;

	if (ends_inflected(STR(STREET_SURE), str, STEM_MIN))
		street = is_plural(str) ? STREET_MAYBE : STREET_YES;
	else if (ends_inflected(STR(STREET_LIKELY), str, STEM_MIN))
		street = STREET_MAYBE;
	return street != STREET_NOT && list_has_like(STR(NO_STREET), str) ? STREET_NOT : street;
}

struct house {
	size_t to;
	bool detailed; /* has stairs, flat or range: no other number has */
	bool whole;    /* has stairs and flat */
	bool lettered; /* has stairs or a flat: 8 b, 12 as 4 */
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

	if (!list_has_like(STR("apartment apt as asunto asuntoon bost bostad bst flat huone "
		"huoneisto krs lgh lh lägenhet ovi porras portaassa rappu rapussa room rp trapp "
		"trappa "), word_str(&word)))
		return;
	next = word.to + (glyph_is(text, word.to, '.') ? 1 : 0);
	next = spaces_end(text, next, 1);
	count = digits_count(text, next, 4);
	if ((!count && !is_single_letter(text, next)) || count > 3)
		return;
	house->to = next + (count ? count : 1);
	house->detailed = true;
	house->lettered = true;
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

/* A small letter by itself may be a word ("i", "å", "a", "e") unless a number follows. */
static bool small_is_stairs(const struct guard_text *text, size_t at)
{
	uint16_t lower = glyph_lower(text, at);

	return (lower >= 'b' && lower <= 'd') ||
	       (lower <= 'h' && (number_follows(text, at + 1) ||
				 glyph_type(text, at + 1) == GLYPH_SIGN));
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
	if (!tight && !glyph_is_upper(text, next) && !small_is_stairs(text, next))
		return;
	house->to = next + 1;
	house->whole = glyph_is_upper(text, next) && number_follows(text, next + 1);
	house->lettered = !tight || number_follows(text, next + 1);
	house->detailed |= house->lettered;
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
		"e eur hanke hankk* år dagar minuter euro procent personer luokka* hakemu* lapse* "
		"lapsi* lasta perhe* nuor* vanhu* henkeä kissaa koiraa soitt* käynti* vaihe* yö* "
		"paikka* ihmis* barn klienter luku luvu* tapau* ryhm* miljoon* kappale* juttu* "
		"askel* "), word_str(&word));
}

/* "asuu", "osoitteessa": what comes next is where somebody lives. */
static bool is_lived_at(const struct guard_text *text, size_t at)
{
	struct guard_word before = word_before(text, at, 3);

	return list_has_like(STR("address adress* asui asunnosta asunnossa asunto asunut asuu "
		"asuva* bodde bor flyttade flyttat hembesök häädettiin häätö katuosoit* "
		"kotikäynnillä kotikäynti kotiosoit* käyntiosoit* lived lives lähiosoit* moved "
		"muutettu muutti muuttaa muuttanut os osoit* "), word_str(&before));
}

static bool house_is_real(const struct guard_text *text, const struct guard_word *word,
			  const struct house *house, enum street street)
{
	bool known;

	if (street == STREET_NOT)
		return false;
	if (street == STREET_YES)
		return house->detailed || !counts_something(text, house->to);
	if (house->lettered || is_lived_at(text, word->from))
		return true;
	if (!glyph_is_upper(text, word->from) || is_plural(word_str(word)))
		return false;
	/* Koivuniemi, Pieksämäki: people and towns have more of all things. */
	known = name_find(word_str(word)) & (NAME_FAMILY | NAME_PLACE);
	return house->detailed || (!known && !counts_something(text, house->to));
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

/* By itself: the tie of "Korpin tie". */
static bool is_street_word(struct str word)
{
	return ends_inflected(STR(STREET_WORDS), word, 0) &&
	       !ends_inflected(STR(STREET_WORDS), word, 1);
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
		return is_named_address(text, word) ? STREET_YES : street_of(word);
	if (is_street_word(word_str(word)))
		return STREET_YES;
	if (list_has(STR("allen kajen stranden strandvägen "), word_str(word)) &&
	    list_has_like(STR(STREET_FIRST_WORDS), word_str(before)))
		return STREET_YES;
	if (!dashed && !list_has_like(STR(STREET_FIRST_WORDS), word_str(before)) &&
	    (glyph_is_upper(text, word->from) || !word_has_suffix(word_str(before), STR("n"))))
		return STREET_NOT;
	return street_of(word);
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
		return house_is_real(text, &word, house, street_ended(text, &before, &word)) ||
		       (house->whole && may_be_street(text, &word));
	before = word_at(text, before_at);
	return house_is_real(text, &word, house, street_ended(text, &before, &word));
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

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Person names.  A word is weighed by the lists and, in the hub, by the dictionary: a name
 * and nothing else (strong), a name that is a word or a place too (weak), not known.  A
 * strong one in capitals is a name; a weak one wants a sign: it stands inside the sentence, or
 * beside another name, after "rouva" or before "soitti".  A name takes what belongs to it:
 * Anna-Liisa Virtasen, Mikko R., Abdi bin Ali.
 */
#include "language/guard_cues.h"
#include "language/guard_lists.h"
#include "language/guard_patterns.h"

#define NAME_WORDS_MAX 5
#define NAME_ANY (NAME_FIRST | NAME_FAMILY)

struct naming {
	struct guard_word word;
	unsigned bits;
	bool capital; /* begins with one */
	bool shouted; /* capitals alone */
};

static bool is_shouted(const struct guard_text *text, const struct guard_word *word)
{
	for (size_t at = word->from; at < word->to; at++)
		if (!glyph_is_upper(text, at))
			return false;
	return word->to - word->from > 1;
}

/* Lists and dictionary: what the lists call sure stays so unless only words were meant. */
static unsigned bits_merge(struct str word, unsigned listed, unsigned known)
{
	bool sure = (listed & NAME_ANY) && !(listed & NAME_WORD);

	if (!known || (sure && listed & NAME_PLAIN))
		return listed;
	/* Nieminen is a place to the dictionary; that many more people are called so. */
	if (sure && known == NAME_PLACE && listed & NAME_FAMILY &&
	    (word_has_suffix(word, STR("nen")) || word_has_suffix(word, STR("sen"))))
		return listed;
	if (sure && (known & NAME_ANY))
		return (listed | known) & ~(unsigned)(NAME_WORD | NAME_PLACE);
	return listed | known;
}

static struct naming naming_make(const struct guard_text *text, const struct guard_names *names,
				 size_t at)
{
	struct naming naming = { .word = word_at(text, at) };
	struct str str = word_str(&naming.word);

	naming.capital = glyph_is_upper(text, at);
	naming.shouted = is_shouted(text, &naming.word);
	if (naming.word.len < 2)
		return naming;
	naming.bits = name_find(str);
	if (names->find)
		naming.bits = bits_merge(str, naming.bits, names->find(names->self, str));
	return naming;
}

static bool is_strong(const struct naming *naming)
{
	return (naming->bits & NAME_ANY) && !(naming->bits & (NAME_WORD | NAME_PLACE));
}

static bool is_inside_case(const struct naming *naming)
{
	struct str str = word_str(&naming->word);

	return word_has_suffix(str, STR("ssa")) || word_has_suffix(str, STR("ssä"));
}

/* Where one is or comes from; people are that seldom, places always. */
static bool is_place_case(const struct naming *naming)
{
	struct str str = word_str(&naming->word);

	return is_inside_case(naming) || word_has_suffix(str, STR("sta")) ||
	       word_has_suffix(str, STR("stä"));
}

static bool is_genitive(const struct naming *naming)
{
	struct str str = word_str(&naming->word);

	if (naming->bits & NAME_PLAIN || word_has_suffix(str, STR("nen")))
		return false;
	return word_has_suffix(str, STR("n")) || word_has_suffix(str, STR("s"));
}

/* At the beginning of a sentence or line, where every word has a capital. */
static bool is_initial(const struct guard_text *text, size_t at)
{
	while (at) {
		uint16_t before = glyph_lower(text, at - 1);
		if (glyph_type(text, at - 1) == GLYPH_SPACE) {
			if (glyph_is_upper(text, at - 1))
				return true;
		} else if (glyph_is_word(text, at - 1)) {
			return false;
		} else if (before == '.' || before == '!' || before == '?' || before == ':') {
			return true;
		} else if (before == ',' || before == ';' || before == ')' || before == '/') {
			return false;
		}
		at--;
	}
	return true;
}

/* The next word after one space, if it has a capital; else `at` itself. */
static size_t neighbour(const struct guard_text *text, size_t at)
{
	if (!glyph_is(text, at, ' ') || glyph_type(text, at + 1) != GLYPH_LETTER)
		return at;
	return at + 1;
}

/* Does a sentence end after this word? An abbreviation ("hra.") ends none. */
static bool ends_sentence(const struct guard_text *text, const struct guard_word *word)
{
	uint16_t after = glyph_lower(text, word->to);

	return after == '!' || after == '?' || (after == '.' && word->to - word->from > 3);
}

static bool cue_before(const struct guard_text *text, size_t at, struct str cues)
{
	struct guard_word word = word_before(text, at, 3);

	return word.to < at && !ends_sentence(text, &word) && list_has(cues, word_str(&word));
}

static bool cue_after(const struct guard_text *text, size_t at, struct str cues)
{
	struct guard_word word = word_at(text, spaces_end(text, at, 1));

	return word.from > at && list_has(cues, word_str(&word));
}

static bool is_office(const struct guard_text *text, size_t at, struct str offices)
{
	struct guard_word word = word_at(text, spaces_end(text, at, 1));

	return word.from > at && list_has_like(offices, word_str(&word));
}

/* 14v, 84-vuotias, (45): an age behind the name. */
static bool age_after(const struct guard_text *text, size_t at)
{
	size_t next = spaces_end(text, at + (glyph_is(text, at, ',') ? 1 : 0), 1), count;
	struct guard_word unit;

	next += glyph_is(text, next, '(') ? 1 : 0;
	count = digits_count(text, next, 4);
	if (!count || count > 2)
		return false;
	unit = word_after(text, next + count, 1);
	return list_has_like(STR("v vuotia* vuotta år årig* åring* yo vee "), word_str(&unit));
}

/* "Seppo ja Irma": the other one is surely a name. */
static bool is_paired(const struct guard_text *text, const struct guard_names *names,
		      const struct naming *naming)
{
	struct guard_word and = word_after(text, naming->word.to, 1);
	struct naming other;

	if (!list_has(STR("and ja och sekä "), word_str(&and)))
		return false;
	other = naming_make(text, names, spaces_end(text, and.to, 1));
	return other.capital && other.bits & NAME_FIRST && !(other.bits & NAME_PLACE);
}

static bool is_place_or_office(const struct naming *naming)
{
	return naming->bits & NAME_PLACE ||
	       list_has_like(guard_cue_offices, word_str(&naming->word));
}

static bool ends_in(struct str word, struct str endings)
{
	size_t at = 0;

	while (at < endings.len) {
		size_t end = at;
		while (endings.ptr[end] != ' ')
			end++;
		if (word_has_suffix(word, (struct str){ endings.ptr + at, end - at }))
			return true;
		at = end + 1;
	}
	return false;
}

/* A surname by its look: -nen and -sson in any case, the endings of Slavic and Swedish names. */
static bool looks_like_surname(const struct naming *naming)
{
	return naming->word.to - naming->word.from >= 6 &&
	       ends_in(word_str(&naming->word), guard_surname_endings);
}

/* Anna-Liisa: the dash joins two names; Kielo-hanke: it does not. */
static size_t joined_end(const struct guard_text *text, const struct guard_names *names, size_t to)
{
	struct naming second;

	while (glyph_is(text, to, '-') && glyph_is_upper(text, to + 1)) {
		second = naming_make(text, names, to + 1);
		if (!(second.bits & NAME_ANY) && !looks_like_surname(&second))
			break;
		to = second.word.to;
	}
	/* Ali:n, O'Brienin */
	if ((glyph_is(text, to, ':') || glyph_is(text, to, '\'')) &&
	    glyph_type(text, to + 1) == GLYPH_LETTER)
		to = word_at(text, to + 1).to;
	return to;
}

static bool weak_has_sign(const struct guard_text *text, const struct guard_names *names,
			  const struct naming *naming)
{
	size_t to = joined_end(text, names, naming->word.to), next = neighbour(text, to);
	bool parted = glyph_is(text, naming->word.to, ':');
	struct naming other;

	if (naming->bits & NAME_PLACE && is_place_case(naming))
		return false;
	if (to > naming->word.to && !parted)
		return true;
	if (cue_before(text, naming->word.from, guard_cue_titles) || age_after(text, to) ||
	    is_paired(text, names, naming))
		return true;
	if (next > to && glyph_is_upper(text, next)) {
		other = naming_make(text, names, next);
		if ((other.bits & NAME_ANY) && !is_genitive(naming))
			return true;
		if ((other.bits & NAME_FAMILY) && (naming->bits & NAME_FIRST))
			return true;
		if ((other.bits & NAME_FIRST) && (naming->bits & NAME_FAMILY) &&
		    !(naming->bits & NAME_PLACE))
			return true;
	}
	if ((parted || is_genitive(naming)) && cue_after(text, to, guard_cue_belongings))
		return true;
	return !is_genitive(naming) && cue_after(text, to, guard_cue_verbs);
}

/* Somebody's name in an office, a street, a school: Mannerheimin Lastensuojeluliitto. */
static bool belongs_to_office(const struct guard_text *text, const struct naming *naming)
{
	bool first = is_strong(naming) && !(naming->bits & NAME_FAMILY);
	size_t from = naming->word.from;

	if (from >= 2 && glyph_is(text, from - 1, ' ') && glyph_type(text, from - 2) == GLYPH_LETTER &&
	    glyph_is_upper(text, word_before(text, from, 1).from) &&
	    is_office(text, naming->word.to, guard_cue_memorials))
		return is_genitive(naming);
	return is_genitive(naming) &&
	       is_office(text, naming->word.to,
			 first ? guard_cue_first_offices : guard_cue_offices);
}

/* Victoria Square, Cross Hospital: English puts what it is behind the name. */
static bool is_english_thing(const struct guard_text *text, const struct naming *naming)
{
	size_t next = neighbour(text, naming->word.to);
	struct guard_word word;

	if (next == naming->word.to || !glyph_is_upper(text, next))
		return false;
	word = word_at(text, next);
	return list_has(guard_cue_english_things, word_str(&word));
}

/* "hotelli Helmi", "koulu Lehtola": a thing is called so. */
static bool names_thing(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_before(text, at, 2);

	return word.to < at && ends_in(word_str(&word), guard_thing_endings);
}

static bool unknown_is_name(const struct guard_text *text, const struct guard_names *names,
			    const struct naming *naming)
{
	size_t to = naming->word.to, next = neighbour(text, to);
	struct naming other;

	if (naming->shouted || is_place_or_office(naming) || naming->word.len < 3)
		return false;
	if (cue_before(text, naming->word.from, guard_cue_honorifics))
		return true;
	if (naming->bits & NAME_WORD)
		return false;
	if (is_initial(text, naming->word.from))
		return names->find && !word_has_suffix(word_str(&naming->word), STR("n")) &&
		       cue_after(text, to, guard_cue_person_verbs);
	if (cue_before(text, naming->word.from, guard_cue_titles) && !is_inside_case(naming))
		return true;
	if (looks_like_surname(naming))
		return true;
	if (next == to || !glyph_is_upper(text, next))
		return false;
	other = naming_make(text, names, next);
	return is_strong(&other) && (other.bits & NAME_FAMILY);
}

/* "the Finnish Red Cross": a word of a title, which has a capital inside the sentence too. */
static bool follows_capital(const struct guard_text *text, size_t at)
{
	struct guard_word before = word_before(text, at, 1);

	return before.len && before.to + 1 == at && glyph_is_upper(text, before.from) &&
	       !is_initial(text, before.from);
}

/* "Mäki ei jaksa": only people do not want, dare, manage. */
static bool dares_not(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_at(text, spaces_end(text, at, 1));

	if (!list_has(STR("ei en eikä "), word_str(&word)))
		return false;
	word = word_at(text, spaces_end(text, word.to, 1));
	if (list_has(STR("aina enää edes itse oikein vielä "), word_str(&word)))
		word = word_at(text, spaces_end(text, word.to, 1));
	return list_has_like(STR("kävele syö kuule näe tiedä luota uskalla* jaksa* osaa halua "
		"halunnu* avannu* vastannu* pääse suostu* puhu nuku muista* ymmärrä* soittanu* "
		"tullut vastaa kykene pärjää löydä "),
			     word_str(&word));
}

/* Pekka Puupää -hahmo, Ystävät ry: what is called by a name. */
static bool is_called_so(const struct guard_text *text, size_t to)
{
	size_t next = spaces_end(text, to, 1);
	struct guard_word word;

	if (next == to)
		return false;
	if (glyph_is(text, next, '-') && glyph_type(text, next + 1) == GLYPH_LETTER)
		return true;
	word = word_at(text, next);
	return list_has(STR("ab inc ky ltd media osk oy oyj rf ry ry:n sr "), word_str(&word));
}

/* Does a name begin with this word, a capital before it? */
static bool begins_name(const struct guard_text *text, const struct guard_names *names,
			const struct naming *naming)
{
	bool initial, weak;

	if (belongs_to_office(text, naming) || is_english_thing(text, naming))
		return false;
	if (!(naming->bits & NAME_ANY))
		return unknown_is_name(text, names, naming);
	if (is_strong(naming) && !is_inside_case(naming))
		return true;
	weak = weak_has_sign(text, names, naming);
	if (weak || naming->bits & NAME_PLACE)
		return weak;
	initial = is_initial(text, naming->word.from);
	if (initial && !is_genitive(naming) && dares_not(text, naming->word.to))
		return true;
	return !initial && !is_inside_case(naming) && !naming->shouted &&
	       !follows_capital(text, naming->word.from) && !names_thing(text, naming->word.from);
}

/* Most small words are no names, and this says so without looking at every ending. */
static bool small_may_be_name(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_at(text, at);
	struct str str = word_str(&word);

	return list_has(guard_first_names, str) || word_has_suffix(str, STR("lle")) ||
	       word_has_suffix(str, STR("lla")) || word_has_suffix(str, STR("lta")) ||
	       word_has_suffix(str, STR("llä")) || word_has_suffix(str, STR("ltä")) ||
	       cue_before(text, at, guard_cue_titles) || cue_before(text, at, guard_cue_honorifics);
}

/* The dictionary, too, knows this word as a name and as nothing else: pirjolle, mikko. */
static bool small_is_plain(const struct guard_names *names, const struct naming *naming)
{
	unsigned known = names->find ? names->find(names->self, word_str(&naming->word)) : 0;

	return known & NAME_FIRST && !(known & (NAME_WORD | NAME_PLACE)) &&
	       naming->word.to - naming->word.from >= 4;
}

/* Written small: only what is a name and nothing else, and only with a sign. */
static bool small_begins_name(const struct guard_text *text, const struct guard_names *names,
			      const struct naming *naming)
{
	struct naming next;

	if (!is_strong(naming))
		return false;
	if (cue_before(text, naming->word.from, guard_cue_titles) ||
	    cue_before(text, naming->word.from, guard_cue_honorifics))
		return true;
	if (!(naming->bits & NAME_FIRST))
		return false;
	if (small_is_plain(names, naming))
		return true;
	next = naming_make(text, names, spaces_end(text, naming->word.to, 1));
	return next.word.from > naming->word.to && is_strong(&next) && (next.bits & NAME_FAMILY);
}

/* "R." or a lone R after a name. */
static size_t initial_letter_end(const struct guard_text *text, size_t at)
{
	if (!glyph_is_upper(text, at) || glyph_type(text, at + 1) == GLYPH_LETTER ||
	    glyph_is(text, at + 1, '-') || glyph_is(text, at + 1, ':'))
		return at;
	return at + (glyph_is(text, at + 1, '.') ? 2 : 1);
}

static bool is_particle(const struct guard_text *text, size_t at, size_t *to)
{
	struct guard_word word = word_at(text, at);

	*to = word.to;
	if (list_has(STR("ad al ar as at el ul "), word_str(&word)) &&
	    glyph_is(text, word.to, '-') && glyph_is_upper(text, word.to + 1))
		return true;
	return list_has(STR("abu af al ap av bin bint da de del den der di dos du el ibn la le "
		"ter van von "),
			word_str(&word)) && glyph_is(text, word.to, ' ') &&
	       glyph_is_upper(text, word.to + 1);
}

/* Another word of the same name? A first name may be followed by a family name nobody knows. */
static bool continues_name(const struct guard_text *text, const struct naming *last,
			   const struct naming *next)
{
	bool first = last->bits & NAME_FIRST || !(last->bits & NAME_ANY);

	/* Niemisen Sari: whose family she is of, then she. */
	if (next->capital && last->bits & NAME_FAMILY && is_genitive(last) &&
	    next->bits & NAME_FIRST && next->word.len >= 3)
		return true;

	if (!next->capital || (next->shouted && !last->shouted) || next->word.len < 2)
		return false;
	if (glyph_is(text, next->word.to, '-') && !glyph_is_upper(text, next->word.to + 1))
		return false;
	if (next->bits & NAME_ANY)
		return !is_genitive(last) || last->bits & NAME_FIRST ? true : is_strong(next);
	if (!first || is_place_or_office(next))
		return false;
	return !(next->bits & NAME_WORD) && !word_has_suffix(word_str(&last->word), STR("n "));
}

/* Virtanen, Matti: as registers write it, at the beginning of a line or after "nimi:". */
static size_t register_comma_end(const struct guard_text *text, const struct guard_names *names,
				 const struct naming *family)
{
	size_t to = family->word.to;
	struct naming first;

	if (!glyph_is(text, to, ',') || !glyph_is(text, to + 1, ' ') ||
	    !(family->bits & NAME_FAMILY) || is_genitive(family) ||
	    !is_initial(text, family->word.from))
		return to;
	first = naming_make(text, names, to + 2);
	return first.capital && first.bits & NAME_FIRST && !(first.bits & NAME_FAMILY) ?
	       first.word.to : to;
}

static size_t name_end(const struct guard_text *text, const struct guard_names *names,
		       struct naming last)
{
	size_t to = joined_end(text, names, last.word.to);
	size_t registered = register_comma_end(text, names, &last);

	if (registered > last.word.to) {
		last = naming_make(text, names, last.word.to + 2);
		to = registered;
	}
	for (size_t words = 1; words < NAME_WORDS_MAX; words++) {
		size_t at = neighbour(text, to), end;
		struct naming next;
		if (at == to)
			break;
		end = initial_letter_end(text, at);
		if (end > at) {
			to = end;
			continue;
		}
		if (is_particle(text, at, &end) && last.capital)
			at = end + 1;
		next = naming_make(text, names, at);
		if (glyph_is(text, next.word.to, '@'))
			break;
		if (!last.capital ? !(is_strong(&next) && next.bits & NAME_FAMILY)
				  : !continues_name(text, &last, &next))
			break;
		to = joined_end(text, names, next.word.to);
		last = next;
	}
	return to;
}

/* Minna Canthin päivä, Eino Leinon katu: a full name, and what is called after it. */
static bool has_memorial(const struct guard_text *text, size_t first_to, size_t to)
{
	struct guard_word last = word_before(text, to, 0);

	return to > first_to && word_has_suffix(word_str(&last), STR("n")) &&
	       is_office(text, to, guard_cue_memorials);
}

/* "M. Virtanen", "J. P. Virtanen": letters before a family name. */
static bool lettered_match(const struct guard_text *text, const struct guard_names *names,
			   size_t at, size_t *to)
{
	for (size_t letters = 0; letters < 3; letters++) {
		struct naming family;
		if (!glyph_is_upper(text, at) || !glyph_is(text, at + 1, '.'))
			return false;
		at = spaces_end(text, at + 2, 1);
		family = naming_make(text, names, at);
		if (family.word.to - family.word.from < 2)
			continue;
		*to = joined_end(text, names, family.word.to);
		return family.capital && (family.bits & NAME_FAMILY || looks_like_surname(&family));
	}
	return false;
}

static bool is_second_part(const struct guard_text *text, size_t at)
{
	return at >= 2 && glyph_is(text, at - 1, '-') && glyph_is_word(text, at - 2);
}

/* Kielo-hanke, Koivula-talon: a word joined by a dash makes another thing of the name. */
static bool is_first_part(const struct guard_text *text, const struct guard_names *names, size_t to)
{
	return glyph_is(text, to, '-') && glyph_type(text, to + 1) == GLYPH_LETTER &&
	       joined_end(text, names, to) == to;
}

bool person_match(const struct guard_text *text, const struct guard_names *names, size_t at,
		  size_t *to)
{
	struct naming naming;
	bool capital = glyph_is_upper(text, at);

	if (is_second_part(text, at))
		return false;
	if (glyph_type(text, at + 1) != GLYPH_LETTER)
		return capital && lettered_match(text, names, at, to);
	if (!capital && !small_may_be_name(text, at))
		return false;
	naming = naming_make(text, names, at);
	if (!naming.word.len || glyph_is(text, naming.word.to, '@') ||
	    is_first_part(text, names, naming.word.to))
		return false;
	if (capital ? !begins_name(text, names, &naming) : !small_begins_name(text, names, &naming))
		return false;
	*to = name_end(text, names, naming);
	return !has_memorial(text, naming.word.to, *to) && !is_called_so(text, *to);
}

bool place_is_known(struct str word)
{
	return name_find(word) & NAME_PLACE;
}

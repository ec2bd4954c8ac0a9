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
#include "language/guard_naming.h"
#include "language/guard_patterns.h"

#define NAME_WORDS_MAX 5

static bool weak_has_sign(const struct guard_text *text, const struct guard_names *names,
			  const struct naming *naming)
{
	size_t to = joined_end(text, names, naming->word.to), next = neighbour_find(text, to);
	bool parted = glyph_is(text, naming->word.to, ':');
	struct guard_word last = word_before(text, to, 0);
	struct naming other;

	if (naming_is_inside(naming) ||
	    (naming->bits & NAME_PLACE && naming_is_of_place(naming)))
		return false;
	/* Meri-Lapissa: a place of two words. */
	if (to > naming->word.to && !parted && list_has_ending(STR("ssa ssä "), word_str(&last), 0))
		return false;
	if (to > naming->word.to && !parted)
		return true;
	if (cue_is_before(text, naming->word.from, guard_cue_titles) || age_is_after(text, to) ||
	    naming_is_paired(text, names, naming))
		return true;
	if (next > to && glyph_is_upper(text, next)) {
		other = naming_make(text, names, next);
		if ((other.bits & NAME_ANY) && !naming_is_genitive(naming))
			return true;
		if ((other.bits & NAME_FAMILY) && (naming->bits & NAME_FIRST))
			return true;
		if ((other.bits & NAME_FIRST) && (naming->bits & NAME_FAMILY) &&
		    !(naming->bits & NAME_PLACE))
			return true;
	}
	/* Salo menetti, Turkin tilanne: a town, a country. */
	if (naming->bits & NAME_PLACE && !naming_is_surname(naming) &&
	    cue_is_after(text, to, guard_cue_public) && place_is_known(word_str(&naming->word)))
		return false;
	if ((parted || naming_is_genitive(naming)) && cue_is_after(text, to, guard_cue_belongings))
		return true;
	return !naming_is_genitive(naming) && cue_is_after(text, to, guard_cue_verbs);
}

/* Its genitive, or a first name that may be one too: Martin, Karin. */
static bool may_be_genitive(const struct naming *naming)
{
	return naming_is_genitive(naming) ||
	       (naming->bits & NAME_FIRST && word_has_suffix(word_str(&naming->word), STR("in")));
}

/* Somebody's name in an office, a street, a school: Mannerheimin Lastensuojeluliitto. */
static bool belongs_to_office(const struct guard_text *text, const struct naming *naming)
{
	bool first = naming_is_strong(naming) && !(naming->bits & NAME_FAMILY);
	size_t from = naming->word.from;
	struct guard_word next;

	if (from >= 2 && glyph_type(text, from - 2) == GLYPH_LETTER &&
	    glyph_is_upper(text, word_before(text, from, 1).from) &&
	    office_is_after(text, naming->word.to, guard_cue_memorials))
		return naming_is_genitive(naming);
	if (!may_be_genitive(naming))
		return false;
	next = word_at(text, spaces_end(text, naming->word.to, 1));
	if (!(naming->bits & NAME_FIRST) &&
	    list_has_ending(guard_office_endings, word_str(&next), 0))
		return true;
	return office_is_after(text, naming->word.to,
			       first || naming->bits & NAME_PLAIN ? guard_cue_first_offices
								  : guard_cue_offices);
}

/* Victoria Square, Cross Hospital: English puts what it is behind the name. */
static bool is_english_thing(const struct guard_text *text, const struct naming *naming)
{
	size_t next = neighbour_find(text, naming->word.to);
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

	return word.to < at && list_has_ending(guard_thing_endings, word_str(&word), 0);
}

/* "Mäki ei jaksa": only people do not want, dare, manage. */
static bool dares_not(const struct guard_text *text, size_t at, struct str dares)
{
	struct guard_word word = word_at(text, spaces_end(text, at, 1));

	if (!list_has(STR("ei eikä en "), word_str(&word)))
		return false;
	word = word_at(text, spaces_end(text, word.to, 1));
	if (list_has(STR("aina edes enää itse oikein vielä "), word_str(&word)))
		word = word_at(text, spaces_end(text, word.to, 1));
	return list_has_like(dares, word_str(&word));
}

/* "Ensikoti Ilona": a first name alone behind a word for a house. */
static bool is_thing_called(const struct guard_text *text, const struct guard_names *names,
			    const struct naming *naming)
{
	size_t next = neighbour_find(text, naming->word.to);

	if (!(naming->bits & NAME_FIRST) || naming_is_genitive(naming) ||
	    !names_thing(text, naming->word.from))
		return false;
	return next == naming->word.to || !glyph_is_upper(text, next) ||
	       !(naming_make(text, names, next).bits & NAME_ANY);
}

/* A word no dictionary has, before what only people do or before a family name. */
static bool unknown_acts(const struct guard_text *text, const struct guard_names *names,
			 const struct naming *naming)
{
	size_t to = naming->word.to, next = neighbour_find(text, to);
	struct naming family;

	if (word_has_suffix(word_str(&naming->word), STR("n")))
		return false;
	if (cue_is_after(text, to, guard_cue_person_verbs) || dares_not(text, to, guard_cue_dares))
		return true;
	if (next == to || !glyph_is_upper(text, next) ||
	    list_has(guard_cue_titles, word_str(&naming->word)))
		return false;
	family = naming_make(text, names, next);
	return naming_is_strong(&family) && family.bits & NAME_FAMILY &&
	       !(family.bits & NAME_FIRST);
}

static bool unknown_is_name(const struct guard_text *text, const struct guard_names *names,
			    const struct naming *naming)
{
	size_t to = naming->word.to, next = neighbour_find(text, to);
	struct naming other;

	if (naming->shouted || naming_is_office(naming) || naming->word.len < 3 ||
	    list_has(guard_cue_honorifics, word_str(&naming->word)))
		return false;
	if (cue_is_before(text, naming->word.from, guard_cue_honorifics))
		return true;
	if (naming->bits & NAME_WORD)
		return false;
	if (word_is_initial(text, naming->word.from))
		return list_has_ending(guard_foreign_endings, word_str(&naming->word), 0) ||
		       (names->find && unknown_acts(text, names, naming));
	if (cue_is_before(text, naming->word.from, guard_cue_titles) && !naming_is_inside(naming))
		return true;
	if (naming_is_surname(naming))
		return true;
	if (next == to || !glyph_is_upper(text, next))
		return false;
	other = naming_make(text, names, next);
	return naming_is_strong(&other) && (other.bits & NAME_FAMILY);
}

/* "the Finnish Red Cross": a word of a title, which has a capital inside the sentence too. */
static bool follows_capital(const struct guard_text *text, size_t at)
{
	struct guard_word before = word_before(text, at, 1);

	return before.len && before.to + 1 == at && glyph_is_upper(text, before.from) &&
	       !word_is_initial(text, before.from);
}

/* Pekka Puupää -hahmo, Toivo ja Rauha -hanke, Ystävät ry: what is called by a name. */
static bool is_called_so(const struct guard_text *text, size_t to)
{
	size_t next = spaces_end(text, to, 1);
	struct guard_word word = word_at(text, next);

	if (next == to)
		return false;
	if (list_has(STR("ja och "), word_str(&word)) && glyph_is_upper(text, word.to + 1)) {
		next = spaces_end(text, letters_end(text, word.to + 1), 1);
		word = word_at(text, next);
	}
	if (glyph_is(text, next, '-') && glyph_type(text, next + 1) == GLYPH_LETTER)
		return true;
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
	if (naming_is_strong(naming) && !naming_is_inside(naming))
		return !is_thing_called(text, names, naming);
	weak = weak_has_sign(text, names, naming);
	if (weak || naming->bits & NAME_PLACE)
		return weak;
	initial = word_is_initial(text, naming->word.from);
	if (initial && !naming_is_genitive(naming) &&
	    (dares_not(text, naming->word.to, guard_cue_dares) ||
	     dares_not(text, naming->word.to, guard_cue_manages)))
		return true;
	return !initial && !naming_is_inside(naming) && !naming->shouted &&
	       !follows_capital(text, naming->word.from) && !names_thing(text, naming->word.from);
}

/* Most small words are no names, and this says so without looking at every ending. */
static bool small_may_be_name(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_at(text, at);
	struct str str = word_str(&word);

	return list_has(guard_first_names, str) || list_has(guard_first_names_words, str) ||
	       list_has_ending(STR("lla lle llä lta ltä "), str, 0) ||
	       cue_is_before(text, at, guard_cue_titles) ||
	       cue_is_before(text, at, guard_cue_honorifics);
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

	next = naming_make(text, names, spaces_end(text, naming->word.to, 1));
	if (naming->bits & NAME_FIRST && naming->bits & NAME_PLAIN && naming_is_strong(&next) &&
	    next.bits & NAME_FAMILY && !(next.bits & NAME_FIRST))
		return true;
	if (!naming_is_strong(naming))
		return false;
	if (cue_is_before(text, naming->word.from, guard_cue_titles) ||
	    cue_is_before(text, naming->word.from, guard_cue_honorifics))
		return true;
	if (!(naming->bits & NAME_FIRST))
		return false;
	if (small_is_plain(names, naming))
		return true;
	return next.word.from > naming->word.to && naming_is_strong(&next) &&
	       (next.bits & NAME_FAMILY);
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
	if (next->capital && last->bits & NAME_FAMILY && naming_is_genitive(last) &&
	    next->bits & NAME_FIRST && next->word.len >= 3)
		return true;

	if (!next->capital || (next->shouted && !last->shouted) || next->word.len < 2)
		return false;
	if (glyph_is(text, next->word.to, '-') && !glyph_is_upper(text, next->word.to + 1))
		return false;
	if (next->bits & NAME_ANY)
		return !naming_is_genitive(last) || last->bits & NAME_FIRST ||
		       naming_is_strong(next);
	if (!first || naming_is_office(next))
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
	    !(family->bits & NAME_FAMILY) || naming_is_genitive(family) ||
	    !word_is_initial(text, family->word.from))
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
		size_t at = neighbour_find(text, to), end;
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
		if (!last.capital ? !(naming_is_strong(&next) && next.bits & NAME_FAMILY)
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
	       office_is_after(text, to, guard_cue_memorials);
}

/* The dot behind an initial, or the dash and second letter of A-M. */
static size_t letter_end(const struct guard_text *text, size_t at)
{
	size_t end = at + 1;

	if (glyph_is(text, end, '-') && glyph_is_upper(text, end + 1) &&
	    glyph_type(text, end + 2) != GLYPH_LETTER)
		end += 2;
	return end + (glyph_is(text, end, '.') ? 1 : 0);
}

/* "M. Virtanen", "J. P. Virtanen", "A-M Korhonen"; after "asiakas" letters alone: "V.K." */
static bool lettered_match(const struct guard_text *text, const struct guard_names *names,
			   size_t at, size_t *to)
{
	size_t from = at;

	for (size_t letters = 0; letters < 3; letters++) {
		struct naming family;
		bool dotted;
		if (!glyph_is_upper(text, at) || glyph_type(text, at + 1) == GLYPH_LETTER)
			return false;
		*to = letter_end(text, at);
		dotted = glyph_is(text, *to - 1, '.');
		if (letters && dotted && cue_is_before(text, from, guard_cue_titles))
			return true;
		at = spaces_end(text, *to, 1);
		family = naming_make(text, names, at);
		if (family.word.to - family.word.from < 2)
			continue;
		*to = joined_end(text, names, family.word.to);
		if (!dotted)
			return at > from + 1 && family.capital && naming_is_strong(&family) &&
			       family.bits & NAME_FAMILY && family.bits & NAME_PLAIN;
		return family.capital && (family.bits & NAME_FAMILY || naming_is_surname(&family));
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

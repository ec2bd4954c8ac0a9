/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/guard_naming.h"
#include "language/guard_cues.h"
#include "language/guard_lists.h"

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
		return listed | (known & ~(unsigned)(NAME_WORD | NAME_PLACE));
	return listed | known;
}

struct naming naming_make(const struct guard_text *text, const struct guard_names *names,
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

bool naming_is_strong(const struct naming *naming)
{
	return (naming->bits & NAME_ANY) && !(naming->bits & (NAME_WORD | NAME_PLACE));
}

bool naming_is_inside(const struct naming *naming)
{
	return list_has_ending(STR("ssa ssä "), word_str(&naming->word), 0);
}

bool naming_is_of_place(const struct naming *naming)
{
	return list_has_ending(STR("ssa ssä sta stä "), word_str(&naming->word), 0);
}

bool naming_is_genitive(const struct naming *naming)
{
	struct str str = word_str(&naming->word);

	if (naming->bits & NAME_PLAIN || word_has_suffix(str, STR("nen")))
		return false;
	return word_has_suffix(str, STR("n")) || word_has_suffix(str, STR("s"));
}

bool word_is_initial(const struct guard_text *text, size_t at)
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

size_t neighbour_find(const struct guard_text *text, size_t at)
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

bool cue_is_before(const struct guard_text *text, size_t at, struct str cues)
{
	struct guard_word word = word_before(text, at, 3);

	return word.to < at && !ends_sentence(text, &word) && list_has(cues, word_str(&word));
}

bool cue_is_after(const struct guard_text *text, size_t at, struct str cues)
{
	struct guard_word word = word_at(text, spaces_end(text, at, 1));

	return word.from > at && list_has(cues, word_str(&word));
}

bool office_is_after(const struct guard_text *text, size_t at, struct str offices)
{
	struct guard_word word = word_at(text, spaces_end(text, at, 1));

	return word.from > at && list_has_like(offices, word_str(&word));
}

bool age_is_after(const struct guard_text *text, size_t at)
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

bool naming_is_paired(const struct guard_text *text, const struct guard_names *names,
		      const struct naming *naming)
{
	struct guard_word and = word_after(text, naming->word.to, 1);
	struct naming other;

	if (!list_has(STR("and ja och sekä "), word_str(&and)))
		return false;
	other = naming_make(text, names, spaces_end(text, and.to, 1));
	return other.capital && other.bits & NAME_FIRST && !(other.bits & NAME_PLACE);
}

bool naming_is_office(const struct naming *naming)
{
	return naming->bits & NAME_PLACE ||
	       list_has_like(guard_cue_offices, word_str(&naming->word));
}

bool naming_is_surname(const struct naming *naming)
{
	return naming->word.to - naming->word.from >= 6 &&
	       list_has_ending(guard_surname_endings, word_str(&naming->word), 0);
}

size_t joined_end(const struct guard_text *text, const struct guard_names *names, size_t to)
{
	struct naming second;

	while (glyph_is(text, to, '-') && glyph_is_upper(text, to + 1)) {
		second = naming_make(text, names, to + 1);
		if (!(second.bits & NAME_ANY) && !naming_is_surname(&second) &&
		    (second.bits || second.word.to - second.word.from < 4))
			break;
		to = second.word.to;
	}
	/* Ali:n, O'Brienin */
	if ((glyph_is(text, to, ':') || glyph_is(text, to, '\'')) &&
	    glyph_type(text, to + 1) == GLYPH_LETTER)
		to = word_at(text, to + 1).to;
	return to;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Dates of birth: a date with its year beside a word that speaks of a birth.  Any other date
 * is a date.  A year alone counts after the short forms only ("s. 1952").
 */
#include "language/guard_patterns.h"

#define MONTHS                                                                              \
	"tammikuu* helmikuu* maaliskuu* huhtikuu* toukokuu* kesäkuu* heinäkuu* elokuu* "    \
	"syyskuu* lokakuu* marraskuu* joulukuu* jan januar* feb februar* mar mars march "   \
	"apr april maj may jun june juni jul july juli aug august* sep sept* okt okto* "    \
	"oct octo* nov nove* dec dece* "

/* The sign between two parts, one space behind it allowed. */
static bool date_sign(const struct guard_text *text, size_t *at, uint16_t sign)
{
	if (!glyph_is(text, *at, sign))
		return false;
	*at = spaces_end(text, *at + 1, 1);
	return true;
}

static bool year_take(const struct guard_text *text, size_t at, size_t *to)
{
	size_t count;

	at += glyph_is(text, at, '-') || glyph_is(text, at, '\'') ? 1 : 0;
	count = digits_count(text, at, 5);
	*to = at + count;
	if (count == 2)
		return true;
	return count == 4 && digits_value(text, at, 4) >= 1880 && digits_value(text, at, 4) <= 2100;
}

static bool is_day(const struct guard_text *text, size_t at, size_t count)
{
	uint32_t day = digits_value(text, at, count);

	return count >= 1 && count <= 2 && day >= 1 && day <= 31;
}

/* The dot or ending that makes a day an ordinal: 5. 5th 5:e */
static size_t ordinal_end(const struct guard_text *text, size_t at)
{
	size_t end = at + (glyph_is(text, at, ':') || glyph_is(text, at, '.') ? 1 : 0);
	struct guard_word word = word_at(text, end);

	return list_has(STR("a e nd rd st th "), word_str(&word)) ? word.to : end;
}

/* "1951" of "5 maj 1951": a space before it, or a comma, a dash, a dot. */
static bool month_year_take(const struct guard_text *text, size_t at, size_t *to)
{
	at += glyph_is(text, at, ',') || glyph_is(text, at, '.') ? 1 : 0;
	return year_take(text, spaces_end(text, at, 1), to);
}

/* 5. toukokuuta 1951, 5:e maj 1951, 5th of May, 1951, 5-May-1951 */
static bool month_word_match(const struct guard_text *text, size_t at, size_t *to)
{
	struct guard_word month;

	at = ordinal_end(text, at);
	at = glyph_is(text, at, '-') ? at + 1 : spaces_end(text, at, 1);
	month = word_at(text, at);
	if (list_has(STR("of päivä päivänä "), word_str(&month)))
		month = word_at(text, spaces_end(text, month.to, 1));
	return list_has_like(STR(MONTHS), word_str(&month)) && month_year_take(text, month.to, to);
}

/* 1985-04-03, 1985/04/03, 19850403 */
static bool year_first_match(const struct guard_text *text, size_t at, size_t *to)
{
	uint32_t year = digits_value(text, at, 4);
	bool dashed = glyph_is(text, at + 4, '-') || glyph_is(text, at + 4, '/');
	size_t month = at + 4 + (dashed ? 1 : 0), day = month + 2 + (dashed ? 1 : 0);

	if (year < 1880 || year > 2100 || digits_count(text, month, 2) < 2 ||
	    digits_count(text, day, 3) != 2 || !is_day(text, day, 2))
		return false;
	*to = day + 2;
	return !dashed || glyph_is(text, month + 2, glyph_lower(text, at + 4));
}

bool date_match(const struct guard_text *text, size_t at, size_t *to)
{
	static const char signs[] = "./- ";
	size_t count = digits_count(text, at, 9), next;

	if (count == 4 || count == 8)
		return digits_count(text, at, 4) == 4 && year_first_match(text, at, to);
	if (!is_day(text, at, count))
		return false;
	for (size_t i = 0; signs[i]; i++) {
		uint16_t sign = (uint16_t)(uint8_t)signs[i];
		next = at + count;
		if (!date_sign(text, &next, sign))
			continue;
		size_t month = digits_count(text, next, 3);
		if (month < 1 || month > 2 || digits_value(text, next, month) > 12)
			continue;
		next += month;
		if (date_sign(text, &next, sign) && year_take(text, next, to))
			return true;
		/* 12/6 2011, 12/6-11: the year apart. */
		if (sign == '/' && glyph_is(text, next, '-') && year_take(text, next, to))
			return true;
		if (glyph_is(text, next, ' ') && digits_count(text, next + 1, 5) == 4 &&
		    year_take(text, next + 1, to))
			return true;
	}
	return month_word_match(text, at + count, to);
}

/* 030485, 03041985 or 850403, which only the word before makes a date. */
static bool run_match(const struct guard_text *text, size_t at, size_t *to)
{
	size_t count = digits_count(text, at, 9);

	*to = at + count;
	return (count == 6 || count == 8) && digits_value(text, at + 2, 2) <= 12 &&
	       (is_day(text, at, 2) || (count == 6 && is_day(text, at + 4, 2)));
}

#define PLACE_WORDS_MAX 3

/* What may stand between a birth and its date: "i Åbo", "Somaliassa vuonna", "on the". */
static bool is_between(const struct guard_text *text, const struct guard_word *word)
{
	return glyph_is_upper(text, word->from) ||
	       list_has(STR("den i in on päivänä the v vuonna år "), word_str(word));
}

static struct guard_word birth_word(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_before(text, at, 3);

	for (size_t i = 0; i < PLACE_WORDS_MAX && word.len && is_between(text, &word); i++) {
		if (context_of(word_str(&word)) & CONTEXT_BIRTH)
			break;
		word = word_before(text, word.from, 2);
	}
	return word;
}

static bool birth_precedes(const struct guard_text *text, size_t at)
{
	struct guard_word word;

	if (context_before(text, at) & CONTEXT_BIRTH)
		return true;
	word = birth_word(text, at);
	return context_of(word_str(&word)) & CONTEXT_BIRTH && word.to - word.from > 2;
}

/* 1952, or the 52 of -52; a decade or an age class is neither. */
static bool is_bare_year(const struct guard_text *text, size_t at, size_t *to)
{
	bool apostrophe = at && (glyph_is(text, at - 1, '-') || glyph_is(text, at - 1, '\''));
	size_t count = digits_count(text, at, 5);
	uint32_t year = digits_value(text, at, 4);

	*to = at + count;
	if (count == 4)
		return year >= 1900 && year <= 2030 && !glyph_is(text, *to, '-') &&
		       !glyph_is(text, *to, '/');
	return apostrophe && count == 2 && !glyph_is(text, *to, '-');
}

/* "s. 12" is a page and "s. 1952" a year; "s. Kela 2023" is no birth. */
static bool bare_year_match(const struct guard_text *text, size_t at, size_t *to)
{
	struct guard_word word;

	if (!is_bare_year(text, at, to))
		return false;
	word = birth_word(text, at);
	if (word.to - word.from == 1 && glyph_is_upper(text, word_after(text, word.to, 3).from))
		return false;
	return list_has_like(STR("s snt synt syntyny* syntymävuo* född födelseår* f birth born "),
			     word_str(&word));
}

/* "12.3.1987 syntynyt", "3.4.85 s." */
static bool birth_follows(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_after(text, at, 3);

	/* "s. 12" is a page. */
	if (list_has(STR("s synt "), word_str(&word)))
		return !digits_count(text, spaces_end(text, word.to +
						(glyph_is(text, word.to, '.') ? 1 : 0), 1), 1);
	return list_has_like(STR("syntynyt syntyneen syntyneelle syntyneellä syntynyttä "
		"syntyneestä född föddes syntyi synnyin "), word_str(&word));
}

/* 62-03-03, after a word that speaks of a birth. */
static bool short_year_first_match(const struct guard_text *text, size_t at, size_t *to)
{
	*to = at + 8;
	return digits_count(text, at, 3) == 2 && glyph_is(text, at + 2, '-') &&
	       digits_count(text, at + 3, 3) == 2 && digits_value(text, at + 3, 2) <= 12 &&
	       glyph_is(text, at + 5, '-') && digits_count(text, at + 6, 3) == 2 &&
	       is_day(text, at + 6, 2) && !glyph_is_word(text, *to);
}

/* born March 3, 1962 */
bool birth_month_match(const struct guard_text *text, size_t at, size_t *to)
{
	size_t day = letters_end(text, at), count, year;
	struct guard_word month = { 0 }, between;

	day = spaces_end(text, day + (glyph_is(text, day, '.') ? 1 : 0), 1);
	if (!digits_count(text, day, 1))
		return false;
	month = word_at(text, at);
	if (!list_has_like(STR(MONTHS), word_str(&month)))
		return false;
	count = digits_count(text, day, 3);
	year = ordinal_end(text, day + count);
	between = word_at(text, spaces_end(text, year, 1));
	if (list_has(STR("päivä päivänä "), word_str(&between)))
		year = between.to;
	return is_day(text, day, count) && month_year_take(text, year, to) &&
	       !digits_count(text, *to, 1) && birth_precedes(text, at);
}

bool birth_match(const struct guard_text *text, size_t at, size_t *to)
{
	if (date_match(text, at, to) && !glyph_is_word(text, *to))
		return birth_precedes(text, at) || birth_follows(text, *to);
	if (digits_count(text, at, 2) < 2)
		return false;
	if (bare_year_match(text, at, to))
		return !glyph_is_word(text, *to);
	if (short_year_first_match(text, at, to))
		return birth_precedes(text, at);
	return run_match(text, at, to) && !glyph_is_word(text, *to) &&
	       !glyph_is(text, *to, '-') && birth_precedes(text, at);
}

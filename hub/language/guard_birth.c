/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Dates of birth: a date with its year beside a word that speaks of a birth.  Any other date
 * is a date.  A year alone counts after the short forms only ("s. 1952").
 */
#include "language/guard_patterns.h"

#define MONTHS                                                                              \
	"tammikuu* helmikuu* maaliskuu* huhtikuu* toukokuu* kesäkuu* heinäkuu* elokuu* "    \
	"syyskuu* lokakuu* marraskuu* joulukuu* januari februari mars april maj juni juli " \
	"augusti september oktober november december january february march may june july " \
	"august october jan feb mar apr jun jul aug sep sept oct okt nov dec "

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

/* 5. toukokuuta 1951, 5 maj 1951 */
static bool month_word_match(const struct guard_text *text, size_t at, size_t *to)
{
	struct guard_word month;

	at = spaces_end(text, at + (glyph_is(text, at, '.') ? 1 : 0), 1);
	month = word_at(text, at);
	if (!list_has_like(STR(MONTHS), word_str(&month)))
		return false;
	return year_take(text, spaces_end(text, month.to, 1), to);
}

/* 1985-04-03, 19850403 */
static bool year_first_match(const struct guard_text *text, size_t at, size_t *to)
{
	uint32_t year = digits_value(text, at, 4);
	bool dashed = glyph_is(text, at + 4, '-');
	size_t month = at + 4 + (dashed ? 1 : 0), day = month + 2 + (dashed ? 1 : 0);

	if (year < 1880 || year > 2100 || digits_count(text, month, 2) < 2 ||
	    digits_count(text, day, 3) != 2 || !is_day(text, day, 2))
		return false;
	*to = day + 2;
	return !dashed || glyph_is(text, month + 2, '-');
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
		/* 12/6 2011: the year apart, and whole. */
		if (glyph_is(text, next, ' ') && digits_count(text, next + 1, 5) == 4 &&
		    year_take(text, next + 1, to))
			return true;
	}
	return month_word_match(text, at + count, to);
}

/* 030485 or 03041985, which only the word before makes a date. */
static bool run_match(const struct guard_text *text, size_t at, size_t *to)
{
	size_t count = digits_count(text, at, 9);

	*to = at + count;
	return (count == 6 || count == 8) && is_day(text, at, 2) &&
	       digits_value(text, at + 2, 2) <= 12;
}

/* The word before, or the one before "vuonna": syntynyt vuonna 1984. */
static struct guard_word birth_word(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_before(text, at, 3);

	return list_has(STR("in vuonna år "), word_str(&word)) ? word_before(text, word.from, 2)
							       : word;
}

/* "s. 12" is a page and "s. 1952" a year; a decade or an age class is neither. */
static bool bare_year_match(const struct guard_text *text, size_t at, size_t *to)
{
	struct guard_word word = birth_word(text, at);
	bool apostrophe = at && (glyph_is(text, at - 1, '-') || glyph_is(text, at - 1, '\''));
	uint32_t year = digits_value(text, at, 4);

	if (!list_has_like(STR("s synt syntynyt syntymävuo* född födelseår* f born "),
			   word_str(&word)))
		return false;
	*to = at + 4;
	if (digits_count(text, at, 5) == 4 && year >= 1900 && year <= 2030)
		return !glyph_is(text, at + 4, '-') && !glyph_is(text, at + 4, '/');
	*to = at + 2;
	return apostrophe && digits_count(text, at, 3) == 2 && !glyph_is(text, at + 2, '-');
}

/* "12.3.1987 syntynyt", "3.4.85 s." */
static bool birth_follows(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_after(text, at, 3);

	return list_has_like(STR("syntynyt syntyneen syntyneelle syntyneellä syntynyttä "
		"syntyneestä synt född född född föddes syntyi syntyi synnyin "), word_str(&word));
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
	size_t day = spaces_end(text, letters_end(text, at), 1), count, year;
	struct guard_word month;

	if (!digits_count(text, day, 1))
		return false;
	month = word_at(text, at);
	if (!list_has(STR("april august december february january july june march may november "
			  "october september "),
		      word_str(&month)))
		return false;
	count = digits_count(text, day, 3);
	year = day + count + (glyph_is(text, day + count, ',') ? 1 : 0);
	year = spaces_end(text, year, 1);
	return is_day(text, day, count) && digits_count(text, year, 5) == 4 &&
	       year_take(text, year, to) && context_before(text, at) & CONTEXT_BIRTH;
}

bool birth_match(const struct guard_text *text, size_t at, size_t *to)
{
	bool dated = date_match(text, at, to) && !glyph_is_word(text, *to);
	bool named;

	if (!dated && digits_count(text, at, 2) < 2)
		return false;
	named = context_before(text, at) & CONTEXT_BIRTH;
	if (dated)
		return named || birth_follows(text, *to);
	if (bare_year_match(text, at, to))
		return !glyph_is_word(text, *to);
	if (!named)
		return false;
	if (short_year_first_match(text, at, to))
		return true;
	if (run_match(text, at, to))
		return !glyph_is_word(text, *to) && !glyph_is(text, *to, '-');
	return false;
}

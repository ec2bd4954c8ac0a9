/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Numbers of cases and clients: what stands after a word that announces one (asiakasnumero,
 * dnro, klientnummer), or, at least four digits long, right after "asiakas", "case" and the like.
 */
#include "language/guard_patterns.h"

#define NUMBER_MAX 40   /* glyphs */
#define DIGITS_MIN 3
#define BARE_DIGITS_MIN 4

struct number {
	size_t to, digits;
	size_t plain; /* digits before any sign */
	bool signs;
};

static bool is_inner_sign(uint16_t lower)
{
	return lower == '-' || lower == '/' || lower == '.' || lower == '_' || lower == ':';
}

static void run_take(const struct guard_text *text, struct number *number)
{
	while (glyph_is_word(text, number->to)) {
		number->digits += glyph_type(text, number->to) == GLYPH_DIGIT;
		number->to++;
	}
}

/* Letters, digits and the signs between them; a space only between two groups of digits. */
static struct number number_take(const struct guard_text *text, size_t at)
{
	struct number number = { .to = at };

	while (number.to - at < NUMBER_MAX) {
		size_t next = number.to;
		run_take(text, &number);
		if (number.to == next)
			break;
		next = number.to;
		if (is_inner_sign(glyph_lower(text, next))) {
			number.signs = true;
			next++;
		} else if (glyph_is(text, next, ' ') && glyph_type(text, next - 1) == GLYPH_DIGIT &&
			   digits_count(text, next + 1, 2) == 2 && !number.signs) {
			next++;
		}
		if (next == number.to || !glyph_is_word(text, next) ||
		    (glyph_type(text, next) == GLYPH_LETTER && glyph_is(text, next - 1, ':')))
			break;
		number.to = next;
	}
	return number;
}

/* 5500/R/12345/24: the police's way needs no word before it. */
static bool is_police(const struct guard_text *text, size_t at)
{
	return digits_count(text, at, 5) == 4 && glyph_is(text, at + 4, '/') &&
	       (glyph_is(text, at + 5, 'r') || glyph_is(text, at + 5, 's')) &&
	       glyph_is(text, at + 6, '/') && digits_count(text, at + 7, 1);
}

static bool is_year(const struct guard_text *text, size_t at)
{
	return digits_count(text, at, 5) == 4 && digits_value(text, at, 4) >= 1900 &&
	       digits_value(text, at, 4) <= 2100;
}

/* 2024, 2024-2026 */
static bool is_year_alone(const struct guard_text *text, size_t at, const struct number *number)
{
	if (!is_year(text, at))
		return false;
	return number->to == at + 4 || (number->to == at + 9 && glyph_is(text, at + 4, '-') &&
					is_year(text, at + 5));
}

/* THL/1234/5.03.00/2023, 1234/03.04.04/2024: a register's number needs no word before it. */
static bool is_registered(const struct guard_text *text, size_t at, const struct number *number)
{
	size_t letters = letters_end(text, at) - at, slashes = 0, dots = 0;

	if (number->to < at + 9 || !is_year(text, number->to - 4) ||
	    !glyph_is(text, number->to - 5, '/'))
		return false;
	for (size_t i = at; i < number->to; i++) {
		slashes += glyph_is(text, i, '/');
		dots += glyph_is(text, i, '.');
	}
	if (!letters)
		return slashes == 2 && dots;
	/* What the ombudsman decided is for all to read. */
	if (letters == 4 && glyph_is(text, at, 'e') && glyph_is(text, at + 1, 'o'))
		return false;
	return slashes >= 2 && letters >= 2 && glyph_is_upper(text, at) &&
	       glyph_is(text, at + letters, '/') && digits_count(text, at + letters + 1, 1);
}

/* The rest of a date or another number: the 2.2024 of 3.2.2024. */
static bool is_rest(const struct guard_text *text, size_t at)
{
	return at >= 2 && is_inner_sign(glyph_lower(text, at - 1)) &&
	       glyph_type(text, at - 2) == GLYPH_DIGIT;
}

/* Right behind "nro", whatever it is the number of. */
static bool is_numbered(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_before(text, at, 3);

	return list_has(STR("no nr nro number nummer "), word_str(&word)) &&
	       word_before(text, word.from, 2).len;
}

/* "2024-8891 asiakasnumero": what it is stands behind it. */
static bool is_named_after(const struct guard_text *text, size_t at, const struct number *number)
{
	size_t date;

	return number->digits >= BARE_DIGITS_MIN && !is_year_alone(text, at, number) &&
	       !glyph_is(text, at, '0') && glyph_is(text, number->to, ' ') &&
	       !date_match(text, at, &date) && context_after(text, number->to) & CONTEXT_CASE;
}

/* HEL 2024-001234: the house's letters before its number. */
static size_t letters_skip(const struct guard_text *text, size_t at)
{
	size_t end = at;

	while (end - at < 6 && glyph_is_latin(text, end) && glyph_is_upper(text, end))
		end++;
	return end > at && glyph_is(text, end, ' ') && digits_count(text, end + 1, 1)
		? end + 1 : at;
}

bool case_number_match(const struct guard_text *text, size_t at, size_t *to)
{
	struct number number = number_take(text, letters_skip(text, at));
	unsigned context;
	size_t date;

	*to = number.to;
	if (number.digits < DIGITS_MIN || is_rest(text, at))
		return false;
	if (is_police(text, at) || is_registered(text, at, &number))
		return true;
	context = context_before(text, at);
	if (context & CONTEXT_CASE)
		return true;
	if (!context && is_named_after(text, at, &number))
		return true;
	if (!context && !glyph_is(text, at, '0') && is_numbered(text, at) &&
	    !is_year_alone(text, at, &number))
		return number.digits >= BARE_DIGITS_MIN;
	if (!(context & CONTEXT_CLIENT) || number.digits < BARE_DIGITS_MIN ||
	    (glyph_is(text, letters_end(text, at), ' ') && !number.signs))
		return false;
	/* A date, a year or an amount after "asiakas" is just that. */
	if ((date_match(text, at, &date) && date == number.to) || is_year_alone(text, at, &number))
		return false;
	return !glyph_is(text, spaces_end(text, number.to, 1), 0x20ac) &&
	       !(context_after(text, number.to) & CONTEXT_PUBLIC);
}

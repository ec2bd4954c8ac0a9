/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The Finnish personal identity code: ddmmyy, a sign of the century, three digits, a check
 * character (Government Decree 128/2010; signs Y X W V U and B C D E F since 2023).  As
 * people write it: any dash, lower case, dots inside the date, spaces or a line's end between
 * the parts, no sign at all.
 *
 * What has a right check character is one in any of these forms.  With a wrong one (a slip
 * of the finger) it must be written whole, or stand after its own name.
 */
#include "language/guard_patterns.h"

#define GAP_MAX 3 /* spaces between two parts */

struct hetu {
	size_t at;        /* next glyph */
	uint32_t digits;  /* the nine of them, as a number */
	uint32_t day, month;
	bool loose;       /* spaces or dots where none belong */
	bool has_sign;
};

/* Two digits of the date, or one before a dot: 27.5.90. */
static bool pair_take(const struct guard_text *text, struct hetu *hetu, uint32_t *value)
{
	size_t count = digits_count(text, hetu->at, 2);

	if (count < 2 && !(count && glyph_is(text, hetu->at + 1, '.')))
		return false;
	*value = digits_value(text, hetu->at, count);
	hetu->digits = hetu->digits * 100 + *value;
	hetu->at += count;
	return true;
}

static void date_sign_skip(const struct guard_text *text, struct hetu *hetu)
{
	uint16_t sign = glyph_lower(text, hetu->at);

	if (sign != '.' && sign != ' ' && sign != '/' && sign != '-')
		return;
	hetu->at = spaces_end(text, hetu->at + 1, 1);
	hetu->loose = true;
}

/* 1985 for 85: the century counts for nothing. */
static void century_skip(const struct guard_text *text, struct hetu *hetu)
{
	uint32_t century;

	if (digits_count(text, hetu->at, 5) != 4)
		return;
	century = digits_value(text, hetu->at, 2);
	if (century < 18 || century > 20)
		return;
	hetu->loose = true;
	hetu->at += 2;
}

static bool date_take(const struct guard_text *text, struct hetu *hetu)
{
	uint32_t year;

	if (!pair_take(text, hetu, &hetu->day))
		return false;
	date_sign_skip(text, hetu);
	if (!pair_take(text, hetu, &hetu->month))
		return false;
	date_sign_skip(text, hetu);
	century_skip(text, hetu);
	return pair_take(text, hetu, &year);
}

static void gap_skip(const struct guard_text *text, struct hetu *hetu)
{
	size_t end = spaces_end(text, hetu->at, GAP_MAX);

	hetu->loose |= end > hetu->at;
	hetu->at = end;
}

static bool is_century_sign(uint16_t lower)
{
	return lower == '-' || lower == '+' || (lower >= 'a' && lower <= 'f') ||
	       (lower >= 'u' && lower <= 'y');
}

static void century_sign_take(const struct guard_text *text, struct hetu *hetu)
{
	uint16_t lower;

	gap_skip(text, hetu);
	lower = glyph_lower(text, hetu->at);
	if (is_century_sign(lower)) {
		hetu->has_sign = true;
		hetu->at += lower == '-' && glyph_is(text, hetu->at + 1, '-') ? 2 : 1;
	} else if (glyph_type(text, hetu->at) == GLYPH_SIGN && lower) {
		hetu->loose = true;
		hetu->at++;
	}
	gap_skip(text, hetu);
}

static bool number_take(const struct guard_text *text, struct hetu *hetu)
{
	if (digits_count(text, hetu->at, 3) < 3)
		return false;
	hetu->digits = hetu->digits * 1000 + digits_value(text, hetu->at, 3);
	hetu->at += 3;
	gap_skip(text, hetu);
	if (glyph_is(text, hetu->at, '-') || glyph_is(text, hetu->at, '.')) {
		hetu->loose = true;
		hetu->at++;
		gap_skip(text, hetu);
	}
	return true;
}

static bool is_check_character(uint16_t lower)
{
	return (lower >= '0' && lower <= '9') ||
	       (lower >= 'a' && lower <= 'y' && lower != 'g' && lower != 'i' && lower != 'o' &&
		lower != 'q');
}

static bool check_is_right(const struct hetu *hetu, uint16_t lower)
{
	static const char characters[] = "0123456789abcdefhjklmnprstuvwxy";

	return (uint16_t)characters[hetu->digits % 31] == lower;
}

/* A mobile number has the digits of a date now and then: 040123 4567. */
static bool is_mobile(const struct guard_text *text, size_t at)
{
	uint16_t second = glyph_lower(text, at + 1);

	return glyph_is(text, at, '0') && (second == '4' || second == '5');
}

/* Nothing is glued to it but, where a sign makes it plain, a small letter: 010190-900Xja. */
static bool is_end(const struct guard_text *text, const struct hetu *hetu)
{
	size_t after = hetu->at + 1;

	if (!glyph_is_word(text, after))
		return true;
	return hetu->has_sign && !hetu->loose && glyph_type(text, after) == GLYPH_LETTER &&
	       !glyph_is_upper(text, after) && check_is_right(hetu, glyph_lower(text, hetu->at));
}

static bool whole_match(const struct guard_text *text, size_t at, size_t *to)
{
	struct hetu hetu = { .at = at };
	bool right, named;

	if (!date_take(text, &hetu))
		return false;
	century_sign_take(text, &hetu);
	if (!number_take(text, &hetu) || !is_check_character(glyph_lower(text, hetu.at)) ||
	    !is_end(text, &hetu))
		return false;
	if (hetu.day < 1 || hetu.day > 31 || hetu.month < 1 || hetu.month > 12)
		right = false;
	else
		right = check_is_right(&hetu, glyph_lower(text, hetu.at));
	named = context_before(text, at) & CONTEXT_HETU;
	*to = hetu.at + 1;
	if (named)
		return right || hetu.has_sign || glyph_type(text, hetu.at) == GLYPH_LETTER;
	if (!hetu.has_sign && is_mobile(text, at) && glyph_type(text, hetu.at) == GLYPH_DIGIT)
		return false;
	if (right)
		return true;
	return hetu.has_sign && !hetu.loose && hetu.day >= 1 && hetu.day <= 31 && hetu.month >= 1 &&
	       hetu.month <= 12;
}

/* Between two characters of a code taken apart: any spaces, one dot, comma, dash or the like. */
static void apart_skip(const struct guard_text *text, struct hetu *hetu)
{
	uint16_t sign;

	gap_skip(text, hetu);
	sign = glyph_lower(text, hetu->at);
	if (sign == '.' || sign == ',' || sign == '/' || sign == '_' || sign == ':' || sign == '-')
		hetu->at++;
	gap_skip(text, hetu);
}

static bool digits_take(const struct guard_text *text, struct hetu *hetu, size_t count)
{
	while (count--) {
		if (glyph_type(text, hetu->at) != GLYPH_DIGIT)
			return false;
		hetu->digits = hetu->digits * 10 + digits_value(text, hetu->at++, 1);
		if (count)
			apart_skip(text, hetu);
	}
	return true;
}

/* 0 1 0 1 9 0 - 9 0 0 X, 15.03.05,A901E: only a right check makes a code of these. */
static bool apart_match(const struct guard_text *text, size_t at, size_t *to)
{
	struct hetu hetu = { .at = at };
	uint32_t day, month;
	uint16_t sign;

	if (!digits_take(text, &hetu, 6))
		return false;
	day = hetu.digits / 10000;
	month = hetu.digits / 100 % 100;
	apart_skip(text, &hetu);
	sign = glyph_lower(text, hetu.at);
	hetu.has_sign = glyph_is(text, hetu.at - 1, '-') || is_century_sign(sign);
	hetu.at += is_century_sign(sign) ? 1 : 0;
	apart_skip(text, &hetu);
	if (!digits_take(text, &hetu, 3))
		return false;
	apart_skip(text, &hetu);
	*to = hetu.at + 1;
	return day >= 1 && day <= 31 && month >= 1 && month <= 12 &&
	       check_is_right(&hetu, glyph_lower(text, hetu.at)) && !glyph_is_word(text, *to) &&
	       (hetu.has_sign || glyph_type(text, hetu.at) == GLYPH_LETTER ||
		context_before(text, at) & CONTEXT_HETU);
}

bool hetu_match(const struct guard_text *text, size_t at, size_t *to)
{
	return whole_match(text, at, to) || apart_match(text, at, to);
}

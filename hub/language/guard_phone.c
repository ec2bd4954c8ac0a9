/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Phone numbers: +358 and 00358 with or without (0), national ones that begin with 0, those of
 * other countries after + or 00, and any digits after a word like "puh.".  Groups may be
 * parted by a space, dash, slash, dot or bracket.  Short service numbers (112, 116 117) are none.
 */
#include "language/guard_patterns.h"

#define NATIONAL_MAX 10       /* digits, the leading 0 counted */
#define NATIONAL_MIN 7
#define INTERNATIONAL_MAX 15  /* ITU-T E.164 */
#define INTERNATIONAL_MIN 8
#define NAMED_MIN 6
#define GROUPS_MAX 12

struct phone {
	size_t digits, groups;
	size_t first;    /* digits of the first group */
	size_t last;     /* digits of the last group */
	bool dotted, slashed;
	uint32_t prefix; /* the first three digits */
	size_t to;
};

/* Where the next group begins, if signs part it from `at` alone; else `at`. */
static size_t group_next(const struct guard_text *text, size_t at)
{
	size_t next = spaces_end(text, at, 2);
	uint16_t sign = glyph_lower(text, next);

	if (sign == '-' || sign == '/' || sign == '.' || sign == ')' || sign == '_')
		next = spaces_end(text, next + 1, 1);
	if (glyph_is(text, next, '-') || glyph_is(text, next, '('))
		next++;
	return glyph_type(text, next) == GLYPH_DIGIT ? next : at;
}

static bool has_sign(const struct guard_text *text, size_t from, size_t to, uint16_t sign)
{
	for (; from < to; from++)
		if (glyph_is(text, from, sign))
			return true;
	return false;
}

/* Whole groups as long as the number stays a possible one. */
static void groups_take(const struct guard_text *text, struct phone *phone, size_t most)
{
	size_t at = phone->to;

	while (phone->groups < GROUPS_MAX) {
		size_t next = phone->groups ? group_next(text, at) : at;
		size_t count = digits_count(text, next, INTERNATIONAL_MAX + 1);
		if (!count || (phone->groups && next == at) || phone->digits + count > most)
			break;
		phone->dotted |= has_sign(text, at, next, '.');
		phone->slashed |= has_sign(text, at, next, '/');
		if (!phone->groups++)
			phone->first = count;
		phone->last = count;
		phone->digits += count;
		at = phone->to = next + count;
	}
}

/* Digits or a decimal part right before: this is the rest of another number. */
static bool is_continued(const struct guard_text *text, size_t at)
{
	uint16_t before;

	if (!at)
		return false;
	before = glyph_lower(text, at - 1);
	if (at >= 2 && (before == '.' || before == ',' || before == '-' || before == '/'))
		return glyph_is_word(text, at - 2);
	if (before == ' ' && at >= 3 && glyph_type(text, at - 2) == GLYPH_DIGIT)
		return digits_count(text, at, 4) == 3 && glyph_is(text, at, '0') &&
		       glyph_is(text, at + 1, '0');
	return false;
}

/* 1234567-1: a business identity code. */
static bool is_business(const struct guard_text *text, size_t at)
{
	return digits_count(text, at, 8) == 7 && glyph_is(text, at + 7, '-') &&
	       digits_count(text, at + 8, 2) == 1;
}

static bool is_amount(const struct guard_text *text, size_t to)
{
	size_t at = spaces_end(text, to, 1);

	return glyph_is(text, at, 0x20ac) || glyph_is(text, at, '%') ||
	       (glyph_is(text, to, ',') && digits_count(text, to + 1, 1));
}

/* The area code of a fixed line: 02, 03, 05, 06, 08, 09, 013 to 019. */
static bool is_fixed(const struct phone *phone)
{
	if (phone->groups < 2)
		return phone->digits >= 9;
	return phone->first == 3 ? phone->prefix >= 13 : !phone->dotted && !phone->slashed;
}

/* A line that everybody may call: its name stands right before. */
static bool is_helpline(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_before(text, at, 2);
	struct str str = word_str(&word);

	if (!glyph_is(text, at + 1, '4') && !glyph_is(text, at + 1, '5') &&
	    list_has_ending(STR("liitto linja neuvonta palvelu päivystys rådgivning säätiö "),
			    str, 0))
		return true;
	return list_has_like(STR("kriisipuheli* neuvontapuheli* palvelupuheli* palvelunumer* "
		"kriisinumer* neuvontanumer* jourtelefon* kristelefon* helpline "),
			     str);
}

static bool national_match(const struct guard_text *text, size_t at, struct phone *phone)
{
	bool mobile;

	if (digits_count(text, at, 3) < 2 || is_business(text, at) || is_continued(text, at) ||
	    is_helpline(text, at))
		return false;
	mobile = glyph_is(text, at + 1, '4') || glyph_is(text, at + 1, '5');
	groups_take(text, phone, NATIONAL_MAX + (mobile ? 1 : 0));
	phone->prefix = digits_value(text, at, digits_count(text, at, 3));
	if (phone->digits < NATIONAL_MIN || is_amount(text, phone->to) || phone->first == 5)
		return false;
	if (phone->groups > 1 && phone->first <= 2 && digits_count(text, phone->to, 1))
		return false;
	if (phone->prefix < 10 && phone->first > 2)
		return false;
	if (phone->first == 2)
		return is_fixed(phone) &&
		       digits_count(text, group_next(text, at + 2), 4) >= 3;
	if (mobile || phone->prefix == 800 || phone->prefix == 80)
		return phone->digits >= 8;
	return is_fixed(phone) || phone->digits >= 8;
}

/* After +, 00 or a bare 358. */
static bool international_match(const struct guard_text *text, struct phone *phone)
{
	groups_take(text, phone, INTERNATIONAL_MAX);
	return phone->digits >= INTERNATIONAL_MIN;
}

static bool finnish_match(const struct guard_text *text, size_t at, struct phone *phone)
{
	phone->to = at;
	groups_take(text, phone, 3 + NATIONAL_MAX);
	return phone->digits >= INTERNATIONAL_MIN;
}

/* The digits of the country begin with 358. */
static bool is_finland(const struct guard_text *text, size_t at)
{
	return digits_count(text, at, 3) == 3 && digits_value(text, at, 3) == 358;
}

/* After "puh." any number will do, but for the short ones of the authorities and helplines. */
static bool named_match(const struct guard_text *text, size_t at, struct phone *phone)
{
	if (is_continued(text, at))
		return false;
	groups_take(text, phone, NATIONAL_MAX);
	if (phone->dotted || phone->slashed || is_amount(text, phone->to))
		return false;
	if (phone->digits < (phone->groups == 1 ? NAMED_MIN : NATIONAL_MIN) || phone->first < 2)
		return false;
	return digits_value(text, at, 3) != 116 && (context_before(text, at) & CONTEXT_PHONE);
}

/* A number written one digit at a time: 0 4 0 1 2 3 4 5 6 7. */
static bool spelled_match(const struct guard_text *text, size_t at, struct phone *phone)
{
	if (!glyph_is(text, at, '0') || digits_count(text, at, 2) != 1)
		return false;
	groups_take(text, phone, NATIONAL_MAX);
	return phone->digits >= 9 && !phone->dotted && !phone->slashed &&
	       (phone->groups >= 9 || glyph_is(text, at + 2, '4') || glyph_is(text, at + 2, '5'));
}

static bool digits_match(const struct guard_text *text, size_t at, struct phone *phone)
{
	struct phone fresh = { .to = at };

	*phone = fresh;
	if (digits_count(text, at, 2) == 2 && digits_value(text, at, 2) == 0 &&
	    (digits_count(text, at, 6) != 5 || is_finland(text, at + 2)) &&
	    !is_continued(text, at) &&
	    !glyph_is(text, at + 2, '0') && !(context_before(text, at) & CONTEXT_PUBLIC) &&
	    international_match(text, phone))
		return phone->digits >= 10;
	*phone = fresh;
	if (glyph_is(text, at, '0') && !glyph_is(text, at + 1, '0') &&
	    national_match(text, at, phone))
		return true;
	*phone = fresh;
	if (spelled_match(text, at, phone))
		return true;
	*phone = fresh;
	if (is_finland(text, at) && finnish_match(text, at, phone) && phone->digits >= 11)
		return true;
	*phone = fresh;
	return named_match(text, at, phone);
}

/* Begins at +, ( or a digit. */
bool phone_match(const struct guard_text *text, size_t at, size_t *to)
{
	struct phone phone = { .to = at };
	bool found;

	if (glyph_type(text, at) == GLYPH_DIGIT) {
		found = digits_match(text, at, &phone);
	} else if (glyph_is(text, at, '+')) {
		phone.to = spaces_end(text, at + 1, 1);
		found = digits_count(text, phone.to, 1) &&
			(!at || !glyph_is_word(text, at - 1)) &&
			(is_finland(text, phone.to) ? finnish_match(text, phone.to, &phone)
						    : international_match(text, &phone));
	} else {
		size_t inner = spaces_end(text, at + 1, 1);
		inner += glyph_is(text, inner, '+') ? 1 : 0;
		found = glyph_is(text, at, '(') && digits_match(text, inner, &phone) &&
			has_sign(text, inner, phone.to, ')');
		if (found && glyph_is(text, at + 1, '+'))
			found = phone.digits >= INTERNATIONAL_MIN;
	}
	*to = phone.to;
	return found;
}

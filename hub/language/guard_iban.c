/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Bank accounts: IBAN by ISO 13616 (two letters, two digits, then the country's own part; the
 * whole, its first four characters put last and letters counted from 10, leaves 1 modulo 97),
 * in groups of any size.  A Finnish one counts even when its check is wrong.
 */
#include "language/guard_patterns.h"

#define IBAN_MIN 15
#define IBAN_MAX 34
#define FINNISH_LEN 18

struct iban {
	uint8_t characters[IBAN_MAX];
	size_t len;
	size_t ends[IBAN_MAX]; /* where each character ends */
};

static size_t sign_skip(const struct guard_text *text, size_t at)
{
	size_t end = spaces_end(text, at, 2);

	if (end == at && (glyph_is(text, at, '-') || glyph_is(text, at, '.')))
		end++;
	return glyph_is_latin(text, end) || glyph_type(text, end) == GLYPH_DIGIT ? end : at;
}

static void characters_take(const struct guard_text *text, struct iban *iban, size_t at)
{
	while (iban->len < IBAN_MAX) {
		if (!glyph_is_latin(text, at) && glyph_type(text, at) != GLYPH_DIGIT) {
			size_t next = sign_skip(text, at);
			if (next == at)
				break;
			at = next;
		}
		uint16_t lower = glyph_lower(text, at++);
		uint32_t value = lower >= 'a' ? lower - 'a' + 10u : lower - (uint32_t)'0';
		iban->characters[iban->len] = (uint8_t)value;
		iban->ends[iban->len++] = at;
	}
}

static bool check_is_right(const struct iban *iban, size_t len)
{
	uint32_t rest = 0;

	for (size_t i = 0; i < len; i++) {
		uint32_t value = iban->characters[(i + 4) % len];
		rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
	}
	return rest == 1;
}

static bool is_country(const struct iban *iban, const char *letters)
{
	return iban->characters[0] == letters[0] - 'a' + 10 &&
	       iban->characters[1] == letters[1] - 'a' + 10;
}

/* The length that ISO 13616's registry gives; 0: no country that people here write of. */
static size_t country_len(const struct iban *iban)
{
	static const struct {
		char letters[3];
		uint8_t len;
	} countries[] = {
		{ "fi", 18 }, { "ax", 18 }, { "se", 24 }, { "ee", 20 }, { "no", 15 }, { "dk", 18 },
		{ "de", 22 }, { "gb", 22 }, { "lv", 21 }, { "lt", 20 }, { "pl", 28 }, { "fr", 27 },
		{ "es", 24 }, { "it", 27 }, { "nl", 18 }, { "be", 16 }, { "at", 20 }, { "ch", 21 },
		{ "ie", 22 }, { "pt", 25 }, { "ro", 24 }, { "bg", 22 }, { "hu", 28 }, { "cz", 24 },
		{ "sk", 24 }, { "ua", 29 }, { "gr", 27 }, { "tr", 26 }, { "hr", 21 }, { "si", 19 },
		{ "lu", 20 }, { "is", 26 }, { "mt", 31 }, { "cy", 28 }, { "rs", 22 }, { "al", 28 },
		{ "xk", 20 }, { "mk", 19 }, { "ba", 20 }, { "by", 28 }, { "md", 24 }, { "ge", 22 },
		{ "il", 23 }, { "ae", 23 }, { "sa", 24 }, { "iq", 23 }, { "li", 21 }, { "mc", 27 },
	};

	for (size_t i = 0; i < sizeof(countries) / sizeof(*countries); i++)
		if (is_country(iban, countries[i].letters))
			return countries[i].len;
	return 0;
}

static bool is_finnish(const struct iban *iban)
{
	if (!is_country(iban, "fi") || iban->len < FINNISH_LEN)
		return false;
	for (size_t i = 2; i < FINNISH_LEN; i++)
		if (iban->characters[i] > 9)
			return false;
	return true;
}

/* An account as Finland wrote it before 2011, after a word that says so: 123456-785. */
static bool old_account_match(const struct guard_text *text, size_t at, size_t *to)
{
	size_t count;

	if (digits_count(text, at, 7) != 6 || !glyph_is(text, at + 6, '-'))
		return false;
	count = digits_count(text, at + 7, 9);
	*to = at + 7 + count;
	return count >= 2 && count <= 8 && (context_before(text, at) & CONTEXT_ACCOUNT);
}

/* One cut short, or of a country unknown here, counts after a word that says what it is. */
static size_t iban_len(const struct iban *iban)
{
	size_t len = country_len(iban);

	if (len && iban->len >= len)
		return len;
	return iban->len >= IBAN_MIN && iban->len <= FINNISH_LEN ? iban->len : 0;
}

/* Two letters and two digits, close together or one space between any of them. */
static bool begins_account(const struct guard_text *text, size_t at)
{
	size_t second = spaces_end(text, at + 1, 1), first_digit = spaces_end(text, second + 1, 2);

	first_digit += glyph_is(text, first_digit, '-') ? 1 : 0;
	return glyph_is_latin(text, at) && glyph_is_latin(text, second) &&
	       digits_count(text, first_digit, 1) &&
	       digits_count(text, spaces_end(text, first_digit + 1, 1), 1);
}

bool iban_match(const struct guard_text *text, size_t at, size_t *to)
{
	struct iban iban = { .len = 0 };
	size_t len;

	if (glyph_type(text, at) == GLYPH_DIGIT)
		return old_account_match(text, at, to);
	if (!begins_account(text, at))
		return false;
	characters_take(text, &iban, at);
	len = iban_len(&iban);
	if (!len)
		return false;
	*to = iban.ends[len - 1];
	if (len == country_len(&iban) && (check_is_right(&iban, len) || is_finnish(&iban)))
		return true;
	return context_before(text, at) & CONTEXT_ACCOUNT;
}

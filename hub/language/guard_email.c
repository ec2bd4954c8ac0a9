/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * E-mail addresses: local@domain (RFC 5321 sizes), spaces around the sign, and the ways of
 * hiding it: (at), [at], "at", "ät", "miukumauku"; (dot), [piste], "dot", "piste", "punkt".
 */
#include "language/guard_patterns.h"

#define LOCAL_MAX 64
#define LABEL_MAX 63
#define LABELS_MAX 8

static bool is_local(const struct guard_text *text, size_t at)
{
	uint16_t lower = glyph_lower(text, at);

	return glyph_is_word(text, at) || lower == '.' || lower == '_' || lower == '-' ||
	       lower == '+' || lower == '%' || lower == '\'' || lower == '&' || lower == '=';
}

static size_t local_end(const struct guard_text *text, size_t at)
{
	size_t end = at;

	while (end - at < LOCAL_MAX && is_local(text, end))
		end++;
	return end;
}

static size_t bracket_skip(const struct guard_text *text, size_t at, const char *brackets)
{
	for (; *brackets; brackets++)
		if (glyph_is(text, at, (uint16_t)(uint8_t)*brackets))
			return at + 1;
	return at;
}

#define OPENING "([{<-_*" /* before a sign that is spelled out */

/* The (a) of "matti(a)posti.fi", between brackets alone. */
static bool is_lone_a(const struct guard_word *word)
{
	return word->len == 1 && word->lower[0] == 'a';
}

/*
 * A sign spelled out: " (at) ", "[at]", " at ".  Without brackets it must stand between spaces.
 * Gives where it ends; `at` when it is not there.
 */
static size_t spelled_end(const struct guard_text *text, size_t at, struct str words)
{
	size_t open = spaces_end(text, at, 2);
	size_t inside = bracket_skip(text, open, OPENING);
	struct guard_word word = word_at(text, spaces_end(text, inside, 1));
	size_t close = spaces_end(text, word.to, 1);
	size_t after = bracket_skip(text, close, ")]}>-_*");

	if (!list_has_like(words, word_str(&word)) && (inside == open || !is_lone_a(&word)))
		return at;
	if (inside > open)
		return after > close ? spaces_end(text, after, 2) : at;
	return open > at && close > word.to ? close : at;
}

/* The sign itself, bare or bracketed, spaces around. */
static size_t sign_end(const struct guard_text *text, size_t at, uint16_t sign)
{
	size_t open = spaces_end(text, at, 2);

	open = bracket_skip(text, open, "([{\"\'");
	if (!glyph_is(text, open, sign))
		return at;
	open += sign == '@' && glyph_is(text, open + 1, sign) ? 1 : 0;
	return spaces_end(text, bracket_skip(text, open + 1, ")]}"), 2);
}

static size_t label_end(const struct guard_text *text, size_t at)
{
	size_t end = at;

	while (end - at < LABEL_MAX && (glyph_is_word(text, end) || glyph_is(text, end, '-')))
		end++;
	while (end > at && glyph_is(text, end - 1, '-'))
		end--;
	return end;
}

/* The dot between two labels, tight or spelled out; `at`: none. */
static size_t dot_end(const struct guard_text *text, size_t at)
{
	if (glyph_is(text, at, '.') && glyph_is_word(text, at + 1))
		return at + 1;
	if (glyph_is(text, at, '.') && glyph_is(text, at + 1, '.') && glyph_is_word(text, at + 2))
		return at + 2;
	return spelled_end(text, at, STR("dot piste punkt point pnt "));
}

/* " snabel-a ", " ät-merkki ", " at-merkki ": the sign's name in two words. */
static size_t snabel_end(const struct guard_text *text, size_t at)
{
	size_t open = spaces_end(text, at, 2);
	size_t inside = bracket_skip(text, open, "([{<");
	struct guard_word first = word_at(text, inside), second;

	if (inside == at || !list_has_like(STR("snabel ät at miuku "), word_str(&first)) ||
	    (!glyph_is(text, first.to, '-') && !glyph_is(text, first.to, ' ')))
		return at;
	second = word_at(text, first.to + 1);
	if (!list_has_like(STR("a merkki mauku sign "), word_str(&second)) ||
	    (inside == open && !glyph_is(text, second.to, ' ')))
		return at;
	return spaces_end(text, bracket_skip(text, second.to, ")]}>"), 2);
}

/* Top-level domains after which a loosely written address is believed. */
static bool is_top_level(const struct guard_text *text, size_t from, size_t to)
{
	struct guard_word word = word_at(text, from);

	return word.to == to &&
	       list_has_like(STR("fi se com net org info eu ee ru no dk de uk io ax me nu test "
		"example invalid biz co us fr es it pl ua gov edu mail "), word_str(&word));
}

struct domain {
	size_t to;
	size_t labels;
	bool known; /* ends in a top-level domain of the list */
};

static struct domain domain_take(const struct guard_text *text, size_t at)
{
	struct domain domain = { .to = label_end(text, at) };

	domain.labels = domain.to > at;
	while (domain.labels && domain.labels < LABELS_MAX) {
		size_t next = dot_end(text, domain.to);
		size_t end = next > domain.to ? label_end(text, next) : next;
		if (end == next || next == domain.to)
			break;
		domain.known = is_top_level(text, next, end);
		domain.to = end;
		domain.labels++;
	}
	return domain;
}

/* What stands for the dot where it went wrong: matti@posti . fi, matti@posti,fi, matti@posti fi */
static size_t loose_dot_end(const struct guard_text *text, size_t at)
{
	size_t dot = sign_end(text, at, '.'), end;

	if (dot == at)
		dot = sign_end(text, at, ',');
	if (dot == at && glyph_is(text, at, ' '))
		dot = at + 1;
	end = label_end(text, dot);

	return dot > at && is_top_level(text, dot, end) ? end : at;
}

/* Words before "at" that make English of it. */
static bool is_plain_word(const struct guard_text *text, size_t at)
{
	struct guard_word word = word_at(text, at);

	return list_has_like(STR("look meet meeting available is are was at more info read see "
		"found find work works working visit seminar event "), word_str(&word));
}

/* Most words are followed by another that is no such sign: its first letters say so. */
static bool may_be_spelled(const struct guard_text *text, size_t at)
{
	size_t next = spaces_end(text, at, 2);
	uint16_t first = glyph_lower(text, next), second = glyph_lower(text, next + 1);

	switch (first) {
	case 'a':
	case 0xe4:
		return second == 't';
	case 's':
		return second == 'n';
	case 'd':
		return second == 'o';
	case 'p':
		return second == 'i' || second == 'u' || second == 'n' || second == 'o';
	case 'm':
	case 'k':
		return second == 'i';
	default:
		return bracket_skip(text, next, OPENING) > next;
	}
}

#define DOTS_MAX 3 /* dots spelled out before the sign: amina dot warsame at example dot com */

/* Where the spelled sign after a local part ends, its own dots perhaps spelled too; 0: none. */
static size_t spelled_sign_end(const struct guard_text *text, size_t end)
{
	for (size_t dots = 0; dots <= DOTS_MAX && may_be_spelled(text, end); dots++) {
		size_t sign = snabel_end(text, end), next;
		if (sign > end)
			return sign;
		sign = spelled_end(text, end, STR("at ät ätt miukumauku miuku kissanhäntä "
			"kissanhännä snabel snabela ätmerkki "));
		if (sign > end)
			return sign;
		next = dot_end(text, end);
		if (next == end || !glyph_is_word(text, next))
			return 0;
		end = local_end(text, next);
	}
	return 0;
}

bool email_match(const struct guard_text *text, size_t at, size_t *to)
{
	size_t end = local_end(text, at), sign = sign_end(text, end, '@');
	struct domain domain;
	bool spelled = false;

	while (end > at && sign == end && glyph_is(text, end - 1, '-'))
		end--;
	if (sign == end) {
		sign = spelled_sign_end(text, end);
		spelled = true;
		if (!sign)
			return false;
	}
	if (sign == end || !glyph_is_word(text, sign))
		return false;
	domain = domain_take(text, sign);
	*to = domain.labels == 1 ? loose_dot_end(text, domain.to) : domain.to;
	if (spelled)
		return (*to > domain.to || (domain.labels > 1 && domain.known)) &&
		       !is_plain_word(text, at);
	/* matti@posti: no dot at all, but nothing else is written so. */
	return domain.labels > 1 || *to > domain.to ||
	       (sign == end + 1 && end > at + 1 && letters_end(text, sign) >= sign + 3);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One pass over the text.  At the beginning of each run of letters or digits the patterns are
 * asked in turn, the surest first; what one takes, no other sees.
 */
#include "language/guard.h"
#include "language/guard_patterns.h"

struct finding {
	struct guard_text text;
	const struct guard_names *names;
	struct guard_span *spans;
	size_t count;
	size_t at;
};

static const struct {
	struct str word;
	bool blocks;
} kinds[GUARD_KIND_COUNT] = {
#define X(name, text, certain) [GUARD_##name] = { { text, sizeof(text) - 1 }, certain },
	GUARD_KINDS(X)
#undef X
};

struct str guard_kind_word(enum guard_kind kind)
{
	return kinds[kind].word;
}

bool guard_kind_blocks(enum guard_kind kind)
{
	return kinds[kind].blocks;
}

struct candidate {
	guard_pattern *match;
	enum guard_kind kind;
};

static const struct candidate after_digit[] = {
	{ email_match, GUARD_EMAIL },
	{ hetu_match, GUARD_HETU },
	{ birth_match, GUARD_DATE_OF_BIRTH },
	{ iban_match, GUARD_IBAN },
	{ case_number_match, GUARD_CASE_NUMBER },
	{ phone_match, GUARD_PHONE },
	{ postal_code_match, GUARD_POSTAL_CODE_CITY },
	{ plate_match, GUARD_CAR_PLATE },
};

static const struct candidate after_letter[] = {
	{ email_match, GUARD_EMAIL },
	{ url_match, GUARD_URL },
	{ iban_match, GUARD_IBAN },
	{ street_match, GUARD_STREET_ADDRESS },
	{ post_box_match, GUARD_STREET_ADDRESS },
	{ postal_code_match, GUARD_POSTAL_CODE_CITY },
	{ case_number_match, GUARD_CASE_NUMBER },
	{ plate_match, GUARD_CAR_PLATE },
	{ birth_month_match, GUARD_DATE_OF_BIRTH },
};

static const struct candidate inside_word[] = {
	{ hetu_match, GUARD_HETU },
};

static const struct candidate after_sign[] = {
	{ phone_match, GUARD_PHONE },
};

static void span_add(struct finding *finding, size_t to, enum guard_kind kind)
{
	const struct guard_glyph *glyphs = finding->text.glyphs;

	finding->spans[finding->count++] = (struct guard_span){
		.start = glyphs[finding->at].at, .end = glyphs[to].at, .kind = kind,
	};
	finding->at = to;
}

static bool candidates_try(struct finding *finding, const struct candidate *candidates,
			   size_t count)
{
	size_t to;

	for (size_t i = 0; i < count; i++) {
		if (!candidates[i].match(&finding->text, finding->at, &to))
			continue;
		span_add(finding, to, candidates[i].kind);
		return true;
	}
	return false;
}

#define TRY(finding, candidates) \
	candidates_try(finding, candidates, sizeof(candidates) / sizeof(*(candidates)))

/* A date right behind a name is that person's, whatever it is the date of. */
static void birth_try(struct finding *finding)
{
	size_t from = finding->at, at = from, to;

	while (at - from < 3 && at < finding->text.count && !glyph_is_word(&finding->text, at))
		at++;
	if (!date_match(&finding->text, at, &to) || glyph_is_word(&finding->text, to) ||
	    !digits_count(&finding->text, to - 4, 4))
		return;
	finding->at = at;
	span_add(finding, to, GUARD_DATE_OF_BIRTH);
}

static bool run_is_over(const struct finding *finding, size_t at)
{
	return glyph_type(&finding->text, at) != glyph_type(&finding->text, finding->at);
}

static void run_skip(struct finding *finding)
{
	size_t at = finding->at;

	while (at < finding->text.count && !run_is_over(finding, at))
		at++;
	finding->at = at;
}

static bool is_inside_word(const struct finding *finding)
{
	return finding->at && glyph_is_word(&finding->text, finding->at - 1);
}

/* Digits that are glued to letters are an identity code at most: hetu010190-900X. */
static void digits_see(struct finding *finding)
{
	bool found;

	context_take(&finding->text, finding->at);
	found = is_inside_word(finding) ? TRY(finding, inside_word)
					     : TRY(finding, after_digit);

	if (!found)
		run_skip(finding);
}

/* at, ät, miukumauku, kissanhäntä, dot, piste, snabel-a: what an address is spelled with. */
static bool begins_at_word(const struct guard_text *text, size_t at)
{
	uint16_t first = glyph_lower(text, at), second = glyph_lower(text, at + 1);

	return ((first == 'a' || first == 0xe4) && second == 't') ||
	       ((first == 'm' || first == 'k') && second == 'i') ||
	       (first == 'd' && second == 'o' && glyph_is(text, at + 2, 't')) ||
	       (first == 'p' && second == 'i' && glyph_is(text, at + 2, 's')) ||
	       (first == 's' && second == 'n' && glyph_is(text, at + 2, 'a'));
}

/*
 * Most words are followed by a space and another word, and are no part of any pattern: this
 * says so at once, and is what makes the guard fast.
 */
static bool may_begin_pattern(const struct guard_text *text, size_t at)
{
	size_t end = letters_end(text, at), next;
	uint16_t after = glyph_lower(text, end);

	if (glyph_is_upper(text, at) || end - at > GUARD_WORD_MAX)
		return true;
	if (after != ' ' && after != ',' && after != '.')
		return after != 0;
	if (glyph_is_word(text, end + 1) && after == '.')
		return true;
	next = spaces_end(text, end + (after == ' ' ? 0 : 1), 2);
	if (glyph_type(text, next) != GLYPH_LETTER)
		return true;
	return begins_at_word(text, next);
}

static void letters_see(struct finding *finding)
{
	size_t to;

	if (is_inside_word(finding)) {
		run_skip(finding);
		return;
	}
	if (may_begin_pattern(&finding->text, finding->at) && TRY(finding, after_letter))
		return;
	if (finding->names &&
	    person_match(&finding->text, finding->names, finding->at, &to)) {
		span_add(finding, to, GUARD_PERSON_NAME);
		birth_try(finding);
		return;
	}
	run_skip(finding);
}

static void sign_see(struct finding *finding)
{
	uint16_t lower = glyph_lower(&finding->text, finding->at);

	if ((lower == '+' || lower == '(') && TRY(finding, after_sign))
		return;
	finding->at++;
}

size_t guard_find(struct str text, const struct guard_names *names, struct guard_room room)
{
	struct finding finding = {
		.text = guard_text_make(text, room.glyphs), .names = names, .spans = room.spans,
	};

	while (finding.at < finding.text.count) {
		switch (glyph_type(&finding.text, finding.at)) {
		case GLYPH_DIGIT:
			digits_see(&finding);
			break;
		case GLYPH_LETTER:
			letters_see(&finding);
			break;
		default:
			sign_see(&finding);
			break;
		}
	}
	return finding.count;
}

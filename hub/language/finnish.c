/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * toimeentulotukihakemus is cut where its structure says, so that toimeentulotuki,
 * tukihakemus and each part are in the index; a part in the genitive
 * (toimeentulotuenhakemus) is read anew, for nobody looks for toimeentulotuen.
 *
 * A family is the base of a word's first morpheme: uupuminen and uupunut are both
 * of uupua.  A word that says "without" (asunnoton, asunnottomuus) has a family of
 * its own: who looks for homelessness does not look for flats.
 */
#include "language/finnish.h"

#include <string.h>

#include "base/check.h"
#include "language/word.h"

#define PARTS_MAX 12u
#define FAMILY_POINTS_MIN 4u /* shorter bases bring together what is unrelated */
#define PART_POINTS_MIN 3u

struct parts {
	struct str items[PARTS_MAX];
	uint32_t count;
};

static struct str lower(struct arena *arena, struct str text)
{
	struct str folded;

	/* What the dictionary gives is well-formed. */
	CHECK(text_fold(arena, text, &folded) == FAIL_NONE);
	return folded;
}

/* Bytes of the first `points` code points. */
static size_t points_len(struct str text, size_t points)
{
	size_t at = 0;

	while (at < text.len && points > 0) {
		at++;
		while (at < text.len && ((uint8_t)text.ptr[at] & 0xc0) == 0x80)
			at++;
		points--;
	}
	return at;
}

static struct str hyphens_trim(struct str text)
{
	while (text.len && text.ptr[0] == '-')
		text = str_slice(text, 1, text.len);
	while (text.len && text.ptr[text.len - 1] == '-')
		text.len--;
	return text;
}

/* The base form cut at the structure's marks; the last part takes what is left. */
static void parts_cut(struct arena *arena, const struct reading *reading, struct parts *parts)
{
	struct str rest = lower(arena, reading->base), structure = reading->structure, segment;

	parts->count = 0;
	if (str_has_prefix(structure, STR("=")))
		structure = str_slice(structure, 1, structure.len);
	while (parts->count < PARTS_MAX && word_split(&structure, '=', &segment)) {
		size_t len = structure.len ? points_len(rest, segment.len) : rest.len;
		struct str part = hyphens_trim(str_slice(rest, 0, len));
		rest = str_slice(rest, len, rest.len);
		if (part.len)
			parts->items[parts->count++] = part;
	}
}

/* "toimeen=tulo" is one base with a mark inside. */
static struct str base_clean(struct arena *arena, struct str base)
{
	char *clean = arena_take(arena, base.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < base.len; i++)
		if (base.ptr[i] != '=' && base.ptr[i] != '|')
			clean[len++] = base.ptr[i];
	return lower(arena, (struct str){ clean, len });
}

struct morphemes {
	struct parts bases;
	bool without; /* the suffix -ton, -tön is among them */
};

/* "+asunno(asunto)+ttomu(+ton)+us(+us)": a base that begins with + is a suffix's. */
static void morphemes_read(struct arena *arena, struct str bases, struct morphemes *morphemes)
{
	struct str piece, before;

	*morphemes = (struct morphemes){ 0 };
	while (word_split(&bases, ')', &piece)) {
		if (!word_split(&piece, '(', &before) || piece.len == 0)
			continue;
		if (piece.ptr[0] != '+') {
			if (morphemes->bases.count < PARTS_MAX)
				morphemes->bases.items[morphemes->bases.count++] =
					base_clean(arena, piece);
			continue;
		}
		if (str_equal(piece, STR("+ton")) || str_equal(piece, STR("+tön")))
			morphemes->without = true;
	}
}

static void family_add(struct term_set *terms, const struct morphemes *morphemes)
{
	if (morphemes->bases.count == 0)
		return;
	struct str base = morphemes->bases.items[0];
	if (morphemes->without) {
		char *key = arena_take(terms->arena, base.len + 4);
		memcpy(key, base.ptr, base.len);
		memcpy(key + base.len, "+ton", 4);
		terms_add_marked(terms, MARK_FAMILY, (struct str){ key, base.len + 4 });
	} else if (text_count(base) >= FAMILY_POINTS_MIN) {
		terms_add_marked(terms, MARK_FAMILY, base);
	}
}

bool finnish_add_query(struct morphology *morphology, struct str word, struct term_set *terms)
{
	struct analysis analysis = morphology_find(morphology, word);
	struct morphemes morphemes;
	struct parts parts;

	for (uint32_t i = 0; i < analysis.count; i++) {
		const struct reading *reading = &analysis.readings[i];
		terms_add(terms, lower(terms->arena, reading->base));
		parts_cut(terms->arena, reading, &parts);
		morphemes_read(terms->arena, reading->bases, &morphemes);
		if (parts.count == 1)
			family_add(terms, &morphemes);
	}
	return analysis.count > 0;
}

static struct str parts_join(struct arena *arena, const struct parts *parts, uint32_t from,
			     uint32_t to)
{
	size_t len = 0;

	for (uint32_t i = from; i < to; i++)
		len += parts->items[i].len;
	char *joined = arena_take(arena, len + 1);
	len = 0;
	for (uint32_t i = from; i < to; i++) {
		memcpy(joined + len, parts->items[i].ptr, parts->items[i].len);
		len += parts->items[i].len;
	}
	return (struct str){ joined, len };
}

/* Every run of parts but the whole, as it stands in the compound and as a word of its own. */
static void runs_add(struct morphology *morphology, const struct parts *parts,
		     struct term_set *terms)
{
	for (uint32_t from = 0; from < parts->count; from++)
		for (uint32_t to = from + 1; to <= parts->count; to++) {
			if (to - from == parts->count)
				continue;
			struct str run = parts_join(terms->arena, parts, from, to);
			if (text_count(run) < PART_POINTS_MIN)
				continue;
			terms_add(terms, run);
			finnish_add_query(morphology, run, terms);
		}
}

bool finnish_add_index(struct morphology *morphology, struct str word, struct term_set *terms)
{
	struct analysis analysis = morphology_find(morphology, word);
	struct parts parts;

	finnish_add_query(morphology, word, terms);
	for (uint32_t i = 0; i < analysis.count; i++) {
		parts_cut(terms->arena, &analysis.readings[i], &parts);
		runs_add(morphology, &parts, terms);
	}
	return analysis.count > 0;
}

/* The reading of most parts: the others have taken one of them for a word of its own. */
static void parts_find(struct morphology *morphology, struct str word, struct arena *arena,
		       struct parts *most)
{
	struct analysis analysis = morphology_find(morphology, word);
	struct parts parts;

	most->count = 0;
	for (uint32_t i = 0; i < analysis.count; i++) {
		parts_cut(arena, &analysis.readings[i], &parts);
		if (parts.count > most->count)
			*most = parts;
	}
}

static struct halves halves_of(struct arena *arena, const struct parts *parts, uint32_t at)
{
	struct str head = parts_join(arena, parts, 0, at);
	struct str tail = parts_join(arena, parts, at, parts->count);
	char *both = arena_take(arena, head.len + 1 + tail.len);

	memcpy(both, head.ptr, head.len);
	both[head.len] = ' ';
	memcpy(both + head.len + 1, tail.ptr, tail.len);
	return (struct halves){ head, tail, { both, head.len + 1 + tail.len } };
}

uint32_t finnish_cut(struct morphology *morphology, struct str word, struct arena *arena,
		     struct halves halves[HALVES_MAX])
{
	struct parts parts;
	uint32_t count = 0;

	parts_find(morphology, word, arena, &parts);
	for (uint32_t at = parts.count; at > 1 && count < HALVES_MAX; at--) {
		halves[count] = halves_of(arena, &parts, at - 1);
		if (text_count(halves[count].head) >= PART_POINTS_MIN &&
		    text_count(halves[count].tail) >= PART_POINTS_MIN)
			count++;
	}
	return count;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The dictionary is what costs: 25 µs for a word that people write, but for one made
 * of small words up to 40 µs and another 1.75 µs times the square of its length, and far
 * more beyond 20 letters.  So a text has an effort that it may cost: what lies beyond
 * is looked for in the lists alone.  It is reckoned from the text, not by a clock or by
 * what is remembered, so the same text always gives the same answer.
 */
#include "language/sentry.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/check.h"
#include "language/guard_dictionary.h"

/* The domain's kinds are the guard's, number by number. */
#define X(number, name, word) \
	_Static_assert((int)PERSONAL_##name == (int)GUARD_##name, "another order of " word);
PERSONAL_KINDS(X)
#undef X
_Static_assert((int)PERSONAL_KIND_COUNT == (int)GUARD_KIND_COUNT, "a kind is missing");

#define LOOKED_POINTS_MAX 20u /* hardly a name is longer, in any case */
#define EFFORT_MAX 3200u      /* µs at the worst */
#define EFFORT_LEAST 40u

struct sentry {
	struct morphology *morphology;
	struct guard_names names;      /* of the dictionary */
	struct arena arena;            /* of the text under way, as the rest */
	struct str looked[EFFORT_MAX / EFFORT_LEAST];
	uint32_t looked_count, effort;
};

static bool was_looked(const struct sentry *sentry, struct str word)
{
	for (uint32_t i = 0; i < sentry->looked_count; i++)
		if (str_equal(sentry->looked[i], word))
			return true;
	return false;
}

static bool may_look(struct sentry *sentry, struct str word)
{
	uint32_t points = (uint32_t)text_count(word);
	uint32_t effort = EFFORT_LEAST + points * points * 7 / 4;

	if (points > LOOKED_POINTS_MAX)
		return false;
	if (was_looked(sentry, word))
		return true;
	if (sentry->effort + effort > EFFORT_MAX)
		return false;
	sentry->effort += effort;
	sentry->looked[sentry->looked_count++] = str_copy(&sentry->arena, word);
	return true;
}

static unsigned bounded_find(void *self, struct str word)
{
	struct sentry *sentry = self;

	return may_look(sentry, word) ? sentry->names.find(sentry->names.self, word) : 0;
}

enum fail sentry_open(struct sentry **sentry)
{
	struct morphology *morphology;

	*sentry = NULL;
	enum fail fail = morphology_open(&morphology);
	if (fail)
		return fail;
	struct sentry *made = calloc(1, sizeof(*made));
	CHECK(made);
	made->morphology = morphology;
	made->names = guard_names_from(morphology);
	*sentry = made;
	return FAIL_NONE;
}

void sentry_close(struct sentry *sentry)
{
	if (!sentry)
		return;
	morphology_close(sentry->morphology);
	arena_free(&sentry->arena);
	free(sentry);
}

bool sentry_find(void *self, struct str text, struct personal_data *found)
{
	struct sentry *sentry = self;
	struct guard_room room = {
		.glyphs = arena_take_array(&sentry->arena, text.len + 1, sizeof(*room.glyphs)),
		.spans = arena_take_array(&sentry->arena, text.len + 1, sizeof(*room.spans)),
	};
	struct guard_names names = { bounded_find, sentry };

	CHECK(text.len < UINT16_MAX);
	sentry->effort = sentry->looked_count = 0;
	size_t count = guard_find(text, &names, room);
	found->count = count < LIMIT_FINDINGS ? (uint32_t)count : LIMIT_FINDINGS;
	for (uint32_t i = 0; i < found->count; i++)
		found->items[i] = (struct personal_part){
			.kind = (enum personal_kind)room.spans[i].kind,
			.start = (uint16_t)room.spans[i].start,
			.end = (uint16_t)room.spans[i].end,
			.blocks = guard_kind_blocks(room.spans[i].kind),
		};
	arena_reset(&sentry->arena);
	return count == found->count;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/template.h"

#include "base/check.h"

#define MINUTES(n) ((n) * 60000u)

/* Others' posts are masked: the facilitators see them, the floor does not. */
#define SEES_MASKED { [LANE_DESK] = SIGHT_PHENOMENA }
#define SEES_PHENOMENA { SIGHT_PHENOMENA, SIGHT_PHENOMENA }
/* Blind: who sees the tallies votes with the crowd, so nobody does, facilitators included. */
#define SEES_BLIND { SIGHT_PHENOMENA | SIGHT_VOTED, SIGHT_PHENOMENA | SIGHT_VOTED }
#define SEES_ALL                                              \
	{ SIGHT_PHENOMENA | SIGHT_TALLIES | SIGHT_VOTED,      \
	  SIGHT_PHENOMENA | SIGHT_TALLIES | SIGHT_VOTED }

/* Nothing waits for approval, and the words to those in the room are the client's. */
#define OPEN false, { NULL, 0 }

#define LOBBY { PHASE_LOBBY, 0, false, ACT_DRAFT, SEES_MASKED, OPEN }
#define COLLECT(n) { PHASE_COLLECT, MINUTES(n), false, ACT_POST | ACT_EDIT, SEES_MASKED, OPEN }
#define READ(n) \
	{ PHASE_READ, MINUTES(n), false, ACT_VOICE | ACT_COMMENT | ACT_TAG, SEES_PHENOMENA, OPEN }
#define VOTE(n) { PHASE_VOTE, MINUTES(n), false, ACT_VOTE | ACT_VOICE, SEES_BLIND, OPEN }
#define DISCUSS(n) \
	{ PHASE_DISCUSS, MINUTES(n), false, ACT_VOICE | ACT_COMMENT | ACT_TAG, SEES_ALL, OPEN }
#define WRAP_UP(n) { PHASE_WRAP_UP, MINUTES(n), false, 0, SEES_ALL, OPEN }

static const struct template templates[] = {
	{
		.id = { "vartti-15", 9 },
		.phase_count = 6,
		.phases = { LOBBY, COLLECT(5), READ(3), VOTE(2), DISCUSS(3), WRAP_UP(2) },
		.grace_ms = 60000,
		.dots = 3,
		.dots_each = 1,
	},
	{
		/* A short one: reading and voting are one phase. */
		.id = { "pika-7", 6 },
		.phase_count = 5,
		.phases = { LOBBY, COLLECT(3), VOTE(1), DISCUSS(2), WRAP_UP(1) },
		.grace_ms = 60000,
		.dots = 3,
		.dots_each = 1,
	},
	{
		.id = { "pitka-30", 8 },
		.phase_count = 6,
		.phases = { LOBBY, COLLECT(8), READ(6), VOTE(4), DISCUSS(9), WRAP_UP(3) },
		.grace_ms = 60000,
		.dots = 3,
		.dots_each = 1,
	},
};

#define TEMPLATE_COUNT (sizeof(templates) / sizeof(*templates))

const struct template *template_at(uint32_t place)
{
	return place < TEMPLATE_COUNT ? &templates[place] : NULL;
}

const struct template *template_find(struct str id)
{
	for (uint32_t place = 0; place < TEMPLATE_COUNT; place++)
		if (str_equal(templates[place].id, id))
			return &templates[place];
	return NULL;
}

static bool phase_is_sound(const struct phase *phase, uint32_t place)
{
	const uint32_t *sees = phase->sees;
	bool is_lobby = phase->kind == PHASE_LOBBY;

	if (phase->kind == PHASE_NONE || is_lobby != (place == 0))
		return false;
	if (is_lobby && phase->length_ms > 0)
		return false;
	if (sees[LANE_FLOOR] & ~sees[LANE_DESK])
		return false;
	for (int lane = 0; lane < LANE_COUNT; lane++)
		if (sees[lane] & SIGHT_TALLIES && !(sees[lane] & SIGHT_PHENOMENA))
			return false;
	return true;
}

bool template_is_sound(const struct template *template)
{
	bool has_dots = template->dots > 0;

	if (template->phase_count == 0 || template->phase_count > TEMPLATE_PHASES_MAX)
		return false;
	if (has_dots != (template->dots_each > 0) || template->dots_each > template->dots)
		return false;
	for (uint32_t i = 0; i < template->phase_count; i++)
		if (!phase_is_sound(&template->phases[i], i))
			return false;
	return true;
}

const struct template *template_import(void)
{
	static const struct template import = {
		.id = { "import", 6 },
		.phase_count = 1,
		.phases = { { PHASE_WRAP_UP, 1, false, 0, SEES_ALL, OPEN } },
	};

	return &import;
}

uint32_t template_length_ms(const struct template *template)
{
	uint32_t length_ms = 0;

	CHECK(template->phase_count <= TEMPLATE_PHASES_MAX);
	for (uint32_t i = 0; i < template->phase_count; i++)
		length_ms += template->phases[i].length_ms;
	return length_ms;
}

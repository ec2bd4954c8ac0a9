/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/history.h"

#include <stdio.h>

/* splitmix64 (Steele, Lea, Flood 2014): small, and the same on every machine. */
uint64_t history_draw(struct history *history, uint64_t below)
{
	uint64_t z = history->random += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return (z ^ (z >> 31)) % below;
}

void history_open(struct history *history, uint64_t seed)
{
	*history = (struct history){ .random = seed };
	room_open(&history->room);
}

void history_close(struct history *history)
{
	room_close(&history->room);
}

/* The id of something that was made, most often of a phenomenon, now and then of nothing. */
static uint64_t thing_draw(struct history *history)
{
	const struct session *session = &history->room.session;
	uint64_t kind = history_draw(history, 10);

	if (kind < 7 && session->phenomena.count)
		return session->phenomena.items[history_draw(history, session->phenomena.count)].id;
	if (kind < 9 && session->comments.count)
		return session->comments.items[history_draw(history, session->comments.count)].id;
	return history_draw(history, session->seq + 2);
}

static uint64_t step_draw(struct history *history)
{
	const struct steps *steps = &history->room.session.steps;

	return steps->count ? steps->items[history_draw(history, steps->count)].id : 0;
}

static void facilitator_step(struct history *history)
{
	struct agenda *agenda = &history->room.session.agenda;
	struct entry entries[] = {
		{ .kind = ENTRY_PHASE_MOVED, .on = agenda->phase,
		  .value = history_draw(history, 6) },
		{ .kind = ENTRY_PHASE_UNDONE, .on = agenda->move },
		{ .kind = ENTRY_REVEALED, .on = agenda->move },
		{ .kind = ENTRY_PHASE_EXTENDED, .on = agenda->phase, .value = 30 },
		{ .kind = ENTRY_HIDDEN, .on = thing_draw(history) },
		{ .kind = ENTRY_RESTORED, .on = thing_draw(history) },
		{ .kind = ENTRY_SPOTLIGHT_SET, .on = thing_draw(history) },
		{ .kind = ENTRY_STEP_WRITTEN, .texts = { STR("a"), STR("b"), STR("") },
		  .text_count = 3 },
		{ .kind = ENTRY_STEP_EDITED, .on = step_draw(history), .text_count = 3,
		  .texts = { STR("c"), STR(""), STR("d") } },
		{ .kind = ENTRY_STEP_REMOVED, .on = step_draw(history) },
		{ .kind = ENTRY_MERGED, .on = thing_draw(history), .value = thing_draw(history) },
		{ .kind = ENTRY_MERGED, .on = thing_draw(history), .value = thing_draw(history) },
		{ .kind = ENTRY_UNMERGED, .on = thing_draw(history) },
		{ .kind = ENTRY_APPROVED, .on = thing_draw(history) },
		{ .kind = ENTRY_REFUSED, .on = thing_draw(history), .texts = { STR("syy") },
		  .text_count = 1 },
		{ .kind = ENTRY_HIDDEN, .on = thing_draw(history), .texts = { STR("syy") },
		  .text_count = 1 },
		{ .kind = ENTRY_LOCKED, .on = thing_draw(history) },
		{ .kind = ENTRY_UNLOCKED, .on = thing_draw(history) },
		{ .kind = ENTRY_AUTHOR_REMOVED, .on = thing_draw(history) },
		{ .kind = ENTRY_AUTHOR_READMITTED, .on = thing_draw(history) },
		{ .kind = ENTRY_ROUND_STARTED, .on = history->room.session.rounds + 1 },
		{ .kind = agenda->paused ? ENTRY_RESUMED : ENTRY_PAUSED },
		{ .kind = agenda->frozen ? ENTRY_UNFROZEN : ENTRY_FROZEN },
		{ .kind = ENTRY_NAME_CHOSEN, .texts = { STR("Tiina") }, .text_count = 1 },
	};
	uint64_t which = history_draw(history, sizeof(entries) / sizeof(*entries));

	room_apply(&history->room, ROOM_DESK, entries[which]);
}

/* A tag of the vocabulary or a free one, put on or taken off. */
static struct entry tag_draw(struct history *history, struct str text)
{
	static const char *const words[] = { "haato", "vuokravelka" };
	struct entry entry = { .kind = ENTRY_TAG_SET, .on = thing_draw(history),
			       .value = history_draw(history, 2) };
	const struct phenomenon *on = phenomena_find(&history->room.session.phenomena, entry.on);

	if (history_draw(history, 2)) {
		entry.word = str_from(words[history_draw(history, 2)]);
	} else if (entry.value) {
		entry.texts[entry.text_count++] = text;
	} else if (on && on->tag_count) {
		const struct tag *tag = &on->tags[history_draw(history, on->tag_count)];
		entry.tag = phenomenon_find_tag(on, body_text_at(&tag->free, tag->at));
	}
	return entry;
}

static void participant_step(struct history *history)
{
	char bytes[32];
	snprintf(bytes, sizeof(bytes), "teksti-%u.", ++history->texts);
	struct str text = str_from(bytes);
	struct about about = { .lang = STR("fi"), .tags = { STR("haato") },
			       .tag_count = (uint32_t)history_draw(history, 2) };
	struct entry entries[] = {
		{ .kind = ENTRY_PHENOMENON_POSTED, .about = about, .texts = { text, text },
		  .text_count = 1 + (uint32_t)history_draw(history, 2) },
		{ .kind = ENTRY_PHENOMENON_EDITED, .on = thing_draw(history), .about = about,
		  .texts = { text }, .text_count = 1 },
		{ .kind = ENTRY_WITHDRAWN, .on = thing_draw(history) },
		{ .kind = ENTRY_VOICE_SET, .on = thing_draw(history),
		  .value = history_draw(history, 2) },
		{ .kind = ENTRY_VOTE_SET, .on = thing_draw(history),
		  .value = history_draw(history, 2) },
		tag_draw(history, text),
		{ .kind = ENTRY_COMMENT_POSTED, .on = thing_draw(history),
		  .about = { .lang = STR("sv") }, .texts = { text }, .text_count = 1 },
		{ .kind = ENTRY_NAME_CHOSEN, .texts = { history_draw(history, 2) ? text : STR("") },
		  .text_count = 1 },
		{ .kind = ENTRY_PROFESSION_CHOSEN, .value = history_draw(history, 3) },
		{ .kind = ENTRY_EXTRA_TIME_SET, .value = history_draw(history, 2) },
	};
	uint64_t which = history_draw(history, sizeof(entries) / sizeof(*entries));
	uint32_t seat = 1 + (uint32_t)history_draw(history, HISTORY_SEATS);

	room_apply(&history->room, seat, entries[which]);
}

void history_step(struct history *history)
{
	uint64_t kind = history_draw(history, 12);

	if (kind == 0)
		room_pass(&history->room, history_draw(history, 40000));
	else if (kind < 4)
		facilitator_step(history);
	else
		participant_step(history);
}

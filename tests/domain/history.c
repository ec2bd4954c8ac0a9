/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/history.h"

#include <stdio.h>
#include <string.h>

#define SEATS 7u

/* xorshift (Marsaglia 2003) */
uint32_t history_draw(struct history *history, uint32_t count)
{
	history->random ^= history->random << 13;
	history->random ^= history->random >> 17;
	history->random ^= history->random << 5;
	return history->random % count;
}

static bool history_chance(struct history *history, uint32_t percent)
{
	return history_draw(history, 100) < percent;
}

void history_open(struct history *history, uint32_t seed)
{
	*history = (struct history){ .random = seed * 2654435761u + 1u };
	struct template template = *template_at(history_draw(history, 3));

	template.dots = 1 + history_draw(history, 4);
	template.dots_each = 1 + history_draw(history, 2);
	template.grace_ms = history_draw(history, 4) * 60000;
	template.phases[1].approves = history_chance(history, 30);
	room_open(&history->room, &template);
	room_go(&history->room, 1);
}

/* Mostly the id of something that was made, sometimes of nothing. */
static uint64_t draw_thing(struct history *history)
{
	const struct session *session = &history->room.session;
	uint32_t which = history_draw(history, 10);

	if (which < 7 && session->phenomena.count)
		return session->phenomena.items[history_draw(history, session->phenomena.count)].id;
	if (which < 9 && session->comments.count)
		return session->comments.items[history_draw(history, session->comments.count)].id;
	return history_draw(history, (uint32_t)session->seq + 3);
}

static uint64_t draw_step(struct history *history)
{
	const struct steps *steps = &history->room.session.steps;

	if (steps->count == 0 || history_chance(history, 10))
		return history_draw(history, 50);
	return steps->items[history_draw(history, steps->count)].id;
}

static const char *draw_tag(struct history *history)
{
	static const char *const words[] = { "velat", "haato", "jonot", "alkoholi", "ero" };

	return words[history_draw(history, 5)];
}

static struct entry draw_posting(struct history *history, unsigned seat)
{
	struct entry entry = posting(seat, "Havainto");

	if (history_chance(history, 40)) {
		entry.about.tags[0] = str_from(draw_tag(history));
		entry.about.tag_count = 1;
	}
	if (history_chance(history, 40))
		entry = with_text(entry, "oma sana");
	if (history_chance(history, 20))
		entry = with_text(with_text(entry, "toinen"), "kolmas");
	if (history_chance(history, 20))
		entry.about.area = history_chance(history, 80) ? STR("Mikkeli") : STR("Muualla");
	entry.about.kind = (enum kind)history_draw(history, KIND_COUNT);
	return entry;
}

static struct entry draw_tagging(struct history *history, struct entry entry)
{
	const struct phenomenon *phenomenon;

	entry.kind = ENTRY_TAG_SET;
	entry.value = history_chance(history, 65);
	if (history_chance(history, 60))
		return with_word(entry, draw_tag(history));
	if (entry.value == 1)
		return with_text(entry, "vapaa sana");
	phenomenon = phenomena_find(&history->room.session.phenomena, entry.on);
	if (phenomenon)
		entry.tag = phenomenon_find_tag(phenomenon, STR("vapaa sana"));
	return entry;
}

static struct entry draw_participant(struct history *history)
{
	unsigned seat = 1 + history_draw(history, SEATS);
	struct entry entry = said(seat, ENTRY_VOICE_SET, draw_thing(history),
				  history_draw(history, 2));

	switch (history_draw(history, 14)) {
	case 0: case 1: case 2:
		return draw_posting(history, seat);
	case 3:
		entry = draw_posting(history, seat);
		entry.kind = ENTRY_PHENOMENON_EDITED;
		entry.on = draw_thing(history);
		return entry;
	case 4:
		entry.kind = ENTRY_WITHDRAWN;
		return entry;
	case 5: case 6: case 7:
		entry.kind = ENTRY_VOTE_SET;
		entry.value = history_draw(history, 4);
		return entry;
	case 8:
		return draw_tagging(history, entry);
	case 9:
		entry.kind = ENTRY_COMMENT_POSTED;
		entry.about.lang = STR("sv");
		return with_text(entry, "Kommentti");
	case 10:
		entry.kind = ENTRY_NAME_CHOSEN;
		return with_text(entry, history_chance(history, 70) ? "Maija" : "");
	case 11:
		entry.kind = ENTRY_PROFESSION_CHOSEN;
		entry.value = history_draw(history, 4);
		return entry;
	case 12:
		entry.kind = ENTRY_EXTRA_TIME_SET;
		return entry;
	default:
		return entry;
	}
}

/* What remains of something, or of nothing any more. */
static struct entry draw_redaction(struct history *history, uint64_t on)
{
	struct entry entry = ordered(ENTRY_REDACTED, on, 0);

	redaction_make(&entry, &history->room.session,
		       (struct passage){ history_draw(history, 4), 1 + history_draw(history, 6) },
		       &history->room.arena);
	if (entry.text_count == 0)
		return with_text(entry, "Ei mitään");
	if (history_chance(history, 10))
		entry.value++;
	return entry;
}

/* What version 2 of the rules brought. */
static struct entry draw_moderation(struct history *history)
{
	static const enum entry_kind switches[] = { ENTRY_PAUSED, ENTRY_RESUMED, ENTRY_RESUMED,
						    ENTRY_FROZEN, ENTRY_UNFROZEN, ENTRY_UNFROZEN };
	uint64_t thing = draw_thing(history);

	switch (history_draw(history, 14)) {
	case 0: case 1: case 2:
		return ordered(ENTRY_MERGED, thing, draw_thing(history));
	case 3: case 4:
		return ordered(ENTRY_UNMERGED, thing, 0);
	case 5: case 6:
		return ordered(ENTRY_APPROVED, thing, 0);
	case 7:
		return with_text(ordered(ENTRY_REFUSED, thing, 0), "Ei näin");
	case 8:
		return with_text(ordered(ENTRY_HIDDEN, thing, 0), "Tunnistettava");
	case 9:
		return draw_redaction(history, thing);
	case 10:
		return ordered(history_chance(history, 30) ? ENTRY_LOCKED : ENTRY_UNLOCKED, thing,
			       0);
	case 11:
		return ordered(history_chance(history, 25) ? ENTRY_AUTHOR_REMOVED
							   : ENTRY_AUTHOR_READMITTED, thing, 0);
	case 12:
		return ordered(ENTRY_ROUND_STARTED,
			       history->room.session.rounds + history_draw(history, 2), 0);
	default:
		return ordered(switches[history_draw(history, 6)], 0, 0);
	}
}

static struct entry draw_facilitator(struct history *history)
{
	const struct agenda *agenda = &history->room.session.agenda;
	uint32_t phases = history->room.session.opening.template.phase_count;
	uint64_t thing = draw_thing(history);
	struct entry entry = ordered(ENTRY_HIDDEN, thing, 0);

	switch (history_draw(history, 14)) {
	case 0: case 1: case 2:
		return ordered(ENTRY_PHASE_MOVED, agenda->phase, history_draw(history, phases + 1));
	case 3:
		return ordered(ENTRY_PHASE_UNDONE, agenda->move, 0);
	case 4:
		return ordered(ENTRY_PHASE_EXTENDED, agenda->phase, history_draw(history, 200));
	case 5:
		return ordered(ENTRY_REVEALED, agenda->move, 0);
	case 6:
		return history_chance(history, 10) ? ordered(ENTRY_CLOSED, 0, 9)
						   : ordered(ENTRY_RESTORED, thing, 0);
	case 7:
		entry.kind = ENTRY_RESTORED;
		return entry;
	case 8:
		entry.kind = ENTRY_SPOTLIGHT_SET;
		return entry;
	case 9:
		entry = stepping("Viedään", "Tiina", "Lautakunnalle");
		entry.on = history_chance(history, 50) ? thing : 0;
		return entry;
	case 10:
		entry = stepping("Toisin", "Liisa", "Kuntaan");
		entry.kind = ENTRY_STEP_EDITED;
		entry.on = draw_step(history);
		return entry;
	case 11:
		return ordered(ENTRY_STEP_REMOVED, draw_step(history), 0);
	case 12:
		return draw_tagging(history, entry);
	default:
		return entry;
	}
}

/* What the clock proposes, at its time or too early. */
static struct entry draw_clock(struct history *history)
{
	struct session *session = &history->room.session;
	struct entry entry;
	uint64_t due_ms;

	if (!agenda_due(session, &entry, &due_ms))
		return clocked(ENTRY_PHASE_ENDED, 1, 1);
	bool is_near = due_ms < history->room.now_ms + 400000;
	if (is_near && due_ms > history->room.now_ms && history_chance(history, 70))
		history->room.now_ms = due_ms;
	if (entry.kind == ENTRY_SEALED)
		entry.digest = session_digest(session);
	return entry;
}

static struct entry history_draw_entry(struct history *history)
{
	uint32_t who = history_draw(history, 112);

	if (who >= 100)
		return draw_moderation(history);
	if (who < 4 && history->latest.kind != ENTRY_NONE)
		return history->latest;
	if (who < 70)
		return draw_participant(history);
	if (who < 88)
		return draw_facilitator(history);
	return draw_clock(history);
}

struct outcome history_step(struct history *history, struct entry *put)
{
	struct room *room = &history->room;

	room->now_ms += history_draw(history, 4) * history_draw(history, 4000);
	struct entry entry = history_draw_entry(history);
	bool is_of_people = entry.role != ROLE_HUB;
	if (is_of_people && entry.command.len == 0) {
		snprintf(history->command, sizeof(history->command), "history-%u",
			 room->commands++);
		entry.command = str_from(history->command);
	}
	struct outcome outcome = room_put(room, entry);
	assert_true(room->count <= sizeof(history->outcomes) / sizeof(*history->outcomes));
	history->outcomes[room->count - 1] = outcome;
	if (is_of_people)
		history->latest = entry;
	*put = entry;
	return outcome;
}

void history_end(struct history *history)
{
	struct room *room = &history->room;

	if (room->session.agenda.frozen)
		history->outcomes[room->count] = room_put(room, ordered(ENTRY_UNFROZEN, 0, 0));
	if (!agenda_is_closed(&room->session))
		history->outcomes[room->count] = room_put(room, ordered(ENTRY_CLOSED, 0, 7));
	while (room_due(room))
		continue;
}

void history_close(struct history *history)
{
	room_close(&history->room);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decode → gate (right of the role, rate, in flight) → pre-check against the state
 * → guard → append.  From there the entry comes back to room_committed().
 *
 * A repeat is seen before the rate: told "too fast" of a command that stands in
 * the journal, its sender would take for undone what was done.
 */
#include "live/command.h"

#include <stdlib.h>

#include "base/check.h"
#include "live/append.h"
#include "live/hub_state.h"
#include "live/room.h"
#include "live/screening.h"
#include "protocol/limits.h"

/* A free tag is taken off by its name, found here: the fold never looks at a text. */
static void entry_find_tag(struct entry *entry, const struct room *room)
{
	if (entry->kind != ENTRY_TAG_SET || entry->value || entry->text_count == 0)
		return;
	const struct phenomenon *on = phenomena_find(&room->session.phenomena, entry->on);

	entry->tag = on ? phenomenon_find_tag(on, entry->texts[0]) : 0;
	entry->text_count = 0;
}

/* What the client does not say of its entry. */
static void entry_sign(struct entry *entry, const struct member *member,
		       struct passage passage)
{
	const struct room *room = member->room;

	entry->time_ms = room_time_ms(room);
	entry->role = member->role;
	if (member->sitter)
		entry->seat = member->sitter->key;
	/* A close by hand closes the move it finds; the most seen at once go with it. */
	if (entry->kind == ENTRY_CLOSED)
		entry->value = room->presence.present_max;
	entry_find_tag(entry, room);
	if (entry->kind == ENTRY_REDACTED)
		redaction_make(entry, &room->session, passage, &room->scratch->turn);
	entry->has_body = entry->text_count > 0;
}

/* Settled: the same outcome again.  In flight: it waits for the outcome with the others. */
static bool command_is_repeat(const struct member *member, const struct entry *entry,
			      struct answer *answer)
{
	const struct room *room = member->room;

	if (!member->sitter)
		return false;
	if (sitter_find_flight(member->sitter, entry->command))
		return true;
	const struct settlement *settlement =
		settled_find(&room->session.settled, &entry->seat, entry->command);
	if (!settlement)
		return false;
	answer->outcome = (struct outcome){ .refusal = settlement->refusal,
					    .thing = settlement->thing, .repeat = true };
	return true;
}

static enum gate command_gate(const struct member *member, const struct entry *entry, bool in_time)
{
	if (!rights_allow_entry(member->role, entry->kind) || !member->sitter)
		return GATE_NOT_YOUR_RIGHT;
	if (!in_time)
		return GATE_TOO_FAST;
	if (member->sitter->flight_count >= LIMIT_IN_FLIGHT)
		return GATE_TOO_MANY_IN_FLIGHT;
	return GATE_NONE;
}

/* What is refused before the append; such a refusal is not remembered. */
static void command_judge(const struct member *member, const struct entry *entry, bool in_time,
			  struct answer *answer)
{
	const struct room *room = member->room;

	/* Who came after the seal has no seat, but is told the same as who was there. */
	if (room->stage == ROOM_SEALED) {
		answer->outcome.refusal = REFUSAL_CLOSED;
		return;
	}
	answer->gate = command_gate(member, entry, in_time);
	if (!answer->gate)
		answer->outcome = session_check(&room->session, entry);
}

/* Personal data is stored nowhere, and of its being stopped there is a plain number alone. */
static void command_screen(const struct member *member, struct entry *entry,
			   struct answer *answer)
{
	struct personal_data *found = arena_take(&member->room->scratch->turn, sizeof(*found));

	if (screening_check(member->ports, entry, found))
		return;
	member->hub->stopped++;
	answer->gate = GATE_PERSONAL_DATA;
	answer->found = found;
}

static enum gate command_append(struct member *member, struct entry *entry)
{
	struct flight *flight = calloc(1, sizeof(*flight));

	CHECK(flight);
	flight->id = command_id_of(entry->command);
	if (room_append(member->room, entry, flight))
		return GATE_NOT_SAVED;
	sitter_add_flight(member->sitter, flight);
	return GATE_NONE;
}

bool command_receive(struct member *member, struct message *message)
{
	struct entry *entry = &message->entry;
	struct answer answer = { .id = message->id };

	entry->command = message->id;
	entry_sign(entry, member, message->passage);
	bool in_time = !member->sitter ||
		       sitter_take_rate(member->sitter,
					member->ports->monotonic_ms(member->ports->self));
	if (command_is_repeat(member, entry, &answer)) {
		if (answer.outcome.repeat)
			member_answer(member, &answer);
		return false;
	}
	command_judge(member, entry, in_time, &answer);
	if (!answer.gate && !answer.outcome.refusal)
		command_screen(member, entry, &answer);
	if (!answer.gate && !answer.outcome.refusal)
		answer.gate = command_append(member, entry);
	if (!answer.gate && !answer.outcome.refusal)
		return true;
	member_answer(member, &answer);
	return false;
}

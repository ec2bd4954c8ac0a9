/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/room.h"

#include <stdio.h>
#include <string.h>

#include "base/check.h"

struct seat_key room_key(uint32_t seat)
{
	struct seat_key key = { 0 };
	char text[SEAT_KEY_LEN + 8];

	if (seat == ROOM_CLOCK)
		return key;
	snprintf(text, sizeof(text), "SeatKey#%08u", seat);
	memcpy(key.bytes, text, sizeof(key.bytes));
	return key;
}

struct outcome room_apply(struct room *room, uint32_t seat, struct entry entry)
{
	static const uint8_t salt[ENTRY_SALT_LEN] = { 1, 2, 3 };
	char command[32];

	entry.seq = room->session.seq + 1;
	entry.time_ms = room->now_ms;
	entry.seat = room_key(seat);
	entry.role = seat == ROOM_DESK ? ROLE_FACILITATOR : ROLE_PARTICIPANT;
	if (seat == ROOM_CLOCK)
		entry.role = ROLE_HUB;
	else
		snprintf(command, sizeof(command), "command-%06u", ++room->commands);
	entry.command = seat == ROOM_CLOCK ? (struct str){ 0 } : str_from(command);

	buf_reset(&room->body);
	if (entry.text_count) {
		entry_encode_body(&room->body, &entry);
		entry_seal_body(&entry, salt, buf_str(&room->body));
	}
	buf_reset(&room->head);
	entry_encode_head(&room->head, &entry);
	return session_apply(&room->session, &entry, buf_str(&room->head));
}

void room_open(struct room *room)
{
	*room = (struct room){ .now_ms = 1000000 };
	session_init(&room->session, STR("session-1"));
	struct entry entry = {
		.kind = ENTRY_OPENED,
		.opening = { .rules = RULES_VERSION, .code = STR("K4X7RM"), .lang = STR("fi"),
			     .unit = STR("Aikuissosiaalityö"), .area = STR("Mikkeli"),
			     .county = STR("Etelä-Savo"), .area_count = 2,
			     .areas = { STR("Mikkeli"), STR("Juva") },
			     .template = *template_find(STR("vartti-15")) },
		.texts = { STR("Aamuvartti"), STR("Mitä kohtasit?") },
		.text_count = 2,
	};
	struct outcome outcome = room_apply(room, ROOM_CLOCK, entry);
	CHECK(outcome.refusal == REFUSAL_NONE);
}

void room_close(struct room *room)
{
	session_finish(&room->session);
	buf_free(&room->head);
	buf_free(&room->body);
}

void room_pass(struct room *room, uint64_t ms)
{
	uint64_t until_ms = room->now_ms + ms, due_ms;
	struct entry entry;

	while (agenda_due(&room->session, &entry, &due_ms) && due_ms <= until_ms) {
		room->now_ms = due_ms > room->now_ms ? due_ms : room->now_ms;
		if (entry.kind == ENTRY_SEALED)
			entry.digest = session_digest(&room->session);
		struct outcome outcome = room_apply(room, ROOM_CLOCK, entry);
		CHECK(outcome.refusal == REFUSAL_NONE);
	}
	room->now_ms = until_ms;
}

uint64_t room_post(struct room *room, uint32_t seat, const char *text)
{
	return room_apply(room, seat, (struct entry){
		.kind = ENTRY_PHENOMENON_POSTED, .about = { .lang = STR("fi") },
		.texts = { str_from(text) }, .text_count = 1 }).thing;
}

uint64_t room_comment(struct room *room, uint32_t seat, uint64_t on, const char *text)
{
	return room_apply(room, seat, (struct entry){
		.kind = ENTRY_COMMENT_POSTED, .on = on, .about = { .lang = STR("fi") },
		.texts = { str_from(text) }, .text_count = 1 }).thing;
}

void room_move(struct room *room, uint32_t phase)
{
	struct entry move = { .kind = ENTRY_PHASE_MOVED, .on = room->session.agenda.phase,
			      .value = phase };
	CHECK(room_apply(room, ROOM_DESK, move).refusal == REFUSAL_NONE);
	struct entry reveal = { .kind = ENTRY_REVEALED, .on = room->session.agenda.move };
	CHECK(room_apply(room, ROOM_DESK, reveal).refusal == REFUSAL_NONE);
}

uint32_t room_seat(const struct room *room, uint32_t seat)
{
	struct seat_key key = room_key(seat);

	return roster_find(&room->session.roster, &key);
}

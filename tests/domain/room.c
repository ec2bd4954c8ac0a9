/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FACILITATOR_SEAT 9000u

void room_open(struct room *room, const struct template *template)
{
	*room = (struct room){ .now_ms = ROOM_T0 };
	session_init(&room->session, STR("s-1"));
	struct entry opened = {
		.kind = ENTRY_OPENED,
		.role = ROLE_COORDINATOR,
		.opening = {
			.rules = RULES_VERSION,
			.code = STR("K4X7RM"),
			.lang = STR("fi"),
			.unit = STR("Aikuissosiaalityö"),
			.area = STR("Mikkeli"),
			.county = STR("Etelä-Savo"),
			.areas = { STR("Mikkeli"), STR("Pieksämäki") },
			.area_count = 2,
			.template = *template,
			.opener = 7,
		},
		.texts = { STR("Syksyn vartti"), STR("Mikä on muuttunut?") },
		.text_count = 2,
	};
	room_do(room, opened);
}

void room_close(struct room *room)
{
	for (size_t i = 0; i < room->count; i++) {
		buf_free(&room->journal[i].head);
		buf_free(&room->journal[i].body);
	}
	free(room->journal);
	session_finish(&room->session);
	arena_free(&room->arena);
	*room = (struct room){ 0 };
}

int room_setup(void **state)
{
	struct room *room = calloc(1, sizeof(*room));

	assert_non_null(room);
	room_open(room, template_find(STR("vartti-15")));
	*state = room;
	return 0;
}

int room_teardown(void **state)
{
	room_close(*state);
	free(*state);
	return 0;
}

struct seat_key seat_key_of(unsigned seat)
{
	struct seat_key key = { .bytes = { 's' } };

	memcpy(key.bytes + 1, &seat, sizeof(seat));
	return key;
}

struct entry said(unsigned seat, enum entry_kind kind, uint64_t on, uint64_t value)
{
	return (struct entry){ .kind = kind, .role = ROLE_PARTICIPANT, .seat = seat_key_of(seat),
			       .on = on, .value = value };
}

struct entry ordered(enum entry_kind kind, uint64_t on, uint64_t value)
{
	return (struct entry){ .kind = kind, .role = ROLE_FACILITATOR,
			       .seat = seat_key_of(FACILITATOR_SEAT), .on = on, .value = value };
}

struct entry clocked(enum entry_kind kind, uint64_t on, uint64_t value)
{
	return (struct entry){ .kind = kind, .role = ROLE_HUB, .on = on, .value = value };
}

struct entry with_text(struct entry entry, const char *text)
{
	assert_true(entry.text_count < ENTRY_TEXTS_MAX);
	entry.texts[entry.text_count++] = str_from(text);
	return entry;
}

struct entry with_command(struct entry entry, const char *command)
{
	entry.command = str_from(command);
	return entry;
}

struct entry with_word(struct entry entry, const char *word)
{
	entry.word = str_from(word);
	return entry;
}

struct entry posting(unsigned seat, const char *text)
{
	struct entry entry = said(seat, ENTRY_PHENOMENON_POSTED, 0, 0);

	entry.about.lang = STR("fi");
	return with_text(entry, text);
}

struct entry editing(unsigned seat, uint64_t on, const char *text)
{
	struct entry entry = posting(seat, text);

	entry.kind = ENTRY_PHENOMENON_EDITED;
	entry.on = on;
	return entry;
}

struct entry stepping(const char *what, const char *who, const char *whom)
{
	return with_text(with_text(with_text(ordered(ENTRY_STEP_WRITTEN, 0, 0), what), who), whom);
}

static struct kept *room_keep(struct room *room, struct entry *entry)
{
	if (room->count == room->cap) {
		room->cap = room->cap ? room->cap * 2 : 64;
		room->journal = realloc(room->journal, room->cap * sizeof(*room->journal));
		assert_non_null(room->journal);
	}
	struct kept *kept = &room->journal[room->count++];
	*kept = (struct kept){ .has_body = entry->text_count > 0 };
	memset(kept->salt, (int)(room->count % 251), sizeof(kept->salt));
	if (kept->has_body) {
		entry_encode_body(&kept->body, entry);
		entry_seal_body(entry, kept->salt, buf_str(&kept->body));
	}
	entry_encode_head(&kept->head, entry);
	return kept;
}

struct stored room_stored(const struct room *room, size_t nth)
{
	const struct kept *kept = &room->journal[nth];

	return (struct stored){ .seq = nth + 1, .head = buf_str(&kept->head),
				.has_body = kept->has_body, .salt = kept->salt,
				.body = buf_str(&kept->body) };
}

struct outcome room_put(struct room *room, struct entry entry)
{
	struct entry decoded;
	struct outcome outcome;
	bool is_of_people = entry.role == ROLE_PARTICIPANT || entry.role == ROLE_FACILITATOR;
	char command[32];

	snprintf(command, sizeof(command), "command-%u", room->commands);
	if (is_of_people && entry.command.len == 0) {
		entry.command = str_from(command);
		room->commands++;
	}
	entry.time_ms = room->now_ms;
	room_keep(room, &entry);
	struct outcome expected = session_check(&room->session, &entry);
	struct stored stored = room_stored(room, room->count - 1);
	assert_int_equal(fold_apply(&room->session, &stored, &decoded, &outcome), FAIL_NONE);
	assert_int_equal(outcome.refusal, expected.refusal);
	assert_int_equal(outcome.repeat, expected.repeat);
	return outcome;
}

enum refusal room_try(struct room *room, struct entry entry)
{
	return room_put(room, entry).refusal;
}

uint64_t room_do(struct room *room, struct entry entry)
{
	struct outcome outcome = room_put(room, entry);

	assert_string_equal(refusal_word(outcome.refusal), "");
	assert_false(outcome.repeat);
	return outcome.thing;
}

void room_go(struct room *room, uint32_t phase)
{
	room_do(room, ordered(ENTRY_PHASE_MOVED, room->session.agenda.phase, phase));
	room_do(room, ordered(ENTRY_REVEALED, room->session.agenda.move, 0));
}

bool room_due(struct room *room)
{
	struct entry entry;
	uint64_t due_ms;

	if (!agenda_due(&room->session, &entry, &due_ms))
		return false;
	if (due_ms > room->now_ms)
		room->now_ms = due_ms;
	if (entry.kind == ENTRY_SEALED)
		entry.digest = session_digest(&room->session);
	room_do(room, entry);
	return true;
}

void room_wait(struct room *room, uint64_t ms)
{
	uint64_t until_ms = room->now_ms + ms;
	struct entry entry;
	uint64_t due_ms;

	while (agenda_due(&room->session, &entry, &due_ms) && due_ms <= until_ms)
		room_due(room);
	room->now_ms = until_ms;
}

void room_seal(struct room *room)
{
	room_do(room, ordered(ENTRY_CLOSED, 0, 5));
	while (room_due(room))
		continue;
	assert_true(room->session.agenda.sealed);
}

void room_replay(const struct room *room, struct session *session, const bool *destroyed)
{
	struct entry entry;
	struct outcome outcome;

	session_init(session, room->session.id);
	for (size_t i = 0; i < room->count; i++) {
		struct stored stored = room_stored(room, i);
		if (destroyed && destroyed[i])
			stored.has_body = false;
		assert_int_equal(fold_apply(session, &stored, &entry, &outcome), FAIL_NONE);
	}
}

bool room_is_due(const struct room *room, uint64_t seq, const char *reason)
{
	const struct due_bodies *due = &room->session.due;

	for (size_t i = 0; i < due->count; i++)
		if (due->items[i].seq == seq && strcmp(due->items[i].reason, reason) == 0)
			return true;
	return false;
}

const struct phenomenon *room_phenomenon(const struct room *room, uint64_t id)
{
	const struct phenomenon *phenomenon = phenomena_find(&room->session.phenomena, id);

	assert_non_null(phenomenon);
	return phenomenon;
}

const struct comment *room_comment(const struct room *room, uint64_t id)
{
	const struct comment *comment = comments_find(&room->session.comments, id);

	assert_non_null(comment);
	return comment;
}

const struct seat *room_seat(const struct room *room, unsigned seat)
{
	struct seat_key key = seat_key_of(seat);
	uint32_t number = roster_find(&room->session.roster, &key);

	assert_int_not_equal(number, SEAT_NONE);
	return &room->session.roster.seats[number];
}

void assert_text(struct str is, const char *should)
{
	assert_int_equal(is.len, strlen(should));
	assert_memory_equal(is.ptr ? is.ptr : "", should, is.len);
}

const struct support *room_support(const struct room *room, uint64_t id, unsigned seat)
{
	struct seat_key key = seat_key_of(seat);

	return phenomenon_support(room_phenomenon(room, id),
				  roster_find(&room->session.roster, &key));
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A session is opened: its id and join code are drawn, its key is put beside
 * the journal, then its opening entry is appended.  The key comes first, so a
 * crash between leaves a key for nothing and never a session without one.
 */
#include <stdlib.h>

#include "base/check.h"
#include "live/append.h"
#include "live/hub.h"
#include "live/hub_state.h"
#include "live/room.h"
#include "live/screening.h"
#include "protocol/limits.h"

#define SESSION_ID_LEN 16u
/* Without what is mistaken for something else when read aloud or copied by hand. */
#define SESSION_ID_ALPHABET "23456789abcdefghjkmnpqrstuvwxyz"

/* `len` characters, each of the alphabet with the same chance. */
static void random_text(const struct hub_ports *ports, char *out, size_t len, struct str alphabet)
{
	unsigned limit = 256u / (unsigned)alphabet.len * (unsigned)alphabet.len;

	for (size_t i = 0; i < len;) {
		uint8_t byte;
		ports->random(ports->self, &byte, 1);
		if (byte < limit)
			out[i++] = alphabet.ptr[byte % alphabet.len];
	}
}

static struct str id_draw(struct hub *hub, char *out)
{
	random_text(&hub->ports, out, SESSION_ID_LEN, STR(SESSION_ID_ALPHABET));
	return (struct str){ out, SESSION_ID_LEN };
}

/* A join code leads to one session for ever: its summary is asked for by it. */
static struct str code_draw(struct hub *hub, char *out)
{
	struct str code = { out, LIMIT_JOIN_CODE };

	do
		random_text(&hub->ports, out, LIMIT_JOIN_CODE, STR(JOIN_CODE_ALPHABET));
	while (rooms_find_code(&hub->rooms, code) || rooms_is_ended_code(&hub->rooms, code));
	return code;
}

static void opening_fill(struct opening *opening, const struct opening_wish *wish, struct str code)
{
	CHECK(wish->area_count <= sizeof(opening->areas) / sizeof(*opening->areas));
	*opening = (struct opening){
		.rules = RULES_VERSION,
		.code = code,
		.lang = wish->lang,
		.unit = wish->unit,
		.area = wish->area,
		.county = wish->county,
		.area_count = wish->area_count,
		.practice = wish->practice,
		.template = wish->template,
		.opener = wish->opener,
	};
	for (uint32_t i = 0; i < wish->area_count; i++)
		opening->areas[i] = wish->areas[i];
}

static struct entry opening_entry(const struct opening_wish *wish, struct str code)
{
	struct entry entry = {
		.kind = ENTRY_OPENED,
		.role = wish->opener ? ROLE_COORDINATOR : ROLE_HUB,
		.texts = { wish->title, wish->question },
		.text_count = 2,
		.confirmed = wish->confirmed,
	};

	opening_fill(&entry.opening, wish, code);
	return entry;
}

bool hub_check_wish(struct hub *hub, struct opening_wish *wish, struct personal_data *found)
{
	struct entry entry = opening_entry(wish, (struct str){ 0 });
	bool passes = screening_check(&hub->ports, &entry, found);

	wish->confirmed = entry.confirmed;
	hub->stopped += !passes;
	return passes;
}

static enum fail opening_append(struct room *room, const struct opening_wish *wish)
{
	struct entry entry = opening_entry(wish, room->code);
	struct flight *flight = calloc(1, sizeof(*flight));

	CHECK(flight);
	entry.time_ms = room_time_ms(room);
	room->own_flight = flight;
	enum fail fail = room_append(room, &entry, flight);
	if (fail)
		room->own_flight = NULL;
	return fail;
}

void hub_open_session(struct hub *hub, const struct opening_wish *wish, opened_event *opened,
		      void *self)
{
	char id[SESSION_ID_LEN], code[LIMIT_JOIN_CODE];
	struct room *room = room_make(&hub->ports, &hub->alarms, &hub->scratch, id_draw(hub, id));

	rooms_add(&hub->rooms, room);
	rooms_name(&hub->rooms, room, code_draw(hub, code));
	room->opened = opened;
	room->opener = self;
	hub->ports.random(hub->ports.self, room->key, sizeof(room->key));

	enum fail fail = hub->draining ? FAIL_CLOSED : FAIL_NONE;
	if (!fail)
		fail = keys_put(hub->ports.keys, room->session.id, room->key);
	if (!fail) {
		room->has_key = true;
		fail = opening_append(room, wish);
	}
	if (!fail)
		return;
	if (room->has_key)
		keys_destroy(hub->ports.keys, room->session.id);
	rooms_remove(&hub->rooms, room);
	room_free(room);
	if (opened)
		opened(self, (struct str){ 0 }, fail);
}

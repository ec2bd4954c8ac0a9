/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/member.h"

#include <stdlib.h>

#include "base/check.h"

#define CROWD_CAP_FIRST 16u

/* More frames than this in so many seconds that led to nothing are a flood. */
#define IDLE_FRAMES_MAX 200u
#define IDLE_FRAMES_S 10u

struct member *member_make(struct hub *hub, const struct hub_ports *ports, void *socket)
{
	struct member *member = malloc(sizeof(*member));

	CHECK(member);
	*member = (struct member){
		.hub = hub,
		.ports = ports,
		.socket = socket,
		.heard_ms = ports->monotonic_ms(ports->self),
	};
	return member;
}

void member_free(struct member *member)
{
	CHECK(!member->room && !member->sitter);
	frame_drop(member->rest);
	answers_free(&member->answers);
	free(member);
}

void member_tell(struct member *member)
{
	if (member->told || member->stage == MEMBER_ENDED)
		return;
	member->told = true;
	member->ports->socket_ready(member->socket);
}

void member_due(struct member *member, enum member_due due)
{
	member->due |= due;
	member_tell(member);
}

void member_answer(struct member *member, const struct answer *answer)
{
	if (member->stage != MEMBER_IN)
		return;
	if (answers_add(&member->answers, answer))
		member_due(member, DUE_OWN);
}

void member_say_error(struct member *member, enum gate gate)
{
	member->gate = gate;
	member_due(member, DUE_ERROR);
}

static void member_empty(struct member *member)
{
	CHECK(!member->room && !member->sitter);
	frame_drop(member->rest);
	member->rest = NULL;
	answers_free(&member->answers);
	member->due = 0;
}

void member_end(struct member *member, enum gate gate, enum close_code code)
{
	if (member->stage >= MEMBER_ENDING)
		return;
	member_empty(member);
	member->stage = MEMBER_ENDING;
	member->close_code = code;
	member->heard_ms = member->ports->monotonic_ms(member->ports->self);
	member_say_error(member, gate);
}

void member_close(struct member *member, enum gate gate, enum close_code code)
{
	if (member->stage == MEMBER_ENDED)
		return;
	member_empty(member);
	member->stage = MEMBER_ENDED;
	member->ports->socket_close(member->socket, (int)code, gate_word(gate));
}

bool member_is_flooding(struct member *member)
{
	uint32_t now_s = (uint32_t)(member->ports->monotonic_ms(member->ports->self) / 1000);

	if (now_s - member->idle_since_s >= IDLE_FRAMES_S) {
		member->idle_since_s = now_s;
		member->idle_frames = 0;
	}
	return ++member->idle_frames > IDLE_FRAMES_MAX;
}

void crowd_add(struct crowd *crowd, struct member *member, enum crowd_kind kind)
{
	if (crowd->count == crowd->cap) {
		crowd->cap = crowd->cap ? crowd->cap * 2 : CROWD_CAP_FIRST;
		crowd->items = realloc(crowd->items, crowd->cap * sizeof(struct member *));
		CHECK(crowd->items);
	}
	member->places[kind] = crowd->count;
	crowd->items[crowd->count++] = member;
}

void crowd_remove(struct crowd *crowd, struct member *member, enum crowd_kind kind)
{
	uint32_t place = member->places[kind];

	CHECK(place < crowd->count && crowd->items[place] == member);
	struct member *last = crowd->items[--crowd->count];
	crowd->items[place] = last;
	last->places[kind] = place;
}

void crowd_free(struct crowd *crowd)
{
	free(crowd->items);
	*crowd = (struct crowd){ 0 };
}

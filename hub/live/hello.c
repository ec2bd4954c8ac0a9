/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/hello.h"

#include <string.h>

#include "base/check.h"
#include "live/hub_state.h"
#include "live/room.h"
#include "protocol/limits.h"

/* Where a hello leads: a room and a role there, or a refusal and a close code. */
struct way_in {
	struct room *room;
	enum role role;
	enum gate gate;
	enum close_code code;
};

static struct way_in refused(enum gate gate, enum close_code code)
{
	return (struct way_in){ .gate = gate, .code = code };
}

static struct way_in room_find(const struct rooms *rooms, const struct hello *hello)
{
	bool by_id = hello->session.len > 0;
	struct room *room = by_id ? rooms_find(rooms, hello->session)
				  : rooms_find_code(rooms, hello->code);
	bool is_ended = by_id ? rooms_is_ended(rooms, hello->session)
			      : rooms_is_ended_code(rooms, hello->code);

	if (!room)
		return is_ended ? refused(GATE_SESSION_ENDED, CLOSE_ENDED)
				: refused(GATE_NO_SUCH_SESSION, CLOSE_NO_SESSION);
	switch (room->stage) {
	case ROOM_OPENING: return refused(GATE_NO_SUCH_SESSION, CLOSE_NO_SESSION);
	case ROOM_ASIDE: return refused(GATE_RESTARTING, CLOSE_TRY_LATER);
	case ROOM_LIVE:
	case ROOM_SEALED: break;
	}
	return (struct way_in){ .room = room, .role = ROLE_PARTICIPANT };
}

/* What the token opens; without one everybody who has the code may take part. */
static bool role_find(const struct hub_ports *ports, struct str token, struct str session,
		      enum role *role)
{
	static const enum role with_token[] = { ROLE_FACILITATOR, ROLE_WALL };

	*role = ROLE_PARTICIPANT;
	if (token.len == 0)
		return true;
	for (size_t i = 0; i < sizeof(with_token) / sizeof(*with_token); i++) {
		*role = with_token[i];
		if (ports->capability_is(ports->self, token, *role, session))
			return true;
	}
	return false;
}

static struct way_in way_find(const struct hub *hub, const struct hello *hello)
{
	if (hub->draining)
		return refused(GATE_RESTARTING, CLOSE_RESTART);
	struct way_in way = room_find(&hub->rooms, hello);
	if (way.gate)
		return way;
	if (!role_find(&hub->ports, hello->token, way.room->session.id, &way.role))
		return refused(GATE_WRONG_TOKEN, CLOSE_WRONG_TOKEN);
	/* The one who leads the session is never shut out of it. */
	if (way.role != ROLE_FACILITATOR && way.room->member_count >= LIMIT_ROOM_MEMBERS)
		return refused(GATE_ROOM_FULL, CLOSE_TRY_LATER);
	return way;
}

/* BLAKE2b of the browser's secret under the session's key. */
static struct seat_key seat_of(const struct room *room, struct str secret)
{
	struct seat_key seat;
	struct str key = { (const char *)room->key, sizeof(room->key) };
	struct digest digest = digest_of(key, &secret, 1);

	memcpy(seat.bytes, digest.bytes, sizeof(seat.bytes));
	return seat;
}

void hello_receive(struct member *member, const struct hello *hello)
{
	CHECK(member->stage == MEMBER_NEW);
	struct way_in way = way_find(member->hub, hello);
	if (way.gate) {
		member_end(member, way.gate, way.code);
		return;
	}
	member->role = way.role;
	/* After the seal no secret leads to a seat; a wall has none: they look on. */
	bool has_seat = hello->secret.len > 0 && way.room->stage == ROOM_LIVE;
	if (has_seat) {
		struct seat_key seat = seat_of(way.room, hello->secret);
		room_enter(way.room, member, &seat, hello->since);
	} else {
		room_enter(way.room, member, NULL, hello->since);
	}
}

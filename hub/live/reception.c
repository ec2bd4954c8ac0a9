/* SPDX-License-Identifier: EUPL-1.2 */
/* Connections: in, each frame to where it belongs, out. */
#include "base/check.h"
#include "live/command.h"
#include "live/hello.h"
#include "live/hub.h"
#include "live/hub_state.h"
#include "live/room.h"
#include "live/suggesting.h"

static void member_put_out(struct member *member, enum gate gate, enum close_code code)
{
	if (member->room)
		room_leave(member->room, member);
	member_end(member, gate, code);
}

struct member *hub_join(struct hub *hub, void *socket)
{
	struct member *member = member_make(hub, &hub->ports, socket);

	crowd_add(&hub->members, member, CROWD_HUB);
	if (hub->draining)
		member_end(member, GATE_RESTARTING, CLOSE_RESTART);
	return member;
}

void member_leave(struct member *member)
{
	if (member->room)
		room_leave(member->room, member);
	suggesting_leave(member);
	crowd_remove(&member->hub->members, member, CROWD_HUB);
	member_free(member);
}

/* A frame that could not be read; with an id it is answered like any command. */
static void bad_frame_receive(struct member *member, const struct message *message, enum gate gate)
{
	if (message->id.len)
		member_answer(member, &(struct answer){ .id = message->id, .gate = gate });
	else
		member_say_error(member, gate);
}

static void presence_receive(struct member *member, const struct message *message)
{
	struct room *room = member->room;

	presence_say(&room->presence, member, message->writing, message->ready);
	room_arm(room);
}

/* True when it led to an entry, or to a suggestion. */
static bool message_receive(struct member *member, struct message *message)
{
	switch (message->kind) {
	case MESSAGE_COMMAND:
		return command_receive(member, message);
	case MESSAGE_PRESENCE:
		presence_receive(member, message);
		break;
	case MESSAGE_SUGGEST:
		return suggesting_receive(member, &message->suggest);
	case MESSAGE_PING:
		member->ping_at = message->ping_at;
		member_due(member, DUE_PONG);
		break;
	case MESSAGE_HELLO: /* she is in */
		member_say_error(member, GATE_MALFORMED);
		break;
	}
	return false;
}

/* No hello, or one with letters that no code has. */
static void stranger_put_out(struct member *member, enum gate gate)
{
	bool leads_nowhere = gate == GATE_NO_SUCH_SESSION;
	enum close_code code = leads_nowhere ? CLOSE_NO_SESSION : CLOSE_FLOOD;

	member_end(member, gate ? gate : GATE_MALFORMED, code);
}

void member_receive(struct member *member, struct str text)
{
	struct arena *turn = &member->hub->scratch.turn;
	struct message message = { 0 };

	if (member->stage >= MEMBER_ENDING)
		return;
	member->heard_ms = member->ports->monotonic_ms(member->ports->self);
	arena_reset(turn);
	enum gate gate = decode_message(&message, turn, text);
	if (member->stage == MEMBER_NEW) {
		if (gate || message.kind != MESSAGE_HELLO)
			stranger_put_out(member, gate);
		else
			hello_receive(member, &message.hello);
		return;
	}
	bool led_on = false;
	if (gate)
		bad_frame_receive(member, &message, gate);
	else
		led_on = message_receive(member, &message);
	if (!led_on && member_is_flooding(member))
		member_put_out(member, GATE_TOO_FAST, CLOSE_FLOOD);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "crowd.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <time.h>
#include <unistd.h>

#include "dialect.h"
#include "mark.h"
#include "socket.h"

#define EVENTS_MAX 512
#define SETTLE_MS_MAX 5000u
#define MS UINT64_C(1000000)

static uint32_t earlier(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

void crowd_open(struct crowd *crowd, const struct options *options)
{
	*crowd = (struct crowd){
		.options = options, .dialect = dialect_find(options->dialect),
		.count = options->members, .epoll = epoll_create1(EPOLL_CLOEXEC),
		.members = room_for(options->members, sizeof(*crowd->members)),
		.buffer = room_for(1, SOCKET_READ_MAX),
	};
	if (crowd->epoll < 0)
		end_with("epoll");
	plan_open(&crowd->plan, options->plan, options->rooms);
	for (uint32_t i = 0; i < crowd->count; i++)
		crowd->members[i] = (struct member){
			.crowd = crowd, .fd = -1, .number = i, .room = i % options->rooms };
	crowd->now_ns = now_ns();
	crowd->limit_ns = crowd->now_ns + options->limit_s * 1000 * MS;
}

void crowd_close(struct crowd *crowd)
{
	for (uint32_t i = 0; i < crowd->count; i++)
		socket_close(&crowd->members[i], MEMBER_AWAY);
	plan_close(&crowd->plan);
	close(crowd->epoll);
	free(crowd->members);
	free(crowd->buffer);
}

bool crowd_is_late(const struct crowd *crowd)
{
	return crowd->now_ns > crowd->limit_ns;
}

bool crowd_turn(struct crowd *crowd, uint64_t until_ns)
{
	struct epoll_event events[EVENTS_MAX];
	uint64_t now = now_ns();
	uint64_t wait_ns = until_ns > now ? until_ns - now : 0;
	struct timespec wait = { (time_t)(wait_ns / (1000 * MS)), (long)(wait_ns % (1000 * MS)) };

	int count = epoll_pwait2(crowd->epoll, events, EVENTS_MAX, &wait, NULL);
	if (count < 0 && errno != EINTR)
		end_with("epoll");
	crowd->now_ns = now_ns();
	for (int i = 0; i < count; i++)
		socket_event(events[i].data.ptr, events[i].events);
	return count > 0;
}

void crowd_join(struct crowd *crowd)
{
	while (crowd->joined < crowd->count) {
		uint32_t most = earlier(crowd->count, crowd->joined + crowd->options->window);
		while (crowd->begun < most)
			socket_open(&crowd->members[crowd->begun++]);
		crowd_turn(crowd, crowd->now_ns + 100 * MS);
		if (crowd->lost)
			end_with("a member was lost while joining");
		if (crowd_is_late(crowd))
			end_with("not all have joined in time");
	}
}

void crowd_settle(struct crowd *crowd, uint32_t quiet_ms)
{
	uint64_t most_ns = crowd->now_ns + SETTLE_MS_MAX * MS;
	uint64_t quiet_ns = crowd->now_ns + quiet_ms * MS;

	while (crowd->now_ns < quiet_ns && crowd->now_ns < most_ns)
		if (crowd_turn(crowd, quiet_ns))
			quiet_ns = crowd->now_ns + quiet_ms * MS;
}

const struct room *member_room(const struct member *member)
{
	return &member->crowd->plan.rooms[member->room];
}

void member_enter(struct member *member)
{
	struct crowd *crowd = member->crowd;

	if (member->stage != MEMBER_ENTERING)
		return;
	member->stage = MEMBER_IN;
	member->joined_ns = crowd->now_ns;
	crowd->joined++;
	if (crowd->ears.joined)
		crowd->ears.joined(crowd->ears.self, member);
}

void member_hear_marks(struct member *member, struct span payload)
{
	const struct ears *ears = &member->crowd->ears;
	uint32_t mark;

	while (ears->marked && mark_take(&payload, &mark))
		ears->marked(ears->self, member, mark);
}

/* "tallies":[{"id":7,"voices":3,"votes":5},…] */
void member_hear_tallies(struct member *member, struct span payload)
{
	const struct ears *ears = &member->crowd->ears;
	struct span rest = span_after(payload, SPAN("\"tallies\":["));

	while (ears->counted && rest.len && rest.ptr[0] != ']') {
		struct span id = span_after(rest, SPAN("\"id\":"));
		struct span voices = span_after(rest, SPAN("\"voices\":"));
		if (!id.ptr || !voices.ptr)
			return;
		uint32_t place = room_find(member_room(member), span_number(id));
		if (place < THINGS_MAX)
			ears->counted(ears->self, member, place, (uint32_t)span_number(voices));
		rest = span_after(voices, SPAN("}"));
	}
}

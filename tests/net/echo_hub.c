/* SPDX-License-Identifier: EUPL-1.2 */
#include "net/echo_hub.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "net/server.h"

#define FILL_LEN (64 * 1024)

struct member {
	struct hub *hub;
	struct member *next;
	void *socket;
	struct frame *waiting;
	unsigned fill;
};

struct hub {
	struct member *first;
};

struct hub *echo_hub_make(void)
{
	return calloc(1, sizeof(struct hub));
}

void echo_hub_free(struct hub *hub)
{
	free(hub);
}

unsigned echo_hub_members(const struct hub *hub)
{
	unsigned count = 0;

	for (const struct member *member = hub->first; member; member = member->next)
		count++;
	return count;
}

void echo_hub_drain(struct hub *hub)
{
	for (struct member *member = hub->first; member; member = member->next)
		socket_close(member->socket, 1012, "restart");
}

struct member *hub_join(struct hub *hub, void *socket)
{
	struct member *member = calloc(1, sizeof(*member));

	*member = (struct member){ .hub = hub, .socket = socket, .next = hub->first };
	hub->first = member;
	return member;
}

static void member_tell(struct member *member, struct str text)
{
	frame_drop(member->waiting);
	member->waiting = frame_make(text, 0, 0);
	socket_ready(member->socket);
}

void member_receive(struct member *member, struct str text)
{
	char word[32] = "";

	memcpy(word, text.ptr, text.len < sizeof(word) ? text.len : sizeof(word) - 1);
	if (str_has_prefix(text, STR("close "))) {
		member_tell(member, STR("closing"));
		socket_close(member->socket, atoi(word + 6), "asked");
	} else if (str_has_prefix(text, STR("fill "))) {
		member->fill = (unsigned)atoi(word + 5);
		socket_ready(member->socket);
	} else if (str_equal(text, STR("to all"))) {
		for (struct member *each = member->hub->first; each; each = each->next)
			member_tell(each, text);
	} else {
		member_tell(member, text);
	}
}

struct frame *member_next_frame(struct member *member)
{
	struct frame *frame = member->waiting;

	member->waiting = NULL;
	if (frame || member->fill == 0)
		return frame;
	member->fill--;
	struct buf filler = { 0 };
	buf_reserve(&filler, FILL_LEN);
	memset(filler.ptr, 'x', FILL_LEN);
	filler.len = FILL_LEN;
	frame = frame_make(buf_str(&filler), 0, 0);
	buf_free(&filler);
	return frame;
}

void member_leave(struct member *member)
{
	struct member **place = &member->hub->first;

	while (*place != member)
		place = &(*place)->next;
	*place = member->next;
	frame_drop(member->waiting);
	free(member);
}

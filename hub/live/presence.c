/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/presence.h"

#include "base/check.h"
#include "live/alarms.h"
#include "wire/encode.h"

#define PRESENCE_INTERVAL_MS 1000u

static bool is_counted(const struct member *member)
{
	return member->sitter && member->role == ROLE_PARTICIPANT;
}

/* One tab of a seat says so or does so no longer; `seats` counts the seats with such a tab. */
static void tabs_change(struct presence *presence, uint32_t *tabs, uint32_t *seats, bool more)
{
	CHECK(more || *tabs > 0);
	*tabs = more ? *tabs + 1 : *tabs - 1;
	if (*tabs > (more ? 1u : 0u))
		return; /* another tab of the seat says the same */
	*seats = more ? *seats + 1 : *seats - 1;
	presence->changed = true;
}

void presence_enter(struct presence *presence, struct member *member)
{
	if (!is_counted(member))
		return;
	tabs_change(presence, &member->sitter->present_tabs, &presence->present, true);
	if (presence->present > presence->present_max)
		presence->present_max = presence->present;
}

void presence_leave(struct presence *presence, struct member *member)
{
	if (!is_counted(member))
		return;
	presence_say(presence, member, false, false);
	tabs_change(presence, &member->sitter->present_tabs, &presence->present, false);
}

void presence_say(struct presence *presence, struct member *member, bool writing, bool ready)
{
	if (!is_counted(member))
		return;
	if (member->writing != writing)
		tabs_change(presence, &member->sitter->writing_tabs, &presence->writing, writing);
	if (member->ready != ready)
		tabs_change(presence, &member->sitter->ready_tabs, &presence->ready, ready);
	member->writing = writing;
	member->ready = ready;
}

uint64_t presence_due_ms(const struct presence *presence)
{
	if (!presence->changed)
		return NEVER;
	return presence->frame ? presence->told_ms + PRESENCE_INTERVAL_MS : 0;
}

void presence_publish(struct presence *presence, uint64_t now_ms, struct buf *scratch)
{
	buf_reset(scratch);
	encode_presence(scratch, presence->present, presence->writing, presence->ready);
	frame_drop(presence->frame);
	presence->frame = frame_make(buf_str(scratch), 0, 0);
	presence->number++;
	presence->changed = false;
	presence->told_ms = now_ms;
}

void presence_free(struct presence *presence)
{
	frame_drop(presence->frame);
	*presence = (struct presence){ 0 };
}

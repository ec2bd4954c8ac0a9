/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/bodies.h"

#include "base/check.h"
#include "host/log.h"
#include "journal/journal.h"
#include "journal/ledger.h"
#include "live/append.h"

/* Lines that could not be synced stay gathered in the ledger, so none is added twice. */
static bool bodies_note(struct room *room)
{
	const struct due_bodies *due = &room->session.due;
	/* Never before the entry: a restore tells by it what came later at the same seq. */
	uint64_t now_ms = room_time_ms(room);

	for (; room->due_noted < due->count; room->due_noted++) {
		const struct due_body *body = &due->items[room->due_noted];
		ledger_add(room->ports->ledger, &(struct ledger_line){
			.time_ms = now_ms,
			.what = LEDGER_BODY,
			.session = room->session.id,
			.seq = body->seq,
			.reason = str_from(body->reason),
		});
	}
	return room->due_given < room->due_noted;
}

static void bodies_give(struct room *room)
{
	while (room->due_given < room->due_noted) {
		uint64_t seq = room->session.due.items[room->due_given].seq;
		if (journal_destroy(room->ports->journal, room->session.id, seq))
			return; /* at the next sweep */
		room->due_given++;
		room->destroying++;
	}
}

void bodies_destroy(const struct rooms *rooms, const struct hub_ports *ports)
{
	bool any = false;

	for (uint32_t i = 0; i < rooms->count; i++)
		any = bodies_note(rooms->items[i]) || any;
	if (!any)
		return;
	enum fail fail = ledger_sync(ports->ledger);
	if (fail) {
		log_line(LOG_WARN, "the ledger of erasures: %s", fail_words(fail));
		return;
	}
	for (uint32_t i = 0; i < rooms->count; i++)
		bodies_give(rooms->items[i]);
}

void bodies_recover(struct room *room, const struct buf *has_body)
{
	struct due_bodies *due = &room->session.due;
	size_t kept = 0;

	/* What an earlier run destroyed stands in the ledger already. */
	for (size_t i = 0; i < due->count; i++) {
		CHECK(due->items[i].seq <= has_body->len);
		if (has_body->ptr[due->items[i].seq - 1])
			due->items[kept++] = due->items[i];
	}
	due->count = kept;
}

void bodies_gone(struct room *room)
{
	if (room->destroying > 0)
		room->destroying--;
}

bool bodies_are_done(const struct room *room)
{
	return room->due_given == room->session.due.count && room->destroying == 0;
}

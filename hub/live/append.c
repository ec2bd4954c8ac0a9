/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/append.h"

#include <stdlib.h>

#include "journal/journal.h"

uint64_t room_time_ms(const struct room *room)
{
	uint64_t wall = room->ports->wall_ms(room->ports->self);

	return wall > room->session.time_ms ? wall : room->session.time_ms;
}

enum fail room_append(struct room *room, struct entry *entry, struct flight *flight)
{
	struct scratch *scratch = room->scratch;
	struct record record = { .session = room->session.id, .has_body = entry->text_count > 0 };

	buf_reset(&scratch->head);
	buf_reset(&scratch->body);
	if (record.has_body) {
		room->ports->random(room->ports->self, record.salt, sizeof(record.salt));
		entry_encode_body(&scratch->body, entry);
		record.body = buf_str(&scratch->body);
		entry_seal_body(entry, record.salt, record.body);
	}
	entry_encode_head(&scratch->head, entry);
	record.head = buf_str(&scratch->head);

	flight->room = room;
	enum fail fail = journal_append(room->ports->journal, &record, flight);
	if (fail)
		free(flight);
	else
		room->flight_count++;
	return fail;
}

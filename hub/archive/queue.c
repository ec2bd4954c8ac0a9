/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/queue.h"

#include <string.h>

#include "base/check.h"

struct str waiting_id(const struct waiting *waiting)
{
	return (struct str){ waiting->id, waiting->id_len };
}

/* The session's place, made when it has none; NULL when the queue is full. */
static struct waiting *place_of(struct queue *queue, struct str session)
{
	CHECK(session.len > 0 && session.len <= QUEUE_ID_MAX);
	for (uint32_t i = 0; i < queue->count; i++)
		if (str_equal(waiting_id(&queue->items[i]), session))
			return &queue->items[i];
	if (queue->count == QUEUE_MAX)
		return NULL;
	struct waiting *made = &queue->items[queue->count++];
	*made = (struct waiting){ .id_len = (uint8_t)session.len, .due_ms = UINT64_MAX };
	memcpy(made->id, session.ptr, session.len);
	return made;
}

bool queue_add(struct queue *queue, struct str session, uint64_t now_ms)
{
	struct waiting *place = place_of(queue, session);

	if (place && !place->hurried)
		place->due_ms = now_ms + QUIET_MS;
	return place;
}

bool queue_hurry(struct queue *queue, struct str session, uint64_t now_ms)
{
	struct waiting *place = place_of(queue, session);

	if (place && !place->hurried) {
		place->hurried = true;
		place->due_ms = now_ms;
	}
	return place;
}

bool queue_forget(struct queue *queue, struct str session, uint64_t now_ms)
{
	bool has_room = queue_hurry(queue, session, now_ms);

	if (has_room)
		place_of(queue, session)->errand = ERRAND_FORGET;
	return has_room;
}

/* Index of the one that is due first; the count when none waits. */
static uint32_t first_of(const struct queue *queue)
{
	uint32_t first = 0;

	for (uint32_t i = 1; i < queue->count; i++)
		if (queue->items[i].due_ms < queue->items[first].due_ms)
			first = i;
	return first;
}

bool queue_take(struct queue *queue, uint64_t now_ms, struct waiting *waiting)
{
	uint32_t first = first_of(queue);

	if (first == queue->count || queue->items[first].due_ms > now_ms)
		return false;
	*waiting = queue->items[first];
	queue->items[first] = queue->items[--queue->count];
	return true;
}

uint64_t queue_due_ms(const struct queue *queue)
{
	return queue->count ? queue->items[first_of(queue)].due_ms : UINT64_MAX;
}

bool queue_is_hurried(const struct queue *queue)
{
	for (uint32_t i = 0; i < queue->count; i++)
		if (queue->items[i].hurried)
			return true;
	return false;
}

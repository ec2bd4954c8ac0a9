/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The sessions that wait for the indexer.  Times are given in ms of any one
 * clock.  Bounded: what finds no room is found by the next start's catching up.
 */
#ifndef ARCHIVE_QUEUE_H
#define ARCHIVE_QUEUE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

#define QUIET_MS 60000u /* nothing more came of a sealed session for so long */
#define QUEUE_MAX 1024u
#define QUEUE_ID_MAX 32u /* bytes of a session's id */

enum errand { ERRAND_FOLD, ERRAND_FORGET };

struct waiting {
	char id[QUEUE_ID_MAX];
	uint8_t id_len;
	enum errand errand;
	bool hurried;
	uint64_t due_ms;
};

/* Zero is a valid empty queue. */
struct queue {
	struct waiting items[QUEUE_MAX];
	uint32_t count;
};

/*
 * Once a session: to be folded when quiet (its minute begins anew), hurried (at once), or forgotten
 * (at once, and instead of folding).  False when the queue is full.
 */
bool queue_add(struct queue *queue, struct str session, uint64_t now_ms);
bool queue_hurry(struct queue *queue, struct str session, uint64_t now_ms);
bool queue_forget(struct queue *queue, struct str session, uint64_t now_ms);
/* The one that is due longest; false when none is. */
bool queue_take(struct queue *queue, uint64_t now_ms, struct waiting *waiting);
/* When the next is due; UINT64_MAX: none waits. */
uint64_t queue_due_ms(const struct queue *queue);
/* Something waits that was hurried or is to be forgotten. */
bool queue_is_hurried(const struct queue *queue);
struct str waiting_id(const struct waiting *waiting);

#endif

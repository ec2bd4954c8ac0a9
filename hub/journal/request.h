/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A wish to the journal, with its own copy of the bytes: made on the loop,
 * settled by a backend, told to the owner, freed.  Lists of them are queues.
 */
#ifndef JOURNAL_REQUEST_H
#define JOURNAL_REQUEST_H

#include "journal/record.h"

enum request_kind { REQUEST_APPEND, REQUEST_DESTROY, REQUEST_FORGET };

struct request {
	struct request *next;
	enum request_kind kind;
	enum fail fail;         /* what became of it */
	void *tag;
	struct record record;   /* borrows from bytes; a backend gives the seq of an append */
	char bytes[];
};

/* Copies the record's bytes; only session and seq matter where nothing is appended. */
struct request *request_make(enum request_kind kind, const struct record *record, void *tag);
/* Salt and body are wiped; it goes on without. */
void request_lose_body(struct request *request);
/* Wiped: a text may stand in it. */
void request_free(struct request *request);

/* Zero is a valid empty queue. */
struct requests {
	struct request *first, *last;
	size_t count;
};

void requests_add(struct requests *queue, struct request *request); /* takes it */
struct request *requests_take(struct requests *queue);              /* gives it; NULL when empty */
/* Moves the first `count`, or all there are, behind those of `to`. */
void requests_move(struct requests *from, struct requests *to, size_t count);
void requests_free(struct requests *queue);

#endif

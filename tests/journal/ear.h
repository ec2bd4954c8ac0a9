/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * An owner of a journal that writes down what it is told, as words:
 *   7:a1   the append with tag 7 is committed as session a, seq 1
 *   7:no   it is refused; 7:full when the disk is full
 *   -a1    the body of a, 1 is destroyed
 *   broken
 */
#ifndef TESTS_JOURNAL_EAR_H
#define TESTS_JOURNAL_EAR_H

#include "base/buf.h"
#include "journal/journal.h"

struct ear {
	struct journal *journal;
	struct buf words;
	size_t count;       /* of events */
	unsigned echoes;    /* so many commits are answered by another append, tag 100 and up */
	struct buf found;   /* what a read in the last commit found */
};

void ear_listen(struct ear *ear, struct journal *journal);
const char *ear_words(struct ear *ear); /* borrows until the next event */
void ear_reset(struct ear *ear);
void ear_free(struct ear *ear);

/* Appends to session `id` with a head and, unless NULL, a body. */
enum fail ear_append(struct ear *ear, unsigned tag, const char *id, const char *body);
/* A session as words: "1:body 2:- 3:" (no body, empty body), with the heads checked. */
const char *ear_read(struct ear *ear, const char *id, struct buf *out);

#endif

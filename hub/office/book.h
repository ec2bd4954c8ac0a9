/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The tables of office.db: a fold over the organisation's journal, which may be
 * deleted and made again.
 *
 * Thread: a book belongs to one thread.  Its commits are not synced: what a power cut takes is
 * folded again.
 */
#ifndef OFFICE_BOOK_H
#define OFFICE_BOOK_H

#include "access/roll.h"
#include "office/sql.h"

struct book;

/* What came of a change. */
struct ruling {
	enum refusal refusal;
	uint64_t id;  /* of the thing made or changed; 0: none */
	uint64_t seq; /* of the entry, where it was folded */
	bool repeat;  /* the account did it before, under the same command: nothing was changed */
};

/* Made when missing, made anew when damaged.  FAIL_NEWER, FAIL_IO. */
enum fail book_open(struct book **book, const char *path);
void book_close(struct book *book); /* NULL is fine */

/* How far the journal is folded. */
enum fail book_find_roll(struct book *book, struct roll *roll);
/*
 * The next record of the journal, and the roll, in one transaction.  What the rules refuse changes
 * nothing; the ruling says so.
 */
enum fail book_apply(struct book *book, const struct record *record, struct roll *roll,
		     struct ruling *ruling);
/* The courtesy before the append: what book_apply would most likely say. */
enum fail book_check(struct book *book, const struct entry *entry, struct ruling *ruling);

/* For a connection that reads: it sets the rest. */
struct database_settings book_settings(const char *path);

/* Moves the log into the file at `path`, over a connection of its own; any thread. */
enum fail book_tidy(const char *path);
/*
 * Empties the log, which else has pages as they were; waits for who reads, a while.  FAIL_BUSY.
 */
enum fail book_scrub(const char *path);

#endif

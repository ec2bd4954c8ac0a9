/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The organisation's things: cards and their path, review, series, templates
 * and the vocabulary.  Each change becomes an entry of the organisation's
 * journal and is answered when that is durable and folded into office.db.
 *
 * Thread: calls and answers on the loop; questions (office/asking.h) on any.
 */
#ifndef OFFICE_OFFICE_H
#define OFFICE_OFFICE_H

#include "access/organisation.h"
#include "office/book.h"

struct asking;
struct loop;
struct office;

struct office_settings {
	struct access *access; /* who is who, for answers */
	struct organisation *organisation;
	struct journal *journal; /* the organisation's; read at opening alone */
	const char *path;        /* of office.db */
	struct loop *loop;       /* NULL: the log is never tidied, for tools and tests */
};

/* Borrows all.  Folds what is not yet folded; FAIL_MALFORMED, FAIL_NEWER, FAIL_CORRUPT. */
enum fail office_open(struct office **office, const struct office_settings *settings);
/* For one question after the other, on any thread; to be closed.  FAIL_IO. */
enum fail office_ask(const struct office *office, struct asking **asking);
/* What was erased leaves the file's log, too; blocks, on a pool thread.  FAIL_BUSY: not yet. */
enum fail office_scrub(const struct office *office);
/* After the journal was closed, which answers what is under way.  NULL is fine. */
void office_close(struct office *office);

/* A change that somebody wishes; what its members mean stands in domain/change.h. */
struct errand {
	uint64_t by;        /* account; of an erasure 0: a tool, whose role is the hub's */
	enum role role;
	struct str command; /* may be empty */
	enum change change;
	uint64_t on, value, tag;
	struct str word;
	struct str text;    /* a JSON object; empty: none */
};

/* The ruling is borrowed for the call; with a failure it says nothing. */
typedef void errand_event(void *self, enum fail fail, const struct ruling *ruling);
/* Answers once, perhaps before it returns.  FAIL_TOO_LARGE: the text. */
void office_do(struct office *office, const struct errand *errand, errand_event *answered,
	       void *self);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What can be asked of office.db.  Answers are JSON (RFC 8259) as
 * protocol/README.md has it, made by SQL: what the tables hold of fields is JSON
 * already.  Who did it is an account's name, looked up in access.db.
 *
 * Thread: an asking belongs to one thread; open one for each job.
 */
#ifndef OFFICE_ASKING_H
#define OFFICE_ASKING_H

#include "office/sql.h"

struct asking;

/* Reads beside whoever writes.  FAIL_NOT_FOUND: no office.db. */
enum fail asking_open(struct asking **asking, const char *path, const char *access_path);
void asking_close(struct asking *asking); /* NULL is fine */

/* For the files of this folder: the one text that a statement gives. */
enum fail asking_find(struct asking *asking, const char *sql, const struct names *names,
		      struct buf *out);

/* Each adds its answer to `out`; FAIL_NOT_FOUND where there is no such thing. */

struct cards_wanted {
	struct str words, state, theme, tag; /* empty: any */
	uint64_t due_ms;  /* a follow-up is due by then; 0: any */
	bool kept;
	uint32_t page, page_size; /* one row more is answered when a further page follows */
};

enum fail cards_find(struct asking *asking, const struct cards_wanted *wanted, struct buf *out);
enum fail card_find(struct asking *asking, uint64_t card, struct buf *out);
enum fail card_find_history(struct asking *asking, uint64_t card, struct buf *out);
/* The card that a step of a path is on, in digits. */
enum fail step_find_card(struct asking *asking, uint64_t step, struct buf *out);
/* Which of these fields (bits) were changed after the version: a list of names. */
enum fail fields_find_changed(struct asking *asking, const struct names *names, struct buf *out);
/* Open ones, due by then (0: all). */
enum fail followups_find(struct asking *asking, uint64_t due_ms, struct buf *out);

/* [{"phenomenon","reviewed","corrected","body"}] of one session. */
enum fail marks_find(struct asking *asking, struct str session, struct buf *out);
/* How many of a session's threads are reviewed, in digits. */
enum fail marks_find_count(struct asking *asking, struct str session, struct buf *out);
/* [{"phenomenon","id","title"}]: the cards of one session's threads. */
enum fail links_find(struct asking *asking, struct str session, struct buf *out);
/* [id]: the cards of one thread. */
enum fail thread_find_cards(struct asking *asking, struct str session, uint64_t phenomenon,
			    struct buf *out);
/* [{"id","title"}]: at most three cards that share most of these tags (a JSON list). */
enum fail cards_find_likely(struct asking *asking, struct str tags, struct buf *out);

struct became_wanted {
	struct str session;
	uint64_t phenomenon; /* 0: all of the session */
	bool series;         /* instead of the session the others of its series */
	uint64_t series_id;  /* of this one; 0: of the session's */
	uint32_t limit;
};

/* [{"card","title","statement","phenomena":[id],"steps":[…]}] */
enum fail became_find(struct asking *asking, const struct became_wanted *wanted, struct buf *out);

enum fail series_find_all(struct asking *asking, struct buf *out);
enum fail series_find(struct asking *asking, uint64_t series, struct buf *out);
/* The series of a session, in digits. */
enum fail session_find_series(struct asking *asking, struct str session, struct buf *out);

/* [{"id","version","name","template"}] */
enum fail templates_find(struct asking *asking, struct buf *out);
enum fail template_find_saved(struct asking *asking, uint64_t template, struct buf *out);

/* {"terms":[{"id","list","version","fields"}],"fates":[{"id","heir","retired"}]} */
enum fail terms_find(struct asking *asking, struct buf *out);

#endif

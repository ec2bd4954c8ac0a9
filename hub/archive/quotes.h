/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Single phenomena of closed sessions, for pages that name them: by their ids,
 * by their threads, and by the tags that they carry.
 *
 * Reads archive.db beside whoever writes it; one thread at a time.
 */
#ifndef ARCHIVE_QUOTES_H
#define ARCHIVE_QUOTES_H

#include <stdbool.h>

#include "base/fail.h"
#include "base/text.h"
#include "domain/terms.h"

#define QUOTE_TAGS_MAX 3u
#define QUOTES_ALIKE_MAX 3u

struct quotes;

/* FAIL_NOT_FOUND: there is no archive. */
enum fail quotes_open(struct quotes **quotes, const char *archive_path);
void quotes_close(struct quotes *quotes); /* NULL is fine */

/* Borrowed for the call. */
struct quote {
	struct str session, title; /* title: of the session */
	uint64_t phenomenon, closed_ms;
	struct str text;           /* empty where it was destroyed */
};
typedef void quote_visit(void *self, const struct quote *quote);

struct quote_wish {
	struct str session;
	uint64_t phenomenon;
};

/* FAIL_NOT_FOUND: it is not archived. */
enum fail quotes_find(struct quotes *quotes, const struct quote_wish *wish, quote_visit *visit,
		      void *visitor);
/* How many threads of the session the archive shows; 0 of a practice session. */
enum fail quotes_find_threads(struct quotes *quotes, struct str session, uint64_t *threads);

/* One phenomenon of a thread, and of the session that it was posted in. */
struct said {
	struct str session, title; /* title: of the session */
	uint64_t phenomenon, head; /* head: of its thread */
	uint64_t opened_ms, closed_ms;
	struct str text, lang;
	struct str source, area;   /* empty: not told */
	uint64_t voices, votes;    /* the thread's, with its head; else 0 */
	bool quotable;             /* its poster lets it be quoted, and its thread was reviewed */
};
typedef void said_visit(void *self, const struct said *said);

/*
 * All that is said in these threads, with what was merged into them, session by session from the
 * earliest; `threads` is JSON (RFC 8259), [{"session","phenomenon","reviewed"}].  A thread named
 * twice comes once.  What is out of the floor's sight, destroyed, practice or not archived is not
 * there.
 */
enum fail quotes_find_said(struct quotes *quotes, struct str threads, said_visit *visit,
			   void *visitor);

struct alike_wish {
	struct str session; /* whose own are left out */
	struct str lang;
	struct str tags[QUOTE_TAGS_MAX];
	uint32_t tag_count;
	const struct terms *terms; /* what tags mean now; borrowed */
};

/*
 * At most QUOTES_ALIKE_MAX of other sessions, those that share most tags first, then the latest;
 * looked for among the latest 500 that carry each tag, or one that was merged into it.
 */
enum fail quotes_find_alike(struct quotes *quotes, const struct alike_wish *wish,
			    quote_visit *visit, void *visitor);

#endif

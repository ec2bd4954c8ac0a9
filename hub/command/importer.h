/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Sessions brought in from elsewhere, written by whoever holds the folder: opened,
 * given their posts in batches, closed and sealed at once.  A session that was
 * not ended is nobody's: it is in no archive and no export, and is forgotten when
 * its tool begins no more batches while others want the place.
 *
 * On the loop.
 */
#ifndef COMMAND_IMPORTER_H
#define COMMAND_IMPORTER_H

#include "base/arena.h"
#include "base/fail.h"
#include "base/text.h"
#include "journal/journal.h"

#define IMPORTS_MAX 4u          /* under way at once */
#define IMPORT_POSTS_MAX 20000u /* a session */
#define IMPORT_ID_MAX 128u      /* bytes of the id that a post had */
#define IMPORT_TAGS_MAX 8u      /* that are looked at; more than LIMIT_TAGS are refused */

struct archive;
struct importer;

/* Takes over what the journal tells; borrows both. */
void importer_open(struct importer **importer, struct journal *journal, struct archive *archive);
void importer_close(struct importer *importer); /* NULL is fine; nobody is answered any more */

struct import_post {
	struct str id, lang, text;
	struct str tags[IMPORT_TAGS_MAX];
	uint32_t tag_count;
	bool review;
};

/*
 * Checks a post and brings it to the form it is kept in, in the arena.  NULL: it is fine; otherwise
 * words for what is wrong.
 */
const char *import_check(struct import_post *post, struct arena *arena);

/* Told once; `session` is borrowed.  After a failure the session is gone. */
typedef void import_event(void *self, enum fail fail, struct str session);

struct import_reply {
	import_event *event;
	void *self;
};

/* FAIL_BUSY: IMPORTS_MAX are at work; FAIL_USAGE: the title is none. */
void importer_begin(struct importer *importer, struct str title, struct import_reply reply);
/* Posts that were checked.  Answered when all are durable.  FAIL_NOT_FOUND: no such session. */
struct import_batch {
	const struct import_post *posts;
	uint32_t count;
};
void importer_add(struct importer *importer, struct str session, struct import_batch batch,
		  struct import_reply reply);
/* Answered when it is sealed; the archive is on its way. */
void importer_end(struct importer *importer, struct str session, struct import_reply reply);

#endif

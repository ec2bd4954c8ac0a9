/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What is counted and filtered of all that can be found, in memory: a line a
 * phenomenon, a line a session.  A question looks at thousands of them, and SQLite
 * would take longer to fetch them than to find them.
 *
 * One thread at a time.
 */
#ifndef ARCHIVE_CATALOGUE_H
#define ARCHIVE_CATALOGUE_H

#include "archive/names.h"
#include "journal/database.h"
#include "protocol/limits.h"

/* By what hits are counted and chosen. */
enum facet {
	FACET_YEAR, FACET_UNIT, FACET_AREA, FACET_THEME, FACET_TAG, FACET_GROUP, FACET_KIND,
	FACET_COUNT
};

struct catalogue_session {
	uint64_t number;     /* in documents, index.h */
	uint64_t seq;        /* folded to here */
	struct str id, title;
	uint64_t opened_ms;
	uint32_t unit, area; /* places in the names of their facets */
	uint32_t year;       /* of the opening, in Finland */
};

struct catalogue_post {
	uint64_t document, head; /* its thread's; itself where it is alone */
	uint32_t session;        /* place in the sessions */
	uint32_t number;         /* 0: a next step about no phenomenon */
	uint32_t voices, votes;
	uint32_t area, group, kind; /* places in names; 0 is none */
	uint16_t tags[LIMIT_TAGS];  /* places in names, too */
	uint8_t tag_count;
	bool has_steps;
};

struct catalogue {
	struct catalogue_session *sessions; /* ascending by number, as the posts by document */
	struct catalogue_post *posts;
	uint32_t session_count, session_cap, post_count, post_cap;
	struct names names[FACET_COUNT];    /* of unit, area, group, kind and tag */
	struct arena arena;                 /* the sessions' texts */
	uint64_t version;                   /* database_find_version; 0: not read */
};

/*
 * Brings it to what the archive has: nothing where that did not change, what was added where only
 * that did, all of it otherwise (README.md says what that takes).  Within a transaction.
 */
enum fail catalogue_read(struct catalogue *catalogue, sqlite3 *db);
/* NULL: there is none. */
const struct catalogue_post *catalogue_find(const struct catalogue *catalogue, uint64_t document);
void catalogue_free(struct catalogue *catalogue);

#endif

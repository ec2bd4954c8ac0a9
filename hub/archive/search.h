/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Finding phenomena by words: first those that say all of them in any form (in
 * their text, comments or next steps), the best first, then those that only carry
 * a tag that the words name.  A misspelt word that is found nowhere is looked for
 * as the nearest one that is there, and that is said.  Where all of several words
 * find nothing together, who says some of them is found, and that is said too.
 *
 * Nothing of a question is kept.  One thread at a time.
 */
#ifndef ARCHIVE_SEARCH_H
#define ARCHIVE_SEARCH_H

#include <sqlite3.h>

#include "archive/hit_names.h"
#include "archive/hits.h"
#include "base/fail.h"
#include "base/text.h"
#include "language/tongue.h"

struct glossary;
struct search;
struct terms;

/* The hits are the search's own, until its next call. */
struct finding {
	struct hits hits;      /* score over 1: says the words; under 1: carries the tag */
	struct hits elsewhere; /* in other languages than the words', by the tag alone */
	struct str meant;      /* what was looked for instead; empty: what was asked */
	bool some;             /* nobody says all the words: these hits say some of them */
};

/*
 * Reads archive.db beside whoever writes it, and borrows the glossary.  FAIL_NOT_FOUND: no archive,
 * or no dictionary.
 */
enum fail search_open(struct search **search, const char *archive_path,
		      struct glossary *glossary);
void search_close(struct search *search); /* NULL is fine */

/* FAIL_MALFORMED: the words are not UTF-8. */
enum fail search_find(struct search *search, struct str words, struct finding *finding);

/* The question is over: nothing of the archive is held any more.  So is it by search_close. */
void search_rest(struct search *search);

/* For more of the same view of the archive: between search_begin and search_rest. */
sqlite3 *search_database(struct search *search);
/* What terms mean in it. */
const struct terms *search_terms(const struct search *search);
/* One view of the archive until search_rest; search_find begins one itself where there is none. */
enum fail search_begin(struct search *search);

/* Where the words last asked for stand in a document (places.h). */
struct found_places {
	uint64_t document;
	struct str places; /* borrowed for the call */
};
typedef void places_visit(void *self, const struct found_places *found);
/* Of all documents of a thing that are in this language. */
struct wanted_places {
	enum tongue tongue;
	uint64_t thing;
};
enum fail search_places(struct search *search, struct wanted_places wanted, places_visit *visit,
			void *visitor);

/* Borrowed until the next call. */
enum fail search_name(struct search *search, uint64_t document, struct hit_name *name);

#endif

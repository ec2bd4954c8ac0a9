/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What ids of the vocabulary that the archive carries mean now, and what words name
 * them: one reader's own, which follows the glossary from question to question.
 */
#ifndef ARCHIVE_MEANING_H
#define ARCHIVE_MEANING_H

#include "archive/catalogue.h"
#include "archive/glossary.h"
#include "language/concepts.h"

#define NO_MEANING UINT32_MAX

struct meaning {
	struct glossary *glossary; /* borrowed */
	uint64_t edition;          /* of the glossary's; 0: not read */
	struct terms terms;
	struct concepts *concepts; /* numbers are places among the tags of the terms */
};

/* Reads it where it changed, the concepts from the archive's own copy of those of the start. */
enum fail meaning_follow(struct meaning *meaning, sqlite3 *db, struct lexicon *lexicon);
void meaning_free(struct meaning *meaning);

/*
 * By a name's number: the place in the list of the term that it means now, NO_MEANING where it has
 * none such.  One more than there are names.
 */
void meaning_places(const struct terms *terms, enum vocabulary_list list,
		    const struct names *names, uint32_t *places);
/* The tags of a phenomenon by these places, each once; gives how many. */
uint32_t meaning_find_tags(const uint32_t *places, const struct catalogue_post *post,
			   uint32_t tags[LIMIT_TAGS]);

#endif

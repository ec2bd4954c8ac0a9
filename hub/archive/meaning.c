/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/meaning.h"

/* Made with the index, which it fits therefore. */
static enum fail concepts_read(struct concepts **concepts, sqlite3 *db)
{
	sqlite3_stmt *statement;
	bool row = false;

	*concepts = NULL;
	enum fail fail = statement_make(&statement, db, "SELECT concepts FROM edition");
	if (!fail) fail = statement_step(statement, &row);
	if (!fail && !row)
		fail = FAIL_NOT_FOUND;
	if (!fail)
		fail = concepts_decode(concepts, sqlite_column_bytes(statement, 0));
	sqlite3_finalize(statement);
	return fail;
}

enum fail meaning_follow(struct meaning *meaning, sqlite3 *db, struct lexicon *lexicon)
{
	struct concepts *concepts;

	if (meaning->edition == glossary_edition(meaning->glossary))
		return FAIL_NONE;
	enum fail fail = concepts_read(&concepts, db);
	if (fail)
		return fail;
	meaning_free(meaning);
	glossary_give(meaning->glossary, &meaning->terms, &meaning->edition);
	concepts_change(concepts, lexicon, &meaning->terms);
	meaning->concepts = concepts;
	return FAIL_NONE;
}

void meaning_free(struct meaning *meaning)
{
	concepts_close(meaning->concepts);
	terms_free(&meaning->terms);
	meaning->concepts = NULL;
	meaning->edition = 0;
}

void meaning_places(const struct terms *terms, enum vocabulary_list list,
		    const struct names *names, uint32_t *places)
{
	places[0] = NO_MEANING;
	for (uint32_t i = 1; i <= names->count; i++)
		if (!terms_find_heir(terms, list, names_text(names, i), &places[i]))
			places[i] = NO_MEANING;
}

uint32_t meaning_find_tags(const uint32_t *places, const struct catalogue_post *post,
			   uint32_t tags[LIMIT_TAGS])
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < post->tag_count; i++) {
		uint32_t place = places[post->tags[i]], at = 0;
		while (at < count && tags[at] != place)
			at++;
		if (place != NO_MEANING && at == count)
			tags[count++] = place;
	}
	return count;
}

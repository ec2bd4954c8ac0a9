/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/glossary.h"

#include <stdlib.h>

#include <uv.h>

#include "base/check.h"

#define EDITION_FIRST 1u

struct glossary {
	uv_mutex_t bringing;  /* held while a source reads */
	uv_mutex_t lock;      /* of what follows */
	struct terms terms;
	bool is_changed;      /* else the starting data holds, and terms is empty */
	uint64_t edition;
};

struct glossary *glossary_open(void)
{
	struct glossary *made = calloc(1, sizeof(*made));

	CHECK(made);
	CHECK(uv_mutex_init(&made->bringing) == 0);
	CHECK(uv_mutex_init(&made->lock) == 0);
	made->edition = EDITION_FIRST;
	return made;
}

void glossary_close(struct glossary *glossary)
{
	if (!glossary)
		return;
	uv_mutex_destroy(&glossary->bringing);
	uv_mutex_destroy(&glossary->lock);
	terms_free(&glossary->terms);
	free(glossary);
}

enum fail glossary_take(struct glossary *glossary, glossary_source *source, void *self)
{
	struct terms terms = { 0 };

	uv_mutex_lock(&glossary->bringing);
	enum fail fail = source(self, &terms);
	if (!fail) {
		uv_mutex_lock(&glossary->lock);
		struct terms before = glossary->terms;
		glossary->terms = terms;
		glossary->is_changed = terms.lists[VOCABULARY_TAGS].count > 0;
		glossary->edition++;
		uv_mutex_unlock(&glossary->lock);
		terms = before;
	}
	uv_mutex_unlock(&glossary->bringing);
	terms_free(&terms);
	return fail;
}

uint64_t glossary_edition(struct glossary *glossary)
{
	if (!glossary)
		return EDITION_FIRST;
	uv_mutex_lock(&glossary->lock);
	uint64_t edition = glossary->edition;
	uv_mutex_unlock(&glossary->lock);
	return edition;
}

void glossary_give(struct glossary *glossary, struct terms *terms, uint64_t *edition)
{
	*edition = EDITION_FIRST;
	if (glossary) {
		uv_mutex_lock(&glossary->lock);
		terms_copy(terms, &glossary->terms);
		*edition = glossary->edition;
		uv_mutex_unlock(&glossary->lock);
	}
	if (terms->lists[VOCABULARY_TAGS].count == 0)
		terms_start(terms);
}

bool glossary_has(struct glossary *glossary, enum vocabulary_list list, struct str id)
{
	if (!glossary)
		return vocabulary_is_starting(list, id);
	uv_mutex_lock(&glossary->lock);
	bool has = glossary->is_changed ? term_find(&glossary->terms, list, id) != NULL
					: vocabulary_is_starting(list, id);
	uv_mutex_unlock(&glossary->lock);
	return has;
}

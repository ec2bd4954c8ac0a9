/* SPDX-License-Identifier: EUPL-1.2 */
#include "brought.h"

#include "base/check.h"

static enum fail changes_read(void *self, struct terms *terms)
{
	const struct brought *changes = self;

	terms_start(terms);
	for (; changes->term.id.len; changes++)
		terms_change(terms, str_from(changes->list), &changes->term);
	return FAIL_NONE;
}

void bring(struct glossary *glossary, const struct brought *changes)
{
	CHECK(glossary_take(glossary, changes_read, (void *)changes) == FAIL_NONE);
}

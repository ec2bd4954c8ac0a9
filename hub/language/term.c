/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/term.h"

#include <string.h>

bool terms_has(const struct term_set *terms, struct str term)
{
	for (uint32_t i = 0; i < terms->count; i++)
		if (str_equal(terms->items[i], term))
			return true;
	return false;
}

void terms_add(struct term_set *terms, struct str term)
{
	if (term.len == 0 || terms->count == TERMS_MAX || terms_has(terms, term))
		return;
	if (!terms->items)
		terms->items = arena_take_array(terms->arena, TERMS_MAX, sizeof(*terms->items));
	terms->items[terms->count++] = str_copy(terms->arena, term);
}

void terms_add_marked(struct term_set *terms, const char *mark, struct str term)
{
	size_t len = strlen(mark);

	if (term.len == 0)
		return;
	char *marked = arena_take(terms->arena, len + term.len);
	memcpy(marked, mark, len);
	memcpy(marked + len, term.ptr, term.len);
	terms_add(terms, (struct str){ marked, len + term.len });
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/vocabulary.h"

#include "base/check.h"
#include "protocol/vocabulary.h"

struct word_list {
	const char *const *words; /* ascending by bytes */
	size_t count;
};

static const struct word_list lists[] = {
	[VOCABULARY_THEMES] = { vocabulary_themes, VOCABULARY_THEMES_COUNT },
	[VOCABULARY_TAGS] = { vocabulary_tags, VOCABULARY_TAGS_COUNT },
	[VOCABULARY_GROUPS] = { vocabulary_groups, VOCABULARY_GROUPS_COUNT },
	[VOCABULARY_SERVICES] = { vocabulary_services, VOCABULARY_SERVICES_COUNT },
};

/* "t" and the number of the entry that added it. */
static bool is_added(struct str id)
{
	uint64_t number;

	return id.len > 1 && id.ptr[0] == 't' && id.ptr[1] != '0' &&
	       str_to_u64(str_slice(id, 1, id.len), &number);
}

bool vocabulary_is_starting(enum vocabulary_list list, struct str id)
{
	CHECK(list < VOCABULARY_LISTS);
	size_t low = 0, high = lists[list].count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = str_compare(id, str_from(lists[list].words[middle]));
		if (order == 0)
			return true;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return false;
}

bool vocabulary_has(enum vocabulary_list list, struct str id)
{
	return vocabulary_is_starting(list, id) || is_added(id);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/labels.h"

#include <stdlib.h>

#include "base/check.h"
#include "domain/items.h"
#include "wire/things.h"

struct correction *corrections_add(struct corrections *corrections, uint64_t phenomenon)
{
	uint32_t count = corrections->count;

	CHECK(count == 0 || corrections->items[count - 1].phenomenon < phenomenon);
	corrections->items = items_grow_u32(corrections->items, count, &corrections->cap,
					    sizeof(*corrections->items));
	corrections->count++;
	corrections->items[count] = (struct correction){ .phenomenon = phenomenon };
	return &corrections->items[count];
}

static const struct correction *correction_find(const struct corrections *corrections,
						uint64_t phenomenon)
{
	return corrections ? items_find(corrections->items, corrections->count,
					sizeof(*corrections->items), phenomenon) : NULL;
}

bool corrections_have(const struct corrections *corrections, uint64_t phenomenon)
{
	return correction_find(corrections, phenomenon);
}

void corrections_free(struct corrections *corrections)
{
	free(corrections->items);
	arena_free(&corrections->arena);
}

/* Whether an id or own words: where the file is imported again the same word comes once. */
void labels_add(struct labels *labels, struct label label)
{
	for (uint32_t i = 0; i < labels->count; i++)
		if (str_equal(labels->items[i].word, label.word))
			return;
	if (label.word.len && labels->count < LIMIT_TAGS)
		labels->items[labels->count++] = label;
}

static void label_tell(struct labels *labels, const struct terms *terms, struct label label)
{
	if (!label.own)
		label.word = terms_heir(terms, VOCABULARY_TAGS, label.word);
	labels_add(labels, label);
}

/* Own words that a review wrote down may be the post's: they go with its text. */
static void corrected_tell(struct labels *labels, const struct terms *terms,
			   const struct correction *correction, bool gap)
{
	for (uint32_t i = 0; i < correction->labels.count; i++)
		if (!gap || !correction->labels.items[i].own)
			label_tell(labels, terms, correction->labels.items[i]);
}

struct labels labels_of(const struct terms *terms, const struct corrections *corrections,
			const struct phenomenon *phenomenon)
{
	struct labels labels = { 0 };
	const struct correction *correction = correction_find(corrections, phenomenon->id);

	if (correction) {
		corrected_tell(&labels, terms, correction, phenomenon->text.gap);
		return labels;
	}
	for (uint32_t i = 0; i < phenomenon->tag_count; i++) {
		const struct tag *tag = &phenomenon->tags[i];
		label_tell(&labels, terms, (struct label){ tag_str(tag), tag->word.len == 0 });
	}
	return labels;
}

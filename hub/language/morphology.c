/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/morphology.h"

#include <stdio.h>
#include <stdlib.h>

#include <libvoikko/voikko.h>

#include "base/check.h"
#include "language/recent.h"

/* Where voikko-fi keeps its own version and day of making. */
#define DICTIONARY_INDEX "/usr/lib/voikko/5/mor-standard/index.txt"
#define INDEX_MAX 4096u

struct morphology {
	struct VoikkoHandle *handle;
	struct recent analyses;
};

enum fail morphology_open(struct morphology **morphology)
{
	const char *error = NULL;

	*morphology = NULL;
	struct VoikkoHandle *handle = voikkoInit(&error, "fi", NULL);
	if (!handle)
		return FAIL_NOT_FOUND;
	struct morphology *made = calloc(1, sizeof(*made));
	CHECK(made);
	made->handle = handle;
	recent_init(&made->analyses, ANALYSES_KEPT);
	*morphology = made;
	return FAIL_NONE;
}

void morphology_close(struct morphology *morphology)
{
	if (!morphology)
		return;
	voikkoTerminate(morphology->handle);
	recent_reset(&morphology->analyses);
	free(morphology);
}

static struct str value_take(struct arena *arena, const struct voikko_mor_analysis *found,
			     const char *key)
{
	char *value = voikko_mor_analysis_value_cstr(found, key);
	struct str copy = str_copy(arena, str_from(value));

	if (value)
		voikko_free_mor_analysis_value_cstr(value);
	return copy;
}

static enum word_class class_find(struct str word)
{
#define X(name, text) \
	if (str_equal(word, STR(text))) \
		return WORD_##name;
	WORD_CLASSES(X)
#undef X
	return WORD_OTHER;
}

static struct reading reading_take(struct arena *arena, const struct voikko_mor_analysis *found)
{
	return (struct reading){
		.class = class_find(value_take(arena, found, "CLASS")),
		.base = value_take(arena, found, "BASEFORM"),
		.structure = value_take(arena, found, "STRUCTURE"),
		.bases = value_take(arena, found, "WORDBASES"),
	};
}

static struct analysis *analysis_make(struct morphology *morphology, struct arena *arena,
				      struct str word)
{
	const char *terminated = str_terminated(arena, word);
	struct voikko_mor_analysis **found = voikkoAnalyzeWordCstr(morphology->handle, terminated);
	struct analysis *analysis = arena_take(arena, sizeof(*analysis));

	while (found && found[analysis->count] && analysis->count < WORD_READINGS_MAX)
		analysis->count++;
	struct reading *readings = arena_take_array(arena, analysis->count, sizeof(*readings));
	for (uint32_t i = 0; i < analysis->count; i++)
		readings[i] = reading_take(arena, found[i]);
	if (found)
		voikko_free_mor_analysis(found);
	analysis->readings = readings;
	return analysis;
}

struct analysis morphology_find(struct morphology *morphology, struct str word)
{
	if (word.len == 0 || text_count(word) > WORD_POINTS_MAX)
		return (struct analysis){ 0 };
	const struct analysis *known = recent_find(&morphology->analyses, word);
	if (known)
		return *known;
	struct arena *arena = recent_arena(&morphology->analyses);
	const struct analysis *analysis = analysis_make(morphology, arena, word);
	recent_keep(&morphology->analyses, word, analysis);
	return *analysis;
}

bool analysis_has(struct analysis analysis, enum word_class class)
{
	for (uint32_t i = 0; i < analysis.count; i++)
		if (analysis.readings[i].class == class)
			return true;
	return false;
}

void morphology_edition(const struct morphology *morphology, struct buf *edition)
{
	char bytes[INDEX_MAX];

	CHECK(morphology->handle);
	buf_add_format(edition, "libvoikko %s\n", voikkoGetVersion());
	FILE *index = fopen(DICTIONARY_INDEX, "r");
	if (!index)
		return;
	buf_add(edition, bytes, fread(bytes, 1, sizeof(bytes), index));
	fclose(index);
}

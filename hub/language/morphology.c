/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Analyses are remembered in two halves: the young one fills up, then the old
 * one is wiped and they change places, a word that was found in the old one
 * having moved over.  So what is asked for often stays, what is not goes, and
 * nothing is ever moved that somebody still borrows.
 */
#include "language/morphology.h"

#include <stdio.h>
#include <stdlib.h>

#include <libvoikko/voikko.h>

#include "base/arena.h"
#include "base/check.h"
#include "base/table.h"

/* Where voikko-fi keeps its own version and day of making. */
#define DICTIONARY_INDEX "/usr/lib/voikko/5/mor-standard/index.txt"
#define INDEX_MAX 4096u

struct half {
	struct analysis analyses[ANALYSES_KEPT];
	struct table places; /* word → place in analyses */
	struct arena arena;
	uint32_t count;
};

struct morphology {
	struct VoikkoHandle *handle;
	struct half halves[2];
	uint32_t young;
};

static void half_reset(struct half *half)
{
	table_free(&half->places);
	arena_reset(&half->arena);
	half->count = 0;
}

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
	*morphology = made;
	return FAIL_NONE;
}

void morphology_close(struct morphology *morphology)
{
	if (!morphology)
		return;
	voikkoTerminate(morphology->handle);
	for (size_t i = 0; i < 2; i++) {
		table_free(&morphology->halves[i].places);
		arena_free(&morphology->halves[i].arena);
	}
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

static struct analysis analysis_make(struct morphology *morphology, struct arena *arena,
				     const char *word)
{
	struct voikko_mor_analysis **found = voikkoAnalyzeWordCstr(morphology->handle, word);
	struct analysis analysis = { 0 };

	while (found && found[analysis.count] && analysis.count < WORD_READINGS_MAX)
		analysis.count++;
	struct reading *readings = arena_take_array(arena, analysis.count, sizeof(*readings));
	for (uint32_t i = 0; i < analysis.count; i++)
		readings[i] = reading_take(arena, found[i]);
	if (found)
		voikko_free_mor_analysis(found);
	analysis.readings = readings;
	return analysis;
}

/* The young half, with room for one word more. */
static struct half *half_young(struct morphology *morphology)
{
	if (morphology->halves[morphology->young].count == ANALYSES_KEPT) {
		morphology->young = !morphology->young;
		half_reset(&morphology->halves[morphology->young]);
	}
	return &morphology->halves[morphology->young];
}

static struct analysis analysis_copy(struct arena *arena, struct analysis analysis)
{
	struct reading *readings = arena_take_array(arena, analysis.count, sizeof(*readings));

	for (uint32_t i = 0; i < analysis.count; i++)
		readings[i] = (struct reading){
			.class = analysis.readings[i].class,
			.base = str_copy(arena, analysis.readings[i].base),
			.structure = str_copy(arena, analysis.readings[i].structure),
			.bases = str_copy(arena, analysis.readings[i].bases),
		};
	return (struct analysis){ readings, analysis.count };
}

static struct analysis half_keep(struct half *half, const char *word, struct analysis analysis)
{
	uint32_t place = half->count++;

	half->analyses[place] = analysis;
	table_set(&half->places, str_from(word), place);
	return analysis;
}

struct analysis morphology_find(struct morphology *morphology, struct str word)
{
	const struct half *young = &morphology->halves[morphology->young];
	const struct half *old = &morphology->halves[!morphology->young];
	uint32_t place;

	if (word.len == 0 || text_count(word) > WORD_POINTS_MAX)
		return (struct analysis){ 0 };
	if (table_find(&young->places, word, &place))
		return young->analyses[place];
	/* When the young half is full the old one is wiped to take its place, and this with it. */
	bool is_kept = young->count < ANALYSES_KEPT && table_find(&old->places, word, &place);
	struct half *half = half_young(morphology);
	const char *copy = str_terminated(&half->arena, word);
	if (is_kept)
		return half_keep(half, copy, analysis_copy(&half->arena, old->analyses[place]));
	return half_keep(half, copy, analysis_make(morphology, &half->arena, copy));
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

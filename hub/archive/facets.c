/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/facets.h"

#include <stdlib.h>

#include "archive/meaning.h"
#include "base/buf.h"
#include "base/check.h"

#define YEAR_FIRST 1970u
#define YEARS 1100u
#define NO_SESSION UINT32_MAX
#define VALUES_MAX LIMIT_TAGS /* a phenomenon has at most so many of one facet */

/* What a phenomenon is, for one facet. */
struct values {
	uint32_t items[VALUES_MAX];
	uint32_t count;
};

static void values_add(struct values *values, uint32_t value)
{
	for (uint32_t i = 0; i < values->count; i++)
		if (values->items[i] == value)
			return;
	values->items[values->count++] = value;
}

static struct values named(uint32_t number)
{
	return (struct values){ .items = { number }, .count = number > 0 };
}

static struct values meant(uint32_t place)
{
	return (struct values){ .items = { place }, .count = place != NO_MEANING };
}

static struct values tags_of(const struct facets *facets, const struct catalogue_post *post)
{
	struct values values;

	values.count = meaning_find_tags(facets->tags, post, values.items);
	return values;
}

static struct values themes_of(const struct facets *facets, struct values tags)
{
	struct values values = { 0 };

	for (uint32_t i = 0; i < tags.count; i++)
		if (facets->themes[tags.items[i]] != NO_MEANING)
			values_add(&values, facets->themes[tags.items[i]]);
	return values;
}

static struct values values_of(const struct facets *facets, const struct catalogue_post *post,
			       enum facet facet)
{
	const struct catalogue_session *session = &facets->catalogue->sessions[post->session];
	struct values values = { 0 };

	switch (facet) {
	case FACET_YEAR:
		values_add(&values, session->year - YEAR_FIRST);
		return values;
	case FACET_UNIT:
		return named(session->unit);
	case FACET_AREA:
		return named(post->area);
	case FACET_GROUP:
		return meant(facets->groups[post->group]);
	case FACET_KIND:
		return named(post->kind);
	case FACET_TAG:
		return tags_of(facets, post);
	case FACET_THEME:
		return themes_of(facets, tags_of(facets, post));
	case FACET_COUNT:
		break;
	}
	return values;
}

/* False: its values are no terms. */
static bool list_of(enum facet facet, enum vocabulary_list *list)
{
	switch (facet) {
	case FACET_TAG:
		*list = VOCABULARY_TAGS;
		return true;
	case FACET_THEME:
		*list = VOCABULARY_THEMES;
		return true;
	case FACET_GROUP:
		*list = VOCABULARY_GROUPS;
		return true;
	default:
		return false;
	}
}

static bool value_find(const struct facets *facets, enum facet facet, struct str word,
		       uint32_t *value)
{
	enum vocabulary_list list;

	if (list_of(facet, &list))
		return terms_find_heir(facets->terms, list, word, value);
	*value = names_find(&facets->catalogue->names[facet], word);
	return *value > 0;
}

static struct str value_word(const struct facets *facets, enum facet facet, uint32_t value,
			     struct arena *arena)
{
	struct buf digits = { 0 };
	enum vocabulary_list list;

	if (list_of(facet, &list))
		return facets->terms->lists[list].items[value].id;
	if (facet != FACET_YEAR)
		return names_text(&facets->catalogue->names[facet], value);
	buf_add_u64_text(&digits, value + YEAR_FIRST);
	struct str word = str_copy(arena, buf_str(&digits));
	buf_free(&digits);
	return word;
}

/* A value that nothing has finds nothing, which is not the same as not choosing. */
static void chosen_read(struct facets *facets, enum facet facet)
{
	struct str rest = facets->wish->chosen[facet];

	while (rest.len && facets->chosen_count[facet] < CHOSEN_MAX) {
		size_t len = 0;
		uint32_t value;
		while (len < rest.len && rest.ptr[len] != ',')
			len++;
		if (!value_find(facets, facet, str_slice(rest, 0, len), &value))
			value = UINT32_MAX;
		facets->chosen[facet][facets->chosen_count[facet]++] = value;
		rest = str_slice(rest, len + 1, rest.len);
	}
}

static uint32_t size_of(const struct facets *facets, enum facet facet)
{
	enum vocabulary_list list;

	if (list_of(facet, &list))
		return facets->terms->lists[list].count;
	return facet == FACET_YEAR ? YEARS : facets->catalogue->names[facet].count + 1;
}

static uint32_t session_find(const struct catalogue *catalogue, struct str id)
{
	for (uint32_t i = 0; i < catalogue->session_count; i++)
		if (str_equal(catalogue->sessions[i].id, id))
			return i;
	return NO_SESSION - 1; /* no phenomenon is of it */
}

static uint32_t *places_make(const struct facets *facets, enum facet facet, struct arena *arena)
{
	const struct names *names = &facets->catalogue->names[facet];
	uint32_t *places = arena_take_array(arena, names->count + 1, sizeof(*places));
	enum vocabulary_list list;

	CHECK(list_of(facet, &list));
	meaning_places(facets->terms, list, names, places);
	return places;
}

static uint32_t *themes_make(const struct terms *terms, struct arena *arena)
{
	uint32_t count = terms->lists[VOCABULARY_TAGS].count;
	uint32_t *themes = arena_take_array(arena, count, sizeof(*themes));

	for (uint32_t i = 0; i < count; i++)
		if (!terms_find_heir(terms, VOCABULARY_THEMES,
				     terms->lists[VOCABULARY_TAGS].items[i].theme, &themes[i]))
			themes[i] = NO_MEANING;
	return themes;
}

void facets_init(struct facets *facets, struct arena *arena)
{
	const struct wish *wish = facets->wish;

	facets->session = wish->session.len ? session_find(facets->catalogue, wish->session)
					    : NO_SESSION;
	facets->tags = places_make(facets, FACET_TAG, arena);
	facets->groups = places_make(facets, FACET_GROUP, arena);
	facets->themes = themes_make(facets->terms, arena);
	for (int i = 0; i < FACET_COUNT; i++) {
		enum facet facet = (enum facet)i;
		facets->sizes[i] = size_of(facets, facet);
		facets->counts[i] = arena_take_array(arena, facets->sizes[i], sizeof(uint32_t));
		chosen_read(facets, facet);
	}
}

static bool is_chosen(const struct facets *facets, enum facet facet, struct values values)
{
	for (uint32_t i = 0; i < values.count; i++)
		for (uint32_t j = 0; j < facets->chosen_count[facet]; j++)
			if (values.items[i] == facets->chosen[facet][j])
				return true;
	return facets->chosen_count[facet] == 0;
}

static bool is_in_time(const struct wish *wish, uint64_t opened_ms)
{
	return opened_ms >= wish->from_ms && (wish->to_ms == 0 || opened_ms < wish->to_ms);
}

static void values_count(struct facets *facets, enum facet facet, struct values values)
{
	for (uint32_t i = 0; i < values.count; i++)
		if (values.items[i] < facets->sizes[facet])
			facets->counts[facet][values.items[i]]++;
}

bool facets_add(struct facets *facets, const struct catalogue_post *post)
{
	uint64_t opened_ms = facets->catalogue->sessions[post->session].opened_ms;
	struct values values[FACET_COUNT];
	enum facet against = FACET_COUNT;
	uint32_t against_count = 0;

	if (facets->session != NO_SESSION && facets->session != post->session)
		return false;
	for (int i = 0; i < FACET_COUNT; i++) {
		enum facet facet = (enum facet)i;
		values[i] = values_of(facets, post, facet);
		bool fits = facet == FACET_YEAR ? is_in_time(facets->wish, opened_ms)
						: is_chosen(facets, facet, values[i]);
		if (fits)
			continue;
		against = facet;
		if (++against_count > 1)
			return false;
	}
	for (int i = 0; i < FACET_COUNT; i++)
		if (against_count == 0 || (enum facet)i == against)
			values_count(facets, (enum facet)i, values[i]);
	return against_count == 0;
}

static int counts_compare(const void *left, const void *right)
{
	const struct facet_count *a = left, *b = right;

	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return str_compare(a->value, b->value);
}

uint32_t facets_list(const struct facets *facets, enum facet facet, struct arena *arena,
		     struct facet_count *list)
{
	struct facet_count *all = arena_take_array(arena, facets->sizes[facet], sizeof(*all));
	uint32_t count = 0;

	for (uint32_t i = 0; i < facets->sizes[facet]; i++)
		if (facets->counts[facet][i])
			all[count++] = (struct facet_count){
				value_word(facets, facet, i, arena), facets->counts[facet][i] };
	if (count)
		qsort(all, count, sizeof(*all), counts_compare);
	count = count < LIMIT_FACET_VALUES ? count : LIMIT_FACET_VALUES;
	for (uint32_t i = 0; i < count; i++)
		list[i] = all[i];
	return count;
}

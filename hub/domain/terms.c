/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/terms.h"

#include <stdlib.h>

#include "domain/items.h"
#include "protocol/vocabulary_terms.h"

static const char *const list_words[VOCABULARY_LISTS] = {
	[VOCABULARY_THEMES] = "themes",
	[VOCABULARY_TAGS] = "tags",
	[VOCABULARY_GROUPS] = "target_groups",
	[VOCABULARY_SERVICES] = "service_areas",
};

static struct term *list_find(const struct terms *terms, enum vocabulary_list list, struct str id)
{
	uint32_t place;

	return id.len && table_find(&terms->lists[list].places, id, &place)
		       ? &terms->lists[list].items[place] : NULL;
}

static void field_set(struct terms *terms, struct str *field, struct str value)
{
	if (value.len)
		*field = str_copy(&terms->arena, value);
}

static void term_set(struct terms *terms, struct term *term, const struct term *change)
{
	field_set(terms, &term->fi, change->fi);
	field_set(terms, &term->sv, change->sv);
	field_set(terms, &term->en, change->en);
	field_set(terms, &term->synonyms, change->synonyms);
	field_set(terms, &term->theme, change->theme);
	field_set(terms, &term->heir, change->heir);
	term->retired = term->retired || change->retired;
}

static void term_add(struct terms *terms, enum vocabulary_list list, const struct term *term)
{
	uint32_t place = terms->lists[list].count++;

	terms->lists[list].items = items_grow_u32(terms->lists[list].items, place,
						  &terms->lists[list].cap, sizeof(*term));
	struct term *made = &terms->lists[list].items[place];
	*made = (struct term){ .id = str_copy(&terms->arena, term->id) };
	term_set(terms, made, term);
	table_set(&terms->lists[list].places, made->id, place);
}

static void list_start(struct terms *terms, enum vocabulary_list list,
		       const struct vocabulary_term *start, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		term_add(terms, list, &(struct term){
			.id = str_from(start[i].id), .fi = str_from(start[i].fi),
			.sv = str_from(start[i].sv), .en = str_from(start[i].en),
			.theme = list == VOCABULARY_TAGS
				? str_from(vocabulary_theme_terms[start[i].theme].id) : STR("") });
}

void terms_start(struct terms *terms)
{
	list_start(terms, VOCABULARY_THEMES, vocabulary_theme_terms,
		   VOCABULARY_THEME_TERMS_COUNT);
	list_start(terms, VOCABULARY_TAGS, vocabulary_tag_terms, VOCABULARY_TAG_TERMS_COUNT);
	list_start(terms, VOCABULARY_GROUPS, vocabulary_group_terms,
		   VOCABULARY_GROUP_TERMS_COUNT);
	list_start(terms, VOCABULARY_SERVICES, vocabulary_service_terms,
		   VOCABULARY_SERVICE_TERMS_COUNT);
}

/* An id that several lists have is, in a change, the first one's: as GET /api/vocabulary has it. */
void terms_change(struct terms *terms, struct str list, const struct term *term)
{
	for (int i = 0; i < VOCABULARY_LISTS; i++) {
		struct term *known = list_find(terms, (enum vocabulary_list)i, term->id);
		if (known) {
			term_set(terms, known, term);
			return;
		}
	}
	for (int i = 0; i < VOCABULARY_LISTS; i++)
		if (str_is(list, list_words[i]))
			term_add(terms, (enum vocabulary_list)i, term);
}

void terms_copy(struct terms *copy, const struct terms *terms)
{
	for (int i = 0; i < VOCABULARY_LISTS; i++)
		for (uint32_t j = 0; j < terms->lists[i].count; j++)
			term_add(copy, (enum vocabulary_list)i, &terms->lists[i].items[j]);
}

const struct term *term_find(const struct terms *terms, enum vocabulary_list list, struct str id)
{
	return list_find(terms, list, id);
}

bool terms_find_heir(const struct terms *terms, enum vocabulary_list list, struct str id,
		     uint32_t *place)
{
	const struct term *term = list_find(terms, list, id);

	if (!term)
		return false;
	const struct term *heir = list_find(terms, list, term->heir);
	*place = (uint32_t)((heir ? heir : term) - terms->lists[list].items);
	return true;
}

struct str terms_heir(const struct terms *terms, enum vocabulary_list list, struct str id)
{
	const struct term *term = list_find(terms, list, id);

	return term && term->heir.len ? term->heir : id;
}

struct str terms_name(const struct terms *terms, enum vocabulary_list list, struct str id)
{
	const struct term *term = list_find(terms, list, id);

	if (!term)
		return id;
	if (term->fi.len)
		return term->fi;
	return term->sv.len ? term->sv : term->en.len ? term->en : id;
}

void terms_free(struct terms *terms)
{
	for (int i = 0; i < VOCABULARY_LISTS; i++) {
		free(terms->lists[i].items);
		table_free(&terms->lists[i].places);
	}
	arena_free(&terms->arena);
	*terms = (struct terms){ 0 };
}

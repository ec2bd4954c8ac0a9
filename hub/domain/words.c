/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/words.h"

#include "base/check.h"

/* The lists are short and without holes, so a number is its word's place. */
#define X(number, name, word) [number] = word,
static const char *const roles[] = { ROLES(X) };
static const char *const phases[] = { PHASES(X) };
static const char *const acts[] = { ACTS(X) };
static const char *const sights[] = { SIGHTS(X) };
static const char *const kinds[] = { KINDS(X) };
static const char *const sources[] = { SOURCES(X) };
static const char *const professions[] = { PROFESSIONS(X) };
static const char *const refusals[] = { REFUSALS(X) };
static const char *const personal_kinds[] = { PERSONAL_KINDS(X) };
static const char *const personal_fields[] = { PERSONAL_FIELDS(X) };
#undef X

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

_Static_assert(COUNT(roles) == ROLE_COUNT, "a role's number was left out");
_Static_assert(COUNT(phases) == PHASE_COUNT, "a phase's number was left out");
_Static_assert(COUNT(kinds) == KIND_COUNT, "a kind's number was left out");
_Static_assert(COUNT(sources) == SOURCE_COUNT, "a source's number was left out");
_Static_assert(COUNT(professions) == PROFESSION_COUNT, "a profession's number was left out");
_Static_assert(COUNT(refusals) == REFUSAL_COUNT, "a refusal's number was left out");
_Static_assert(COUNT(personal_kinds) == PERSONAL_KIND_COUNT, "a kind's number was left out");
_Static_assert(COUNT(personal_fields) == PERSONAL_FIELD_COUNT, "a field's number was left out");

static const char *word_at(const char *const *list, size_t count, unsigned number)
{
	CHECK(number < count);
	CHECK(list[number]);
	return list[number];
}

/* The word's number, or `count`. */
static unsigned word_number(const char *const *list, size_t count, struct str word)
{
	unsigned number = 0;

	while (number < count && !str_is(word, list[number]))
		number++;
	return number;
}

const char *role_word(enum role role)
{
	return word_at(roles, COUNT(roles), role);
}

const char *phase_word(enum phase_kind kind)
{
	return word_at(phases, COUNT(phases), kind);
}

const char *kind_word(enum kind kind)
{
	return word_at(kinds, COUNT(kinds), kind);
}

const char *source_word(enum source source)
{
	return word_at(sources, COUNT(sources), source);
}

const char *profession_word(enum profession profession)
{
	return word_at(professions, COUNT(professions), profession);
}

const char *refusal_word(enum refusal refusal)
{
	return word_at(refusals, COUNT(refusals), refusal);
}

const char *personal_kind_word(enum personal_kind kind)
{
	return word_at(personal_kinds, COUNT(personal_kinds), kind);
}

const char *personal_field_word(enum personal_field field)
{
	return word_at(personal_fields, COUNT(personal_fields), field);
}

const char *act_word(unsigned number)
{
	return number < COUNT(acts) ? acts[number] : NULL;
}

const char *sight_word(unsigned number)
{
	return number < COUNT(sights) ? sights[number] : NULL;
}

bool phase_find(struct str word, enum phase_kind *kind)
{
	*kind = (enum phase_kind)word_number(phases, COUNT(phases), word);
	return *kind < PHASE_COUNT;
}

bool act_find(struct str word, uint32_t *act)
{
	unsigned number = word_number(acts, COUNT(acts), word);

	*act = number < COUNT(acts) ? 1u << number : 0;
	return *act != 0;
}

bool sight_find(struct str word, uint32_t *sight)
{
	unsigned number = word_number(sights, COUNT(sights), word);

	*sight = number < COUNT(sights) ? 1u << number : 0;
	return *sight != 0;
}

bool kind_find(struct str word, enum kind *kind)
{
	*kind = (enum kind)word_number(kinds, COUNT(kinds), word);
	return *kind < KIND_COUNT;
}

bool source_find(struct str word, enum source *source)
{
	*source = (enum source)word_number(sources, COUNT(sources), word);
	return *source < SOURCE_COUNT;
}

bool profession_find(struct str word, enum profession *profession)
{
	*profession = (enum profession)word_number(professions, COUNT(professions), word);
	return *profession < PROFESSION_COUNT;
}

bool personal_kind_find(struct str word, enum personal_kind *kind)
{
	*kind = (enum personal_kind)word_number(personal_kinds, COUNT(personal_kinds), word);
	return *kind < PERSONAL_KIND_COUNT;
}

bool personal_field_find(struct str word, enum personal_field *field)
{
	*field = (enum personal_field)word_number(personal_fields, COUNT(personal_fields), word);
	return *field < PERSONAL_FIELD_COUNT;
}

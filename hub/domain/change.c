/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/change.h"

#include <stddef.h>

#include "base/check.h"

/* A field's place is its number: new ones are added at the end. */
static const char *const card_fields[] = {
	"title", "statement", "what", "kind", "groups", "services", "tags", "themes", "areas",
	"common", "known", "causes", "consequences", "tried", "proposal", "ask", "recipients",
	"indicator", NULL,
};
static const char *const series_fields[] = { "name", "audience", "unit", "area", NULL };
static const char *const template_fields[] = { "name", "template", NULL };
static const char *const term_fields[] = {
	"fi", "sv", "en", "theme", "synonyms_fi", "yso", NULL,
};
static const char *const no_fields[] = { NULL };

static const char *const *const nouns[NOUN_COUNT] = {
	[NOUN_NONE] = no_fields,
	[NOUN_CARD] = card_fields,
	[NOUN_SERIES] = series_fields,
	[NOUN_TEMPLATE] = template_fields,
	[NOUN_TERM] = term_fields,
};

const char *change_word(enum change change)
{
	switch (change) {
#define X(number, name, word) \
	case CHANGE_##name:     \
		return word;
		CHANGES(X)
#undef X
	case CHANGE_NONE:
	case CHANGE_COUNT:
		break;
	}
	return "";
}

bool change_is_erasure(enum change change)
{
	return change == CHANGE_FIELDS_ERASED || change == CHANGE_STEP_ERASED ||
	       change == CHANGE_FOLLOWUP_ERASED || change == CHANGE_CARD_ERASED;
}

const char *noun_field(enum noun noun, unsigned number)
{
	unsigned at = 0;

	CHECK(noun < NOUN_COUNT);
	while (at < number && nouns[noun][at])
		at++;
	return nouns[noun][at];
}

bool noun_find_field(enum noun noun, struct str name, unsigned *number)
{
	const char *field;

	for (*number = 0; (field = noun_field(noun, *number)); (*number)++)
		if (str_equal(str_from(field), name))
			return true;
	return false;
}

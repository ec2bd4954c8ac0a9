/* SPDX-License-Identifier: EUPL-1.2 */
/* The schema's word lists are the domain's and the gate's: hub/wire/README.md, promise 2. */
#include <string.h>

#include <jansson.h>

#include "cmocka_all.h"
#include "domain/words.h"
#include "wire/fields.h"

static json_t *schema_load(void)
{
	json_t *schema = json_load_file(VARTTI_SOURCE "/protocol/vartti.schema.json", 0, NULL);

	assert_non_null(schema);
	return schema;
}

/* The list of the definition with this name; borrows from the schema. */
static const json_t *schema_words(const json_t *schema, const char *name)
{
	const json_t *definition = json_object_get(json_object_get(schema, "$defs"), name);
	const json_t *words = json_object_get(definition, "enum");

	assert_true(json_array_size(words) > 0);
	return words;
}

static bool words_have(const json_t *words, const char *word)
{
	size_t i;
	const json_t *one;

	json_array_foreach (words, i, one)
		if (strcmp(json_string_value(one), word) == 0)
			return true;
	return false;
}

/* The schema names every word of the list but the empty one, in the list's order, and no other. */
static void assert_same_words(const char *name, const char *const *list, size_t count)
{
	json_t *schema = schema_load();
	const json_t *words = schema_words(schema, name);
	size_t at = 0;

	for (size_t i = 0; i < count; i++)
		if (list[i][0])
			assert_string_equal(json_string_value(json_array_get(words, at++)),
					    list[i]);
	assert_int_equal(json_array_size(words), at);
	json_decref(schema);
}

#define X(number, name, word) word,
static const char *const kinds[] = { KINDS(X) };
static const char *const sources[] = { SOURCES(X) };
static const char *const professions[] = { PROFESSIONS(X) };
static const char *const phases[] = { PHASES(X) };
static const char *const acts[] = { ACTS(X) };
static const char *const refusals[] = { REFUSALS(X) };
static const char *const personal_kinds[] = { PERSONAL_KINDS(X) };
static const char *const personal_fields[] = { PERSONAL_FIELDS(X) };
#undef X
#define X(name, word) word,
static const char *const gates[] = { GATES(X) };
#undef X

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static void the_schema_has_the_domains_words(void **state)
{
	(void)state;

	assert_same_words("Kind", kinds, COUNT(kinds));
	assert_same_words("Source", sources, COUNT(sources));
	assert_same_words("Profession", professions, COUNT(professions));
	assert_same_words("PhaseKind", phases, COUNT(phases));
	assert_same_words("Act", acts, COUNT(acts));
	assert_same_words("PersonalKind", personal_kinds, COUNT(personal_kinds));
	assert_same_words("PersonalField", personal_fields, COUNT(personal_fields));
}

static bool list_has(const char *const *list, size_t count, const char *word)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i], word) == 0)
			return true;
	return false;
}

static void the_schema_has_every_refusal_and_no_other(void **state)
{
	json_t *schema = schema_load();
	const json_t *words = schema_words(schema, "Refusal");
	size_t i;
	const json_t *word;
	(void)state;

	for (i = 1; i < COUNT(gates); i++)
		assert_true(words_have(words, gates[i]));
	for (i = 1; i < COUNT(refusals); i++)
		assert_true(words_have(words, refusals[i]));
	json_array_foreach (words, i, word)
		assert_true(list_has(gates, COUNT(gates), json_string_value(word)) ||
			    list_has(refusals, COUNT(refusals), json_string_value(word)));
	json_decref(schema);
}

static void a_gate_has_the_word_of_its_list(void **state)
{
	(void)state;

	for (size_t i = 0; i < COUNT(gates); i++)
		assert_string_equal(gate_word((enum gate)i), gates[i]);
}

static void every_message_has_a_rule_and_its_fields_fit(void **state)
{
	(void)state;

	assert_null(message_rule_find(STR("welcome")));
	assert_null(message_rule_find(STR("")));
	const struct message_rule *post = message_rule_find(STR("post"));
	assert_non_null(post);
	assert_string_equal(post->fields[1].name, "text");
	assert_int_equal(post->fields[1].max, LIMIT_POST);
	assert_true(post->fields[1].lines);
	for (uint32_t i = 0; i < MESSAGE_RULES_COUNT; i++)
		assert_true(message_rules[i].field_count <= MESSAGE_FIELDS_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_schema_has_the_domains_words),
		cmocka_unit_test(the_schema_has_every_refusal_and_no_other),
		cmocka_unit_test(a_gate_has_the_word_of_its_list),
		cmocka_unit_test(every_message_has_a_rule_and_its_fields_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

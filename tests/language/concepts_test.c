/* SPDX-License-Identifier: EUPL-1.2 */
#include "cmocka_all.h"

#include <stdlib.h>

#include "language/concepts.h"
#include "language/likeness.h"
#include "language/word.h"
#include "protocol/vocabulary.h"

struct fixture {
	struct lexicon *lexicon;
	struct concepts *concepts;
};

static int fixture_make(void **state)
{
	static struct fixture fixture;

	*state = &fixture;
	enum fail fail = lexicon_open(&fixture.lexicon);
	if (!fail)
		concepts_open(&fixture.concepts, fixture.lexicon);
	return (int)fail;
}

static int fixture_free(void **state)
{
	struct fixture *fixture = *state;

	concepts_close(fixture->concepts);
	lexicon_close(fixture->lexicon);
	return 0;
}

static struct spoken spoken_of(struct fixture *fixture, const char *text, bool asked)
{
	enum tongue tongue = tongue_of(str_from(text), STR(""));
	struct spoken spoken = { 0 };
	struct word word;
	size_t at = 0;

	while (word_take(str_from(text), &at, &word))
		spoken.words[spoken.count++] =
			asked ? lexicon_query(fixture->lexicon, tongue, word.text)
			      : lexicon_index(fixture->lexicon, tongue, word.text);
	return spoken;
}

static double weight_in(const struct concepts *concepts, struct fixture *fixture,
			const char *tag, const char *text)
{
	const struct spoken spoken = spoken_of(fixture, text, false);
	double *weights = calloc(concepts_count(concepts), sizeof(*weights));
	uint32_t concept;

	assert_true(concept_find(str_from(tag), &concept));
	concepts_weigh(concepts, &spoken, weights);
	double weight = weights[concept];
	free(weights);
	return weight;
}

static double weight_of(void **state, const char *tag, const char *text)
{
	struct fixture *fixture = *state;

	return weight_in(fixture->concepts, fixture, tag, text);
}

static enum naming naming_of(void **state, const char *tag, const char *query)
{
	struct fixture *fixture = *state;
	const struct spoken spoken = spoken_of(fixture, query, true);
	enum naming *named = calloc(concepts_count(fixture->concepts), sizeof(*named));
	uint32_t concept;

	assert_true(concept_find(str_from(tag), &concept));
	concepts_name(fixture->concepts, &spoken, named);
	enum naming naming = named[concept];
	free(named);
	return naming;
}

static void tags_are_found_by_their_ids(void **state)
{
	uint32_t concept;

	(void)state;
	assert_true(concept_find(STR("haato"), &concept));
	assert_string_equal(vocabulary_tags[concept], "haato");
	assert_false(concept_find(STR("ei-ole"), &concept));
	assert_false(concept_find(STR(""), &concept));
}

static void a_text_speaks_of_a_tag_by_its_names_in_any_form(void **state)
{
	assert_true(weight_of(state, "asunnottomuus", "kodittomia on enemmän") > 0.7);
	assert_true(weight_of(state, "kuntouttava-tyotoiminta", "kuty-paikat loppu") > 0.7);
	assert_true(weight_of(state, "vuokravelka", "hyresskulder och vräkning") > 0.7);
	assert_true(weight_of(state, "asunnottomuus", "bussi ei kulje") == 0);
}

static void a_hint_weighs_less_than_a_name(void **state)
{
	double hinted = weight_of(state, "laakekulut", "apteekkiin jää hyllyyn");

	assert_true(hinted > 0 && hinted < 0.7);
}

static void a_query_names_a_tag_whole(void **state)
{
	assert_int_equal(naming_of(state, "haato", "häädöt"), NAMED_WHOLE);
	assert_int_equal(naming_of(state, "stigma", "häpeä"), NAMED_WHOLE);
	assert_int_equal(naming_of(state, "ikaihmisten-yksinaisyys", "yksinäiset vanhukset"),
			 NAMED_WHOLE);
	assert_int_equal(naming_of(state, "haato", "bussi"), NAMED_NOT);
}

static void the_main_word_of_a_label_names_it_less(void **state)
{
	assert_int_equal(naming_of(state, "taloudellinen-vakivalta", "väkivalta"), NAMED_HEAD);
	assert_int_equal(naming_of(state, "nuorten-tyottomyys", "työttömyys"), NAMED_HEAD);
	assert_int_equal(naming_of(state, "asunnon-kunto", "asunto"), NAMED_NOT);
}

static void a_query_that_says_more_than_a_name_has_it_inside(void **state)
{
	assert_int_equal(naming_of(state, "omaishoito", "omaishoitajien vapaapäivät"),
			 NAMED_INSIDE);
}

static void a_narrower_word_only_hints_at_the_broader_tag(void **state)
{
	assert_int_equal(naming_of(state, "lastensuojelu", "sijaishuolto"), NAMED_HINTED);
	assert_true(weight_of(state, "lastensuojelu", "sijaishuoltoa ei ole") > 0);
}

static void what_is_kept_answers_the_same(void **state)
{
	struct fixture *fixture = *state;
	struct concepts *kept;
	struct buf bytes = { 0 };

	concepts_encode(&bytes, fixture->concepts);
	assert_int_equal(concepts_decode(&kept, buf_str(&bytes)), FAIL_NONE);
	assert_true(weight_in(kept, fixture, "haato", "häätöuhka") ==
		    weight_in(fixture->concepts, fixture, "haato", "häätöuhka"));
	concepts_close(kept);
	for (size_t len = 0; len < bytes.len; len += 97)
		assert_int_equal(concepts_decode(&kept, (struct str){ bytes.ptr, len }),
				 FAIL_CORRUPT);
	buf_free(&bytes);
}

static struct concepts *changed(struct fixture *fixture, const struct term *change)
{
	struct terms terms = { 0 };
	struct concepts *concepts;

	terms_start(&terms);
	terms_change(&terms, STR("tags"), change);
	concepts_open(&concepts, fixture->lexicon);
	concepts_change(concepts, fixture->lexicon, &terms);
	terms_free(&terms);
	return concepts;
}

static void what_was_not_changed_weighs_as_before(void **state)
{
	struct fixture *fixture = *state;
	struct concepts *same = changed(fixture, &(struct term){ .id = STR("haato"),
								 .fi = STR("häätö") });

	assert_int_equal(concepts_count(same), concepts_count(fixture->concepts));
	assert_true(weight_in(same, fixture, "haato", "häätöuhka") ==
		    weight_in(fixture->concepts, fixture, "haato", "häätöuhka"));
	concepts_close(same);
}

static void a_new_name_names_besides_the_old_one(void **state)
{
	struct fixture *fixture = *state;
	struct concepts *renamed = changed(fixture, &(struct term){
		.id = STR("haato"), .fi = STR("lemmikkien ja kissojen ruoka") });

	assert_true(weight_in(renamed, fixture, "haato", "kissojen ruuat") > 0.7);
	assert_true(weight_in(renamed, fixture, "haato", "häätöuhka") > 0.7);
	assert_true(weight_of(state, "haato", "kissojen ruuat") == 0);
	concepts_close(renamed);
}

static void the_names_of_what_was_merged_are_its_heirs(void **state)
{
	struct fixture *fixture = *state;
	struct concepts *merged = changed(fixture, &(struct term){
		.id = STR("haato"), .heir = STR("asunnottomuus") });

	assert_true(weight_in(merged, fixture, "asunnottomuus", "häätöjä") > 0.7);
	assert_true(weight_in(merged, fixture, "haato", "häätöjä") == 0);
	concepts_close(merged);
}

/* --- what is like what */

static struct likely likely_of(const char *id, const char *text, const char *tag)
{
	return (struct likely){ .id = str_from(id), .text = str_from(text), .lang = STR("fi"),
				.tags = { str_from(tag) }, .tag_count = tag[0] != '\0' };
}

static struct likeness *likeness_with(struct fixture *fixture)
{
	static const char *const others[] = {
		"Kokouksia on paljon.", "Uusi lomake on pitkä.", "Henkilöstö viihtyy hyvin.",
		"Ryhmä alkoi maanantaina.",
	};
	struct likeness *likeness;
	struct likely one;

	likeness_open(&likeness, fixture->lexicon, fixture->concepts);
	one = likely_of("bussi", "Bussivuorot lakkautettiin kylältä.", "julkinen-liikenne");
	likeness_add(likeness, &one);
	one = likely_of("juna", "Asemalle ei enää pääse illalla.", "julkinen-liikenne");
	likeness_add(likeness, &one);
	one = likely_of("jono", "Psykiatrian poliklinikalle on puolen vuoden jono.", "");
	likeness_add(likeness, &one);
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		one = likely_of("muu", others[i], "");
		likeness_add(likeness, &one);
	}
	return likeness;
}

static void a_text_is_like_one_with_the_same_words_in_other_forms(void **state)
{
	struct likeness *likeness = likeness_with(*state);
	struct likely question = likely_of("", "Poliklinikoille jonotetaan, jono kasvaa", "");
	struct like likes[LIKES_MAX];

	assert_true(likeness_find(likeness, &question, likes) >= 1);
	assert_str(likes[0].id, STR("jono"));
	likeness_close(likeness);
}

static void a_shared_tag_finds_what_was_said_in_other_words(void **state)
{
	struct likeness *likeness = likeness_with(*state);
	struct likely question = likely_of("", "Kyyti puuttuu", "julkinen-liikenne");
	struct like likes[LIKES_MAX];

	assert_int_equal(likeness_find(likeness, &question, likes), 2);
	assert_true(likes[0].score >= likes[1].score);
	likeness_close(likeness);
}

static void nothing_is_like_itself(void **state)
{
	struct likeness *likeness = likeness_with(*state);
	struct likely question = likely_of("bussi", "Bussivuorot lakkautettiin kylältä.", "");
	struct like likes[LIKES_MAX];

	uint32_t count = likeness_find(likeness, &question, likes);
	for (uint32_t i = 0; i < count; i++)
		assert_false(str_equal(likes[i].id, STR("bussi")));
	likeness_close(likeness);
}

static void what_says_nothing_is_like_nothing(void **state)
{
	struct likeness *likeness = likeness_with(*state), *empty;
	struct likely question = likely_of("", "", "");
	struct like likes[LIKES_MAX];
	struct fixture *fixture = *state;

	assert_int_equal(likeness_find(likeness, &question, likes), 0);
	likeness_close(likeness);
	likeness_open(&empty, fixture->lexicon, fixture->concepts);
	question.text = STR("bussi");
	assert_int_equal(likeness_find(empty, &question, likes), 0);
	likeness_close(empty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tags_are_found_by_their_ids),
		cmocka_unit_test(a_text_speaks_of_a_tag_by_its_names_in_any_form),
		cmocka_unit_test(a_hint_weighs_less_than_a_name),
		cmocka_unit_test(a_query_names_a_tag_whole),
		cmocka_unit_test(the_main_word_of_a_label_names_it_less),
		cmocka_unit_test(a_query_that_says_more_than_a_name_has_it_inside),
		cmocka_unit_test(a_narrower_word_only_hints_at_the_broader_tag),
		cmocka_unit_test(what_is_kept_answers_the_same),
		cmocka_unit_test(what_was_not_changed_weighs_as_before),
		cmocka_unit_test(a_new_name_names_besides_the_old_one),
		cmocka_unit_test(the_names_of_what_was_merged_are_its_heirs),
		cmocka_unit_test(a_text_is_like_one_with_the_same_words_in_other_forms),
		cmocka_unit_test(a_shared_tag_finds_what_was_said_in_other_words),
		cmocka_unit_test(nothing_is_like_itself),
		cmocka_unit_test(what_says_nothing_is_like_nothing),
	};

	return cmocka_run_group_tests(tests, fixture_make, fixture_free);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Promises 2, 4 and 10: what is erased of a card is in no table, its bodies are named, and a fold
 * without them gives the same tables.
 */
#include "office/erasure.h"

#include "desk.h"

enum { TITLE = 1, WHAT = 4, KIND = 8 };

static struct errand edit(uint64_t card, uint64_t fields, const char *text)
{
	return (struct errand){ .change = CHANGE_CARD_EDITED, .on = card, .value = fields,
				.tag = 1000, .text = str_from(text) };
}

static uint64_t taken(struct desk *desk, uint64_t card)
{
	assert_int_equal(desk_do(desk, (struct errand){
		.change = CHANGE_STEP_ADDED, .on = card, .word = STR("taken 2026-11-20"),
		.text = STR("{\"to\":{\"kind\":\"kela\",\"name\":\"Kela\"},"
			    "\"text\":\"Kysyi ANNASANA\"}") }), REFUSAL_NONE);
	return desk->ruling.id;
}

/* As the hub does it: found, done; the failure of the one, or the refusal of the other. */
static enum fail find(struct desk *desk, struct card_erasure wish, struct errand *errand,
		      struct arena *arena)
{
	struct asking *asking = desk_asking(desk);

	*errand = (struct errand){ .role = ROLE_COORDINATOR };
	wish.reason = wish.reason.len ? wish.reason : STR("siinä oli nimi");
	enum fail fail = erasure_find(asking, &wish, errand, arena);
	asking_close(asking);
	return fail;
}

static enum refusal erase(struct desk *desk, struct card_erasure wish)
{
	struct arena arena = { 0 };
	struct errand errand;

	assert_int_equal(find(desk, wish, &errand, &arena), FAIL_NONE);
	enum refusal refusal = desk_do(desk, errand);
	arena_free(&arena);
	return refusal;
}


/* All bodies that are named go; then the tables are made again, and must be the same. */
static void expect_the_same_without_bodies(struct desk *desk, const char *bodies)
{
	struct buf before = { 0 }, after = { 0 };
	struct asking *asking = desk_asking(desk);

	assert_int_equal(erasure_find_bodies(asking, 0, &desk->out), FAIL_NONE);
	asking_close(asking);
	buf_add_byte(&desk->out, 0);
	assert_string_equal(desk->out.ptr, bodies);
	for (const char *at = bodies; *at; at = strchr(at, ' ') + 1)
		assert_int_equal(journal_destroy(desk->journal, STR(ORGANISATION),
						 strtoull(at, NULL, 10)), FAIL_NONE);
	journal_memory_commit(desk->journal, 1);
	desk_dump(desk->path, &before);
	assert_null(strstr(before.ptr, "ANNASANA"));
	assert_int_equal(remove(desk->path), 0);
	desk_again(desk);
	desk_dump(desk->path, &after);
	assert_string_equal(before.ptr, after.ptr);
	buf_free(&before);
	buf_free(&after);
}

static void an_erased_field_goes_with_all_its_versions(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE | WHAT | KIND,
				  "{\"title\":\"Velka\",\"what\":\"Ensin ANNASANA\","
				  "\"kind\":null}");

	desk_do(desk, edit(card, WHAT, "{\"what\":\"Sitten ANNASANA\"}"));
	desk_do(desk, edit(card, TITLE, "{\"title\":\"Vuokravelka\"}"));
	assert_int_equal(erase(desk, (struct card_erasure){ .card = card, .field = STR("what") }),
			 REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"fields\":{\"title\":\"Vuokravelka\"},\"gaps\":[\"what\"]"));
	desk_history(desk, card);
	assert_true(desk_says(desk, "\"by\":\"Maija\",\"act\":\"field_erased\","
				    "\"field\":\"what\",\"note\":\"siinä oli nimi\""));
	/* The first title stood in the same body; the second did not. */
	assert_true(desk_says(desk, "\"field\":\"title\",\"after\":\"Vuokravelka\""));
	expect_the_same_without_bodies(desk, "3 4 ");
}

static void what_stood_in_the_same_body_comes_along(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE | WHAT,
				  "{\"title\":\"Velka\",\"what\":\"Ensin ANNASANA\"}");

	erase(desk, (struct card_erasure){ .card = card, .field = STR("what") });
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"fields\":{\"title\":\"Velka\"},\"gaps\":[\"what\"]"));
	/* Also what another came along with: the title goes next, and its reason is kept. */
	desk_do(desk, edit(card, WHAT, "{\"what\":\"Uusi\"}"));
	erase(desk, (struct card_erasure){ .card = card, .field = STR("title"),
					   .reason = STR("toinen syy") });
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"fields\":{\"what\":\"Uusi\"},\"gaps\":[\"title\"]"));
	desk_history(desk, card);
	assert_true(desk_says(desk, "\"note\":\"toinen syy\""));
	assert_true(desk_says(desk, "\"note\":\"siinä oli nimi\""));
	expect_the_same_without_bodies(desk, "3 4 ");
}

static void a_passage_leaves_what_is_around_it(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, WHAT, "{\"what\":\"Äiti ANNASANA öisin\"}");
	struct card_erasure wish = { .card = card, .field = STR("what"), .passage = { 5, 13 } };

	assert_int_equal(erase(desk, wish), REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"fields\":{\"what\":\"Äiti […] öisin\"},\"gaps\":[]"));
	desk_do(desk, edit(card, WHAT, "{\"what\":\"Äiti öisin\"}"));
	desk_history(desk, card);
	assert_true(desk_says(desk, "\"before\":\"Äiti […] öisin\",\"after\":\"Äiti öisin\""));
	expect_the_same_without_bodies(desk, "3 ");
}

static void a_passage_is_of_the_text_that_was_seen(void **state)
{
	struct desk *desk = *state;
	struct arena arena = { 0 };
	struct errand errand;
	uint64_t card = desk_card(desk, WHAT, "{\"what\":\"ANNASANA\"}");
	struct card_erasure wish = { .card = card, .field = STR("what"), .passage = { 0, 9 } };

	assert_int_equal(find(desk, wish, &errand, &arena), FAIL_EXISTS);
	wish.passage.to = 8;
	wish.version = card;
	assert_int_equal(find(desk, wish, &errand, &arena), FAIL_NONE);
	/* Somebody was quicker: between the look and the change, and before the look. */
	desk_do(desk, edit(card, WHAT, "{\"what\":\"Muuta\"}"));
	assert_int_equal(desk_do(desk, errand), REFUSAL_CHANGED);
	assert_int_equal(find(desk, wish, &errand, &arena), FAIL_EXISTS);
	wish.field = STR("whim");
	assert_int_equal(find(desk, wish, &errand, &arena), FAIL_NOT_FOUND);
	wish.card = 99;
	wish.field = STR("what");
	assert_int_equal(find(desk, wish, &errand, &arena), FAIL_NOT_FOUND);
	arena_free(&arena);
}

static void who_edits_what_was_erased_is_told(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE | WHAT,
				  "{\"title\":\"Velka\",\"what\":\"ANNASANA\"}");
	struct errand late = edit(card, WHAT, "{\"what\":\"ANNASANA taas\"}");

	erase(desk, (struct card_erasure){ .card = card, .field = STR("what") });
	late.tag = card;
	assert_int_equal(desk_do(desk, late), REFUSAL_CHANGED);
	late.value = TITLE;
	late.text = STR("{\"title\":\"Vuokravelka\"}");
	assert_int_equal(desk_do(desk, late), REFUSAL_NONE);
	expect_the_same_without_bodies(desk, "3 ");
}

static void what_is_gone_is_not_erased_twice(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE | WHAT, "{\"title\":\"Velka\",\"what\":\"Mitä\"}");
	const struct card_erasure kind = { .card = card, .field = STR("kind") };

	assert_int_equal(erase(desk, kind), REFUSAL_GONE);
	uint64_t taking = taken(desk, card);
	const struct card_erasure step = { .card = card, .step = taking, .months = 6 };
	assert_int_equal(erase(desk, step), REFUSAL_GONE);
}

static void a_step_is_erased_with_its_versions_and_keeps_to_whom(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t taking = taken(desk, card);

	desk_do(desk, (struct errand){ .change = CHANGE_STEP_EDITED, .on = taking, .value = taking,
		.word = STR("taken 2026-11-20"),
		.text = STR("{\"to\":{\"kind\":\"kela\",\"name\":\"Kela\"},"
			    "\"text\":\"Soitti ANNASANA\"}") });
	assert_int_equal(erase(desk, (struct card_erasure){ .card = card, .place = 1,
							    .field = STR("text") }),
			 REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"to\":{\"kind\":\"kela\",\"name\":\"Kela\"},\"gap\":true"));
	desk_history(desk, card);
	assert_true(desk_says(desk, "\"act\":\"step_erased\",\"note\":\"siinä oli nimi\","
				    "\"step\":4"));
	/* Then the whole of it: the first reason is carried on. */
	assert_int_equal(erase(desk, (struct card_erasure){ .card = card, .step = taking,
							    .reason = STR("kaikki") }),
			 REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_false(desk_says(desk, "Kela"));
	expect_the_same_without_bodies(desk, "4 5 6 ");
}

static void a_passage_of_a_step_leaves_the_rest(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t taking = taken(desk, card);

	assert_int_equal(erase(desk, (struct card_erasure){ .card = card, .step = taking,
		.field = STR("text"), .passage = { 6, 14 } }), REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"text\":\"Kysyi […]\""));
	expect_the_same_without_bodies(desk, "4 ");
}

static void an_answer_to_a_follow_up_loses_its_words(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t taking = taken(desk, card);

	desk_do(desk, (struct errand){ .change = CHANGE_FOLLOWED_UP, .on = taking, .value = 12,
				       .word = STR("fading"),
				       .text = STR("{\"text\":\"Ei ANNASANA enää\"}") });
	assert_int_equal(erase(desk, (struct card_erasure){ .card = card, .step = taking,
							    .months = 12 }), REFUSAL_NONE);
	assert_int_equal(erase(desk, (struct card_erasure){ .card = card, .step = taking }),
			 REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"months\":12,\"due\":1826793602000,\"answer\":\"fading\","
				    "\"answered\""));
	expect_the_same_without_bodies(desk, "4 5 ");
}

static void an_erased_card_leaves_its_history_alone(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE | WHAT,
				  "{\"title\":\"Velka\",\"what\":\"ANNASANA\"}");
	uint64_t other = desk_card(desk, TITLE, "{\"title\":\"Häätö\"}");
	const struct cards_wanted all = { .page_size = 50 };

	taken(desk, card);
	desk_do(desk, (struct errand){ .change = CHANGE_CARDS_LINKED, .on = other, .tag = card,
				       .word = STR("causes"), .value = 1 });
	erase(desk, (struct card_erasure){ .card = card, .field = STR("what") });
	assert_int_equal(erase(desk, (struct card_erasure){ .card = card,
							    .reason = STR("kortti pois") }),
			 REFUSAL_NONE);
	assert_int_equal(desk_do(desk, edit(card, TITLE, "{\"title\":\"Taas\"}")),
			 REFUSAL_UNKNOWN_THING);
	desk_history(desk, card);
	assert_true(desk_says(desk, "\"act\":\"card_erased\",\"note\":\"kortti pois\""));
	assert_true(desk_says(desk, "\"note\":\"siinä oli nimi\""));
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"erased\":true,\"fields\":{}"));
	desk_card_text(desk, other);
	assert_true(desk_says(desk, "\"cards\":[]"));
	struct asking *asking = desk_asking(desk);
	assert_int_equal(cards_find(asking, &all, &desk->out), FAIL_NONE);
	asking_close(asking);
	assert_true(desk_says(desk, "Häätö"));
	assert_false(desk_says(desk, "\"id\":3,"));
	expect_the_same_without_bodies(desk, "3 5 7 ");
}

static void appended(void *self, enum fail fail, uint64_t seq)
{
	(void)self, (void)seq;
	assert_int_equal(fail, FAIL_NONE);
}

static void an_erased_session_names_the_bodies_of_its_corrected_tags(void **state)
{
	struct desk *desk = *state;
	struct entry erased = { .kind = ENTRY_SESSION_ERASED, .role = ROLE_COORDINATOR, .by = 1,
				.word = STR("abc"), .texts = { STR("pyydetty") }, .text_count = 1 };
	struct errand tags = { .change = CHANGE_THREAD_TAGGED, .word = STR("abc"), .on = 7,
			       .value = 1, .text = STR("{\"free\":[\"ANNASANA\"]}") };

	desk_do(desk, tags);
	tags.word = STR("def");
	tags.text = STR("{\"free\":[\"muu\"]}");
	desk_do(desk, tags);
	organisation_append(desk->organisation, &erased, appended, NULL);
	journal_memory_commit(desk->journal, 1);
	expect_the_same_without_bodies(desk, "3 ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)
		TEST(an_erased_field_goes_with_all_its_versions),
		TEST(what_stood_in_the_same_body_comes_along),
		TEST(a_passage_leaves_what_is_around_it),
		TEST(a_passage_is_of_the_text_that_was_seen),
		TEST(who_edits_what_was_erased_is_told),
		TEST(what_is_gone_is_not_erased_twice),
		TEST(a_step_is_erased_with_its_versions_and_keeps_to_whom),
		TEST(a_passage_of_a_step_leaves_the_rest),
		TEST(an_answer_to_a_follow_up_loses_its_words),
		TEST(an_erased_card_leaves_its_history_alone),
		TEST(an_erased_session_names_the_bodies_of_its_corrected_tags),
#undef TEST
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

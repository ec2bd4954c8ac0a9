/* SPDX-License-Identifier: EUPL-1.2 */
#include "desk.h"

enum { TITLE = 1 };

static struct errand step(uint64_t card, const char *word, uint64_t taking, const char *text)
{
	return (struct errand){ .change = CHANGE_STEP_ADDED, .on = card, .word = str_from(word),
				.tag = taking, .text = str_from(text) };
}

static uint64_t taken(struct desk *desk, uint64_t card)
{
	assert_int_equal(desk_do(desk, step(card, "taken 2026-11-20", 0,
		"{\"to\":{\"kind\":\"kela\",\"name\":\"Kela\"},\"text\":\"Kirje\"}")),
		REFUSAL_NONE);
	return desk->ruling.id;
}

static struct errand answer(uint64_t taking, uint64_t months, const char *word)
{
	return (struct errand){ .change = CHANGE_FOLLOWED_UP, .on = taking, .value = months,
				.word = str_from(word), .text = STR("{\"text\":\"Yhä\"}") };
}

static void a_path_has_its_steps_in_the_order_they_were_written(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");

	uint64_t taking = taken(desk, card);
	assert_int_equal(desk_do(desk, step(card, "refused 2026-11-21", taking,
					    "{\"text\":\"Ei rahaa\"}")), REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"state\":\"refused\",\"kept\""));
	assert_true(desk_says(desk, "{\"id\":4,\"version\":4,\"state\":\"taken\","
		"\"at\":\"2026-11-20\","
		"\"to\":{\"kind\":\"kela\",\"name\":\"Kela\"},\"text\":\"Kirje\","
		"\"written\":1795257602000,\"by\":\"Maija\"}"));
	assert_true(desk_says(desk, "\"state\":\"refused\",\"at\":\"2026-11-21\",\"on\":4,"
				    "\"text\":\"Ei rahaa\""));
}

static void an_answer_wants_a_taking_of_the_same_card(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t other = desk_card(desk, TITLE, "{\"title\":\"Häätö\"}");
	uint64_t taking = taken(desk, other);

	assert_int_equal(desk_do(desk, step(card, "agreed 2026-11-21", 0, "{}")),
			 REFUSAL_UNKNOWN_THING);
	assert_int_equal(desk_do(desk, step(card, "agreed 2026-11-21", taking, "{}")),
			 REFUSAL_UNKNOWN_THING);
	assert_int_equal(desk_do(desk, step(99, "described 2026-11-21", 0, "{}")),
			 REFUSAL_UNKNOWN_THING);
	assert_int_equal(desk_do(desk, step(other, "agreed 2026-11-21", taking, "{}")),
			 REFUSAL_NONE);
}

static void a_step_is_mended_but_its_state_stays(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t taking = taken(desk, card);
	struct errand mended = { .change = CHANGE_STEP_EDITED, .on = taking, .value = taking,
				 .word = STR("taken 2026-11-19"),
				 .text = STR("{\"text\":\"Sähköposti\"}") };

	assert_int_equal(desk_do(desk, mended), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, mended), REFUSAL_CHANGED);
	mended.value = 5;
	mended.word = STR("followed 2026-11-19");
	assert_int_equal(desk_do(desk, mended), REFUSAL_NOT_NOW);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"version\":5,\"state\":\"taken\",\"at\":\"2026-11-19\","
				    "\"text\":\"Sähköposti\""));
	desk_history(desk, card);
	assert_true(desk_says(desk, "\"before\":\"Kirje\",\"after\":\"Sähköposti\""));
}

static void a_removed_step_is_off_the_path_and_stays_in_the_history(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t taking = taken(desk, card);
	const struct errand removal = { .change = CHANGE_STEP_REMOVED, .on = taking };

	assert_int_equal(desk_do(desk, removal), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, removal), REFUSAL_UNKNOWN_THING);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"state\":\"noted\""));
	assert_true(desk_says(desk, "\"path\":[],\"followups\":[]"));
	desk_history(desk, card);
	assert_true(desk_says(desk, "\"act\":\"path_removed\",\"note\":\"taken\""));
}

static void a_taking_that_was_removed_is_answered_no_more(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t taking = taken(desk, card);

	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_STEP_REMOVED,
							.on = taking }), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, step(card, "agreed 2026-11-21", taking, "{}")),
			 REFUSAL_UNKNOWN_THING);
}

static void a_removed_taking_leaves_the_follow_ups_that_were_answered(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t taking = taken(desk, card);

	assert_int_equal(desk_do(desk, answer(taking, 6, "growing")), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_STEP_REMOVED,
							.on = taking }), REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"followups\":[{\"step\":4,\"months\":6,"
				    "\"due\":1810896002000,\"answer\":\"growing\""));
	assert_false(desk_says(desk, "\"months\":12"));
}

static const char *followups(struct desk *desk, uint64_t due_ms)
{
	struct asking *asking = desk_asking(desk);

	return desk_asked(desk, asking, followups_find(asking, due_ms, &desk->out));
}

/* Promise 7 */
static void a_taking_is_followed_up_after_six_and_twelve_months(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t taking = taken(desk, card);

	taken(desk, card); /* to another: no further ones */
	/* 2026-11-21 10:40:02 UTC, and 2027-05-21 and 2027-11-21 at the same time */
	assert_string_equal(followups(desk, 0),
		"{\"followups\":[{\"card\":3,\"title\":\"Velka\",\"step\":4,\"months\":6,"
		"\"due\":1810896002000},{\"card\":3,\"title\":\"Velka\",\"step\":4,\"months\":12,"
		"\"due\":1826793602000}]}");
	assert_string_equal(followups(desk, 1810896001999), "{\"followups\":[]}");
	assert_non_null(strstr(followups(desk, 1810896002000), "\"months\":6"));
	assert_int_equal(desk_do(desk, answer(taking, 6, "growing")), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, answer(taking, 6, "fading")), REFUSAL_CHANGED);
	assert_int_equal(desk_do(desk, answer(taking, 7, "fading")), REFUSAL_UNKNOWN_THING);
	assert_int_equal(desk_do(desk, answer(taking, 12, "dismissed")), REFUSAL_NONE);
	assert_string_equal(followups(desk, 0), "{\"followups\":[]}");
	uint64_t again = taken(desk, card);
	assert_non_null(strstr(followups(desk, 0), "\"step\":8"));
	assert_int_equal(again, 8);
}

static void the_history_says_each_step_and_each_answer(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t taking = taken(desk, card);

	assert_int_equal(desk_do(desk, answer(taking, 6, "growing")), REFUSAL_NONE);
	desk_history(desk, card);
	assert_true(desk_says(desk, "\"act\":\"followed_up\",\"note\":\"growing\""));
	assert_true(desk_says(desk, "\"act\":\"path\",\"note\":\"taken\""));
}

static void cards_are_found_whose_follow_up_is_due(void **state)
{
	struct desk *desk = *state;
	struct cards_wanted wanted = { .due_ms = 1810896001999, .page_size = 50 };

	taken(desk, desk_card(desk, TITLE, "{\"title\":\"Velka\"}"));
	struct asking *asking = desk_asking(desk);
	assert_string_equal(desk_asked(desk, asking, cards_find(asking, &wanted, &desk->out)),
			    "[]");
	wanted.due_ms++;
	asking = desk_asking(desk);
	assert_non_null(strstr(desk_asked(desk, asking, cards_find(asking, &wanted, &desk->out)),
			       "\"due\":1810896002000"));
}

static struct errand errand(enum change change, uint64_t on, const char *word)
{
	return (struct errand){ .change = change, .on = on, .word = str_from(word), .value = 1 };
}

/* One of each change there is. */
static void all_is_done(struct desk *desk)
{
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t taking = taken(desk, card);
	struct errand made = { .change = CHANGE_SERIES_MADE, .value = 1,
			       .text = STR("{\"name\":\"Aikuiset\"}") };

	desk_do(desk, answer(taking, 6, "growing"));
	desk_do(desk, errand(CHANGE_THREAD_REVIEWED, 7, "abc"));
	struct errand tagged = errand(CHANGE_THREAD_TAGGED, 7, "abc");
	tagged.text = STR("{\"tags\":[\"velat\"],\"free\":[]}");
	desk_do(desk, tagged);
	struct errand linked = errand(CHANGE_THREAD_LINKED, card, "abc");
	linked.tag = 7;
	desk_do(desk, linked);
	linked.change = CHANGE_QUOTE_CHOSEN;
	desk_do(desk, linked);
	desk_do(desk, made);
	desk_do(desk, errand(CHANGE_SESSION_PLACED, desk->ruling.id, "abc"));
	made.change = CHANGE_TEMPLATE_MADE;
	desk_do(desk, made);
	made.change = CHANGE_TERM_ADDED;
	made.word = STR("tags");
	desk_do(desk, made);
	desk_do(desk, errand(CHANGE_TERM_MERGED, 0, "haato velat"));
	desk_do(desk, errand(CHANGE_TERM_RETIRED, 0, "velat"));
	made.change = CHANGE_TERM_EDITED;
	made.word = STR("velat");
	assert_int_equal(desk_do(desk, made), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, made), REFUSAL_CHANGED);
}

/* Promise 2 */
static void two_folds_give_the_same_tables(void **state)
{
	struct desk *desk = *state;
	struct buf once = { 0 }, again = { 0 };

	all_is_done(desk);
	desk_dump(desk->path, &once);
	assert_non_null(strstr(once.ptr, "Aikuiset"));
	assert_int_equal(remove(desk->path), 0);
	desk_again(desk);
	desk_dump(desk->path, &again);
	assert_string_equal(once.ptr, again.ptr);
	buf_free(&once);
	buf_free(&again);
}

static void became_tells_the_steps_of_the_cards_of_a_session_and_of_its_series(void **state)
{
	struct desk *desk = *state;
	const struct became_wanted own = { .session = STR("abc"), .limit = 5 };
	const struct became_wanted series = { .session = STR("def"), .series = true, .limit = 5 };
	/* What became of its own threads is no news of the others. */
	const struct became_wanted earlier = { .session = STR("abc"), .series = true, .limit = 5 };

	all_is_done(desk);
	desk_do(desk, errand(CHANGE_SESSION_PLACED, 10, "def"));
	struct asking *asking = desk_asking(desk);
	assert_int_equal(became_find(asking, &own, &desk->out), FAIL_NONE);
	assert_true(desk_says(desk, "[{\"card\":3,\"title\":\"Velka\",\"phenomena\":[7],\"steps\":"
				    "[{\"state\":\"taken\",\"at\":\"2026-11-20\""));
	assert_false(desk_says(desk, "Maija"));
	buf_reset(&desk->out);
	assert_int_equal(became_find(asking, &series, &desk->out), FAIL_NONE);
	assert_true(desk_says(desk, "\"phenomena\":[],\"steps\":[{"));
	buf_reset(&desk->out);
	assert_int_equal(became_find(asking, &earlier, &desk->out), FAIL_NONE);
	assert_str(buf_str(&desk->out), STR("[]"));
	asking_close(asking);
}

static void entry_appended(void *self, enum fail fail, uint64_t seq)
{
	(void)self;
	assert_int_equal(fail, FAIL_NONE);
	assert_int_not_equal(seq, 0);
}

/* Promise 8 */
static void an_erased_session_leaves_cards_marks_and_series(void **state)
{
	struct desk *desk = *state;
	struct entry erased = { .kind = ENTRY_SESSION_ERASED, .role = ROLE_COORDINATOR, .by = 1,
				.word = STR("abc"), .texts = { STR("pyydetty") }, .text_count = 1 };

	all_is_done(desk);
	organisation_append(desk->organisation, &erased, entry_appended, NULL);
	journal_memory_commit(desk->journal, 1);
	desk_card_text(desk, 3);
	assert_true(desk_says(desk, "\"threads\":[],\"quotes\":[]"));
	struct asking *asking = desk_asking(desk);
	assert_int_equal(marks_find(asking, STR("abc"), &desk->out), FAIL_NONE);
	assert_str(buf_str(&desk->out), STR("[]"));
	assert_int_equal(session_find_series(asking, STR("abc"), &desk->out), FAIL_NOT_FOUND);
	asking_close(asking);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)
		TEST(a_path_has_its_steps_in_the_order_they_were_written),
		TEST(an_answer_wants_a_taking_of_the_same_card),
		TEST(a_step_is_mended_but_its_state_stays),
		TEST(a_removed_step_is_off_the_path_and_stays_in_the_history),
		TEST(a_taking_that_was_removed_is_answered_no_more),
		TEST(a_removed_taking_leaves_the_follow_ups_that_were_answered),
		TEST(a_taking_is_followed_up_after_six_and_twelve_months),
		TEST(the_history_says_each_step_and_each_answer),
		TEST(cards_are_found_whose_follow_up_is_due),
		TEST(two_folds_give_the_same_tables),
		TEST(an_erased_session_leaves_cards_marks_and_series),
		TEST(became_tells_the_steps_of_the_cards_of_a_session_and_of_its_series),
#undef TEST
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

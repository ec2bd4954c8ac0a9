/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 18 and 20 of archive/README.md. */
#include "archive/remembering.h"

#include "archive/archive.h"
#include "brought.h"
#include "scratch.h"
#include "story.h"

#define DAY_MS (24ull * 3600 * 1000)

struct fixture {
	struct scratch scratch;
	char journal[96], path[96];
	struct story story;
	struct archive *archive;
	struct glossary *glossary;
	struct remembering *remembering;
};

static uint64_t tell_post(struct story *story, const char *first, const char *second)
{
	return story_tell(story, 1, (struct entry){
		.kind = ENTRY_PHENOMENON_POSTED, .role = ROLE_PARTICIPANT,
		.about = { .lang = STR("fi"), .tags = { str_from(first), str_from(second) },
			   .tag_count = second ? 2 : 1 },
		.texts = { STR("Ilmiö.") }, .text_count = 1 });
}

static void tell_sessions(struct fixture *fixture)
{
	struct story *story = &fixture->story;

	story_open(story, fixture->journal);
	story_begin(story, &(struct beginning){ "a1", "Yksi", "Mitä?", DAY_MS, false });
	story_move(story, 1);
	uint64_t on = tell_post(story, "asunnottomuus", "vuokravelka");
	tell_post(story, "asunnottomuus", NULL);
	story_tell(story, DESK, (struct entry){
		.kind = ENTRY_STEP_WRITTEN, .role = ROLE_FACILITATOR, .on = on,
		.texts = { STR("Viedään"), STR(""), STR("") }, .text_count = 3 });
	story_seal(story);
	story_end(story);
	story_begin(story, &(struct beginning){ "b2", "Kaksi", "Mitä?", 9 * DAY_MS, false });
	story_move(story, 1);
	tell_post(story, "asunnottomuus", NULL);
	story_seal(story);
	story_end(story);
	story_begin(story, &(struct beginning){ "p3", "Harjoitus", "Mitä?", 9 * DAY_MS, true });
	story_move(story, 1);
	tell_post(story, "haato", NULL);
	story_seal(story);
	story_end(story);
	story_close(story);
}

/* Closing does what was hurried. */
static void archive_hurry_all(struct fixture *fixture)
{
	assert_int_equal(archive_open(&fixture->archive, fixture->path, fixture->journal),
			 FAIL_NONE);
	archive_hurry(fixture->archive, STR("a1"));
	archive_hurry(fixture->archive, STR("b2"));
	archive_hurry(fixture->archive, STR("p3"));
	archive_close(fixture->archive);
}

static int fixture_make(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	scratch_open(&fixture->scratch);
	strcpy(fixture->journal, scratch_path(&fixture->scratch, "journal.db"));
	strcpy(fixture->path, scratch_path(&fixture->scratch, "archive.db"));
	tell_sessions(fixture);
	archive_hurry_all(fixture);
	fixture->glossary = glossary_open();
	assert_int_equal(remembering_open(&fixture->remembering, fixture->path,
					  fixture->glossary), FAIL_NONE);
	*state = fixture;
	return 0;
}

static int fixture_free(void **state)
{
	struct fixture *fixture = *state;

	remembering_close(fixture->remembering);
	glossary_close(fixture->glossary);
	scratch_close(&fixture->scratch);
	free(fixture);
	return 0;
}

static struct suggest_answer ask(struct fixture *fixture, struct suggest_question question)
{
	struct suggest_answer answer;

	question.lang = STR("fi");
	assert_int_equal(remembering_answer(fixture->remembering, &question, &answer), FAIL_NONE);
	return answer;
}

static struct suggest_answer ask_text(struct fixture *fixture, const char *text)
{
	return ask(fixture, (struct suggest_question){ .text = str_from(text) });
}

static void a_text_is_proposed_the_tags_that_it_speaks_of(void **state)
{
	struct suggest_answer answer = ask_text(*state, "Vuokrarästit johtavat häätöihin");

	assert_in_range(answer.tag_count, 2, 3);
	for (uint32_t i = 0; i < 2; i++)
		assert_true(str_equal(answer.tags[i], STR("vuokravelka")) ||
			    str_equal(answer.tags[i], STR("haato")));
	assert_int_equal(ask_text(*state, "Tänään on keskiviikko").tag_count, 0);
	assert_int_equal(ask_text(*state, "").tag_count, 0);
}

static void what_was_chosen_is_not_proposed(void **state)
{
	struct suggest_answer answer = ask(*state, (struct suggest_question){
		.text = STR("Vuokrarästit johtavat häätöihin"), .tags = { STR("haato") },
		.tag_count = 1 });

	assert_in_range(answer.tag_count, 1, 2);
	assert_str(answer.tags[0], STR("vuokravelka"));
}

static void it_is_told_in_how_many_sessions_a_tag_was_met(void **state)
{
	struct suggest_answer answer = ask(*state, (struct suggest_question){
		.tags = { STR("asunnottomuus") }, .tag_count = 1 });

	assert_str(answer.met.tags[0], STR("asunnottomuus"));
	assert_int_equal(answer.met.tag_count, 1);
	assert_int_equal(answer.met.sessions, 2);
	assert_int_equal(answer.met.phenomena, 3);
	assert_int_equal(answer.met.steps, 1);
	assert_int_equal(answer.met.last_ms, 9 * DAY_MS);
}

static void of_several_tags_those_that_meet_count_else_the_rarest(void **state)
{
	struct suggest_answer answer = ask(*state, (struct suggest_question){
		.tags = { STR("asunnottomuus"), STR("vuokravelka") }, .tag_count = 2 });

	assert_int_equal(answer.met.tag_count, 2);
	assert_int_equal(answer.met.phenomena, 1);
	answer = ask(*state, (struct suggest_question){
		.tags = { STR("asunnottomuus"), STR("yksinaisyys") }, .tag_count = 2 });
	assert_int_equal(answer.met.tag_count, 1);
	assert_str(answer.met.tags[0], STR("asunnottomuus"));
	assert_int_equal(answer.met.phenomena, 3);
}

static void where_none_was_chosen_the_likeliest_counts(void **state)
{
	struct suggest_answer answer = ask_text(*state, "Asunnottomuus lisääntyy");

	assert_str(answer.met.tags[0], STR("asunnottomuus"));
	assert_int_equal(answer.met.phenomena, 3);
}

static void practice_sessions_are_not_remembered(void **state)
{
	struct suggest_answer answer = ask(*state, (struct suggest_question){
		.tags = { STR("haato") }, .tag_count = 1 });

	assert_int_equal(answer.met.phenomena, 0);
}

static void what_is_forgotten_is_not_remembered(void **state)
{
	struct fixture *fixture = *state;
	struct suggest_question question = { .tags = { STR("asunnottomuus") }, .tag_count = 1 };

	assert_int_equal(ask(fixture, question).met.sessions, 2);
	assert_int_equal(archive_open(&fixture->archive, fixture->path, fixture->journal),
			 FAIL_NONE);
	archive_forget(fixture->archive, STR("a1"));
	archive_close(fixture->archive);
	assert_int_equal(ask(fixture, question).met.sessions, 1);
	assert_int_equal(ask(fixture, question).met.phenomena, 1);
}

/* --- the vocabulary as it is now */

static bool proposes(struct fixture *fixture, const char *text, const char *tag)
{
	struct suggest_answer answer = ask_text(fixture, text);
	bool is_there = false;

	for (uint32_t i = 0; i < answer.tag_count; i++)
		is_there = is_there || str_equal(answer.tags[i], str_from(tag));
	return is_there;
}

static void the_heir_is_proposed_and_met_in_place_of_what_was_merged(void **state)
{
	static const struct brought merged[] = {
		{ "", { .id = STR("asunnottomuus"), .heir = STR("vuokravelka") } }, { 0 },
	};
	struct fixture *fixture = *state;
	struct suggest_question question = { .tag_count = 2, .tags = {
		STR("vuokravelka"), STR("asunnottomuus") } };

	bring(fixture->glossary, merged);
	assert_true(proposes(fixture, "Asunnottomuus lisääntyy", "vuokravelka"));
	assert_false(proposes(fixture, "Asunnottomuus lisääntyy", "asunnottomuus"));
	struct suggest_answer answer = ask(fixture, question);
	assert_int_equal(answer.met.tag_count, 1);
	assert_str(answer.met.tags[0], STR("vuokravelka"));
	assert_int_equal(answer.met.phenomena, 3); /* one carries both */
	assert_int_equal(answer.met.sessions, 2);
	assert_int_equal(answer.met.steps, 1);
}

static void what_is_retired_is_not_proposed_but_what_carries_it_was_met(void **state)
{
	static const struct brought retired[] = {
		{ "", { .id = STR("asunnottomuus"), .retired = true } }, { 0 },
	};
	struct fixture *fixture = *state;
	struct suggest_question question = { .tags = { STR("asunnottomuus") }, .tag_count = 1 };

	assert_true(proposes(fixture, "Asunnottomuus lisääntyy", "asunnottomuus"));
	bring(fixture->glossary, retired);
	assert_false(proposes(fixture, "Asunnottomuus lisääntyy", "asunnottomuus"));
	assert_int_equal(ask(fixture, question).met.phenomena, 3);
}

static void what_was_added_is_proposed_in_any_form_and_language(void **state)
{
	static const struct brought added[] = {
		{ "tags", { .id = STR("t7"), .fi = STR("lemmikkieläin"), .sv = STR("husdjur"),
			    .en = STR("pet"), .synonyms = STR("kissa\nkoira") } }, { 0 },
	};
	struct fixture *fixture = *state;

	assert_false(proposes(fixture, "Lemmikkieläimiä ei oteta asuntolaan", "t7"));
	bring(fixture->glossary, added);
	assert_true(proposes(fixture, "Lemmikkieläimiä ei oteta asuntolaan", "t7"));
	assert_true(proposes(fixture, "Koirien kanssa ei pääse mihinkään", "t7"));
	assert_true(proposes(fixture, "Det finns ingen plats för husdjuren", "t7"));
	assert_true(proposes(fixture, "The people who have a pet are not let in", "t7"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_make, fixture_free)
	const struct CMUnitTest tests[] = {
		TEST(a_text_is_proposed_the_tags_that_it_speaks_of),
		TEST(what_was_chosen_is_not_proposed),
		TEST(it_is_told_in_how_many_sessions_a_tag_was_met),
		TEST(of_several_tags_those_that_meet_count_else_the_rarest),
		TEST(where_none_was_chosen_the_likeliest_counts),
		TEST(practice_sessions_are_not_remembered),
		TEST(what_is_forgotten_is_not_remembered),
		TEST(the_heir_is_proposed_and_met_in_place_of_what_was_merged),
		TEST(what_is_retired_is_not_proposed_but_what_carries_it_was_met),
		TEST(what_was_added_is_proposed_in_any_form_and_language),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 9 to 13 of archive/README.md. */
#include "archive/search.h"

#include <sqlite3.h>

#include "archive/archive.h"
#include "archive/index.h"
#include "archive/rows.h"
#include "archive/spelling.h"
#include "scratch.h"
#include "story.h"

#define COMMON_POSTS 11u /* more than may say the half of a compound */
#define DAY_MS (24ull * 3600 * 1000)

struct fixture {
	struct scratch scratch;
	char journal[96], path[96];
	struct story story;
	uint64_t car, queue, hidden, withdrawn; /* ids of session a1's phenomena */
};

static uint64_t tagged_post(struct story *story, unsigned seat, const char *text, const char *lang)
{
	return story_tell(story, seat, (struct entry){
		.kind = ENTRY_PHENOMENON_POSTED, .role = ROLE_PARTICIPANT,
		.about = { .lang = str_from(lang), .tags = { STR("asunnottomuus") },
			   .tag_count = 1 },
		.texts = { str_from(text), STR("jonottaminen") }, .text_count = 2 });
}

static void told_sessions(struct fixture *fixture)
{
	struct story *story = &fixture->story;

	story_open(story, fixture->journal);
	story_begin(story, &(struct beginning){ "a1", "Asuminen", "Mitä?", DAY_MS, false });
	story_move(story, 1);
	fixture->car = tagged_post(story, 1, "Yhä useampi nukkuu autossa.", "fi");
	fixture->queue = tagged_post(story, 2, "Asunnottomuutta on koko kylässä.", "fi");
	tagged_post(story, 3, "Bostad saknas för många.", "sv");
	for (unsigned i = 0; i < COMMON_POSTS; i++)
		story_tell(story, 3, (struct entry){
			.kind = ENTRY_PHENOMENON_POSTED, .role = ROLE_PARTICIPANT,
			.about = { .lang = STR("fi") },
			.texts = { STR("Koirille ei ole paikkaa."), STR("") },
			.text_count = 2 });
	fixture->hidden = story_post(story, 4, "Piilotettu kattohaikara.");
	fixture->withdrawn = story_post(story, 4, "Peruttu kattohaikara.");
	story_tell(story, 4, (struct entry){ .kind = ENTRY_WITHDRAWN, .role = ROLE_PARTICIPANT,
					     .on = fixture->withdrawn });
	story_tell(story, DESK, (struct entry){ .kind = ENTRY_HIDDEN, .role = ROLE_FACILITATOR,
						.on = fixture->hidden });
	story_move(story, 2);
	story_tell(story, 1, (struct entry){
		.kind = ENTRY_COMMENT_POSTED, .role = ROLE_PARTICIPANT, .on = fixture->car,
		.about = { .lang = STR("fi") }, .texts = { STR("Myös lapsiperheitä.") },
		.text_count = 1 });
	uint64_t comment = story_tell(story, 2, (struct entry){
		.kind = ENTRY_COMMENT_POSTED, .role = ROLE_PARTICIPANT, .on = fixture->car,
		.about = { .lang = STR("fi") }, .texts = { STR("Piilotettu merikotka.") },
		.text_count = 1 });
	story_tell(story, DESK, (struct entry){ .kind = ENTRY_HIDDEN, .role = ROLE_FACILITATOR,
						.on = comment });
	story_tell(story, DESK, (struct entry){
		.kind = ENTRY_STEP_WRITTEN, .role = ROLE_FACILITATOR, .on = fixture->queue,
		.texts = { STR("Viedään lautakuntaan"), STR("Maija"), STR("asuntotoimi") },
		.text_count = 3 });
	story_seal(story);
	story_end(story);
	story_begin(story, &(struct beginning){ "p1", "Harjoitus", "Mitä?", DAY_MS, true });
	story_move(story, 1);
	story_post(story, 1, "Kattohaikara harjoittelee.");
	story_seal(story);
	story_end(story);
	story_close(story);
}

static void archive_fill(struct fixture *fixture)
{
	struct archive *archive;

	assert_int_equal(archive_open(&archive, fixture->path, fixture->journal), FAIL_NONE);
	archive_hurry(archive, STR("a1"));
	archive_hurry(archive, STR("p1"));
	archive_close(archive);
}

static int fixture_make(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	scratch_open(&fixture->scratch);
	strcpy(fixture->journal, scratch_path(&fixture->scratch, "journal.db"));
	strcpy(fixture->path, scratch_path(&fixture->scratch, "archive.db"));
	told_sessions(fixture);
	archive_fill(fixture);
	*state = fixture;
	return 0;
}

static int fixture_free(void **state)
{
	struct fixture *fixture = *state;

	scratch_close(&fixture->scratch);
	free(fixture);
	return 0;
}

struct answer {
	size_t count, elsewhere;
	uint64_t ids[8];
	double scores[8];
	char meant[64];
	bool some;
};

static struct answer ask(struct fixture *fixture, const char *words)
{
	struct answer answer = { 0 };
	struct finding finding;
	struct search *search;

	assert_int_equal(search_open(&search, fixture->path, NULL), FAIL_NONE);
	assert_int_equal(search_find(search, str_from(words), &finding), FAIL_NONE);
	answer.count = finding.hits.count;
	answer.elsewhere = finding.elsewhere.count;
	answer.some = finding.some;
	snprintf(answer.meant, sizeof(answer.meant), "%.*s", STR_ARGS(finding.meant));
	for (size_t i = 0; i < answer.count && i < 8; i++) {
		struct hit_name name;
		assert_int_equal(search_name(search, finding.hits.items[i].document, &name),
				 FAIL_NONE);
		assert_str(name.session, STR("a1"));
		assert_true(str_to_u64(name.id, &answer.ids[i]));
		answer.scores[i] = finding.hits.items[i].score;
	}
	search_rest(search);
	search_close(search);
	return answer;
}

static void a_phenomenon_is_found_by_a_word_in_another_form(void **state)
{
	struct fixture *fixture = *state;
	struct answer answer = ask(fixture, "autot");

	assert_int_equal(answer.count, 1);
	assert_int_equal(answer.ids[0], fixture->car);
	assert_true(answer.scores[0] > 1);
}

static void who_says_all_words_is_found_alone(void **state)
{
	struct answer answer = ask(*state, "nukkua auto");

	assert_int_equal(answer.count, 1);
	assert_false(answer.some);
}

static void where_nobody_says_all_words_who_says_the_rarer_is_found_and_that_is_said(void **state)
{
	struct fixture *fixture = *state;
	struct answer answer = ask(fixture, "nukkua kylä");

	assert_int_equal(answer.count, 2);
	assert_true(answer.some);
	assert_true(answer.ids[0] + answer.ids[1] == fixture->car + fixture->queue);
	answer = ask(fixture, "koirat nukkuvat"); /* many say the one, one the other */
	assert_int_equal(answer.count, 1);
	assert_int_equal(answer.ids[0], fixture->car);
	assert_true(answer.some);
	assert_int_equal(ask(fixture, "xyzzy plugh").count, 0);
}

static void a_short_word_that_nobody_says_beside_the_others_stops_nothing(void **state)
{
	struct fixture *fixture = *state;
	struct answer answer = ask(fixture, "ei nukkua");

	assert_int_equal(answer.count, 1);
	assert_int_equal(answer.ids[0], fixture->car);
}

static void comments_and_next_steps_lead_to_their_phenomenon(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(ask(fixture, "lapsiperhe").ids[0], fixture->car);
	assert_int_equal(ask(fixture, "lautakunta").ids[0], fixture->queue);
}

static void who_only_carries_the_tag_stands_after_who_says_the_word(void **state)
{
	struct fixture *fixture = *state;
	struct answer answer = ask(fixture, "asunnottomuus");

	assert_int_equal(answer.count, 2);
	assert_int_equal(answer.ids[0], fixture->queue);
	assert_int_equal(answer.ids[1], fixture->car);
	assert_true(answer.scores[0] > 1 && answer.scores[1] < 1);
}

static void who_says_some_of_the_words_comes_first_among_those_with_the_tag(void **state)
{
	struct fixture *fixture = *state;
	struct answer answer = ask(fixture, "asunnottomuus kylä nukkuminen");

	assert_int_equal(answer.count, 2);
	assert_int_equal(answer.ids[0], fixture->queue); /* two of the three */
	assert_true(answer.scores[0] > answer.scores[1] && answer.scores[0] < 1);
}

static void the_tag_in_another_language_stands_apart(void **state)
{
	assert_int_equal(ask(*state, "asunnottomuus").elsewhere, 1);
	assert_int_equal(ask(*state, "bostadslöshet").count, 1);
	assert_int_equal(ask(*state, "bostadslöshet").elsewhere, 2);
}

static void a_free_tag_is_found_as_a_tag(void **state)
{
	struct answer answer = ask(*state, "jonottaminen");

	assert_in_range(answer.count, 2, 3);
	assert_true(answer.scores[0] < 1);
}

static void what_is_out_of_sight_is_not_found(void **state)
{
	assert_int_equal(ask(*state, "kattohaikara").count, 0);
	assert_int_equal(ask(*state, "merikotka").count, 0);
}

static void a_slip_of_the_pen_is_mended_and_said(void **state)
{
	struct fixture *fixture = *state;
	struct answer answer = ask(fixture, "asunottomuus");

	assert_string_equal(answer.meant, "asunnottomuus");
	assert_int_equal(answer.ids[0], fixture->queue);
	assert_string_equal(ask(fixture, "autot").meant, "");
}

static void a_word_of_the_dictionary_is_no_slip_of_a_far_one(void **state)
{
	/* Two letters from lautakunta, and a word for itself. */
	assert_string_equal(ask(*state, "lautakanto").meant, "lauta");
}

static void a_compound_nobody_wrote_is_found_where_both_halves_are_said(void **state)
{
	struct fixture *fixture = *state;
	struct answer answer = ask(fixture, "kyläasunnottomuus");

	assert_int_equal(answer.count, 1);
	assert_int_equal(answer.ids[0], fixture->queue);
	assert_string_equal(answer.meant, "kylä asunnottomuus");
}

static void a_compound_nobody_wrote_is_found_by_the_tag_its_beginning_names(void **state)
{
	struct fixture *fixture = *state;
	struct answer answer = ask(fixture, "asunnottomuusjonot");

	assert_int_equal(answer.count, 2);
	assert_int_equal(answer.ids[0], fixture->queue); /* says the half */
	assert_int_equal(answer.ids[1], fixture->car);
	assert_true(answer.scores[0] > answer.scores[1] && answer.scores[0] < 1);
	assert_string_equal(answer.meant, "asunnottomuus");
}

static void a_compound_nobody_wrote_is_found_by_its_beginning(void **state)
{
	struct fixture *fixture = *state;
	struct answer answer = ask(fixture, "autokanta");

	assert_int_equal(answer.count, 1);
	assert_int_equal(answer.ids[0], fixture->car);
	assert_string_equal(answer.meant, "auto");
}

static void a_half_that_many_say_answers_for_no_compound(void **state)
{
	assert_int_equal(ask(*state, "koira").count, COMMON_POSTS);
	assert_int_equal(ask(*state, "koiratarha").count, 0);
	assert_string_equal(ask(*state, "koiratarha").meant, "");
}

static void odd_questions_find_nothing_and_harm_nothing(void **state)
{
	static const char *const odd[] = { "", "\"", "* OR (", "a\"b", "-", "NEAR(a b)", "…" };
	struct finding finding;
	struct search *search;
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		assert_int_equal(ask(fixture, odd[i]).count, 0);
	assert_int_equal(search_open(&search, fixture->path, NULL), FAIL_NONE);
	assert_int_equal(search_find(search, STR("\xff"), &finding), FAIL_MALFORMED);
	search_close(search);
}

static void where_there_is_no_archive_that_is_said(void **state)
{
	struct fixture *fixture = *state;
	struct search *search;

	assert_int_not_equal(search_open(&search, scratch_path(&fixture->scratch, "none.db"),
					 NULL),
			     FAIL_NONE);
	assert_null(search);
}

static void a_forgotten_session_leaves_the_index(void **state)
{
	struct fixture *fixture = *state;
	struct archive *archive;

	assert_in_range(rows_count(fixture->path, "SELECT count(*) FROM document"), 5, 40);
	assert_int_equal(archive_open(&archive, fixture->path, fixture->journal), FAIL_NONE);
	archive_forget(archive, STR("a1"));
	archive_close(archive);
	assert_int_equal(rows_count(fixture->path, "SELECT count(*) FROM document"), 0);
	assert_int_equal(rows_count(fixture->path, "SELECT count(*) FROM carrier"), 0);
	assert_int_equal(ask(fixture, "autot").count, 0);
}

static void an_index_of_another_edition_is_made_again(void **state)
{
	struct fixture *fixture = *state;
	sqlite3 *db;

	assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "UPDATE edition SET text = 'another dictionary'", NULL,
				      NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	archive_fill(fixture);
	assert_int_equal(ask(fixture, "autot").count, 1);
	assert_int_equal(rows_count(fixture->path, "SELECT count(*) FROM edition"), 1);
}

static void slips_are_counted_by_letters(void **state)
{
	(void)state;
	assert_int_equal(spelling_distance(STR("häätö"), STR("häätö"), 2), 0);
	assert_int_equal(spelling_distance(STR("häätö"), STR("hätö"), 2), 1);
	assert_int_equal(spelling_distance(STR("häätö"), STR("häätöt"), 2), 1);
	assert_int_equal(spelling_distance(STR("häätö"), STR("haatö"), 2), 2);
	assert_int_equal(spelling_distance(STR("jono"), STR("jnoo"), 2), 1);
	assert_int_equal(spelling_distance(STR("jono"), STR("talo"), 2), 3);
	assert_int_equal(spelling_distance(STR(""), STR("ab"), 2), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_phenomenon_is_found_by_a_word_in_another_form),
		cmocka_unit_test(who_says_all_words_is_found_alone),
		cmocka_unit_test(
			where_nobody_says_all_words_who_says_the_rarer_is_found_and_that_is_said),
		cmocka_unit_test(
			a_short_word_that_nobody_says_beside_the_others_stops_nothing),
		cmocka_unit_test(comments_and_next_steps_lead_to_their_phenomenon),
		cmocka_unit_test(who_only_carries_the_tag_stands_after_who_says_the_word),
		cmocka_unit_test(who_says_some_of_the_words_comes_first_among_those_with_the_tag),
		cmocka_unit_test(the_tag_in_another_language_stands_apart),
		cmocka_unit_test(a_free_tag_is_found_as_a_tag),
		cmocka_unit_test(what_is_out_of_sight_is_not_found),
		cmocka_unit_test(a_slip_of_the_pen_is_mended_and_said),
		cmocka_unit_test(a_word_of_the_dictionary_is_no_slip_of_a_far_one),
		cmocka_unit_test(a_compound_nobody_wrote_is_found_where_both_halves_are_said),
		cmocka_unit_test(a_compound_nobody_wrote_is_found_by_the_tag_its_beginning_names),
		cmocka_unit_test(a_compound_nobody_wrote_is_found_by_its_beginning),
		cmocka_unit_test(a_half_that_many_say_answers_for_no_compound),
		cmocka_unit_test(odd_questions_find_nothing_and_harm_nothing),
		cmocka_unit_test(where_there_is_no_archive_that_is_said),
		cmocka_unit_test(an_index_of_another_edition_is_made_again),
		cmocka_unit_test(a_forgotten_session_leaves_the_index),
		cmocka_unit_test(slips_are_counted_by_letters),
	};

	return cmocka_run_group_tests(tests, fixture_make, fixture_free);
}

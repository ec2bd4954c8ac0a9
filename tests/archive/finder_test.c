/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 14 to 17 and 20 of archive/README.md. */
#include "archive/finder.h"

#include "archive/archive.h"
#include "archive/index.h"
#include "brought.h"
#include "scratch.h"
#include "story.h"

#define AUTUMN_2025_MS 1763589600000ull /* 2025-11-20 0.00 in Helsinki */
#define NEW_YEAR_2026_MS 1767218400000ull /* at 22.00 UTC the day before */

struct fixture {
	struct scratch scratch;
	char journal[96], path[96];
	struct story story;
	struct archive *archive;
	struct glossary *glossary;
	struct finder *finder;
	uint64_t car, queue, merged, comment, step; /* ids of session a1 */
	uint64_t lone;                              /* a next step about no phenomenon */
};

struct told {
	const char *text, *tag, *free;
	enum kind kind;
};

static uint64_t tell_post(struct story *story, unsigned seat, struct told told)
{
	return story_tell(story, seat, (struct entry){
		.kind = ENTRY_PHENOMENON_POSTED, .role = ROLE_PARTICIPANT,
		.about = { .lang = STR("fi"), .tags = { str_from(told.tag) }, .tag_count = 1,
			   .kind = told.kind, .group = STR("nuoret") },
		.texts = { str_from(told.text), str_from(told.free) },
		.text_count = told.free ? 2 : 1 });
}

static uint64_t tell_step(struct story *story, uint64_t on, const char *what)
{
	return story_tell(story, DESK, (struct entry){
		.kind = ENTRY_STEP_WRITTEN, .role = ROLE_FACILITATOR, .on = on,
		.texts = { str_from(what), STR("Maija"), STR("") }, .text_count = 3 });
}

static uint64_t tell_comment(struct story *story, uint64_t on, const char *text)
{
	return story_tell(story, 1, (struct entry){
		.kind = ENTRY_COMMENT_POSTED, .role = ROLE_PARTICIPANT, .on = on,
		.about = { .lang = STR("fi") }, .texts = { str_from(text) }, .text_count = 1 });
}

static void tell_first(struct fixture *fixture)
{
	struct story *story = &fixture->story;

	story_begin(story, &(struct beginning){ "a1", "Asuminen", "Mitä?", AUTUMN_2025_MS, false });
	story_move(story, 1);
	fixture->car = tell_post(story, 1, (struct told){ "Ä 😀 Autossa nukutaan; auto on koti.",
							  "asunnottomuus", "yöpyminen",
							  KIND_GROWING });
	fixture->queue = tell_post(story, 2, (struct told){ "Asunnottomuutta on.", "asunnottomuus",
							    NULL, KIND_NEW });
	fixture->merged = tell_post(story, 3, (struct told){ "Kadulla yövytään.", "asunnottomuus",
							     NULL, KIND_NEW });
	story_move(story, 2);
	story_tell(story, 4, (struct entry){ .kind = ENTRY_VOICE_SET, .role = ROLE_PARTICIPANT,
					     .on = fixture->queue, .value = 1 });
	story_tell(story, 5, (struct entry){ .kind = ENTRY_VOICE_SET, .role = ROLE_PARTICIPANT,
					     .on = fixture->merged, .value = 1 });
	tell_comment(story, fixture->car, "Ensimmäinen huomio.");
	fixture->comment = tell_comment(story, fixture->car, "Myös lapsiperheitä.\nKaksi riviä.");
	tell_comment(story, fixture->merged, "Kattohaikara näki saman.");
	story_tell(story, DESK, (struct entry){ .kind = ENTRY_MERGED, .role = ROLE_FACILITATOR,
						.on = fixture->merged, .value = fixture->queue });
	fixture->step = tell_step(story, fixture->car, "Viedään lautakuntaan");
	fixture->lone = tell_step(story, 0, "Kutsutaan poliisi mukaan");
	story_seal(story);
	story_end(story);
}

static void tell_second(struct fixture *fixture)
{
	struct story *story = &fixture->story;

	story->unit = "Nuorisotyö";
	story->area = "Juva";
	story_begin(story, &(struct beginning){ "b2", "Nuoret", "Mitä?", NEW_YEAR_2026_MS, false });
	story_move(story, 1);
	tell_post(story, 1, (struct told){ "Auto on rikki.", "vuokravelka", NULL, KIND_NEW });
	story_seal(story);
	story_end(story);
}

static void archive_await(struct fixture *fixture, const char *session)
{
	archive_hurry(fixture->archive, str_from(session));
	archive_close(fixture->archive);
	assert_int_equal(archive_open(&fixture->archive, fixture->path, fixture->journal),
			 FAIL_NONE);
}

static int fixture_make(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	scratch_open(&fixture->scratch);
	strcpy(fixture->journal, scratch_path(&fixture->scratch, "journal.db"));
	strcpy(fixture->path, scratch_path(&fixture->scratch, "archive.db"));
	story_open(&fixture->story, fixture->journal);
	tell_first(fixture);
	tell_second(fixture);
	story_close(&fixture->story);
	assert_int_equal(archive_open(&fixture->archive, fixture->path, fixture->journal),
			 FAIL_NONE);
	archive_await(fixture, "a1");
	archive_await(fixture, "b2");
	fixture->glossary = glossary_open();
	assert_int_equal(finder_open(&fixture->finder, fixture->path, fixture->glossary),
			 FAIL_NONE);
	*state = fixture;
	return 0;
}

static int fixture_free(void **state)
{
	struct fixture *fixture = *state;

	finder_close(fixture->finder);
	glossary_close(fixture->glossary);
	archive_close(fixture->archive);
	scratch_close(&fixture->scratch);
	free(fixture);
	return 0;
}

static const struct findings *ask(struct fixture *fixture, struct finder_question question)
{
	const struct findings *findings;

	assert_int_equal(finder_find(fixture->finder, &question, &findings), FAIL_NONE);
	return findings;
}

static const struct findings *ask_words(struct fixture *fixture, const char *words)
{
	return ask(fixture, (struct finder_question){ .words = str_from(words) });
}

static uint64_t id_of(const struct found *hit)
{
	return document_number(hit->post->document);
}

static uint32_t counted(const struct findings *findings, enum facet facet, const char *value)
{
	for (uint32_t i = 0; i < findings->facet_counts[facet]; i++)
		if (str_equal(findings->facets[facet][i].value, str_from(value)))
			return findings->facets[facet][i].count;
	return 0;
}

static void marks_stand_in_code_points_over_the_words_that_people_see(void **state)
{
	struct fixture *fixture = *state;
	const struct findings *findings = ask_words(fixture, "autot nukkuminen");
	const struct found *hit = &findings->hits[0];

	assert_int_equal(findings->count, 1);
	assert_int_equal(hit->by, FOUND_BY_WORDS);
	assert_int_equal(id_of(hit), fixture->car);
	assert_int_equal(hit->marks.count, 3);
	assert_int_equal(hit->marks.items[0].from, 4); /* Ä, space, one sign, space */
	assert_int_equal(hit->marks.items[0].to, 11);
	assert_int_equal(hit->marks.items[1].from, 12);
	assert_int_equal(hit->marks.items[1].to, 20);
	assert_int_equal(hit->marks.items[2].from, 22);
	assert_int_equal(hit->marks.items[2].to, 26);
}

static void a_hit_says_what_it_is_and_where_it_was_said(void **state)
{
	struct fixture *fixture = *state;
	const struct found *hit = &ask_words(fixture, "nukkuminen")->hits[0];

	assert_str(hit->session->id, STR("a1"));
	assert_str(hit->session->title, STR("Asuminen"));
	assert_str(hit->unit, STR("Aikuissosiaalityö"));
	assert_str(hit->area, STR("Mikkeli"));
	assert_str(hit->kind, STR("growing"));
	assert_str(hit->group, STR("nuoret"));
	assert_str(hit->lang, STR("fi"));
	assert_str(hit->tags[0], STR("asunnottomuus"));
	assert_str(hit->free[0], STR("yöpyminen"));
	assert_int_equal(hit->post->number, 1);
}

static void of_comments_and_steps_the_one_that_says_the_word_is_shown(void **state)
{
	struct fixture *fixture = *state;
	const struct found *hit = &ask_words(fixture, "lapsiperhe")->hits[0];

	assert_int_equal(id_of(hit), fixture->car);
	assert_int_equal(hit->marks.count, 0);
	assert_int_equal(hit->passage_count, 1);
	assert_false(hit->passages[0].is_step);
	assert_int_equal(hit->passages[0].id, fixture->comment);
	assert_str(hit->passages[0].text, STR("Myös lapsiperheitä.\nKaksi riviä."));
	assert_int_equal(hit->passages[0].marks.items[0].from, 5);
	hit = &ask_words(fixture, "lautakunta")->hits[0];
	assert_int_equal(hit->passage_count, 1);
	assert_true(hit->passages[0].is_step);
	assert_int_equal(hit->passages[0].id, fixture->step);
	assert_str(hit->passages[0].text, STR("Viedään lautakuntaan\nMaija"));
}

static void a_step_about_no_phenomenon_is_found_by_itself(void **state)
{
	struct fixture *fixture = *state;
	const struct findings *findings = ask_words(fixture, "poliisi");

	assert_int_equal(findings->count, 1);
	assert_int_equal(findings->hits[0].post->number, 0);
	assert_int_equal(findings->hits[0].text.len, 0);
	assert_int_equal(findings->hits[0].passages[0].id, fixture->lone);
}

static void what_was_merged_leads_to_its_thread_and_shows_its_tallies(void **state)
{
	struct fixture *fixture = *state;
	const struct found *hit = &ask_words(fixture, "yöpyä kadulla")->hits[0];

	assert_int_equal(id_of(hit), fixture->merged);
	assert_int_equal(document_number(hit->head->document), fixture->queue);
	assert_int_equal(hit->head->number, 2);
	assert_int_equal(hit->head->voices, 2);
	assert_int_equal(id_of(&ask_words(fixture, "kattohaikara")->hits[0]), fixture->merged);
}

static void without_words_everything_is_there_the_newest_first(void **state)
{
	struct fixture *fixture = *state;
	const struct findings *findings = ask_words(fixture, "");

	assert_int_equal(findings->count, 4);
	assert_false(findings->more);
	assert_int_equal(findings->hits[0].by, FOUND_BY_ALL);
	assert_str(findings->hits[0].session->id, STR("b2"));
	assert_int_equal(id_of(&findings->hits[1]), fixture->car);
	assert_int_equal(findings->hits[1].marks.count, 0);
}

static void a_facet_counts_what_its_own_choice_leaves_out(void **state)
{
	struct fixture *fixture = *state;
	const struct findings *findings = ask(fixture, (struct finder_question){
		.wish = { .chosen = { [FACET_UNIT] = STR("Nuorisotyö") } } });

	assert_int_equal(findings->count, 1);
	assert_int_equal(counted(findings, FACET_UNIT, "Nuorisotyö"), 1);
	assert_int_equal(counted(findings, FACET_UNIT, "Aikuissosiaalityö"), 3);
	assert_int_equal(counted(findings, FACET_TAG, "vuokravelka"), 1);
	assert_int_equal(counted(findings, FACET_TAG, "asunnottomuus"), 0);
	assert_int_equal(counted(findings, FACET_AREA, "Juva"), 1);
	assert_int_equal(counted(findings, FACET_YEAR, "2026"), 1);
	assert_int_equal(counted(findings, FACET_GROUP, "nuoret"), 1);
	assert_int_equal(counted(findings, FACET_THEME, "asuminen"), 1);
}

static void several_values_of_one_facet_are_any_of_them_and_facets_all(void **state)
{
	struct fixture *fixture = *state;
	const struct findings *findings = ask(fixture, (struct finder_question){
		.wish = { .chosen = { [FACET_TAG] = STR("vuokravelka,asunnottomuus"),
				      [FACET_KIND] = STR("new") } } });

	assert_int_equal(findings->count, 3);
	assert_int_equal(counted(findings, FACET_KIND, "growing"), 1);
	assert_int_equal(ask(fixture, (struct finder_question){
		.wish = { .chosen = { [FACET_UNIT] = STR("Ei ole") } } })->count, 0);
}

static void time_and_session_choose_too(void **state)
{
	struct fixture *fixture = *state;
	const struct findings *findings = ask(fixture, (struct finder_question){
		.words = STR("auto"), .wish = { .to_ms = NEW_YEAR_2026_MS } });

	assert_int_equal(findings->count, 1);
	assert_int_equal(counted(findings, FACET_YEAR, "2025"), 1);
	assert_int_equal(counted(findings, FACET_YEAR, "2026"), 1);
	assert_int_equal(ask(fixture, (struct finder_question){
		.words = STR("auto"), .wish = { .session = STR("b2") } })->count, 1);
	assert_int_equal(ask(fixture, (struct finder_question){
		.wish = { .session = STR("zz") } })->count, 0);
}

static void what_was_meant_is_said_and_marked(void **state)
{
	struct fixture *fixture = *state;
	const struct findings *findings = ask_words(fixture, "lapsiperhhe");

	assert_str(findings->meant, STR("lapsiperhe"));
	assert_int_equal(findings->hits[0].passages[0].marks.count, 1);
	assert_int_equal(ask_words(fixture, "lautakunta")->meant.len, 0);
}

static void who_says_some_of_the_words_is_said_to_and_marked(void **state)
{
	const struct findings *findings = ask_words(*state, "lapsiperhe kattohaikara");

	assert_int_equal(findings->count, 2); /* each says one, in a comment */
	for (int i = 0; i < 2; i++) {
		assert_int_equal(findings->hits[i].by, FOUND_BY_SOME);
		assert_int_equal(findings->hits[i].passages[0].marks.count, 1);
	}
}

static void what_is_forgotten_is_gone_from_the_next_answer(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(ask_words(fixture, "auto")->count, 2);
	archive_forget(fixture->archive, STR("a1"));
	archive_close(fixture->archive);
	fixture->archive = NULL;
	assert_int_equal(ask_words(fixture, "auto")->count, 1);
	const struct findings *findings = ask_words(fixture, "");
	assert_int_equal(findings->count, 1);
	assert_int_equal(counted(findings, FACET_TAG, "asunnottomuus"), 0);
}

/* --- the vocabulary as it is now */

static void what_was_merged_is_filtered_counted_and_shown_as_its_heir(void **state)
{
	static const struct brought merged[] = {
		{ "", { .id = STR("vuokravelka"), .heir = STR("haato") } },
		{ "", { .id = STR("asuminen"), .heir = STR("toimeentulo") } },
		{ "", { .id = STR("nuoret"), .heir = STR("opiskelijat") } },
		{ 0 },
	};
	struct fixture *fixture = *state;
	struct wish heir = { .chosen[FACET_TAG] = STR("haato") };
	struct wish old = { .chosen[FACET_TAG] = STR("vuokravelka") };

	assert_int_equal(ask(fixture, (struct finder_question){ .wish = heir })->count, 0);
	bring(fixture->glossary, merged);
	const struct findings *findings = ask(fixture, (struct finder_question){ .wish = heir });
	assert_int_equal(findings->count, 1);
	assert_str(findings->hits[0].tags[0], STR("haato"));
	assert_str(findings->hits[0].group, STR("opiskelijat"));
	assert_int_equal(counted(findings, FACET_TAG, "haato"), 1);
	assert_int_equal(counted(findings, FACET_TAG, "vuokravelka"), 0);
	assert_int_equal(counted(findings, FACET_THEME, "toimeentulo"), 1);
	assert_int_equal(counted(findings, FACET_GROUP, "opiskelijat"), 1);
	assert_int_equal(ask(fixture, (struct finder_question){ .wish = old })->count, 1);
}

static void words_that_name_the_heir_find_what_was_merged_and_the_other_way_round(void **state)
{
	static const struct brought merged[] = {
		{ "", { .id = STR("vuokravelka"), .heir = STR("lahisuhdevakivalta") } }, { 0 },
	};
	struct fixture *fixture = *state;

	assert_int_equal(ask_words(fixture, "lähisuhdeväkivalta")->count, 0);
	bring(fixture->glossary, merged);
	assert_int_equal(ask_words(fixture, "lähisuhdeväkivalta")->count, 1);
	assert_int_equal(ask_words(fixture, "lähisuhdeväkivalta")->hits[0].by, FOUND_BY_TAG);
	assert_int_equal(ask_words(fixture, "vuokravelka")->count, 1);
}

static void a_tag_that_was_added_finds_by_its_labels_and_stands_below_its_theme(void **state)
{
	static const struct brought added[] = {
		{ "tags", { .id = STR("t7"), .fi = STR("sähkölasku"), .sv = STR("elräkning"),
			    .en = STR("electricity bill"), .synonyms = STR("valolasku"),
			    .theme = STR("toimeentulo") } },
		{ "", { .id = STR("vuokravelka"), .heir = STR("t7") } },
		{ 0 },
	};
	struct fixture *fixture = *state;

	assert_int_equal(ask_words(fixture, "sähkölaskut")->count, 0);
	bring(fixture->glossary, added);
	const struct findings *findings = ask_words(fixture, "sähkölaskut");
	assert_int_equal(findings->count, 1);
	assert_str(findings->hits[0].tags[0], STR("t7"));
	assert_int_equal(counted(findings, FACET_THEME, "toimeentulo"), 1);
	assert_int_equal(ask_words(fixture, "valolaskuja")->count, 1);
	assert_int_equal(ask_words(fixture, "elräkningar")->count, 1);
	assert_int_equal(ask_words(fixture, "electricity bills")->count, 1);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_make, fixture_free)
	const struct CMUnitTest tests[] = {
		TEST(marks_stand_in_code_points_over_the_words_that_people_see),
		TEST(a_hit_says_what_it_is_and_where_it_was_said),
		TEST(of_comments_and_steps_the_one_that_says_the_word_is_shown),
		TEST(a_step_about_no_phenomenon_is_found_by_itself),
		TEST(what_was_merged_leads_to_its_thread_and_shows_its_tallies),
		TEST(without_words_everything_is_there_the_newest_first),
		TEST(a_facet_counts_what_its_own_choice_leaves_out),
		TEST(several_values_of_one_facet_are_any_of_them_and_facets_all),
		TEST(time_and_session_choose_too),
		TEST(what_was_meant_is_said_and_marked),
		TEST(who_says_some_of_the_words_is_said_to_and_marked),
		TEST(what_is_forgotten_is_gone_from_the_next_answer),
		TEST(what_was_merged_is_filtered_counted_and_shown_as_its_heir),
		TEST(words_that_name_the_heir_find_what_was_merged_and_the_other_way_round),
		TEST(a_tag_that_was_added_finds_by_its_labels_and_stands_below_its_theme),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

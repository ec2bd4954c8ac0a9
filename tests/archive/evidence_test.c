/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 21 and 22 of archive/README.md. */
#include "archive/evidence.h"

#include "archive/archive.h"
#include "scratch.h"
#include "story.h"

#define DAY_MS (24ull * 3600 * 1000)

/* --- counting */

static void add(struct evidence *evidence, unsigned times, const char *source, const char *area)
{
	for (unsigned i = 0; i < times; i++)
		evidence_add(evidence, &(struct said){ .session = STR("s1"), .opened_ms = DAY_MS,
						       .source = str_from(source),
						       .area = str_from(area) });
}

static void assert_group(const struct evidence_groups *groups, uint32_t at, const char *value,
			 uint64_t count)
{
	assert_true(at < groups->count);
	assert_true(str_equal(groups->items[at].value, str_from(value)));
	assert_int_equal(groups->items[at].count, count);
}

static void the_largest_group_stands_first(void **state)
{
	struct evidence evidence = { 0 };
	(void)state;

	add(&evidence, 5, "client", "Mikkeli");
	add(&evidence, 7, "own", "Mikkeli");
	evidence_merge(&evidence);
	assert_int_equal(evidence.phenomena, 12);
	assert_int_equal(evidence.sources.count, 2);
	assert_group(&evidence.sources, 0, "own", 7);
	assert_group(&evidence.sources, 1, "client", 5);
	assert_int_equal(evidence.sources.rest, 0);
	assert_group(&evidence.areas, 0, "Mikkeli", 12);
	evidence_free(&evidence);
}

static void small_groups_stand_together(void **state)
{
	struct evidence evidence = { 0 };
	(void)state;

	add(&evidence, 9, "own", "");
	add(&evidence, 4, "client", "");
	add(&evidence, 3, "colleague", "");
	evidence_merge(&evidence);
	assert_int_equal(evidence.sources.count, 1);
	assert_group(&evidence.sources, 0, "own", 9);
	assert_int_equal(evidence.sources.rest, 7);
	evidence_free(&evidence);
}

static void one_small_group_is_not_found_by_subtraction(void **state)
{
	struct evidence evidence = { 0 };
	(void)state;

	add(&evidence, 9, "own", "");
	add(&evidence, 6, "client", "");
	add(&evidence, 1, "colleague", "");
	evidence_merge(&evidence);
	assert_int_equal(evidence.sources.count, 1);
	assert_group(&evidence.sources, 0, "own", 9);
	assert_int_equal(evidence.sources.rest, 7);
	evidence_free(&evidence);
}

static void of_few_phenomena_no_group_is_told(void **state)
{
	struct evidence evidence = { 0 };
	(void)state;

	add(&evidence, 3, "own", "Mikkeli");
	add(&evidence, 1, "client", "Mikkeli");
	evidence_merge(&evidence);
	assert_int_equal(evidence.phenomena, 4);
	assert_int_equal(evidence.sources.count, 0);
	assert_int_equal(evidence.sources.rest, 4);
	assert_int_equal(evidence.areas.count, 0);
	evidence_free(&evidence);
}

/* --- what is said in threads */

struct fixture {
	struct scratch scratch;
	char journal[96], path[96];
	struct story story;
	struct quotes *quotes;
};

static uint64_t tell_post(struct story *story, unsigned seat, const char *text)
{
	return story_tell(story, seat, (struct entry){
		.kind = ENTRY_PHENOMENON_POSTED, .role = ROLE_PARTICIPANT,
		.about = { .lang = STR("fi"), .source = SOURCE_OWN, .quotable = true },
		.texts = { str_from(text) }, .text_count = 1 });
}

static void tell_by_desk(struct story *story, enum entry_kind kind, uint64_t on, uint64_t value)
{
	story_tell(story, DESK, (struct entry){ .kind = kind, .role = ROLE_FACILITATOR, .on = on,
						.value = value });
}

/* Of each session: the first phenomenon, with the second merged into it; one hidden; one more. */
static void tell_session(struct fixture *fixture, const struct beginning *beginning)
{
	struct story *story = &fixture->story;

	story_begin(story, beginning);
	story_move(story, 1);
	uint64_t first = tell_post(story, 1, "Yksi"), second = tell_post(story, 2, "Kaksi");
	uint64_t third = tell_post(story, 2, "Kolme");
	tell_post(story, 1, "Neljä");
	story_move(story, 2);
	story_tell(story, 3, (struct entry){ .kind = ENTRY_VOICE_SET, .role = ROLE_PARTICIPANT,
					     .on = second, .value = 1 });
	tell_by_desk(story, ENTRY_MERGED, second, first);
	tell_by_desk(story, ENTRY_HIDDEN, third, 0);
	story_seal(story);
	story_end(story);
}

/* Closing does what was hurried. */
static void archive_all(struct fixture *fixture)
{
	struct archive *archive;

	assert_int_equal(archive_open(&archive, fixture->path, fixture->journal), FAIL_NONE);
	archive_hurry(archive, STR("late"));
	archive_hurry(archive, STR("early"));
	archive_hurry(archive, STR("practice"));
	archive_close(archive);
}

static int fixture_make(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	scratch_open(&fixture->scratch);
	strcpy(fixture->journal, scratch_path(&fixture->scratch, "journal.db"));
	strcpy(fixture->path, scratch_path(&fixture->scratch, "archive.db"));
	story_open(&fixture->story, fixture->journal);
	tell_session(fixture, &(struct beginning){ "late", "Myöhempi", "?", 9 * DAY_MS, false });
	tell_session(fixture, &(struct beginning){ "early", "Varhaisempi", "?", DAY_MS, false });
	tell_session(fixture, &(struct beginning){ "practice", "Harjoitus", "?", DAY_MS, true });
	story_close(&fixture->story);
	archive_all(fixture);
	assert_int_equal(quotes_open(&fixture->quotes, fixture->path), FAIL_NONE);
	*state = fixture;
	return 0;
}

static int fixture_free(void **state)
{
	struct fixture *fixture = *state;

	quotes_close(fixture->quotes);
	scratch_close(&fixture->scratch);
	free(fixture);
	return 0;
}

static void said_note(void *self, const struct said *said)
{
	buf_add_format(self, "%.*s/%.*s %llu%s;", STR_ARGS(said->session), STR_ARGS(said->text),
		       (unsigned long long)said->voices, said->quotable ? " may be quoted" : "");
}

static void assert_said(void **state, const char *threads, const char *expected)
{
	struct fixture *fixture = *state;
	struct buf notes = { 0 };

	assert_int_equal(quotes_find_said(fixture->quotes, str_from(threads), said_note, &notes),
			 FAIL_NONE);
	buf_add_byte(&notes, 0);
	assert_string_equal(notes.ptr, expected);
	buf_free(&notes);
}

/* Of the three stories the entries are the same: 1 opened, 2 moved, 3 revealed, 4 to 7 posted. */
static void a_thread_says_all_that_was_merged_into_it(void **state)
{
	assert_said(state, "[{\"session\":\"late\",\"phenomenon\":4,\"reviewed\":false}]",
		    "late/Yksi 1;late/Kaksi 0;");
}

static void sessions_come_by_their_opening_and_a_thread_once(void **state)
{
	assert_said(state, "[{\"session\":\"late\",\"phenomenon\":7},"
			   "{\"session\":\"early\",\"phenomenon\":4},"
			   "{\"session\":\"early\",\"phenomenon\":5}]",
		    "early/Yksi 1;early/Kaksi 0;late/Neljä 0;");
}

static void what_was_reviewed_may_be_quoted_where_its_poster_lets_it(void **state)
{
	assert_said(state, "[{\"session\":\"early\",\"phenomenon\":7,\"reviewed\":true}]",
		    "early/Neljä 0 may be quoted;");
}

static void what_is_hidden_practice_or_unknown_says_nothing(void **state)
{
	assert_said(state, "[{\"session\":\"early\",\"phenomenon\":6},"
			   "{\"session\":\"practice\",\"phenomenon\":4},"
			   "{\"session\":\"early\",\"phenomenon\":99},"
			   "{\"session\":\"early\",\"phenomenon\":9007199254740991},"
			   "{\"session\":\"gone\",\"phenomenon\":4}]", "");
	assert_said(state, "[]", "");
}

#define T(name) cmocka_unit_test_setup_teardown(name, fixture_make, fixture_free)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_largest_group_stands_first),
		cmocka_unit_test(small_groups_stand_together),
		cmocka_unit_test(one_small_group_is_not_found_by_subtraction),
		cmocka_unit_test(of_few_phenomena_no_group_is_told),
		T(a_thread_says_all_that_was_merged_into_it),
		T(sessions_come_by_their_opening_and_a_thread_once),
		T(what_was_reviewed_may_be_quoted_where_its_poster_lets_it),
		T(what_is_hidden_practice_or_unknown_says_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

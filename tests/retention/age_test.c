/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 5 and 6: what is over an age, and what is passed by. */
#include "retention/age.h"

#include "scratch.h"
#include "story.h"

struct fixture {
	struct scratch scratch;
	char journal[128];
	struct buf found; /* a word a session */
	const char *pass; /* not to be looked at; NULL: none */
};

static void session_tell(struct story *story, const struct beginning *beginning, bool seals)
{
	story_begin(story, beginning);
	story_move(story, 1);
	story_post(story, 1, "Yhä useampi nukkuu autossa.");
	if (seals)
		story_seal(story);
}

static int fixture_make(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));
	struct story story;

	assert_non_null(fixture);
	scratch_open(&fixture->scratch);
	strcpy(fixture->journal, scratch_path(&fixture->scratch, "journal.db"));
	story_open(&story, fixture->journal);
	session_tell(&story, &(struct beginning){ "sealed", "A", "Mitä?", DAY_MS, false }, true);
	story_end(&story);
	session_tell(&story, &(struct beginning){ "kept", "B", "Mitä?", DAY_MS, false }, true);
	story_tell(&story, CLOCK, (struct entry){ .kind = ENTRY_KEPT, .value = 1 });
	story_end(&story);
	session_tell(&story, &(struct beginning){ "never", "C", "Mitä?", DAY_MS, false }, false);
	story_end(&story);
	session_tell(&story, &(struct beginning){ "practice", "D", "Mitä?", DAY_MS, true }, true);
	story_end(&story);
	session_tell(&story, &(struct beginning){ "long", "E", "Mitä?", DAY_MS, false }, false);
	story.now_ms = 9 * DAY_MS;
	story_seal(&story);
	story_end(&story);
	session_tell(&story, &(struct beginning){ "young", "F", "Mitä?", 9 * DAY_MS, false }, true);
	story_end(&story);
	story_close(&story);
	*state = fixture;
	return 0;
}

static int fixture_free(void **state)
{
	struct fixture *fixture = *state;

	buf_free(&fixture->found);
	scratch_close(&fixture->scratch);
	free(fixture);
	return 0;
}

static bool aged_see(void *self, const struct aged *aged)
{
	struct fixture *fixture = self;

	assert_int_equal(aged->phenomena, 1);
	buf_add_format(&fixture->found, "%.*s%s ", STR_ARGS(aged->session),
		       aged->kept ? "(kept)" : "");
	return true;
}

static bool session_pass(void *self, struct str session)
{
	const struct fixture *fixture = self;

	return fixture->pass && str_equal(session, str_from(fixture->pass));
}

static const char *found_before(struct fixture *fixture, uint64_t before_ms)
{
	const struct age_wish wish = {
		.journal_path = fixture->journal, .before_ms = before_ms,
		.visit = aged_see, .pass = session_pass, .self = fixture,
	};

	buf_reset(&fixture->found);
	assert_int_equal(age_find(&wish), FAIL_NONE);
	buf_add_byte(&fixture->found, 0);
	return fixture->found.ptr;
}

static void what_ended_before_is_found_and_says_whether_it_is_kept(void **state)
{
	assert_string_equal(found_before(*state, 5 * DAY_MS), "sealed kept(kept) never ");
}

static void a_session_is_as_old_as_its_end(void **state)
{
	assert_string_equal(found_before(*state, DAY_MS), "");
	assert_string_equal(found_before(*state, 10 * DAY_MS),
			    "sealed kept(kept) never long young ");
}

static void what_is_set_aside_is_not_looked_at(void **state)
{
	struct fixture *fixture = *state;

	fixture->pass = "never";
	assert_string_equal(found_before(fixture, 5 * DAY_MS), "sealed kept(kept) ");
}

static void days_are_counted_back_from_now(void **state)
{
	(void)state;
	assert_int_equal(age_before_ms(10 * DAY_MS, 3), 7 * DAY_MS);
	assert_int_equal(age_before_ms(10 * DAY_MS, 11), 0);
}

static void without_a_journal_there_is_nothing_to_find(void **state)
{
	struct fixture *fixture = *state;
	const struct age_wish wish = { .journal_path = "/nowhere/journal.db", .visit = aged_see,
				       .self = fixture };

	assert_int_equal(age_find(&wish), FAIL_NOT_FOUND);
}

#define F(name) cmocka_unit_test_setup_teardown(name, fixture_make, fixture_free)

int main(void)
{
	const struct CMUnitTest tests[] = {
		F(what_ended_before_is_found_and_says_whether_it_is_kept),
		F(a_session_is_as_old_as_its_end),
		F(what_is_set_aside_is_not_looked_at),
		F(days_are_counted_back_from_now),
		F(without_a_journal_there_is_nothing_to_find),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

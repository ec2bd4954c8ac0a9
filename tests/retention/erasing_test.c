/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 1 to 3 where no hub runs: what is wished is done one after the other. */
#include "retention/erasing.h"

#include "access/organisation.h"
#include "archive/archive.h"
#include "journal/keys.h"
#include "journal/ledger.h"
#include "journal/split.h"
#include "office/office.h"
#include "retention/desk_erasing.h"
#include "scratch.h"
#include "story.h"

#define DAY_MS (24ull * 3600 * 1000)

struct fixture {
	struct scratch scratch;
	char journal[128], archive[128], ledger[128], tables[128];
	uint64_t post;
	struct loop *loop;
	struct keys *keys;
	struct ledger *erasures;
	struct split *split;
	struct access *access;
	struct organisation *organisation;
	struct office *office;
	struct desk_erasing *desk;
	struct archive *shelf;
	struct erasing *erasing;
	struct erased heard[8]; /* in the order of the answers */
	unsigned count, awaited;
	bool once_more;         /* whoever hears the first answer wishes again */
};

static void story_of_one(struct fixture *fixture)
{
	struct story story;

	story_open(&story, fixture->journal);
	story_begin(&story, &(struct beginning){ "told", "Otsikko", "Mitä?", DAY_MS, false });
	story_move(&story, 1);
	fixture->post = story_post(&story, 1, "Maija ERASED nukkuu autossa.");
	story_seal(&story);
	story_end(&story);
	story_close(&story);
}

static int fixture_make(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));
	struct journal *whole;

	assert_non_null(fixture);
	scratch_open(&fixture->scratch);
	strcpy(fixture->journal, scratch_path(&fixture->scratch, "journal.db"));
	strcpy(fixture->archive, scratch_path(&fixture->scratch, "archive.db"));
	strcpy(fixture->tables, scratch_path(&fixture->scratch, "office.db"));
	strcpy(fixture->ledger, scratch_path(&fixture->scratch, "ledger"));
	story_of_one(fixture);
	assert_int_equal(loop_open(&fixture->loop), FAIL_NONE);
	assert_int_equal(keys_open_memory(&fixture->keys), FAIL_NONE);
	assert_int_equal(ledger_open(&fixture->erasures, fixture->ledger), FAIL_NONE);
	assert_int_equal(journal_sqlite_open(&whole, fixture->journal, fixture->loop), FAIL_NONE);
	split_open(&fixture->split, whole, STR(ORGANISATION));
	assert_int_equal(access_open(&fixture->access, scratch_path(&fixture->scratch, "access.db"),
				     NULL), FAIL_NONE);
	assert_int_equal(organisation_open(&fixture->organisation, fixture->access,
					   split_apart(fixture->split)), FAIL_NONE);
	assert_int_equal(archive_open(&fixture->shelf, fixture->archive, fixture->journal),
			 FAIL_NONE);
	assert_int_equal(office_open(&fixture->office, &(struct office_settings){
		.access = fixture->access, .organisation = fixture->organisation,
		.journal = split_apart(fixture->split), .path = fixture->tables,
		.loop = fixture->loop }), FAIL_NONE);
	desk_erasing_open(&fixture->desk, &(struct desk_erasing_settings){
		.loop = fixture->loop, .office = fixture->office,
		.journal = split_after(fixture->split), .ledger = fixture->erasures,
		.journal_path = fixture->journal,
	});
	erasing_open(&fixture->erasing, &(struct erasing_settings){
		.loop = fixture->loop, .journal = split_after(fixture->split),
		.keys = fixture->keys, .ledger = fixture->erasures, .archive = fixture->shelf,
		.organisation = fixture->organisation, .desk = fixture->desk,
		.journal_path = fixture->journal, .archive_path = fixture->archive,
	});
	*state = fixture;
	return 0;
}

static int fixture_free(void **state)
{
	struct fixture *fixture = *state;

	split_close(fixture->split);
	erasing_close(fixture->erasing);
	desk_erasing_close(fixture->desk);
	office_close(fixture->office);
	archive_close(fixture->shelf);
	organisation_close(fixture->organisation);
	access_close(fixture->access);
	ledger_close(fixture->erasures);
	keys_close(fixture->keys);
	loop_close(fixture->loop);
	scratch_close(&fixture->scratch);
	free(fixture);
	return 0;
}

static void wish(struct fixture *fixture, const struct erasing_wish *wanted);

static struct erasing_wish thing(uint64_t on)
{
	return (struct erasing_wish){
		.act = ERASING_THING, .session = STR("told"), .role = ROLE_COORDINATOR,
		.account = 3, .erasure = { .on = on, .reason = STR("nimi") },
	};
}

static void answer_hear(void *self, const struct erased *erased)
{
	struct fixture *fixture = self;

	fixture->heard[fixture->count++] = *erased;
	if (fixture->once_more) {
		fixture->once_more = false;
		const struct erasing_wish again = thing(fixture->post);
		wish(fixture, &again);
	}
	if (fixture->count == fixture->awaited)
		loop_stop(fixture->loop);
}

static void wish(struct fixture *fixture, const struct erasing_wish *wanted)
{
	fixture->awaited++;
	erasing_take(fixture->erasing, wanted, answer_hear, fixture);
}

static void wishes_await(struct fixture *fixture)
{
	if (fixture->count < fixture->awaited)
		assert_int_equal(loop_run(fixture->loop), FAIL_NONE);
	assert_int_equal(fixture->count, fixture->awaited);
}

static bool ledger_says(struct fixture *fixture, const char *words)
{
	char text[4096] = { 0 };
	FILE *file = fopen(fixture->ledger, "r");

	assert_non_null(file);
	assert_true(fread(text, 1, sizeof(text) - 1, file) < sizeof(text));
	fclose(file);
	return strstr(text, words);
}

static void a_post_of_a_sealed_session_is_erased_and_named(void **state)
{
	struct fixture *fixture = *state;
	const struct erasing_wish wanted = thing(fixture->post);
	struct session session;
	bool verified;

	wish(fixture, &wanted);
	wishes_await(fixture);
	assert_int_equal(fixture->heard[0].fail, FAIL_NONE);
	assert_int_equal(fixture->heard[0].refusal, REFUSAL_NONE);
	session_init(&session, STR("told"));
	assert_int_equal(archive_fold(fixture->journal, session.id, &session, &verified),
			 FAIL_NONE);
	assert_true(verified);
	assert_true(session.phenomena.items[0].text.gap);
	uint64_t seq;
	assert_int_equal(archive_find_seq(fixture->archive, session.id, &seq), FAIL_NONE);
	assert_int_equal(seq, session.seq);
	session_finish(&session);
	assert_true(ledger_says(fixture, " erased\n"));
}

static void who_hears_an_answer_may_wish_again(void **state)
{
	struct fixture *fixture = *state;
	const struct erasing_wish first = thing(fixture->post), second = thing(THING_OPENING);

	fixture->once_more = true;
	wish(fixture, &first);
	wish(fixture, &second);
	wishes_await(fixture);
	assert_int_equal(fixture->count, 3);
	for (unsigned i = 0; i < 3; i++) {
		assert_int_equal(fixture->heard[i].fail, FAIL_NONE);
		assert_int_equal(fixture->heard[i].refusal, REFUSAL_NONE);
	}
}

static void what_is_not_there_is_refused_and_nothing_is_named(void **state)
{
	struct fixture *fixture = *state;
	struct erasing_wish wanted = thing(4000);

	wish(fixture, &wanted);
	wanted.erasure.on = fixture->post;
	wanted.erasure.passage = (struct passage){ 5, 4000 };
	wish(fixture, &wanted);
	wanted.session = STR("nosuch");
	wish(fixture, &wanted);
	wanted.session = STR(ORGANISATION);
	wish(fixture, &wanted);
	wanted.session = STR("../keys");
	wish(fixture, &wanted);
	wishes_await(fixture);
	/* The last two are answered at once. */
	assert_int_equal(fixture->heard[0].fail, FAIL_NOT_FOUND);
	assert_int_equal(fixture->heard[1].fail, FAIL_NOT_FOUND);
	assert_int_equal(fixture->heard[2].refusal, REFUSAL_UNKNOWN_THING);
	assert_int_equal(fixture->heard[3].refusal, REFUSAL_CHANGED);
	assert_int_equal(fixture->heard[4].fail, FAIL_NOT_FOUND);
	assert_false(ledger_says(fixture, "told"));
}

static void by_age_a_kept_or_younger_session_is_passed_by(void **state)
{
	struct fixture *fixture = *state;
	struct erasing_wish aged = { .act = ERASING_SESSION, .session = STR("told"),
				     .before_ms = DAY_MS / 2 };
	const struct erasing_wish keep = { .act = ERASING_KEPT, .session = STR("told"),
					   .kept = true };

	wish(fixture, &aged);
	wish(fixture, &keep);
	aged.before_ms = 9 * DAY_MS;
	wish(fixture, &aged);
	wishes_await(fixture);
	assert_int_equal(fixture->heard[0].refusal, REFUSAL_NOT_NOW);
	assert_false(fixture->heard[0].kept);
	assert_int_equal(fixture->heard[1].fail, FAIL_NONE);
	assert_true(fixture->heard[2].kept);
	assert_false(ledger_says(fixture, "session told"));
}

static void a_whole_session_is_named_and_gone(void **state)
{
	struct fixture *fixture = *state;
	const struct erasing_wish whole = { .act = ERASING_SESSION, .session = STR("told"),
					    .erasure = { .reason = STR("harhaan") } };
	struct session session;
	bool verified;

	wish(fixture, &whole);
	wish(fixture, &whole);
	wishes_await(fixture);
	assert_int_equal(fixture->heard[0].fail, FAIL_NONE);
	assert_int_equal(fixture->heard[1].fail, FAIL_NOT_FOUND);
	assert_true(ledger_says(fixture, "session told erased\n"));
	session_init(&session, STR("told"));
	assert_int_equal(archive_fold(fixture->journal, session.id, &session, &verified),
			 FAIL_NOT_FOUND);
	session_finish(&session);
}

static void who_waits_when_the_hub_stops_is_told_so(void **state)
{
	struct fixture *fixture = *state;
	const struct erasing_wish wanted = thing(fixture->post);

	wish(fixture, &wanted);
	wish(fixture, &wanted);
	erasing_drain(fixture->erasing);
	assert_int_equal(fixture->count, 1);
	assert_int_equal(fixture->heard[0].fail, FAIL_CLOSED);
	wishes_await(fixture);
	assert_int_equal(fixture->heard[1].fail, FAIL_NONE);
	wish(fixture, &wanted);
	assert_int_equal(fixture->heard[2].fail, FAIL_CLOSED);
}

/* A coordinator's own words in the place of the session's: the organisation's first entry. */
static void tags_correct(struct fixture *fixture, errand_event *corrected)
{
	const struct errand tags = {
		.change = CHANGE_THREAD_TAGGED, .by = 1, .role = ROLE_COORDINATOR,
		.word = STR("told"), .on = fixture->post, .value = 1,
		.text = STR("{\"tags\":[],\"free\":[\"ANNASANA\"]}"),
	};

	office_do(fixture->office, &tags, corrected, fixture);
	assert_int_equal(loop_run(fixture->loop), FAIL_NONE);
}

static void session_ages(void *self, enum fail fail, const struct ruling *ruling)
{
	const struct erasing_wish aged = { .act = ERASING_SESSION, .session = STR("told"),
					   .before_ms = 9 * DAY_MS };

	assert_int_equal(fail, FAIL_NONE);
	assert_int_equal(ruling->refusal, REFUSAL_NONE);
	wish(self, &aged);
}

static void corrected_tags_go_with_their_session_also_by_age(void **state)
{
	struct fixture *fixture = *state;

	tags_correct(fixture, session_ages);
	assert_int_equal(fixture->count, 1);
	assert_int_equal(fixture->heard[0].fail, FAIL_NONE);
	assert_true(ledger_says(fixture, " body organisation 1 erased\n"));
	assert_true(ledger_says(fixture, " session told over_age\n"));
}

static void swept(void *self, enum fail fail)
{
	struct fixture *fixture = self;

	assert_int_equal(fail, FAIL_NONE);
	loop_stop(fixture->loop);
}

/* As if a crash had come right after the entry: then this is what a start does. */
static void entry_appended(void *self, enum fail fail, uint64_t seq)
{
	struct fixture *fixture = self;

	assert_int_equal(fail, FAIL_NONE);
	assert_int_equal(seq, 2);
	assert_false(ledger_says(fixture, "organisation"));
	desk_erasing_sweep(fixture->desk, 0, swept, fixture);
}

static void session_is_noted(void *self, enum fail fail, const struct ruling *ruling)
{
	struct fixture *fixture = self;
	struct entry erased = { .kind = ENTRY_SESSION_ERASED, .role = ROLE_COORDINATOR, .by = 1,
				.word = STR("told"), .texts = { STR("syy") }, .text_count = 1 };

	assert_int_equal(fail, FAIL_NONE);
	assert_int_equal(ruling->refusal, REFUSAL_NONE);
	organisation_append(fixture->organisation, &erased, entry_appended, fixture);
}

static void a_start_destroys_what_the_tables_name_and_the_ledger_does_not(void **state)
{
	struct fixture *fixture = *state;

	tags_correct(fixture, session_is_noted);
	assert_true(ledger_says(fixture, " body organisation 1 erased\n"));
}

#define F(name) cmocka_unit_test_setup_teardown(name, fixture_make, fixture_free)

int main(void)
{
	const struct CMUnitTest tests[] = {
		F(a_post_of_a_sealed_session_is_erased_and_named),
		F(who_hears_an_answer_may_wish_again),
		F(what_is_not_there_is_refused_and_nothing_is_named),
		F(by_age_a_kept_or_younger_session_is_passed_by),
		F(a_whole_session_is_named_and_gone),
		F(who_waits_when_the_hub_stops_is_told_so),
		F(corrected_tags_go_with_their_session_also_by_age),
		F(a_start_destroys_what_the_tables_name_and_the_ledger_does_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

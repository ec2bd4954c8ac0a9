/* SPDX-License-Identifier: EUPL-1.2 */
/* The numbers in the comments are the promises of hub/journal/README.md. */
#include "journal/conformance.h"

#include <string.h>

#include "cmocka_all.h"
#include "domain/entry.h"

/* One test's journal, its storage and who listens. */
struct bench {
	const struct conformance *backend;
	void *disk;
	struct journal *journal;
	struct ear ear;
	struct buf out;
};

static void bench_open(struct bench *bench, void **state)
{
	*bench = (struct bench){ .backend = *state };
	bench->disk = bench->backend->disk_open();
	bench->journal = bench->backend->open(bench->disk);
	ear_listen(&bench->ear, bench->journal);
}

static void bench_close(struct bench *bench)
{
	journal_close(bench->journal);
	bench->backend->disk_close(bench->disk);
	ear_free(&bench->ear);
	buf_free(&bench->out);
}

static void bench_reopen(struct bench *bench)
{
	bench->journal = bench->backend->open(bench->disk);
	ear_reset(&bench->ear);
	ear_listen(&bench->ear, bench->journal);
}

static void append(struct bench *bench, unsigned tag, const char *id, const char *body)
{
	assert_int_equal(ear_append(&bench->ear, tag, id, body), FAIL_NONE);
}

/* Lets the backend work until so many events were told since the last reset. */
static const char *hear(struct bench *bench, size_t count)
{
	while (bench->ear.count < count)
		bench->backend->turn(bench->disk, bench->journal);
	return ear_words(&bench->ear);
}

static const char *session(struct bench *bench, const char *id)
{
	return ear_read(&bench->ear, id, &bench->out);
}

static bool session_write(void *self, struct str id)
{
	struct buf *out = self;

	buf_add_str(out, id);
	buf_add_byte(out, ' ');
	return out->len < 6;
}

static struct str sessions(struct bench *bench)
{
	buf_reset(&bench->out);
	assert_int_equal(journal_sessions(bench->journal, session_write, &bench->out), FAIL_NONE);
	return buf_str(&bench->out);
}

/* 1, 2 */
static void appends_are_told_committed_in_order(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	append(&bench, 2, "a", NULL);
	append(&bench, 3, "a", "z");
	assert_int_equal(journal_pending(bench.journal), 3);
	assert_string_equal(hear(&bench, 3), "1:a1 2:a2 3:a3 ");
	assert_int_equal(journal_pending(bench.journal), 0);
	assert_string_equal(session(&bench, "a"), "1:x 2:- 3:z ");
	bench_close(&bench);
}

/* 2 */
static void each_session_counts_for_itself(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "b", "x");
	append(&bench, 2, "a", "y");
	append(&bench, 3, "b", "z");
	assert_string_equal(hear(&bench, 3), "1:b1 2:a1 3:b2 ");
	assert_string_equal(session(&bench, "a"), "1:y ");
	assert_string_equal(session(&bench, "b"), "1:x 2:z ");
	bench_close(&bench);
}

static void a_session_goes_on_where_it_was_after_a_close(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	append(&bench, 2, "b", "y");
	journal_close(bench.journal);
	bench_reopen(&bench);
	append(&bench, 3, "a", "z");
	assert_string_equal(hear(&bench, 1), "3:a2 ");
	assert_string_equal(session(&bench, "a"), "1:x 2:z ");
	bench_close(&bench);
}

struct one {
	const struct record *should;
	unsigned seen;
};

static bool record_compare(void *self, const struct record *record)
{
	struct one *one = self;

	assert_str(record->session, one->should->session);
	assert_str(record->head, one->should->head);
	assert_int_equal(record->has_body, one->should->has_body);
	assert_memory_equal(record->salt, one->should->salt, SALT_LEN);
	assert_str(record->body, one->should->body);
	one->seen++;
	return true;
}

/* 3 */
static void what_is_appended_is_read_whole(void **state)
{
	static char head[ENTRY_HEAD_MAX], body[ENTRY_BODY_MAX];
	const struct record records[] = {
		{ .session = STR("a"), .head = STR("") },
		{ .session = STR("b"), .head = STR("\0"), .has_body = true, .salt = { 0, 255 } },
		{ .session = STR("0123456789abcdefghijklmnopqrstuv"),
		  .head = { head, sizeof(head) }, .has_body = true, .salt = { 7 },
		  .body = { body, sizeof(body) } },
	};
	struct bench bench;

	for (size_t i = 0; i < sizeof(head); i++)
		head[i] = (char)(i * 31);
	for (size_t i = 0; i < sizeof(body); i++)
		body[i] = (char)(i * 17);
	bench_open(&bench, state);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(journal_append(bench.journal, &records[i], NULL), FAIL_NONE);
	hear(&bench, 3);
	for (size_t i = 0; i < 3; i++) {
		struct one one = { &records[i], 0 };
		assert_int_equal(journal_read(bench.journal, records[i].session, 0,
					      (struct visitor){ record_compare, &one }),
				 FAIL_NONE);
		assert_int_equal(one.seen, 1);
	}
	bench_close(&bench);
}

static bool seq_write(void *self, const struct record *record)
{
	struct buf *out = self;

	buf_add_u64_text(out, record->seq);
	return record->seq != 4;
}

static void reading_begins_after_a_seq_and_stops_when_told(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	for (unsigned i = 1; i <= 6; i++)
		append(&bench, i, "a", "x");
	hear(&bench, 6);
	journal_read(bench.journal, STR("a"), 2, (struct visitor){ seq_write, &bench.out });
	assert_str(buf_str(&bench.out), STR("34"));
	buf_reset(&bench.out);
	journal_read(bench.journal, STR("a"), 4, (struct visitor){ seq_write, &bench.out });
	assert_str(buf_str(&bench.out), STR("56"));
	buf_reset(&bench.out);
	journal_read(bench.journal, STR("a"), 6, (struct visitor){ seq_write, &bench.out });
	journal_read(bench.journal, STR("a"), UINT64_MAX,
		     (struct visitor){ seq_write, &bench.out });
	assert_int_equal(bench.out.len, 0);
	bench_close(&bench);
}

static void a_session_nobody_wrote_has_no_records(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	assert_string_equal(session(&bench, "a"), "");
	assert_string_equal(session(&bench, ""), "");
	assert_string_equal(session(&bench, "../A"), "");
	assert_int_equal(sessions(&bench).len, 0);
	bench_close(&bench);
}

static void sessions_are_listed_in_the_order_of_their_beginning(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "c", "x");
	append(&bench, 2, "a", "x");
	append(&bench, 3, "c", "x");
	hear(&bench, 3);
	assert_str(sessions(&bench), STR("c a "));
	append(&bench, 4, "b", "x");
	append(&bench, 5, "d", "x");
	hear(&bench, 5);
	assert_str(sessions(&bench), STR("c a b "));
	bench_close(&bench);
}

/* 1 */
static void what_is_told_can_be_read_and_answered_at_once(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	bench.ear.echoes = 2;
	append(&bench, 1, "a", "x");
	assert_string_equal(hear(&bench, 3), "1:a1 101:a2 100:a3 ");
	assert_str(buf_str(&bench.ear.found), STR("1:x 2:echo "));
	bench_close(&bench);
}

/* 6 */
static void a_destroyed_body_is_gone_and_its_head_stays(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	append(&bench, 2, "a", "y");
	append(&bench, 3, "b", "z");
	hear(&bench, 3);
	ear_reset(&bench.ear);
	assert_int_equal(journal_destroy(bench.journal, STR("b"), 1), FAIL_NONE);
	assert_int_equal(journal_destroy(bench.journal, STR("a"), 1), FAIL_NONE);
	assert_string_equal(hear(&bench, 2), "-b1 -a1 ");
	assert_string_equal(session(&bench, "a"), "1:- 2:y ");
	assert_string_equal(session(&bench, "b"), "1:- ");
	bench_close(&bench);
}

static void destroying_again_or_what_is_not_there_is_harmless(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	append(&bench, 2, "a", NULL);
	hear(&bench, 2);
	ear_reset(&bench.ear);
	journal_destroy(bench.journal, STR("a"), 1);
	journal_destroy(bench.journal, STR("a"), 1);
	journal_destroy(bench.journal, STR("a"), 2);
	journal_destroy(bench.journal, STR("a"), 9);
	journal_destroy(bench.journal, STR("nosuch"), 1);
	journal_close(bench.journal);
	assert_string_equal(ear_words(&bench.ear), "-a1 -a1 -a2 -a9 -nosuch1 ");
	bench_reopen(&bench);
	assert_string_equal(session(&bench, "a"), "1:- 2:- ");
	assert_str(sessions(&bench), STR("a "));
	bench_close(&bench);
}

static void a_forgotten_session_is_gone_and_no_other(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	append(&bench, 2, "b", "y");
	append(&bench, 3, "a", "z");
	hear(&bench, 3);
	assert_int_equal(journal_forget(bench.journal, STR("a")), FAIL_NONE);
	assert_int_equal(journal_forget(bench.journal, STR("nosuch")), FAIL_NONE);
	journal_close(bench.journal);
	bench_reopen(&bench);
	assert_string_equal(session(&bench, "a"), "");
	assert_string_equal(session(&bench, "b"), "1:y ");
	assert_str(sessions(&bench), STR("b "));
	append(&bench, 4, "a", "again");
	assert_string_equal(hear(&bench, 1), "4:a1 ");
	bench_close(&bench);
}

/* 4 */
static void a_full_disk_refuses_and_leaves_no_hole(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	hear(&bench, 1);
	bench.backend->fill(bench.disk);
	append(&bench, 2, "a", "y");
	assert_string_equal(hear(&bench, 2), "1:a1 2:full ");
	assert_string_equal(session(&bench, "a"), "1:x ");
	append(&bench, 3, "a", "z");
	append(&bench, 4, "new", "z");
	assert_string_equal(hear(&bench, 4), "1:a1 2:full 3:a2 4:new1 ");
	assert_string_equal(session(&bench, "a"), "1:x 2:z ");
	bench_close(&bench);
}

/* 5 */
static void an_unknown_outcome_is_committed_if_it_is_found(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	hear(&bench, 1);
	bench.backend->doubt(bench.disk, true);
	append(&bench, 2, "a", "y");
	assert_string_equal(hear(&bench, 2), "1:a1 2:a2 ");
	append(&bench, 3, "a", "z");
	assert_string_equal(hear(&bench, 3), "1:a1 2:a2 3:a3 ");
	assert_string_equal(session(&bench, "a"), "1:x 2:y 3:z ");
	bench_close(&bench);
}

/* 5 */
static void an_unknown_outcome_is_refused_if_it_is_not_found(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	hear(&bench, 1);
	bench.backend->doubt(bench.disk, false);
	append(&bench, 2, "a", "y");
	assert_string_equal(hear(&bench, 2), "1:a1 2:no ");
	append(&bench, 3, "a", "z");
	assert_string_equal(hear(&bench, 3), "1:a1 2:no 3:a2 ");
	journal_close(bench.journal);
	bench_reopen(&bench);
	assert_string_equal(session(&bench, "a"), "1:x 2:z ");
	bench_close(&bench);
}

/* 5 */
static void a_journal_that_cannot_be_reopened_is_broken(void **state)
{
	const struct record record = { .session = STR("a"), .head = STR("h") };
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	hear(&bench, 1);
	bench.backend->ruin(bench.disk);
	append(&bench, 2, "a", "y");
	append(&bench, 3, "a", "z");
	assert_string_equal(hear(&bench, 2), "1:a1 broken ");
	assert_int_equal(journal_pending(bench.journal), 0);
	assert_int_equal(journal_append(bench.journal, &record, NULL), FAIL_CLOSED);
	assert_int_equal(journal_destroy(bench.journal, STR("a"), 1), FAIL_CLOSED);
	assert_int_equal(journal_forget(bench.journal, STR("a")), FAIL_CLOSED);
	journal_close(bench.journal);
	assert_string_equal(ear_words(&bench.ear), "1:a1 broken ");
	bench.journal = NULL;
	bench_close(&bench);
}

/* 1 */
static void a_crash_loses_nothing_that_was_told(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	append(&bench, 2, "b", "y");
	append(&bench, 3, "a", "z");
	hear(&bench, 3);
	append(&bench, 4, "a", "untold");
	bench.backend->crash(bench.disk, bench.journal);
	assert_string_equal(ear_words(&bench.ear), "1:a1 2:b1 3:a2 ");

	bench_reopen(&bench);
	assert_string_equal(session(&bench, "b"), "1:y ");
	bool kept = strcmp(session(&bench, "a"), "1:x 2:z 3:untold ") == 0;
	assert_string_equal(session(&bench, "a"), kept ? "1:x 2:z 3:untold " : "1:x 2:z ");
	append(&bench, 5, "a", "after");
	assert_string_equal(hear(&bench, 1), kept ? "5:a4 " : "5:a3 ");
	bench_close(&bench);
}

/* 6: after a crash the fold says again what is due. */
static void a_destruction_lost_in_a_crash_can_be_repeated(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	hear(&bench, 1);
	journal_destroy(bench.journal, STR("a"), 1);
	bench.backend->crash(bench.disk, bench.journal);
	bench_reopen(&bench);
	journal_destroy(bench.journal, STR("a"), 1);
	journal_close(bench.journal);
	assert_string_equal(ear_words(&bench.ear), "-a1 ");
	bench_reopen(&bench);
	assert_string_equal(session(&bench, "a"), "1:- ");
	bench_close(&bench);
}

/* 1 */
static void a_close_answers_what_is_pending(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	for (unsigned i = 1; i <= 5; i++)
		append(&bench, i, "a", "x");
	journal_close(bench.journal);
	assert_string_equal(ear_words(&bench.ear), "1:a1 2:a2 3:a3 4:a4 5:a5 ");
	bench_reopen(&bench);
	assert_string_equal(session(&bench, "a"), "1:x 2:x 3:x 4:x 5:x ");
	bench_close(&bench);
}

static void who_listens_no_more_is_told_nothing(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	append(&bench, 1, "a", "x");
	journal_tell(bench.journal, NULL, NULL);
	journal_close(bench.journal);
	assert_int_equal(bench.ear.count, 0);
	bench_reopen(&bench);
	assert_string_equal(session(&bench, "a"), "1:x ");
	bench_close(&bench);
}

/* 7 */
static void appends_beyond_the_bound_are_turned_away_and_none_is_lost(void **state)
{
	struct bench bench;

	bench_open(&bench, state);
	for (unsigned i = 0; i < JOURNAL_PENDING_MAX; i++)
		append(&bench, i, "a", NULL);
	assert_int_equal(ear_append(&bench.ear, 0, "a", NULL), FAIL_BUSY);
	assert_int_equal(journal_pending(bench.journal), JOURNAL_PENDING_MAX);
	hear(&bench, JOURNAL_PENDING_MAX);
	assert_int_equal(bench.ear.count, JOURNAL_PENDING_MAX);
	ear_reset(&bench.ear);
	append(&bench, 1, "a", NULL);
	assert_string_equal(hear(&bench, 1), "1:a65537 ");
	bench_close(&bench);
}

int conformance_run(const struct conformance *backend)
{
#define TEST(name) cmocka_unit_test_prestate(name, (void *)(uintptr_t)backend)
	const struct CMUnitTest tests[] = {
		TEST(appends_are_told_committed_in_order),
		TEST(each_session_counts_for_itself),
		TEST(a_session_goes_on_where_it_was_after_a_close),
		TEST(what_is_appended_is_read_whole),
		TEST(reading_begins_after_a_seq_and_stops_when_told),
		TEST(a_session_nobody_wrote_has_no_records),
		TEST(sessions_are_listed_in_the_order_of_their_beginning),
		TEST(what_is_told_can_be_read_and_answered_at_once),
		TEST(a_destroyed_body_is_gone_and_its_head_stays),
		TEST(destroying_again_or_what_is_not_there_is_harmless),
		TEST(a_forgotten_session_is_gone_and_no_other),
		TEST(a_full_disk_refuses_and_leaves_no_hole),
		TEST(an_unknown_outcome_is_committed_if_it_is_found),
		TEST(an_unknown_outcome_is_refused_if_it_is_not_found),
		TEST(a_journal_that_cannot_be_reopened_is_broken),
		TEST(a_crash_loses_nothing_that_was_told),
		TEST(a_destruction_lost_in_a_crash_can_be_repeated),
		TEST(a_close_answers_what_is_pending),
		TEST(who_listens_no_more_is_told_nothing),
		TEST(appends_beyond_the_bound_are_turned_away_and_none_is_lost),
	};
#undef TEST
	return cmocka_run_group_tests_name(backend->name, tests, NULL, NULL);
}

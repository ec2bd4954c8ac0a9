/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/split.h"

#include "cmocka_all.h"
#include "journal/journal_memory.h"

/* Hears what one side is told. */
struct ear {
	unsigned committed, refused, broken, destroyed;
	void *tag;
	uint64_t seq;
	enum fail fail;
};

static void ear_committed(void *self, const struct record *record, void *tag)
{
	struct ear *ear = self;

	ear->committed++;
	ear->seq = record->seq;
	ear->tag = tag;
}

static void ear_refused(void *self, void *tag, enum fail fail)
{
	struct ear *ear = self;

	ear->refused++;
	ear->tag = tag;
	ear->fail = fail;
}

static void ear_broken(void *self, enum fail fail)
{
	struct ear *ear = self;

	ear->broken++;
	ear->fail = fail;
}

static void ear_destroyed(void *self, struct str session, uint64_t seq)
{
	struct ear *ear = self;

	(void)session;
	ear->destroyed++;
	ear->seq = seq;
}

static const struct journal_events events = { ear_committed, ear_refused, ear_broken,
					      ear_destroyed };

struct fixture {
	struct memory_disk *disk;
	struct journal *whole;
	struct split *split;
	struct ear apart, rest, after;
};

static void fixture_open(struct fixture *fixture)
{
	*fixture = (struct fixture){ .disk = memory_disk_make() };
	assert_int_equal(journal_memory_open(&fixture->whole, fixture->disk), FAIL_NONE);
	split_open(&fixture->split, fixture->whole, STR("office"));
	journal_tell(split_apart(fixture->split), &events, &fixture->apart);
	journal_tell(split_rest(fixture->split), &events, &fixture->rest);
	journal_tell(split_after(fixture->split), &events, &fixture->after);
}

static void fixture_close(struct fixture *fixture)
{
	split_close(fixture->split);
	memory_disk_free(fixture->disk);
}

static void append(struct journal *journal, struct str session, void *tag)
{
	const struct record record = { .session = session, .head = STR("head"), .has_body = true,
				       .body = STR("body") };

	assert_int_equal(journal_append(journal, &record, tag), FAIL_NONE);
}

static void each_side_hears_of_its_own_records_alone(void **state)
{
	struct fixture fixture;
	int tag;
	(void)state;

	fixture_open(&fixture);
	append(split_apart(fixture.split), STR("office"), &tag);
	append(split_rest(fixture.split), STR("s1"), NULL);
	append(split_rest(fixture.split), STR("s1"), NULL);
	assert_int_equal(journal_pending(split_apart(fixture.split)), 1);
	assert_int_equal(journal_pending(split_rest(fixture.split)), 2);
	journal_memory_commit(fixture.whole, 3);
	assert_int_equal(fixture.apart.committed, 1);
	assert_int_equal(fixture.apart.seq, 1);
	assert_ptr_equal(fixture.apart.tag, &tag);
	assert_int_equal(fixture.rest.committed, 2);
	assert_int_equal(fixture.rest.seq, 2);
	assert_null(fixture.rest.tag);
	assert_int_equal(journal_pending(split_rest(fixture.split)), 0);
	fixture_close(&fixture);
}

static void what_comes_after_is_for_every_session_and_told_to_its_appender(void **state)
{
	struct fixture fixture;
	int tag;
	(void)state;

	fixture_open(&fixture);
	append(split_rest(fixture.split), STR("s1"), NULL);
	append(split_after(fixture.split), STR("s1"), &tag);
	append(split_after(fixture.split), STR("i1"), NULL);
	journal_memory_commit(fixture.whole, 3);
	assert_int_equal(fixture.rest.committed, 1);
	assert_int_equal(fixture.after.committed, 2);
	assert_int_equal(journal_destroy(split_after(fixture.split), STR("s1"), 1), FAIL_NONE);
	journal_memory_tidy(fixture.whole);
	assert_int_equal(fixture.rest.destroyed, 1);
	assert_int_equal(fixture.after.destroyed, 0);
	fixture_close(&fixture);
}

static void a_refusal_goes_to_whoever_appended(void **state)
{
	struct fixture fixture;
	int one, other;
	(void)state;

	fixture_open(&fixture);
	memory_disk_fill(fixture.disk, 1);
	append(split_apart(fixture.split), STR("office"), &one);
	append(split_rest(fixture.split), STR("s1"), &other);
	journal_memory_commit(fixture.whole, 2);
	assert_int_equal(fixture.apart.refused, 1);
	assert_ptr_equal(fixture.apart.tag, &one);
	assert_int_equal(fixture.rest.refused, 1);
	assert_ptr_equal(fixture.rest.tag, &other);
	assert_int_equal(fixture.rest.fail, FAIL_DISK_FULL);
	fixture_close(&fixture);
}

static void both_sides_are_broken_together(void **state)
{
	struct fixture fixture;
	const struct record record = { .session = STR("office"), .head = STR("head") };
	int tag;
	(void)state;

	fixture_open(&fixture);
	memory_disk_break(fixture.disk);
	append(split_rest(fixture.split), STR("s1"), &tag);
	journal_memory_commit(fixture.whole, 1);
	assert_int_equal(fixture.apart.broken, 1);
	assert_int_equal(fixture.rest.broken, 1);
	assert_int_equal(journal_append(split_apart(fixture.split), &record, NULL), FAIL_CLOSED);
	fixture_close(&fixture);
}

static bool record_count(void *self, const struct record *record)
{
	(void)record;
	++*(unsigned *)self;
	return true;
}

static bool session_only(void *self, struct str session)
{
	assert_str(session, str_from(self));
	return true;
}

static void neither_side_reads_or_lists_the_other(void **state)
{
	struct fixture fixture;
	unsigned records = 0;
	(void)state;

	fixture_open(&fixture);
	append(split_apart(fixture.split), STR("office"), NULL);
	append(split_rest(fixture.split), STR("s1"), NULL);
	journal_memory_commit(fixture.whole, 2);
	struct journal *apart = split_apart(fixture.split), *rest = split_rest(fixture.split);
	journal_read(rest, STR("office"), 0, (struct visitor){ record_count, &records });
	journal_read(apart, STR("s1"), 0, (struct visitor){ record_count, &records });
	assert_int_equal(records, 0);
	journal_read(rest, STR("s1"), 0, (struct visitor){ record_count, &records });
	journal_read(apart, STR("office"), 0, (struct visitor){ record_count, &records });
	assert_int_equal(records, 2);
	journal_sessions(apart, session_only, (void *)"office");
	journal_sessions(rest, session_only, (void *)"s1");
	fixture_close(&fixture);
}

static void a_destroyed_body_is_told_to_its_side(void **state)
{
	struct fixture fixture;
	(void)state;

	fixture_open(&fixture);
	append(split_apart(fixture.split), STR("office"), NULL);
	append(split_rest(fixture.split), STR("s1"), NULL);
	append(split_rest(fixture.split), STR("s1"), NULL);
	journal_memory_commit(fixture.whole, 3);
	journal_destroy(split_rest(fixture.split), STR("s1"), 2);
	journal_destroy(split_apart(fixture.split), STR("office"), 1);
	journal_memory_tidy(fixture.whole);
	assert_int_equal(fixture.rest.destroyed, 1);
	assert_int_equal(fixture.rest.seq, 2);
	assert_int_equal(fixture.apart.destroyed, 1);
	assert_int_equal(fixture.apart.seq, 1);
	fixture_close(&fixture);
}

static void what_is_pending_is_answered_by_the_close(void **state)
{
	struct fixture fixture;
	(void)state;

	fixture_open(&fixture);
	append(split_apart(fixture.split), STR("office"), NULL);
	append(split_rest(fixture.split), STR("s1"), NULL);
	fixture_close(&fixture);
	assert_int_equal(fixture.apart.committed + fixture.apart.refused, 1);
	assert_int_equal(fixture.rest.committed + fixture.rest.refused, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_side_hears_of_its_own_records_alone),
		cmocka_unit_test(what_comes_after_is_for_every_session_and_told_to_its_appender),
		cmocka_unit_test(a_refusal_goes_to_whoever_appended),
		cmocka_unit_test(both_sides_are_broken_together),
		cmocka_unit_test(neither_side_reads_or_lists_the_other),
		cmocka_unit_test(a_destroyed_body_is_told_to_its_side),
		cmocka_unit_test(what_is_pending_is_answered_by_the_close),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* What the interface itself sees to, whatever the backend. */
#include "journal/journal.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cmocka_all.h"
#include "domain/entry.h"
#include "journal/journal_memory.h"

static void ids_are_of_small_letters_and_digits(void **state)
{
	(void)state;

	assert_true(session_id_is_fine(STR("a")));
	assert_true(session_id_is_fine(STR("0123456789abcdefghijklmnopqrstuv")));
	assert_true(session_id_is_fine(STR("wxyz")));
	assert_false(session_id_is_fine(STR("")));
	assert_false(session_id_is_fine(STR("0123456789abcdefghijklmnopqrstuvw")));
	assert_false(session_id_is_fine(STR("A")));
	assert_false(session_id_is_fine(STR("a/b")));
	assert_false(session_id_is_fine(STR("a\0b")));
	assert_false(session_id_is_fine(STR("a`")));
	assert_false(session_id_is_fine(STR("a{")));
	assert_false(session_id_is_fine(STR("a:")));
}

/* Whether doing this to a journal breaks a CHECK. */
static bool is_a_bug(void (*act)(struct journal *journal))
{
	int status;

	pid_t child = fork();
	if (child == 0) {
		struct memory_disk *disk = memory_disk_make();
		struct journal *journal;

		signal(SIGABRT, SIG_DFL);
		close(STDERR_FILENO);
		journal_memory_open(&journal, disk);
		act(journal);
		_exit(0);
	}
	waitpid(child, &status, 0);
	assert_true(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

static void append_to_no_session(struct journal *journal)
{
	journal_append(journal, &(struct record){ .session = STR("No Id") }, NULL);
}

static void append_with_a_seq(struct journal *journal)
{
	journal_append(journal, &(struct record){ .session = STR("a"), .seq = 1 }, NULL);
}

static void append_a_long_head(struct journal *journal)
{
	static const char head[ENTRY_HEAD_MAX + 1];

	journal_append(journal, &(struct record){ .session = STR("a"),
						  .head = { head, sizeof(head) } }, NULL);
}

static void append_a_long_body(struct journal *journal)
{
	static const char body[ENTRY_BODY_MAX + 1];

	journal_append(journal, &(struct record){ .session = STR("a"), .has_body = true,
						  .body = { body, sizeof(body) } }, NULL);
}

static void append_a_body_that_is_none(struct journal *journal)
{
	journal_append(journal, &(struct record){ .session = STR("a"), .body = STR("x") }, NULL);
}

static void destroy_nothing(struct journal *journal)
{
	journal_destroy(journal, STR("a"), 0);
}

static void forget_no_session(struct journal *journal)
{
	journal_forget(journal, STR(""));
}

static void listen_too_late(struct journal *journal)
{
	static const struct journal_events events;

	journal_append(journal, &(struct record){ .session = STR("a") }, NULL);
	journal_tell(journal, &events, NULL);
}

static void close_when_told(void *self, const struct record *record, void *tag)
{
	(void)record, (void)tag;
	journal_close(self);
}

static void close_in_an_event(struct journal *journal)
{
	static const struct journal_events events = { .committed = close_when_told };

	journal_tell(journal, &events, journal);
	journal_append(journal, &(struct record){ .session = STR("a") }, NULL);
	journal_memory_commit(journal, 1);
}

static void append_as_it_should_be(struct journal *journal)
{
	journal_append(journal, &(struct record){ .session = STR("a") }, NULL);
	journal_memory_commit(journal, 1);
}

static void wrong_use_is_a_bug(void **state)
{
	(void)state;

	assert_false(is_a_bug(append_as_it_should_be));
	assert_true(is_a_bug(append_to_no_session));
	assert_true(is_a_bug(append_with_a_seq));
	assert_true(is_a_bug(append_a_long_head));
	assert_true(is_a_bug(append_a_long_body));
	assert_true(is_a_bug(append_a_body_that_is_none));
	assert_true(is_a_bug(destroy_nothing));
	assert_true(is_a_bug(forget_no_session));
	assert_true(is_a_bug(listen_too_late));
	assert_true(is_a_bug(close_in_an_event));
}

static void nothing_may_be_closed(void **state)
{
	(void)state;
	journal_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_are_of_small_letters_and_digits),
		cmocka_unit_test(wrong_use_is_a_bug),
		cmocka_unit_test(nothing_may_be_closed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

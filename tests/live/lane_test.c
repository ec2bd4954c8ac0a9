/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <string.h>

#include "live/member.h"
#include "live/world.h"

#define MAIJA "secret-of-maija-0123456"
#define PEKKA "secret-of-pekka-0123456"
#define HELLO "{\"t\":\"hello\",\"code\":\"%s\",\"secret\":\"" PEKKA "\",\"since\":0}"

static struct world world;
static struct client maija, pekka, facilitator;
static unsigned facilitator_commands;

static void facilitator_says(const char *fields)
{
	char frame[256];

	snprintf(frame, sizeof(frame), "{\"id\":\"f-%06u\",%s}", ++facilitator_commands, fields);
	client_says(&facilitator, frame);
}

static void move(unsigned from)
{
	char fields[64];

	snprintf(fields, sizeof(fields), "\"t\":\"move\",\"from\":%u,\"to\":%u", from, from + 1);
	facilitator_says(fields);
	world_wait(&world, UNDO_MS);
}

static void read_all(void)
{
	world_wait(&world, 100);
	client_reads(&maija);
	client_reads(&pekka);
	client_reads(&facilitator);
}

static void clear_all(void)
{
	read_all();
	client_clear(&maija);
	client_clear(&pekka);
	client_clear(&facilitator);
}

static void post(struct client *client, const char *id, const char *text)
{
	char frame[2600];

	snprintf(frame, sizeof(frame),
		 "{\"t\":\"post\",\"id\":\"%s\",\"text\":\"%s\",\"lang\":\"fi\"}", id, text);
	client_says(client, frame);
}

/* In the phase `collect`, everybody there. */
static int setup(void **state)
{
	(void)state;
	facilitator_commands = 0;
	world_open(&world);
	world_session(&world);
	client_facilitator(&facilitator, &world);
	client_participant(&maija, &world, MAIJA);
	client_participant(&pekka, &world, PEKKA);
	move(0);
	return 0;
}

/* In the phase `read`, with one post of Maija's that all see. */
static int setup_read(void **state)
{
	setup(state);
	post(&maija, "c-000001", "Asunnottomuus kasvaa");
	move(1);
	clear_all();
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	client_forget(&maija);
	client_forget(&pekka);
	client_forget(&facilitator);
	world_close(&world);
	return 0;
}

static json_int_t number_at(const json_t *frame, const char *key)
{
	return json_integer_value(json_object_get(frame, key));
}

static void a_masked_post_is_on_the_desk_alone_until_it_is_revealed(void **state)
{
	(void)state;
	clear_all();
	post(&maija, "c-000001", "Asunnottomuus kasvaa");
	read_all();
	assert_true(client_saw(&facilitator, "Asunnottomuus"));
	assert_false(client_saw(&pekka, "Asunnottomuus"));
	assert_int_equal(number_at(json_object_get(client_frame(&pekka, "frame", 0), "counts"),
				   "phenomena"), 1);
	move(1);
	read_all();
	assert_true(client_saw(&pekka, "Asunnottomuus"));
}

static void her_own_post_is_told_to_its_author_in_every_tab(void **state)
{
	struct client tab;

	(void)state;
	client_participant(&tab, &world, MAIJA);
	post(&maija, "c-000001", "Asunnottomuus kasvaa");
	client_reads(&tab);
	assert_non_null(json_object_get(client_frame(&tab, "own", 0), "posts"));
	assert_true(client_saw(&tab, "Asunnottomuus"));
	client_forget(&tab);
}

static void one_change_is_one_frame_for_all_at_once(void **state)
{
	(void)state;
	clear_all();
	post(&maija, "c-000001", "Asunnottomuus kasvaa");
	client_reads(&pekka);
	assert_int_equal(client_frame_count(&pekka, "frame"), 1);
	assert_int_equal(client_frame_count(&pekka, "own"), 0);
}

static void ten_posts(struct client *client, int series)
{
	char frame[128];

	for (int i = 0; i < 10; i++) {
		snprintf(frame, sizeof(frame),
			 "{\"t\":\"post\",\"id\":\"c-0000%d%d\",\"text\":\"Havainto\","
			 "\"lang\":\"fi\"}", series, i);
		client_sends(client, frame);
	}
}

/* Promise 6 of live/README.md, as the next two */
static void changes_committed_together_are_one_frame(void **state)
{
	(void)state;
	clear_all();
	ten_posts(&maija, 1);
	read_all();
	assert_int_equal(client_frame_count(&pekka, "frame"), 1);
	assert_int_equal(number_at(json_object_get(client_frame(&pekka, "frame", 0), "counts"),
				   "phenomena"), 10);
}

static void changes_soon_after_a_frame_are_gathered(void **state)
{
	(void)state;
	clear_all();
	post(&maija, "c-000001", "Asunnottomuus kasvaa");
	world_settle(&world);
	ten_posts(&maija, 1);
	world_settle(&world);
	client_reads(&pekka);
	assert_int_equal(client_frame_count(&pekka, "frame"), 1);
	world_wait(&world, 1);
	client_reads(&pekka);
	assert_int_equal(client_frame_count(&pekka, "frame"), 2);
	assert_int_equal(number_at(json_object_get(client_frame(&pekka, "frame", 0), "counts"),
				   "phenomena"), 11);
}

static void changes_soon_after_a_crowd_of_them_are_gathered_for_longer(void **state)
{
	(void)state;
	clear_all();
	ten_posts(&maija, 1);
	world_settle(&world);
	post(&pekka, "c-000001", "Asunnottomuus kasvaa");
	world_wait(&world, 1);
	client_reads(&pekka);
	assert_int_equal(client_frame_count(&pekka, "frame"), 1);
	world_wait(&world, 1);
	client_reads(&pekka);
	assert_int_equal(client_frame_count(&pekka, "frame"), 2);
}

static void who_was_away_gets_what_came_after_and_nothing_else(void **state)
{
	(void)state;
	clear_all();
	post(&maija, "c-000002", "Ensimm\xc3\xa4inen");
	read_all();
	uint64_t since = (uint64_t)number_at(client_frame(&pekka, "frame", 0), "to");
	client_forget(&pekka);
	post(&maija, "c-000003", "Toinen");
	client_returns(&pekka, &world, PEKKA, since);
	assert_true(json_is_false(json_object_get(client_frame(&pekka, "welcome", 0), "fresh")));
	assert_int_equal(client_frame_count(&pekka, "snapshot"), 0);
	assert_int_equal(client_frame_count(&pekka, "frame"), 1);
	assert_int_equal(number_at(json_object_get(client_frame(&pekka, "frame", 0), "counts"),
				   "phenomena"), 2);
}

static void who_was_away_for_nothing_gets_no_frame(void **state)
{
	(void)state;
	uint64_t since = world_state(&world)->seq;
	client_forget(&pekka);
	client_returns(&pekka, &world, PEKKA, since);
	assert_int_equal(client_frame_count(&pekka, "snapshot"), 0);
	assert_int_equal(client_frame_count(&pekka, "frame"), 0);
}

static uint64_t maijas_post(void)
{
	return world_state(&world)->phenomena.items[0].id;
}

static void hide_maijas_post(void)
{
	char fields[64];

	snprintf(fields, sizeof(fields), "\"t\":\"hide\",\"on\":%llu",
		 (unsigned long long)maijas_post());
	facilitator_says(fields);
}

static void who_was_away_across_a_hide_gets_a_snapshot(void **state)
{
	(void)state;
	uint64_t since = world_state(&world)->seq;
	client_forget(&pekka);
	hide_maijas_post();
	client_returns(&pekka, &world, PEKKA, since - 1);
	assert_int_equal(client_frame_count(&pekka, "snapshot"), 1);
	assert_false(client_saw(&pekka, "Asunnottomuus"));
}

static void a_since_from_another_journal_gets_a_snapshot(void **state)
{
	(void)state;
	client_forget(&pekka);
	client_returns(&pekka, &world, PEKKA, 5000);
	assert_int_equal(client_frame_count(&pekka, "snapshot"), 1);
}

static void who_stood_at_the_end_goes_on_after_a_hide(void **state)
{
	(void)state;
	hide_maijas_post();
	read_all();
	assert_int_equal(client_frame_count(&pekka, "snapshot"), 0);
	const json_t *gone = json_object_get(client_frame(&pekka, "frame", 0), "gone");
	assert_int_equal(json_integer_value(json_array_get(gone, 0)), maijas_post());
	/* Its author hears of it, too. */
	const json_t *posts = json_object_get(client_frame(&maija, "own", 0), "posts");
	assert_string_equal(json_string_value(json_object_get(json_array_get(posts, 0), "state")),
			    "hidden");
}

static void a_slow_reader_never_reads_what_was_hidden_meanwhile(void **state)
{
	char comment[128];

	(void)state;
	pekka.stalled = true;
	snprintf(comment, sizeof(comment),
		 "{\"t\":\"comment\",\"id\":\"c-000002\",\"on\":%llu,\"text\":\"Juorua\","
		 "\"lang\":\"fi\"}", (unsigned long long)maijas_post());
	client_says(&maija, comment);
	snprintf(comment, sizeof(comment), "\"t\":\"hide\",\"on\":%llu",
		 (unsigned long long)client_outcome_thing(&maija, "c-000002"));
	facilitator_says(comment);
	pekka.stalled = false;
	read_all();
	assert_int_equal(client_frame_count(&pekka, "snapshot"), 1);
	assert_false(client_saw(&pekka, "Juorua"));
	assert_true(client_saw(&facilitator, "Juorua"));
}

static void a_slow_reader_skips_to_a_snapshot(void **state)
{
	char comment[160];

	(void)state;
	pekka.stalled = true;
	for (int i = 0; i < 60; i++) {
		snprintf(comment, sizeof(comment),
			 "{\"t\":\"comment\",\"id\":\"c-0001%02d\",\"on\":%llu,"
			 "\"text\":\"Sama meill\xc3\xa4\",\"lang\":\"fi\"}", i,
			 (unsigned long long)maijas_post());
		client_says(&maija, comment);
		world_wait(&world, 300);
		client_says(&facilitator, "{\"t\":\"ping\",\"at\":1}");
	}
	for (int i = 0; i < 10; i++) {
		snprintf(comment, sizeof(comment),
			 "\"t\":\"comment\",\"on\":%llu,\"text\":\"Kuulen\",\"lang\":\"fi\"",
			 (unsigned long long)maijas_post());
		facilitator_says(comment);
		world_wait(&world, 300);
	}
	pekka.stalled = false;
	client_says(&pekka, "{\"t\":\"ping\",\"at\":1}");
	assert_int_equal(client_frame_count(&pekka, "snapshot"), 1);
	assert_int_equal(client_frame_count(&pekka, "frame"), 0);
	assert_int_equal(json_array_size(json_object_get(client_frame(&pekka, "snapshot", 0),
							 "comments")), 70);
}

/* Enough for a snapshot in several parts: 90 posts of 500 letters with 4 bytes each. */
static void post_a_lot(void)
{
	char text[2001] = "", id[16];
	const char *secrets[] = { "secret-of-writer-00001", "secret-of-writer-00002",
				  "secret-of-writer-00003" };

	for (int i = 0; i < 500; i++)
		strcat(text, "\xf0\x9f\x8f\xa0");
	for (int writer = 0; writer < 3; writer++) {
		struct client client;
		client_participant(&client, &world, secrets[writer]);
		for (int i = 0; i < 30; i++) {
			snprintf(id, sizeof(id), "c-000%d%02d", writer, i);
			post(&client, id, text);
			world_wait(&world, 200);
		}
		client_forget(&client);
	}
}

/* Takes `count` frames from the hub, no more. */
static void takes(struct client *client, int count)
{
	while (count-- > 0) {
		struct frame *frame = member_next_frame(client->member);
		assert_non_null(frame);
		client->frames[client->count++] =
			json_loadb(frame_text(frame), frame->len, 0, NULL);
		frame_drop(frame);
	}
}

static const json_t *part_of(const struct client *client, size_t nth)
{
	return json_object_get(client_frame(client, "snapshot", nth), "part");
}

static void a_snapshot_begun_is_finished_before_a_newer_one(void **state)
{
	struct client late;

	(void)state;
	post_a_lot();
	move(1);
	world_wait(&world, 100);
	client_forget(&pekka);
	client_join(&late, &world);
	char hello[128];
	snprintf(hello, sizeof(hello), HELLO, world.code);
	client_sends(&late, hello);
	takes(&late, 3); /* welcome, own, the first part */
	assert_int_equal(json_integer_value(json_array_get(part_of(&late, 0), 0)), 1);
	json_int_t to = number_at(client_frame(&late, "snapshot", 0), "to");
	facilitator_says("\"t\":\"step\",\"what\":\"Kysyy\",\"who\":\"Anna\",\"whom\":\"ely\"");
	client_reads(&late);
	json_int_t parts = json_integer_value(json_array_get(part_of(&late, 0), 1));
	assert_true(parts > 1);
	assert_int_equal(client_frame_count(&late, "snapshot"), parts);
	assert_int_equal(number_at(client_frame(&late, "snapshot", 0), "to"), to);
	assert_int_equal(client_frame_count(&late, "frame"), 1);
	client_forget(&late);
	client_participant(&pekka, &world, PEKKA);
}

static void a_snapshot_begun_is_given_up_when_something_in_it_is_hidden(void **state)
{
	struct client late;
	char hello[128];

	(void)state;
	post_a_lot();
	move(1);
	client_join(&late, &world);
	snprintf(hello, sizeof(hello), HELLO, world.code);
	client_sends(&late, hello);
	takes(&late, 3);
	hide_maijas_post();
	size_t begun = late.count;
	client_reads(&late);
	const json_t *next = NULL;
	for (size_t i = begun; i < late.count && !next; i++)
		if (json_object_get(late.frames[i], "part"))
			next = late.frames[i];
	assert_non_null(next);
	assert_int_equal(json_integer_value(json_array_get(json_object_get(next, "part"), 0)), 1);
	client_forget(&late);
}

static void all_who_join_between_two_changes_share_one_snapshot(void **state)
{
	struct client first, second;
	struct frame *one, *other;
	char hello[160];

	(void)state;
	client_join(&first, &world);
	client_join(&second, &world);
	snprintf(hello, sizeof(hello), "{\"t\":\"hello\",\"code\":\"%s\",\"since\":0}", world.code);
	client_sends(&first, hello);
	client_sends(&second, hello);
	frame_drop(member_next_frame(first.member)); /* the welcomes */
	frame_drop(member_next_frame(second.member));
	one = member_next_frame(first.member);
	other = member_next_frame(second.member);
	assert_ptr_equal(one, other);
	assert_true(one->holds >= 3);
	frame_drop(one);
	frame_drop(other);
	client_forget(&first);
	client_forget(&second);
}

static void an_edited_text_is_nowhere_in_what_is_sent_afterwards(void **state)
{
	char edit[160];

	(void)state;
	post(&maija, "c-000002", "Salainen nimi");
	client_clear(&facilitator);
	facilitator.stalled = true;
	snprintf(edit, sizeof(edit),
		 "{\"t\":\"edit\",\"id\":\"c-000003\",\"on\":%llu,\"text\":\"Ilman nime\xc3\xa4\","
		 "\"lang\":\"fi\"}",
		 (unsigned long long)client_outcome_thing(&maija, "c-000002"));
	client_says(&maija, edit);
	facilitator.stalled = false;
	read_all();
	assert_string_equal(client_outcome(&maija, "c-000003"), "ok");
	assert_false(client_saw(&facilitator, "Salainen"));
	assert_true(client_saw(&facilitator, "Ilman"));
	/* And within a minute it is nowhere at all. */
	world_wait(&world, 10000);
	journal_memory_tidy(world.journal);
	assert_int_equal(world_bodies_with(&world, "Salainen"), 0);
	assert_int_equal(world_bodies_with(&world, "Ilman"), 1);
}

static void a_member_is_small(void **state)
{
	(void)state;
	assert_true(sizeof(struct member) <= 200);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
#define TEST_READ(name) cmocka_unit_test_setup_teardown(name, setup_read, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_masked_post_is_on_the_desk_alone_until_it_is_revealed),
		TEST(her_own_post_is_told_to_its_author_in_every_tab),
		TEST(one_change_is_one_frame_for_all_at_once),
		TEST(changes_committed_together_are_one_frame),
		TEST(changes_soon_after_a_frame_are_gathered),
		TEST(changes_soon_after_a_crowd_of_them_are_gathered_for_longer),
		TEST(who_was_away_gets_what_came_after_and_nothing_else),
		TEST(who_was_away_for_nothing_gets_no_frame),
		TEST_READ(who_was_away_across_a_hide_gets_a_snapshot),
		TEST(a_since_from_another_journal_gets_a_snapshot),
		TEST_READ(who_stood_at_the_end_goes_on_after_a_hide),
		TEST_READ(a_slow_reader_never_reads_what_was_hidden_meanwhile),
		TEST_READ(a_slow_reader_skips_to_a_snapshot),
		TEST(a_snapshot_begun_is_finished_before_a_newer_one),
		TEST(a_snapshot_begun_is_given_up_when_something_in_it_is_hidden),
		TEST(all_who_join_between_two_changes_share_one_snapshot),
		TEST(an_edited_text_is_nowhere_in_what_is_sent_afterwards),
		TEST(a_member_is_small),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

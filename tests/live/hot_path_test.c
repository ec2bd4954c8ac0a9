/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A voice comes in, a thousand members see the tally: what hub/live/README.md counts
 * step by step.  tests/bench/callgrind.sh runs this program and counts instructions
 * inside tally_reaches_all() alone.
 */
#include <stdio.h>

#include "live/member.h"
#include "live/world.h"

#define MEMBERS 1000
#define VOICES 10

static struct world world;
static struct client facilitator, author, members[MEMBERS];

static void facilitator_moves(unsigned from)
{
	char frame[128];

	snprintf(frame, sizeof(frame), "{\"t\":\"move\",\"id\":\"f-%06u\",\"from\":%u,\"to\":%u}",
		 from, from, from + 1);
	client_says(&facilitator, frame);
	world_wait(&world, UNDO_MS);
}

static void member_enters(struct client *client, unsigned number)
{
	char secret[32];

	snprintf(secret, sizeof(secret), "secret-of-member-%06u", number);
	client_participant(client, &world, secret);
}

/* As the transport does: until there is nothing more for her. */
static unsigned frames_given(struct client *client)
{
	struct frame *frame;
	unsigned count = 0;

	if (!client->has_something)
		return 0;
	for (; (frame = member_next_frame(client->member)); count++)
		frame_drop(frame);
	client->has_something = false;
	return count;
}

static unsigned frames_given_to_all(void)
{
	unsigned count = 0;

	for (int i = 0; i < MEMBERS; i++)
		count += frames_given(&members[i]);
	return count;
}

/* Not inlined, for callgrind goes by its name. */
__attribute__((noinline)) static unsigned tally_reaches_all(struct client *voter, const char *voice)
{
	client_sends(voter, voice);
	world_settle(&world);
	return frames_given_to_all();
}

/* In the phase `discuss`, where tallies are shown. */
static int setup(void **state)
{
	(void)state;
	world_open(&world);
	world_session(&world);
	client_facilitator(&facilitator, &world);
	client_participant(&author, &world, "secret-of-the-author-01");
	facilitator_moves(0);
	client_says(&author, "{\"t\":\"post\",\"id\":\"c-000001\","
			     "\"text\":\"Havainto\",\"lang\":\"fi\"}");
	for (unsigned phase = 1; phase < 4; phase++)
		facilitator_moves(phase);
	for (unsigned i = 0; i < MEMBERS; i++)
		member_enters(&members[i], i);
	world_wait(&world, 2000);
	frames_given_to_all();
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	for (int i = 0; i < MEMBERS; i++)
		client_forget(&members[i]);
	client_forget(&author);
	client_forget(&facilitator);
	world_close(&world);
	return 0;
}

static void a_voice_reaches_a_thousand_by_one_frame_each(void **state)
{
	char voice[128];

	(void)state;
	for (unsigned i = 0; i < VOICES; i++) {
		snprintf(voice, sizeof(voice),
			 "{\"t\":\"voice\",\"id\":\"c-%06u\",\"on\":%llu,\"set\":true}", i,
			 (unsigned long long)client_outcome_thing(&author, "c-000001"));
		/* Hers is one more: the answer. */
		assert_int_equal(tally_reaches_all(&members[i], voice), MEMBERS + 1);
		world_wait(&world, 1000);
		assert_int_equal(frames_given_to_all(), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_voice_reaches_a_thousand_by_one_frame_each),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}

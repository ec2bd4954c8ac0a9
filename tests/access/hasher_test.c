/* SPDX-License-Identifier: EUPL-1.2 */
#include "access/hasher.h"

#include <stdatomic.h>
#include <string.h>

#include "access/passphrase.h"
#include "host/loop.h"

#include "cmocka_all.h"

#define JOBS (HASHINGS_MAX + HASHINGS_WAITING_MAX)

/* Counts how many are on the pool at the same time. */
struct crowd {
	atomic_uint now, most, worked;
	unsigned done;
	struct loop *loop;
};

static void crowd_work(void *self)
{
	struct crowd *crowd = self;
	char hash[PASSPHRASE_HASH_LEN];

	unsigned now = atomic_fetch_add(&crowd->now, 1) + 1;
	unsigned most = atomic_load(&crowd->most);
	while (now > most && !atomic_compare_exchange_weak(&crowd->most, &most, now))
		continue;
	passphrase_hash(STR("long enough to take a while"), hash);
	atomic_fetch_add(&crowd->worked, 1);
	atomic_fetch_sub(&crowd->now, 1);
}

static void crowd_done(void *self)
{
	struct crowd *crowd = self;

	if (++crowd->done == JOBS)
		loop_stop(crowd->loop);
}

static void two_hash_at_once_and_a_bounded_number_waits(void **state)
{
	struct crowd crowd = { 0 };
	const struct hashing hashing = { crowd_work, crowd_done, &crowd };
	struct hasher *hasher;
	(void)state;

	assert_int_equal(loop_open(&crowd.loop), FAIL_NONE);
	hasher_open(&hasher, crowd.loop);
	for (unsigned i = 0; i < JOBS; i++)
		assert_int_equal(hasher_add(hasher, &hashing), FAIL_NONE);
	assert_int_equal(hasher_add(hasher, &hashing), FAIL_BUSY);
	assert_int_equal(crowd.done, 0);
	loop_run(crowd.loop);
	assert_int_equal(crowd.done, JOBS);
	assert_int_equal(atomic_load(&crowd.worked), JOBS);
	assert_true(atomic_load(&crowd.most) <= HASHINGS_MAX);
	hasher_close(hasher);
	loop_close(crowd.loop);
}

static void without_a_loop_it_is_done_at_once(void **state)
{
	struct crowd crowd = { 0 };
	const struct hashing hashing = { crowd_work, crowd_done, &crowd };
	struct hasher *hasher;
	(void)state;

	hasher_open(&hasher, NULL);
	assert_int_equal(hasher_add(hasher, &hashing), FAIL_NONE);
	assert_int_equal(crowd.done, 1);
	hasher_close(hasher);
}

static void a_passphrase_is_known_by_its_hash_alone(void **state)
{
	char one[PASSPHRASE_HASH_LEN], other[PASSPHRASE_HASH_LEN];
	(void)state;

	assert_int_equal(passphrase_hash(STR("kolme kissaa"), one), FAIL_NONE);
	assert_int_equal(passphrase_hash(STR("kolme kissaa"), other), FAIL_NONE);
	assert_memory_equal(one, "$argon2id$v=19$m=19456,t=2,p=1$", 31);
	assert_memory_equal(passphrase_decoy(), one, 31); /* as dear */
	assert_string_not_equal(one, other);
	assert_true(passphrase_is(STR("kolme kissaa"), one));
	assert_true(passphrase_is(STR("kolme kissaa"), other));
	assert_false(passphrase_is(STR("kolme kissa"), one));
	assert_false(passphrase_is(STR(""), passphrase_decoy()));
	assert_int_equal(strlen(passphrase_decoy()), strlen(one));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_hash_at_once_and_a_bounded_number_waits),
		cmocka_unit_test(without_a_loop_it_is_done_at_once),
		cmocka_unit_test(a_passphrase_is_known_by_its_hash_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

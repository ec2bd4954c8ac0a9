/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/apart.h"

#include <stdlib.h>

#include "cmocka_all.h"

struct work {
	int result;
	uint64_t seen;
};

static int work_end(void *self)
{
	struct work *work = self;

	work->seen = 7;
	return work->result;
}

static int work_crash(void *self)
{
	struct work *work = self;

	work->seen = 8;
	abort();
}

static void the_result_comes_back_and_shared_memory_is_seen(void **state)
{
	struct work *work = apart_memory(sizeof(*work));
	(void)state;

	work->result = 3;
	assert_int_equal(apart_run(work_end, work), 3);
	assert_int_equal(work->seen, 7);
	apart_free(work, sizeof(*work));
}

static void a_crash_is_told_and_ends_nobody_else(void **state)
{
	struct work *work = apart_memory(sizeof(*work));
	(void)state;

	assert_int_equal(apart_run(work_crash, work), APART_CRASHED);
	assert_int_equal(work->seen, 8);
	apart_free(work, sizeof(*work));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_result_comes_back_and_shared_memory_is_seen),
		cmocka_unit_test(a_crash_is_told_and_ends_nobody_else),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sim_sim_test [first_seed [count]]: seeds run in children of this process, many
 * in one.  Where one falls, each of its seeds runs alone, and the first that
 * falls again is told step by step.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cmocka_all.h"
#undef fail /* cmocka's, in the way of `enum fail` */
#include "sim/sim.h"

#define SEEDS_A_CHILD 100u

struct seeds {
	uint64_t first, count;
};

static bool seeds_hold(struct seeds seeds, bool tells)
{
	int status = 0;

	fflush(stdout);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		for (uint64_t seed = seeds.first; seed < seeds.first + seeds.count; seed++)
			sim_run(seed, tells);
		exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return status == 0;
}

/* Tells the first seed that falls alone; all may hold alone, which is told too. */
static void seeds_tell(struct seeds seeds)
{
	for (uint64_t seed = seeds.first; seed < seeds.first + seeds.count; seed++) {
		if (seeds_hold((struct seeds){ seed, 1 }, false))
			continue;
		seeds_hold((struct seeds){ seed, 1 }, true);
		printf("seed %llu falls, see above\n", (unsigned long long)seed);
		return;
	}
	printf("each of these seeds holds alone\n");
}

static void every_seed_holds(void **state)
{
	const struct seeds *all = *state;

	for (uint64_t done = 0; done < all->count; done += SEEDS_A_CHILD) {
		uint64_t left = all->count - done;
		struct seeds some = { .first = all->first + done,
				      .count = left < SEEDS_A_CHILD ? left : SEEDS_A_CHILD };
		bool hold = seeds_hold(some, false);
		if (!hold)
			seeds_tell(some);
		assert_true(hold);
	}
}

int main(int argc, char **argv)
{
	struct seeds seeds = { .first = 1, .count = 2000 };

	if (argc > 1)
		seeds.first = strtoull(argv[1], NULL, 10);
	if (argc > 2)
		seeds.count = strtoull(argv[2], NULL, 10);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_prestate(every_seed_holds, &seeds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

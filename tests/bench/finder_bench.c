/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * How long a coordinator's question takes inside the hub, and a suggestion: processor time of the
 * thread that answers, so that what else the machine does hardly counts.  Questions come from
 * standard input, one a line, and are asked twice; an archive of many posts is left behind by
 * `VARTTI_BENCH_DATA=DIR node tests/bench/search.mjs BINARY 100000`.
 *
 *   ninja -C BUILD finder_bench && BUILD/finder_bench DIR/archive.db < QUESTIONS
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "archive/finder.h"
#include "archive/remembering.h"
#include "base/check.h"

#define QUESTIONS_MAX 4096u
#define ROUNDS 2

struct taken {
	char words[256];
	double ms;
	uint64_t count;
};

static double processor_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int taken_compare(const void *left, const void *right)
{
	const struct taken *a = left, *b = right;

	return (a->ms > b->ms) - (a->ms < b->ms);
}

static void band_print(const struct taken *all, size_t count, uint64_t least, uint64_t most)
{
	static struct taken band[QUESTIONS_MAX];
	size_t in = 0;

	for (size_t i = 0; i < count; i++)
		if (all[i].count >= least && all[i].count <= most)
			band[in++] = all[i];
	if (in == 0)
		return;
	qsort(band, in, sizeof(*band), taken_compare);
	printf("  %6llu to %6llu found: %4zu questions, p50 %6.2f ms, p95 %6.2f ms, most %6.2f"
	       " (%s)\n", (unsigned long long)least, (unsigned long long)most, in,
	       band[in / 2].ms, band[in * 95 / 100].ms, band[in - 1].ms, band[in - 1].words);
}

static void questions_ask(struct finder *finder, struct taken *taken, size_t count)
{
	const struct findings *findings;

	for (size_t i = 0; i < count; i++) {
		const struct finder_question question = { .words = str_from(taken[i].words) };
		double begun = processor_ms();
		CHECK(!finder_find(finder, &question, &findings));
		taken[i].ms = processor_ms() - begun;
		taken[i].count = findings->count;
	}
	band_print(taken, count, 0, 0);
	band_print(taken, count, 1, 1000);
	band_print(taken, count, 1001, 5000);
	band_print(taken, count, 5001, UINT64_MAX / 2);
	band_print(taken, count, 1, 5000);
}

static void suggestions_ask(struct remembering *remembering, struct taken *taken, size_t count)
{
	struct suggest_answer answer;

	for (size_t i = 0; i < count; i++) {
		const struct suggest_question question = { .text = str_from(taken[i].words),
							   .lang = STR("fi") };
		double begun = processor_ms();
		CHECK(!remembering_answer(remembering, &question, &answer));
		taken[i].ms = processor_ms() - begun;
		taken[i].count = 1;
	}
	band_print(taken, count, 1, 1);
}

static size_t questions_read(struct taken *taken)
{
	size_t count = 0;

	while (count < QUESTIONS_MAX &&
	       fgets(taken[count].words, sizeof(taken[count].words), stdin)) {
		taken[count].words[strcspn(taken[count].words, "\n")] = 0;
		count++;
	}
	return count;
}

int main(int argc, char **argv)
{
	static struct taken taken[QUESTIONS_MAX];
	struct remembering *remembering;
	struct finder *finder;

	if (argc < 2 || finder_open(&finder, argv[1], NULL) ||
	    remembering_open(&remembering, argv[1], NULL)) {
		fprintf(stderr, "finder_bench ARCHIVE < QUESTIONS\n");
		return 1;
	}
	size_t count = questions_read(taken);
	for (int round = 0; round < ROUNDS; round++) {
		printf("%s\n", round ? "again" : "first (the catalogue is read, words are new)");
		questions_ask(finder, taken, count);
		printf(" suggestions\n");
		suggestions_ask(remembering, taken, count);
	}
	remembering_close(remembering);
	finder_close(finder);
	return 0;
}

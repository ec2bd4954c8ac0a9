/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What one text costs the hub's loop, by the processor's time: texts of 500 code points put
 * together of the lines given, then as many of compounds that nobody writes, each word another,
 * of the length that costs the dictionary most.
 *
 *   ninja -C BUILD sentry_bench && BUILD/sentry_bench tests/language/guard-cases.jsonl
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/buf.h"
#include "base/check.h"
#include "language/sentry.h"

#define TEXTS 2000u

static double processor_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static uint32_t dice_below(uint32_t *dice, uint32_t limit)
{
	*dice = *dice * 1664525u + 1013904223u;
	return (uint32_t)(((uint64_t)*dice * limit) >> 32);
}

static int double_compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* A code point is at most as long as its bytes: what is cut off is not asked for. */
static struct str text_cut(const struct buf *text)
{
	size_t at = 0, points = 0;

	while (at < text->len && points <= LIMIT_POST)
		points += ((uint8_t)text->ptr[at++] & 0xc0u) != 0x80u;
	return (struct str){ text->ptr, at < text->len ? at - 1 : at };
}

static void lines_add(struct buf *text, const struct buf *lines, uint32_t *dice)
{
	size_t from = dice_below(dice, (uint32_t)(lines->len - 4 * LIMIT_POST));

	while (from && ((uint8_t)lines->ptr[from] & 0xc0u) == 0x80u)
		from--;
	buf_add(text, lines->ptr + from, 4 * LIMIT_POST);
}

static void compounds_add(struct buf *text, const struct buf *lines, uint32_t *dice)
{
	static const char *const parts[] = { "ali", "yli", "suo", "maa", "iso", "sali", "alus",
					     "olo", "puu", "kuusi", "kala", "tie", "taka", "yö" };
	(void)lines;

	while (text->len < 4 * LIMIT_POST) {
		size_t begin = text->len, most = 12 + dice_below(dice, 10);
		buf_add_byte(text, (uint8_t)('A' + dice_below(dice, 26)));
		while (text->len - begin < most)
			buf_add_str(text, str_from(parts[dice_below(dice, 14)]));
		buf_add_byte(text, ' ');
	}
}

static void texts_print(const char *what, const struct buf *lines,
			void (*add)(struct buf *, const struct buf *, uint32_t *))
{
	double *took = calloc(TEXTS, sizeof(*took));
	struct personal_data found;
	struct sentry *sentry;
	struct buf text = { 0 };
	uint32_t dice = 20261121;

	enum fail fail = sentry_open(&sentry);
	CHECK(took && !fail);
	for (size_t i = 0; i < TEXTS; i++) {
		buf_reset(&text);
		add(&text, lines, &dice);
		double start = processor_ms();
		sentry_find(sentry, text_cut(&text), &found);
		took[i] = processor_ms() - start;
	}
	qsort(took, TEXTS, sizeof(*took), double_compare);
	printf("%-10s median %.3f ms, p99 %.3f ms, longest %.3f ms\n", what, took[TEXTS / 2],
	       took[TEXTS * 99 / 100], took[TEXTS - 1]);
	sentry_close(sentry);
	buf_free(&text);
	free(took);
}

int main(int argc, char **argv)
{
	struct buf lines = { 0 };
	char line[4096];

	CHECK(argc == 2);
	FILE *file = fopen(argv[1], "r");
	CHECK(file);
	while (fgets(line, sizeof(line), file))
		buf_add_str(&lines, str_from(line));
	fclose(file);
	CHECK(lines.len > 8 * LIMIT_POST);
	texts_print("as written", &lines, lines_add);
	texts_print("hostile", &lines, compounds_add);
	buf_free(&lines);
	return 0;
}

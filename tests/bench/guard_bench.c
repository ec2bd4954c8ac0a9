/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * How fast the guard reads: processor time over 8 MB of the texts given, without names and
 * with the lists; then 500 bytes at a time with the dictionary, as the hub does.
 *
 *   ninja -C BUILD guard_bench && BUILD/guard_bench tests/language/guard-cases.jsonl
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/check.h"
#include "language/guard_dictionary.h"

#define READ_LEN (8u << 20)
#define POST_LEN 500u
#define ROUNDS 3

static double processor_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static struct guard_room room_take(struct arena *arena, size_t len)
{
	return (struct guard_room){
		.glyphs = arena_take_array(arena, len + 1, sizeof(struct guard_glyph)),
		.spans = arena_take_array(arena, len + 1, sizeof(struct guard_span)),
	};
}

static void throughput_print(struct arena *arena, struct str text, const struct guard_names *names)
{
	struct guard_room room = room_take(arena, text.len);
	double best = 1e9;

	for (int i = 0; i < ROUNDS; i++) {
		double start = processor_seconds();
		guard_find(text, names, room);
		double took = processor_seconds() - start;
		best = took < best ? took : best;
	}
	printf("%-22s %6.1f MB/s\n", names ? "names by the lists" : "without names",
	       (double)text.len / 1e6 / best);
}

static int double_compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void posts_print(struct arena *arena, struct str text, size_t count)
{
	struct morphology *morphology;
	struct guard_room room = room_take(arena, POST_LEN);
	double *took = arena_take_array(arena, count + 1, sizeof(*took));

	CHECK(!morphology_open(&morphology));
	struct guard_names names = guard_names_from(morphology);
	for (size_t i = 0; i < count; i++) {
		double start = processor_seconds();
		guard_find(str_slice(text, i * POST_LEN, (i + 1) * POST_LEN), &names, room);
		took[i] = processor_seconds() - start;
	}
	qsort(took, count, sizeof(*took), double_compare);
	printf("%u bytes, dictionary   median %.3f ms, p95 %.3f ms\n", POST_LEN,
	       took[count / 2] * 1e3, took[count * 95 / 100] * 1e3);
	morphology_close(morphology);
}

int main(int argc, char **argv)
{
	struct arena arena = { 0 };
	struct buf texts = { 0 };
	char line[4096];
	size_t once;

	CHECK(argc == 2);
	FILE *file = fopen(argv[1], "r");
	CHECK(file);
	while (fgets(line, sizeof(line), file))
		buf_add_str(&texts, str_from(line));
	fclose(file);
	once = texts.len;
	CHECK(once);
	while (texts.len < READ_LEN) {
		buf_reserve(&texts, once);
		buf_add(&texts, texts.ptr, once);
	}
	throughput_print(&arena, buf_str(&texts), NULL);
	throughput_print(&arena, buf_str(&texts), &(struct guard_names){ NULL, NULL });
	posts_print(&arena, buf_str(&texts), once / POST_LEN);
	buf_free(&texts);
	arena_free(&arena);
	return 0;
}

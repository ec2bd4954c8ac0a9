/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/arena.h"

#include <stdalign.h>
#include <string.h>

#include "cmocka_all.h"

static void what_is_taken_is_zero_and_aligned(void **state)
{
	struct arena arena = { 0 };
	(void)state;

	for (size_t size = 1; size < 300; size++) {
		unsigned char *piece = arena_take(&arena, size);
		assert_int_equal((uintptr_t)piece % alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(piece[i], 0);
		memset(piece, 0xff, size);
	}
	arena_free(&arena);
}

static void pieces_do_not_overlap(void **state)
{
	struct arena arena = { 0 };
	unsigned char *pieces[500];
	(void)state;

	for (unsigned i = 0; i < 500; i++) {
		pieces[i] = arena_take(&arena, 100);
		memset(pieces[i], (int)(i % 251), 100);
	}
	for (unsigned i = 0; i < 500; i++)
		for (unsigned j = 0; j < 100; j++)
			assert_int_equal(pieces[i][j], i % 251);
	arena_free(&arena);
}

static void nothing_taken_is_still_an_address_of_its_own(void **state)
{
	struct arena arena = { 0 };
	(void)state;

	void *a = arena_take(&arena, 0);
	void *b = arena_take(&arena, 0);
	assert_non_null(a);
	assert_ptr_not_equal(a, b);
	arena_free(&arena);
}

static void a_piece_larger_than_any_block_is_given(void **state)
{
	struct arena arena = { 0 };
	const size_t size = 3 * 1024 * 1024;
	(void)state;

	char *piece = arena_take(&arena, size);
	piece[0] = 1;
	piece[size - 1] = 1;
	char *next = arena_take(&arena, 10);
	assert_int_equal(next[0], 0);
	arena_free(&arena);
}

/* Promise 4 of base/README.md */
static void after_a_reset_the_same_memory_is_zero_again(void **state)
{
	struct arena arena = { 0 };
	(void)state;

	char *first = arena_take(&arena, 1000);
	memset(first, 'x', 1000);
	arena_reset(&arena);
	assert_int_equal(arena.used, 0);
	char *again = arena_take(&arena, 1000);
	assert_ptr_equal(first, again);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(again[i], 0);
	arena_free(&arena);
}

static void used_counts_what_was_handed_out(void **state)
{
	struct arena arena = { 0 };
	(void)state;

	assert_int_equal(arena.used, 0);
	arena_take_array(&arena, 100, alignof(max_align_t));
	assert_int_equal(arena.used, 100 * alignof(max_align_t));
	arena_take(&arena, 1);
	assert_int_equal(arena.used, 101 * alignof(max_align_t));
	arena_free(&arena);
	assert_int_equal(arena.used, 0);
}

/* Promise 2 of base/README.md */
static void an_empty_arena_may_be_reset_and_freed(void **state)
{
	struct arena arena = { 0 };
	(void)state;

	arena_reset(&arena);
	arena_free(&arena);
	arena_free(&arena);
	assert_null(arena.newest);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_taken_is_zero_and_aligned),
		cmocka_unit_test(pieces_do_not_overlap),
		cmocka_unit_test(nothing_taken_is_still_an_address_of_its_own),
		cmocka_unit_test(a_piece_larger_than_any_block_is_given),
		cmocka_unit_test(after_a_reset_the_same_memory_is_zero_again),
		cmocka_unit_test(used_counts_what_was_handed_out),
		cmocka_unit_test(an_empty_arena_may_be_reset_and_freed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

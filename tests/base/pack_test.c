/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/pack.h"

#include "cmocka_all.h"

static uint64_t read_u64(struct str bytes, uint64_t max, bool *fine)
{
	struct unpack in = { .rest = bytes };
	uint64_t value = unpack_u64(&in, max);

	*fine = unpack_finish(&in);
	return value;
}

static void integers_are_leb128(void **state)
{
	static const struct { uint64_t value; struct str bytes; } vectors[] = {
		{ 0, { "\x00", 1 } }, { 2, { "\x02", 1 } }, { 127, { "\x7f", 1 } },
		{ 128, { "\x80\x01", 2 } }, { 129, { "\x81\x01", 2 } },
		{ 12857, { "\xb9\x64", 2 } },  /* DWARF 5, table 7.8 */
		{ UINT64_MAX, { "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 10 } },
	};
	(void)state;

	for (size_t i = 0; i < sizeof(vectors) / sizeof(*vectors); i++) {
		struct buf buf = { 0 };
		bool fine;

		pack_u64(&buf, vectors[i].value);
		assert_str(buf_str(&buf), vectors[i].bytes);
		assert_true(read_u64(vectors[i].bytes, UINT64_MAX, &fine) == vectors[i].value);
		assert_true(fine);
		buf_free(&buf);
	}
}

/* Promise 6 of base/README.md */
static void every_other_encoding_of_an_integer_is_a_fault(void **state)
{
	static const struct str faulty[] = {
		{ "", 0 },
		{ "\x80", 1 },
		{ "\x80\x00", 2 },
		{ "\xff\x80\x00", 3 },
		{ "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02", 10 },
		{ "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x81\x00", 11 },
		{ "\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01", 11 },
	};
	(void)state;

	for (size_t i = 0; i < sizeof(faulty) / sizeof(*faulty); i++) {
		bool fine;
		assert_int_equal(read_u64(faulty[i], UINT64_MAX, &fine), 0);
		assert_false(fine);
	}
}

static void an_integer_above_its_maximum_is_a_fault(void **state)
{
	bool fine;
	(void)state;

	assert_int_equal(read_u64(STR("\x07"), 7, &fine), 7);
	assert_true(fine);
	assert_int_equal(read_u64(STR("\x08"), 7, &fine), 0);
	assert_false(fine);
}

static void what_was_packed_comes_back(void **state)
{
	struct buf buf = { 0 };
	uint8_t bytes[3];
	(void)state;

	pack_str(&buf, STR("ilmiö"));
	pack_bytes(&buf, "abc", 3);
	pack_str(&buf, STR(""));
	struct unpack in = { .rest = buf_str(&buf) };
	assert_str(unpack_str(&in, 6), STR("ilmiö"));
	unpack_bytes(&in, bytes, 3);
	assert_memory_equal(bytes, "abc", 3);
	assert_int_equal(unpack_str(&in, 6).len, 0);
	assert_true(unpack_finish(&in));
	buf_free(&buf);
}

static void a_string_longer_than_allowed_or_than_the_input_is_a_fault(void **state)
{
	struct unpack too_long = { .rest = STR("\x03" "abc") };
	struct unpack cut = { .rest = STR("\x03" "ab") };
	(void)state;

	assert_int_equal(unpack_str(&too_long, 2).len, 0);
	assert_true(too_long.faulty);
	assert_int_equal(unpack_str(&cut, 10).len, 0);
	assert_true(cut.faulty);
}

static void a_fault_sticks_and_later_reads_give_zero(void **state)
{
	struct unpack in = { .rest = STR("\x09" "\x01" "abc") };
	uint8_t bytes[2] = { 7, 7 };
	(void)state;

	assert_int_equal(unpack_u64(&in, 8), 0);
	assert_int_equal(unpack_u64(&in, 8), 0);
	assert_int_equal(unpack_str(&in, 8).len, 0);
	unpack_bytes(&in, bytes, 2);
	assert_int_equal(bytes[0] + bytes[1], 0);
	assert_false(unpack_finish(&in));
}

static void bytes_left_over_are_no_finish(void **state)
{
	struct unpack in = { .rest = STR("\x01\x02") };
	(void)state;

	assert_int_equal(unpack_u64(&in, 10), 1);
	assert_false(unpack_finish(&in));
	assert_int_equal(unpack_u64(&in, 10), 2);
	assert_true(unpack_finish(&in));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(integers_are_leb128),
		cmocka_unit_test(every_other_encoding_of_an_integer_is_a_fault),
		cmocka_unit_test(an_integer_above_its_maximum_is_a_fault),
		cmocka_unit_test(what_was_packed_comes_back),
		cmocka_unit_test(a_string_longer_than_allowed_or_than_the_input_is_a_fault),
		cmocka_unit_test(a_fault_sticks_and_later_reads_give_zero),
		cmocka_unit_test(bytes_left_over_are_no_finish),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

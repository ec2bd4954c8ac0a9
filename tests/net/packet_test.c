/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 1 of net/README.md. */
#include "net/packet.h"

#include <string.h>

#include "cmocka_all.h"

static int packet_open(void **state)
{
	*state = packet_make();
	return 0;
}

static int packet_close(void **state)
{
	packet_free(*state);
	return 0;
}

static struct str letters(char letter, size_t len)
{
	static char text[PACKET_MAX + 1];

	memset(text, letter, len);
	return (struct str){ text, len };
}

static void frames_stand_one_after_the_other_with_their_headers(void **state)
{
	size_t len;

	assert_true(packet_add(*state, STR("ab")));
	assert_true(packet_add(*state, STR("")));
	assert_true(packet_add(*state, letters('x', 125)));
	const char *bytes = packet_bytes(*state, &len);
	assert_int_equal(len, 4 + 2 + 127);
	assert_memory_equal(bytes, "\x81\x02" "ab" "\x81\x00" "\x81\x7d" "xxx", 11);
}

static void from_126_bytes_on_the_length_takes_two(void **state)
{
	size_t len;

	assert_true(packet_add(*state, letters('x', 126)));
	assert_true(packet_add(*state, letters('y', 0x1234)));
	const char *bytes = packet_bytes(*state, &len);
	assert_int_equal(len, 4 + 126 + 4 + 0x1234);
	assert_memory_equal(bytes, "\x81\x7e\x00\x7ex", 5);
	assert_memory_equal(bytes + 4 + 126, "\x81\x7e\x12\x34y", 5);
}

static void what_has_no_room_leaves_it_as_it_is(void **state)
{
	size_t len;

	assert_false(packet_add(*state, letters('x', PACKET_MAX - 3)));
	assert_true(packet_add(*state, letters('x', PACKET_MAX - 4)));
	assert_false(packet_add(*state, STR("")));
	packet_bytes(*state, &len);
	assert_int_equal(len, PACKET_MAX);
}

static void nothing_of_it_stays_behind(void **state)
{
	size_t len;

	assert_true(packet_add(*state, STR("secret")));
	const char *bytes = packet_bytes(*state, &len);
	packet_reset(*state);
	assert_memory_equal(bytes, "\0\0\0\0\0\0\0\0", 8);
	packet_bytes(*state, &len);
	assert_int_equal(len, 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, packet_open, packet_close)
	const struct CMUnitTest tests[] = {
		TEST(frames_stand_one_after_the_other_with_their_headers),
		TEST(from_126_bytes_on_the_length_takes_two),
		TEST(what_has_no_room_leaves_it_as_it_is),
		TEST(nothing_of_it_stays_behind),
	};
#undef TEST
	return cmocka_run_group_tests(tests, NULL, NULL);
}

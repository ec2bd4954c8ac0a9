/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/buf.h"

#include "cmocka_all.h"

static void bytes_are_added_one_after_another(void **state)
{
	struct buf buf = { 0 };
	(void)state;

	buf_add_str(&buf, STR("vartti"));
	buf_add_byte(&buf, ' ');
	buf_add_u64_text(&buf, UINT64_MAX);
	buf_add_format(&buf, " %s-%d", "a", -7);
	assert_str(buf_str(&buf), STR("vartti 18446744073709551615 a--7"));
	buf_free(&buf);
}

static void a_buffer_grows_and_keeps_its_content(void **state)
{
	struct buf buf = { 0 };
	(void)state;

	for (unsigned i = 0; i < 100000; i++)
		buf_add_byte(&buf, (uint8_t)(i * 7));
	assert_int_equal(buf.len, 100000);
	for (unsigned i = 0; i < 100000; i++)
		assert_int_equal((uint8_t)buf.ptr[i], (uint8_t)(i * 7));
	buf_free(&buf);
}

static void a_formatted_text_longer_than_the_room_left_is_whole(void **state)
{
	struct buf buf = { 0 };
	(void)state;

	buf_add_format(&buf, "%0300d", 5);
	buf_add_format(&buf, "%0300d", 6);
	assert_int_equal(buf.len, 600);
	assert_int_equal(buf.ptr[299], '5');
	assert_int_equal(buf.ptr[300], '0');
	assert_int_equal(buf.ptr[599], '6');
	buf_free(&buf);
}

static void a_reset_keeps_the_memory(void **state)
{
	struct buf buf = { 0 };
	(void)state;

	buf_add_str(&buf, STR("something"));
	char *ptr = buf.ptr;
	buf_reset(&buf);
	assert_int_equal(buf.len, 0);
	buf_add_str(&buf, STR("else"));
	assert_ptr_equal(buf.ptr, ptr);
	assert_str(buf_str(&buf), STR("else"));
	buf_free(&buf);
}

static void adding_nothing_to_nothing_takes_no_memory(void **state)
{
	struct buf buf = { 0 };
	(void)state;

	buf_add(&buf, NULL, 0);
	buf_add_str(&buf, (struct str){ 0 });
	assert_null(buf.ptr);
	buf_free(&buf);
	buf_free(&buf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_are_added_one_after_another),
		cmocka_unit_test(a_buffer_grows_and_keeps_its_content),
		cmocka_unit_test(a_formatted_text_longer_than_the_room_left_is_whole),
		cmocka_unit_test(a_reset_keeps_the_memory),
		cmocka_unit_test(adding_nothing_to_nothing_takes_no_memory),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

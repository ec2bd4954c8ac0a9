/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/json.h"

#include <jansson.h>

#include "cmocka_all.h"

static void commas_stand_between_values_and_nowhere_else(void **state)
{
	struct buf out = { 0 };
	struct json json = { .out = &out };
	(void)state;

	json_open(&json, '{');
	json_key(&json, "a");
	json_open(&json, '[');
	json_u64(&json, 0);
	json_u64(&json, UINT64_MAX);
	json_open(&json, '{');
	json_close(&json, '}');
	json_close(&json, ']');
	json_key(&json, "b");
	json_open(&json, '[');
	json_close(&json, ']');
	json_key_u64(&json, 7);
	json_bool(&json, true);
	json_key(&json, "c");
	json_bool(&json, false);
	json_close(&json, '}');

	assert_str(buf_str(&out),
		   STR("{\"a\":[0,18446744073709551615,{}],\"b\":[],\"7\":true,\"c\":false}"));
	buf_free(&out);
}

static struct str written(struct buf *out, struct str text)
{
	struct json json = { .out = out };

	buf_reset(out);
	json_str(&json, text);
	return buf_str(out);
}

static void a_string_is_escaped_where_json_or_a_script_would_end_it(void **state)
{
	struct buf out = { 0 };
	(void)state;

	assert_str(written(&out, STR("")), STR("\"\""));
	assert_str(written(&out, STR("päivä 😀")), STR("\"päivä 😀\""));
	assert_str(written(&out, STR("\"a\\b\"")), STR("\"\\\"a\\\\b\\\"\""));
	assert_str(written(&out, STR("a\nb\tc")), STR("\"a\\nb\\u0009c\""));
	assert_str(written(&out, STR("\0\x1f\x7f")), STR("\"\\u0000\\u001f\\u007f\""));
	assert_str(written(&out, STR("a\xe2\x80\xa8" "b\xe2\x80\xa9")),
		   STR("\"a\\u2028b\\u2029\""));
	assert_str(written(&out, STR("\xe2\x80\xa6 \xe2\x82\xac")), STR("\"… €\""));
	buf_free(&out);
}

static void what_is_written_is_read_back_by_another_reader(void **state)
{
	struct buf out = { 0 };
	struct buf text = { 0 };
	(void)state;

	for (uint8_t byte = 0; byte < 0x80; byte++)
		buf_add_byte(&text, byte);
	buf_add_str(&text, STR("äö\xe2\x80\xa8\xe2\x80\xa9😀"));
	struct str bytes = written(&out, buf_str(&text));
	json_t *read = json_loadb(bytes.ptr, bytes.len, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
	assert_non_null(read);
	assert_str(((struct str){ json_string_value(read), json_string_length(read) }),
		   buf_str(&text));
	json_decref(read);
	buf_free(&text);
	buf_free(&out);
}

static void a_number_reads_back_as_the_same(void **state)
{
	static const double values[] = { 0, 1, -1, 12345.678, 0.1, 1e300, -1e-300,
					 9007199254740991.0, 1795257600000.25, 9007199254740993.0 };
	(void)state;

	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
		struct buf out = { 0 };
		struct json json = { .out = &out };
		json_double(&json, values[i]);
		json_t *read = json_loadb(out.ptr, out.len, JSON_DECODE_ANY, NULL);
		assert_true(json_is_number(read));
		assert_true(json_number_value(read) == values[i]);
		json_decref(read);
		buf_free(&out);
	}
}

static void a_whole_number_is_written_without_a_point(void **state)
{
	struct buf out = { 0 };
	struct json json = { .out = &out };
	(void)state;

	json_double(&json, 1795257600000.0);
	assert_str(buf_str(&out), STR("1795257600000"));
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commas_stand_between_values_and_nowhere_else),
		cmocka_unit_test(a_string_is_escaped_where_json_or_a_script_would_end_it),
		cmocka_unit_test(what_is_written_is_read_back_by_another_reader),
		cmocka_unit_test(a_number_reads_back_as_the_same),
		cmocka_unit_test(a_whole_number_is_written_without_a_point),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

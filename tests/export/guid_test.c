/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 3 of export/README.md: ids that projects are brought up to date by never change. */
#include <string.h>

#include "cmocka_all.h"
#include "export/guid.h"

static void assert_guid(const struct guid_of *of, const char *text)
{
	struct guid guid = guid_make(of);

	assert_int_equal(guid_str(&guid).len, GUID_LEN);
	assert_memory_equal(guid.text, text, GUID_LEN);
}

/* These stand in files that people have. */
static void an_id_is_the_same_for_ever(void **state)
{
	(void)state;
	assert_guid(&(struct guid_of){ .kind = "theme", .name = STR("asuminen") },
		    "352b9839-72ba-8e2d-8df4-3bb4449b4f0e");
	assert_guid(&(struct guid_of){ .kind = "tag", .name = STR("asunnottomuus") },
		    "13951ea0-3d6f-8347-be10-083d7506fa5c");
}

static void what_differs_in_anything_has_another_id(void **state)
{
	static const struct guid_of all[] = {
		{ .kind = "case", .name = { "s1", 2 }, .id = 4 },
		{ .kind = "note", .name = { "s1", 2 }, .id = 4 },
		{ .kind = "case", .name = { "s2", 2 }, .id = 4 },
		{ .kind = "case", .name = { "s1", 2 }, .id = 5 },
		{ .kind = "case", .name = { "s1", 2 }, .id = 4, .part = { "haato", 5 } },
		{ .kind = "case", .name = { "s14", 3 } },
	};
	const size_t count = sizeof(all) / sizeof(*all);
	(void)state;

	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < i; j++) {
			struct guid a = guid_make(&all[i]), b = guid_make(&all[j]);
			assert_memory_not_equal(a.text, b.text, GUID_LEN);
		}
}

/* RFC 9562, sections 4.1 and 5.8 */
static void an_id_is_a_uuid_of_version_eight(void **state)
{
	(void)state;
	for (uint64_t id = 0; id < 1000; id++) {
		struct guid guid = guid_make(&(struct guid_of){ .kind = "case", .id = id });
		assert_int_equal(guid.text[14], '8');
		assert_non_null(memchr("89ab", guid.text[19], 4));
		for (int at = 0; at < (int)GUID_LEN; at++) {
			bool dash = at == 8 || at == 13 || at == 18 || at == 23;
			assert_non_null(dash ? memchr("-", guid.text[at], 1)
					     : memchr("0123456789abcdef", guid.text[at], 16));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_id_is_the_same_for_ever),
		cmocka_unit_test(what_differs_in_anything_has_another_id),
		cmocka_unit_test(an_id_is_a_uuid_of_version_eight),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

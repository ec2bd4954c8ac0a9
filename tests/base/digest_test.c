/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/digest.h"

#include <string.h>

#include "cmocka_all.h"

static void assert_hex(struct digest digest, const char *should)
{
	struct buf hex = { 0 };

	digest_add_hex(&hex, &digest);
	assert_str(buf_str(&hex), str_from(should));
	buf_free(&hex);
}

/* Made with Python's hashlib: blake2b(digest_size=32) over 8 bytes of length and the part. */
static void digests_are_blake2b_of_length_and_part(void **state)
{
	const struct str parts[] = { STR("vartti"), STR("") };
	(void)state;

	assert_hex(digest_of(STR(""), NULL, 0),
		   "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
	assert_hex(digest_of(STR(""), parts, 1),
		   "81192c6cbea20a18441df8763cc4c7b0362a09ab83e6b0a0324bee5a39a6f2c7");
	assert_hex(digest_of(STR("a key"), parts, 2),
		   "a08edbea12b3939ecb7dc846ae837376a699a02fc2e44e4c2bd1f2f791c8ea2a");
}

/* Promise 7 of base/README.md */
static void parts_with_the_same_concatenation_differ(void **state)
{
	const struct str one[] = { STR("ab"), STR("c") };
	const struct str other[] = { STR("a"), STR("bc") };
	(void)state;

	struct digest a = digest_of(STR(""), one, 2);
	struct digest b = digest_of(STR(""), other, 2);
	assert_false(digest_equal(&a, &b));
	struct digest again = digest_of(STR(""), one, 2);
	assert_true(digest_equal(&a, &again));
}

static void another_key_gives_another_digest(void **state)
{
	const struct str part = STR("x");
	(void)state;

	struct digest a = digest_of(STR("one"), &part, 1);
	struct digest b = digest_of(STR("two"), &part, 1);
	assert_false(digest_equal(&a, &b));
}

static void zero_is_known(void **state)
{
	struct digest digest = { 0 };
	(void)state;

	assert_true(digest_is_zero(&digest));
	digest.bytes[31] = 1;
	assert_false(digest_is_zero(&digest));
	assert_int_equal(digest_str(&digest).len, 32);
	assert_ptr_equal(digest_str(&digest).ptr, digest.bytes);
}

/* The vectors of RFC 4648, section 10, without padding. */
static void base64url_is_rfc_4648(void **state)
{
	static const char *const vectors[][2] = {
		{ "", "" }, { "f", "Zg" }, { "fo", "Zm8" }, { "foo", "Zm9v" },
		{ "foob", "Zm9vYg" }, { "fooba", "Zm9vYmE" }, { "foobar", "Zm9vYmFy" },
		{ "\xfb\xff\xfe", "-__-" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof(vectors) / sizeof(*vectors); i++) {
		struct buf text = { 0 };
		char back[8];
		size_t len = strlen(vectors[i][0]);

		base64url_add(&text, vectors[i][0], len);
		assert_str(buf_str(&text), str_from(vectors[i][1]));
		assert_int_equal(base64url_decode(str_from(vectors[i][1]), back, len), FAIL_NONE);
		assert_memory_equal(back, vectors[i][0], len);
		buf_free(&text);
	}
}

static void base64url_of_another_length_or_alphabet_is_malformed(void **state)
{
	char bytes[8];
	(void)state;

	assert_int_equal(base64url_decode(STR("Zm9v"), bytes, 2), FAIL_MALFORMED);
	assert_int_equal(base64url_decode(STR("Zm9v"), bytes, 4), FAIL_MALFORMED);
	assert_int_equal(base64url_decode(STR("Zm9="), bytes, 3), FAIL_MALFORMED);
	assert_int_equal(base64url_decode(STR("Zm+v"), bytes, 3), FAIL_MALFORMED);
	assert_int_equal(base64url_decode(STR("Zm v"), bytes, 3), FAIL_MALFORMED);
	assert_int_equal(base64url_decode(STR("Zh"), bytes, 1), FAIL_MALFORMED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests_are_blake2b_of_length_and_part),
		cmocka_unit_test(parts_with_the_same_concatenation_differ),
		cmocka_unit_test(another_key_gives_another_digest),
		cmocka_unit_test(zero_is_known),
		cmocka_unit_test(base64url_is_rfc_4648),
		cmocka_unit_test(base64url_of_another_length_or_alphabet_is_malformed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

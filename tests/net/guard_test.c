/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 2 and 3 of hub/net: what is turned away before a handler or the hub sees it. */
#include "cmocka_all.h"

#include "net/guard.h"

static unsigned status_of(enum verb verb, const char *length)
{
	struct request_head head = { .verb = verb, .length = str_from(length) };
	uint64_t body_len;

	return guard_request(&head, &body_len);
}

static void a_get_has_no_body(void **state)
{
	(void)state;
	assert_int_equal(status_of(VERB_GET, ""), 0);
	assert_int_equal(status_of(VERB_GET, "0"), 0);
	assert_int_equal(status_of(VERB_GET, "5"), 400);
	assert_int_equal(status_of(VERB_HEAD, "1"), 400);
	assert_int_equal(status_of(VERB_DELETE, "1"), 400);
}

static void a_length_is_digits_and_stands_once(void **state)
{
	(void)state;
	assert_int_equal(status_of(VERB_POST, "17"), 0);
	assert_int_equal(status_of(VERB_POST, "-1"), 400);
	assert_int_equal(status_of(VERB_POST, "+1"), 400);
	assert_int_equal(status_of(VERB_POST, "1 "), 400);
	assert_int_equal(status_of(VERB_POST, "0x10"), 400);
	assert_int_equal(status_of(VERB_POST, "5,5"), 400);
	assert_int_equal(status_of(VERB_POST, "5, 6"), 400);
	assert_int_equal(status_of(VERB_POST, "9999999999999999999999"), 400);
}

static void a_post_says_how_long_it_is(void **state)
{
	struct request_head chunked = { .verb = VERB_POST, .is_chunked = true };
	uint64_t body_len;
	(void)state;

	assert_int_equal(status_of(VERB_POST, ""), 411);
	assert_int_equal(guard_request(&chunked, &body_len), 411);
	assert_int_equal(status_of(VERB_POST, "16384"), 0);
	assert_int_equal(status_of(VERB_POST, "16385"), 413);
}

static void other_methods_are_not_allowed(void **state)
{
	(void)state;
	assert_int_equal(status_of(VERB_OTHER, ""), 405);
}

static void a_framing_header_by_an_odd_name_is_refused(void **state)
{
	struct request_head odd = { .verb = VERB_POST, .is_odd = true, .length = STR("3") };
	uint64_t body_len;
	(void)state;

	assert_int_equal(guard_request(&odd, &body_len), 400);
}

static struct upgrade_head upgrade_right(void)
{
	return (struct upgrade_head){
		.verb = VERB_GET, .path = STR("/ws"), .upgrade = STR("WebSocket"),
		.version = STR("13"), .key = STR("dGhlIHNhbXBsZSBub25jZQ=="),
		.protocols = STR("other, vartti.v1"), .origin = STR("http://hub.example:7515"),
		.host = STR("hub.example:7515"), .is_ready = true,
	};
}

static void a_right_upgrade_is_let_in(void **state)
{
	struct upgrade_head head = upgrade_right();
	(void)state;

	assert_int_equal(guard_upgrade(&head), 0);
}

static void an_upgrade_to_something_else_is_refused(void **state)
{
	struct upgrade_head head = upgrade_right();
	(void)state;

	head.upgrade = STR("h2c");
	assert_int_equal(guard_upgrade(&head), 400);
	head.upgrade = STR("");
	assert_int_equal(guard_upgrade(&head), 400);
}

static void an_upgrade_elsewhere_or_by_another_method_is_refused(void **state)
{
	struct upgrade_head head = upgrade_right();
	(void)state;

	head.path = STR("/ws2");
	assert_int_equal(guard_upgrade(&head), 404);
	head = upgrade_right();
	head.verb = VERB_POST;
	assert_int_equal(guard_upgrade(&head), 405);
}

static void an_upgrade_needs_version_13_and_a_key(void **state)
{
	struct upgrade_head head = upgrade_right();
	(void)state;

	head.version = STR("8");
	assert_int_equal(guard_upgrade(&head), 426);
	head = upgrade_right();
	head.key = STR("");
	assert_int_equal(guard_upgrade(&head), 400);
	head.key = STR("short");
	assert_int_equal(guard_upgrade(&head), 400);
}

static void an_upgrade_offers_our_sub_protocol(void **state)
{
	struct upgrade_head head = upgrade_right();
	(void)state;

	head.protocols = STR("");
	assert_int_equal(guard_upgrade(&head), 400);
	head.protocols = STR("vartti.v10");
	assert_int_equal(guard_upgrade(&head), 400);
	head.protocols = STR("(http)");
	assert_int_equal(guard_upgrade(&head), 400);
}

static void an_upgrade_from_another_site_is_refused(void **state)
{
	struct upgrade_head head = upgrade_right();
	(void)state;

	head.origin = STR("http://evil.example");
	assert_int_equal(guard_upgrade(&head), 403);
	head.origin = STR("null");
	assert_int_equal(guard_upgrade(&head), 403);
	head.origin = STR("");
	assert_int_equal(guard_upgrade(&head), 403);
	head.origin = STR("http://hub.example");
	assert_int_equal(guard_upgrade(&head), 403);
}

static void a_public_origin_rules_over_the_host_header(void **state)
{
	(void)state;
	assert_true(guard_origin(STR("https://vartti.example"), STR("127.0.0.1:7515"),
				 STR("https://vartti.example")));
	assert_false(guard_origin(STR("http://127.0.0.1:7515"), STR("127.0.0.1:7515"),
				  STR("https://vartti.example")));
	assert_false(guard_origin(STR("http://vartti.example"), STR("x"),
				  STR("https://vartti.example")));
}

static void a_hub_that_is_not_ready_says_so(void **state)
{
	struct upgrade_head head = upgrade_right();
	(void)state;

	head.is_ready = false;
	assert_int_equal(guard_upgrade(&head), 503);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_get_has_no_body),
		cmocka_unit_test(a_length_is_digits_and_stands_once),
		cmocka_unit_test(a_post_says_how_long_it_is),
		cmocka_unit_test(other_methods_are_not_allowed),
		cmocka_unit_test(a_framing_header_by_an_odd_name_is_refused),
		cmocka_unit_test(a_right_upgrade_is_let_in),
		cmocka_unit_test(an_upgrade_to_something_else_is_refused),
		cmocka_unit_test(an_upgrade_elsewhere_or_by_another_method_is_refused),
		cmocka_unit_test(an_upgrade_needs_version_13_and_a_key),
		cmocka_unit_test(an_upgrade_offers_our_sub_protocol),
		cmocka_unit_test(an_upgrade_from_another_site_is_refused),
		cmocka_unit_test(a_public_origin_rules_over_the_host_header),
		cmocka_unit_test(a_hub_that_is_not_ready_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

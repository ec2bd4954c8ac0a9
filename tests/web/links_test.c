/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 3 of hub/web: what a link lets into. */
#include "cmocka_all.h"

#include "host/token.h"
#include "web/links.h"

static const struct hub_key key = { { 1, 2, 3 } }, other_key = { { 1, 2, 4 } };

/* The token behind the point of a link. */
static struct str token_of(struct buf *link, enum role role, struct str session)
{
	link_add(link, &key, role, session);
	for (size_t i = 0; i < link->len; i++)
		if (link->ptr[i] == '.')
			return str_slice(buf_str(link), i + 1, link->len);
	return (struct str){ 0 };
}

static void a_link_is_the_page_the_session_and_a_token_in_the_fragment(void **state)
{
	struct buf link = { 0 };
	(void)state;

	struct str token = token_of(&link, ROLE_FACILITATOR, STR("abc"));
	assert_int_equal(token.len, 32);
	assert_true(str_has_prefix(buf_str(&link), STR("/facilitator#abc.")));
	buf_free(&link);
}

static void a_token_lets_into_its_session_as_its_role_alone(void **state)
{
	struct buf link = { 0 };
	(void)state;

	struct str token = token_of(&link, ROLE_FACILITATOR, STR("abc"));
	assert_true(link_is(token, &key, ROLE_FACILITATOR, STR("abc")));
	assert_false(link_is(token, &key, ROLE_WALL, STR("abc")));
	assert_false(link_is(token, &key, ROLE_FACILITATOR, STR("abd")));
	assert_false(link_is(token, &other_key, ROLE_FACILITATOR, STR("abc")));
	assert_false(link_is(str_slice(token, 0, 31), &key, ROLE_FACILITATOR, STR("abc")));
	buf_free(&link);
}

static void no_token_makes_a_coordinator(void **state)
{
	struct buf link = { 0 };
	(void)state;

	struct str token = token_of(&link, ROLE_WALL, STR("abc"));
	assert_false(link_is(token, &key, ROLE_COORDINATOR, STR("abc")));
	assert_false(link_is(token, &key, ROLE_ADMIN, STR("abc")));
	assert_false(link_is(token, &key, ROLE_HUB, STR("abc")));
	buf_free(&link);
}

static void the_same_link_can_be_shown_again(void **state)
{
	struct buf first = { 0 }, second = { 0 };
	(void)state;

	link_add(&first, &key, ROLE_WALL, STR("abc"));
	link_add(&second, &key, ROLE_WALL, STR("abc"));
	assert_str(buf_str(&first), buf_str(&second));
	buf_free(&first);
	buf_free(&second);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_link_is_the_page_the_session_and_a_token_in_the_fragment),
		cmocka_unit_test(a_token_lets_into_its_session_as_its_role_alone),
		cmocka_unit_test(no_token_makes_a_coordinator),
		cmocka_unit_test(the_same_link_can_be_shown_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

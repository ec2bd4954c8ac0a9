/* SPDX-License-Identifier: EUPL-1.2 */
/* Walks the whole table: role × entry and role × route, against the lists of the issue. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "domain/rights.h"

struct expected_entry {
	enum entry_kind kind;
	const char *roles; /* h p f c w a n, as in role_letter */
};

static const char role_letter[] = {
	[ROLE_HUB] = 'h', [ROLE_PARTICIPANT] = 'p', [ROLE_FACILITATOR] = 'f',
	[ROLE_COORDINATOR] = 'c', [ROLE_WALL] = 'w', [ROLE_ADMIN] = 'a', [ROLE_NOBODY] = 'n',
};

static const struct expected_entry expected_entries[] = {
	{ ENTRY_NONE, "" },
	{ ENTRY_OPENED, "hca" },
	{ ENTRY_PHASE_MOVED, "f" },
	{ ENTRY_PHASE_ENDED, "h" },
	{ ENTRY_PHASE_UNDONE, "f" },
	{ ENTRY_PHASE_EXTENDED, "f" },
	{ ENTRY_REVEALED, "hf" },
	{ ENTRY_GRACE_ENDED, "h" },
	{ ENTRY_CLOSED, "hf" },
	{ ENTRY_SEALED, "h" },
	{ ENTRY_PHENOMENON_POSTED, "p" },
	{ ENTRY_PHENOMENON_EDITED, "p" },
	{ ENTRY_WITHDRAWN, "pf" },
	{ ENTRY_VOICE_SET, "p" },
	{ ENTRY_VOTE_SET, "p" },
	{ ENTRY_TAG_SET, "pf" },
	{ ENTRY_COMMENT_POSTED, "pf" },
	{ ENTRY_HIDDEN, "f" },
	{ ENTRY_RESTORED, "f" },
	{ ENTRY_SPOTLIGHT_SET, "f" },
	{ ENTRY_STEP_WRITTEN, "f" },
	{ ENTRY_STEP_EDITED, "f" },
	{ ENTRY_STEP_REMOVED, "f" },
	{ ENTRY_NAME_CHOSEN, "pf" },
	{ ENTRY_PROFESSION_CHOSEN, "p" },
	{ ENTRY_EXTRA_TIME_SET, "p" },
	{ ENTRY_MERGED, "f" },
	{ ENTRY_UNMERGED, "f" },
	{ ENTRY_APPROVED, "f" },
	{ ENTRY_REFUSED, "f" },
	{ ENTRY_REDACTED, "f" },
	{ ENTRY_LOCKED, "f" },
	{ ENTRY_UNLOCKED, "f" },
	{ ENTRY_PAUSED, "f" },
	{ ENTRY_RESUMED, "f" },
	{ ENTRY_FROZEN, "f" },
	{ ENTRY_UNFROZEN, "f" },
	{ ENTRY_AUTHOR_REMOVED, "f" },
	{ ENTRY_AUTHOR_READMITTED, "f" },
	{ ENTRY_ROUND_STARTED, "f" },
	{ ENTRY_IMPORTED, "h" },
	{ ENTRY_ERASED, "hca" },
	{ ENTRY_KEPT, "hca" },
	{ ENTRY_SESSION_ERASED, "hca" },
	{ ENTRY_ACCOUNT_ADDED, "ha" },
	{ ENTRY_ACCOUNT_REMOVED, "ha" },
	{ ENTRY_CHANGE, "ca" },
};

#define EVERYBODY "npfwca"

static const char *const expected_routes[ROUTE_COUNT] = {
	[ROUTE_CLIENT] = EVERYBODY, [ROUTE_HEALTH] = EVERYBODY, [ROUTE_CODE] = EVERYBODY,
	[ROUTE_CLOSED_SUMMARY] = EVERYBODY, [ROUTE_VOCABULARY] = EVERYBODY,
	[ROUTE_TEMPLATES] = EVERYBODY, [ROUTE_SETTINGS] = EVERYBODY, [ROUTE_LOGIN] = EVERYBODY,
	[ROUTE_SOCKET] = EVERYBODY,
	[ROUTE_LOGOUT] = "ca", [ROUTE_ME] = "ca", [ROUTE_PASSPHRASE] = "ca",
	[ROUTE_SESSIONS_LIST] = "ca", [ROUTE_SESSION_OPEN] = "ca", [ROUTE_SESSION_SHOW] = "ca",
	[ROUTE_TRANSCRIPT] = "ca", [ROUTE_ERASE] = "ca",
	[ROUTE_DESK] = "ca", [ROUTE_RECEIPT] = EVERYBODY,
};

static bool names(const char *roles, enum role role)
{
	for (; *roles; roles++)
		if (*roles == role_letter[role])
			return true;
	return false;
}

static void each_entry_is_allowed_to_its_roles_and_no_other(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(expected_entries) / sizeof(*expected_entries); i++)
		for (unsigned role = 0; role <= ROLE_NOBODY; role++) {
			const struct expected_entry *expected = &expected_entries[i];
			assert_int_equal(rights_allow_entry((enum role)role, expected->kind),
					 names(expected->roles, (enum role)role));
		}
}

static void no_entry_is_left_out_of_this_walk(void **state)
{
	unsigned known = 0;

	(void)state;
#define X(number, name, word) known++;
	ENTRY_KINDS(X)
#undef X
	assert_int_equal(known + 1, sizeof(expected_entries) / sizeof(*expected_entries));
}

static void each_route_is_open_to_its_roles_and_no_other(void **state)
{
	(void)state;
	for (unsigned route = 0; route < ROUTE_COUNT; route++)
		for (unsigned role = 0; role <= ROLE_NOBODY; role++) {
			assert_non_null(expected_routes[route]);
			assert_int_equal(rights_allow_route((enum role)role, (enum route)route),
					 names(expected_routes[route], (enum role)role));
		}
}

static void a_wall_and_nobody_command_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(expected_entries) / sizeof(*expected_entries); i++) {
		assert_false(rights_allow_entry(ROLE_WALL, expected_entries[i].kind));
		assert_false(rights_allow_entry(ROLE_NOBODY, expected_entries[i].kind));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_entry_is_allowed_to_its_roles_and_no_other),
		cmocka_unit_test(no_entry_is_left_out_of_this_walk),
		cmocka_unit_test(each_route_is_open_to_its_roles_and_no_other),
		cmocka_unit_test(a_wall_and_nobody_command_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

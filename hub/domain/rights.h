/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Rights: role × entry and role × route in one table (rights.c), decided here
 * alone; access/ only says which role a token has.
 */
#ifndef DOMAIN_RIGHTS_H
#define DOMAIN_RIGHTS_H

#include "domain/entry.h"

/* X(NAME): what may be asked over HTTP; what is open to everybody is here too. */
#define ROUTES(X)                                                              \
	X(CLIENT) X(HEALTH) X(CODE) X(CLOSED_SUMMARY) X(VOCABULARY) X(TEMPLATES) \
	X(SETTINGS) X(LOGIN) X(LOGOUT) X(ME) X(PASSPHRASE) X(SESSIONS_LIST)    \
	X(SESSION_OPEN) X(SESSION_SHOW) X(TRANSCRIPT) X(ERASE) X(SOCKET) \
	X(DESK) X(RECEIPT)

enum route {
#define X(name) ROUTE_##name,
	ROUTES(X)
#undef X
	ROUTE_COUNT
};

/* Whoever has no role (not signed in, no token) asks as ROLE_HUB never does: use this. */
#define ROLE_NOBODY ROLE_COUNT

bool rights_allow_entry(enum role role, enum entry_kind kind);
bool rights_allow_route(enum role role, enum route route);

#endif

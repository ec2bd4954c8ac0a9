/* SPDX-License-Identifier: EUPL-1.2 */
/* An account: who may sign in, and as what. */
#ifndef ACCESS_ACCOUNT_H
#define ACCESS_ACCOUNT_H

#include <stdbool.h>
#include <stdint.h>

#include "domain/words.h"

struct account {
	uint64_t id;
	struct str name;   /* what is typed at sign-in: a name or an e-mail address */
	enum role role;    /* coordinator, admin */
	bool choose_passphrase; /* the one-time passphrase is still in force */
};

/* Borrowed for the call.  False stops. */
typedef bool account_visit(void *self, const struct account *account);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* The state of a session for a page: from its room, or folded from the journal off the loop. */
#ifndef WEB_FOLD_H
#define WEB_FOLD_H

#include "domain/session.h"
#include "web/inside.h"

/* Answers the request from the state, which is borrowed for the call. */
typedef void folded(struct ask *ask, const struct session *session, bool verified);

/* Calls `then` once, or answers 404 or a failure. */
void session_fold(struct ask *ask, struct str session, folded *then);

/* The same of one that a body names: the page is there, so the 404 is `unknown_thing`. */
void session_fold_named(struct ask *ask, struct str session, folded *then);

/* The same by join code, through the archive where there is no room.  The guesses answer a miss. */
void session_fold_by_code(struct ask *ask, struct str typed, folded *then);

#endif

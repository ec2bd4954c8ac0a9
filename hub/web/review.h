/* SPDX-License-Identifier: EUPL-1.2 */
/* The threads of a closed session, for its review. */
#ifndef WEB_REVIEW_H
#define WEB_REVIEW_H

#include "domain/session.h"
#include "web/desk.h"

/* Those that are to be reviewed, with the session's own words; json_decref them. */
json_t *review_threads(const struct session *session);

#endif

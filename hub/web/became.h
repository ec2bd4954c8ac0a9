/* SPDX-License-Identifier: EUPL-1.2 */
/* What became of what was said: the paths of the cards that it was linked to. */
#ifndef WEB_BECAME_H
#define WEB_BECAME_H

#include "domain/session.h"
#include "web/desk.h"

/* Both end the request with the object in `text`, which they take, and `became` in it. */

/* Of the session's own threads, by their numbers. */
void became_answer_own(struct ask *ask, const struct session *session, struct buf *text);
/* Of the other sessions of its series. */
void became_answer_series(struct ask *ask, const struct session *session, struct buf *text);

/* Of one thread, on a pool thread; a list, to be json_decref'ed. */
enum fail became_read(json_t **became, struct asking *asking, const struct became_wanted *wanted);

#endif

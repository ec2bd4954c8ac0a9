/* SPDX-License-Identifier: EUPL-1.2 */
/* The series that a session belongs to. */
#ifndef WEB_SERIES_H
#define WEB_SERIES_H

#include "web/desk.h"

/*
 * Ends the request with the object in `text`, whose last bracket is not written yet, and `series`
 * in it where the session belongs to one.  Takes the text.
 */
void series_answer(struct ask *ask, struct str session, struct buf *text, unsigned status);

#endif

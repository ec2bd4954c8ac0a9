/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A thing of the desk that is made, edited field by field and perhaps removed: one
 * way for all of them, from the request's body to the answer.
 */
#ifndef WEB_THING_H
#define WEB_THING_H

#include "web/desk.h"

struct thing_kind {
	enum noun noun;
	/* The fields, and what else is the kind's own, of the body. */
	enum gate (*read)(struct errand *errand, struct ask *ask, const json_t *body);
	/* As it is, for who made or edited it, or edited what was changed meanwhile. */
	inquiry_work *after;
	enum change made, edited, removed;
};

/*
 * Answers 201 or 200 with `after`, 204 when it was removed, 409 with the fields that were changed
 * meanwhile, 422 for personal data, or why not.
 */
void thing_make(struct ask *ask, const struct thing_kind *kind);
/* These two of the one whose number stands in the path. */
void thing_edit(struct ask *ask, const struct thing_kind *kind);
void thing_remove(struct ask *ask, const struct thing_kind *kind);

#endif

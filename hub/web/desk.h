/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What the resources of the organisation's desk have in common: a question is
 * answered off the loop, a change is sent on its way and answered by what is
 * there then.
 */
#ifndef WEB_DESK_H
#define WEB_DESK_H

#include <jansson.h>

#include "office/asking.h"
#include "office/office.h"
#include "web/inside.h"

struct inquiry;
/* On a pool thread; the request's arena is its alone. */
typedef enum fail inquiry_work(struct inquiry *inquiry, struct asking *asking);
/* On the loop; `out` is freed after it. */
typedef void inquiry_done(struct inquiry *inquiry);

struct inquiry {
	struct ask *ask;
	inquiry_work *work;
	inquiry_done *done;  /* NULL: `out` is the answer */
	unsigned status;     /* of the answer; 0: 200 */
	uint64_t id;         /* of what it is about */
	void *more;          /* in the request's arena */
	struct buf out;
	enum fail fail;
};

/* Copies the wish; a failure is answered, `done` is not called then. */
void inquiry_begin(const struct inquiry *wish);

/* The number in the path; false: there is no such thing, and that was answered. */
bool path_number(struct ask *ask, struct str text, uint64_t *number);
/* An empty request of its own: by whom, and under which command.  False: it was answered. */
bool errand_start(struct errand *errand, struct ask *ask, const json_t *body, enum change change);
/*
 * office_do, but an errand that puts a thread somewhere (a card of it, its link, a quote of it)
 * goes only when the thread is there: in a session that is closed and no practice, not withdrawn;
 * to be quoted, with its poster's leave.  Else 404 `unknown_thing`, 409 `not_now` while it is open.
 */
void errand_send(struct ask *ask, const struct errand *errand, errand_event *answered, void *self);
/* What a change was refused for, as a status and a word. */
void answer_ruling(struct request *request, enum refusal refusal);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A room's own state is at hand and is taken while it changes.  Once sealed the
 * journal is asked, so that what a page calls verified was read back.
 */
#include "web/fold.h"

#include "archive/archive.h"
#include "host/loop.h"
#include "live/hub.h"
#include "web/answer.h"
#include "web/guesses.h"
#include "wire/decode.h"

struct folding {
	struct ask *ask;
	folded *then;
	struct str id;     /* empty before the archive has found it */
	struct str code;   /* empty: the id is known */
	bool named;        /* by a body, not by the path */
	struct session state;
	bool verified;
	enum fail fail;
};

static void folding_found(void *self, const struct archive_row *row)
{
	struct folding *folding = self;

	if (folding->id.len == 0)
		folding->id = str_copy(request_arena(folding->ask->request), row->id);
}

/* On a pool thread. */
static void folding_work(void *self)
{
	struct folding *folding = self;
	struct web *web = folding->ask->web;
	const struct archive_query query = { .code = folding->code, .page_size = 1 };

	if (folding->code.len > 0) {
		folding->fail = archive_find(web->archive, &query, folding_found, folding);
		if (!folding->fail && folding->id.len == 0)
			folding->fail = FAIL_NOT_FOUND;
	}
	session_init(&folding->state, folding->id);
	if (!folding->fail)
		folding->fail = archive_fold(web->journal_path, folding->id, &folding->state,
					     &folding->verified);
	/* The organisation has a journal too, and is no session: nothing opened it. */
	if (!folding->fail && folding->state.opening.code.len == 0)
		folding->fail = FAIL_NOT_FOUND;
}

static void folding_done(void *self)
{
	struct folding *folding = self;
	struct ask *ask = folding->ask;
	struct session state = folding->state; /* outlives the request, whose arena has the rest */

	if (folding->fail == FAIL_NOT_FOUND && folding->code.len > 0)
		guesses_miss(ask->web->guesses, ask->request);
	else if (folding->fail == FAIL_NOT_FOUND && folding->named)
		answer_word(ask->request, 404, refusal_word(REFUSAL_UNKNOWN_THING));
	else if (folding->fail)
		answer_failed(ask->request, folding->fail);
	else
		folding->then(ask, &state, folding->verified);
	session_finish(&state);
}

static void folding_begin(const struct folding *wish)
{
	struct request *request = wish->ask->request;
	struct folding *folding = arena_take(request_arena(request), sizeof(*folding));

	*folding = *wish;
	enum fail fail = loop_job(wish->ask->web->loop, folding_work, folding_done, folding);
	if (fail)
		answer_failed(request, fail);
}

static void folding_take(const struct folding *wish)
{
	const struct session *room = hub_session(wish->ask->web->hub, wish->id);

	if (room && !room->agenda.sealed)
		wish->then(wish->ask, room, false);
	else
		folding_begin(wish);
}

void session_fold(struct ask *ask, struct str session, folded *then)
{
	folding_take(&(struct folding){ .ask = ask, .then = then, .id = session });
}

void session_fold_named(struct ask *ask, struct str session, folded *then)
{
	folding_take(&(struct folding){ .ask = ask, .then = then, .id = session, .named = true });
}

void session_fold_by_code(struct ask *ask, struct str typed, folded *then)
{
	char code[LIMIT_JOIN_CODE];

	if (decode_code(typed, code) != GATE_NONE) {
		guesses_miss(ask->web->guesses, ask->request);
		return;
	}
	struct str wanted = { code, sizeof(code) };
	const struct session *room = hub_session_by_code(ask->web->hub, wanted);
	if (room)
		then(ask, room, false);
	else
		folding_begin(&(struct folding){ .ask = ask, .then = then,
			.code = str_copy(request_arena(ask->request), wanted) });
}

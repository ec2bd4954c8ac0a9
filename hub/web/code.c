/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a join code leads to: a session that lives, or the summary of one that is over; and what
 * became of what was said before.
 */
#include "web/answer.h"
#include "web/became.h"
#include "web/fold.h"
#include "wire/json.h"
#include "wire/transcript.h"

static void code_answer(struct ask *ask, const struct session *session, bool verified)
{
	struct buf text = { 0 };
	struct json json = { .out = &text };
	(void)verified;

	json_open(&json, '{');
	member_text(&json, "session", session->id);
	json_key(&json, "state");
	json_word(&json, agenda_is_closed(session) ? "closed" : "live");
	member_text(&json, "title", body_text_at(&session->title, 0));
	json_close(&json, '}');
	became_answer_series(ask, session, &text);
}

void code_find(struct ask *ask)
{
	session_fold_by_code(ask, ask->argument, code_answer);
}

static void closed_answer(struct ask *ask, const struct session *session, bool verified)
{
	struct buf text = { 0 };
	(void)verified;

	if (!agenda_is_closed(session)) {
		answer_refused(ask->request, 404, GATE_NO_SUCH_SESSION);
		return;
	}
	encode_summary(&text, session);
	became_answer_own(ask, session, &text);
}

void closed_show(struct ask *ask)
{
	session_fold_by_code(ask, ask->argument, closed_answer);
}

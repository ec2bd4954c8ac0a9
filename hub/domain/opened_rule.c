/* SPDX-License-Identifier: EUPL-1.2 */
/* The first entry of a session: from it on there is something to fold. */
#include "base/check.h"
#include "domain/rule.h"
#include "domain/session.h"

static enum refusal opened_check(const struct session *session, const struct wish *wish)
{
	(void)wish;
	/* It is the first entry or none. */
	return session->seq == 0 ? REFUSAL_NONE : REFUSAL_ALREADY_MOVED;
}

static uint64_t opened_apply(struct session *session, const struct wish *wish)
{
	struct agenda *agenda = &session->agenda;
	struct entry question = *wish->entry;

	CHECK(wish->entry->opening.rules != 0);
	CHECK(wish->entry->text_count == 2);
	opening_copy(&session->opening, &wish->entry->opening, &session->arena);
	question.texts[0] = wish->entry->texts[1];
	body_text_set_one(&session->title, wish->entry, 0);
	body_text_set_one(&session->question, &question, 0);

	uint32_t length_ms = session->opening.template.phases[0].length_ms;
	agenda->opened_ms = wish->now_ms;
	agenda->begun_ms = wish->now_ms;
	agenda->ends_ms = length_ms ? wish->now_ms + length_ms : 0;
	agenda->revealed = true;
	agenda->changed_seq = wish->seq;
	agenda->sight_seq = wish->seq;
	return 0;
}

const struct rule opened_rule = { opened_check, opened_apply };

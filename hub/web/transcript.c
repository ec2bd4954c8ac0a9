/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/transcript.h"

#include "web/answer.h"
#include "web/fold.h"

static void transcript_answer(struct ask *ask, const struct session *session, bool verified)
{
	bool download = str_equal(request_query(ask->request, "download"), STR("1"));
	struct buf text = { 0 }, name = { 0 };

	if (!agenda_is_closed(session)) {
		answer_word(ask->request, 409, refusal_word(REFUSAL_NOT_NOW));
		return;
	}
	encode_transcript(&text, session, verified);
	buf_add_format(&name, "vartti-%.*s.json", STR_ARGS(session->opening.code));
	buf_add_byte(&name, '\0');
	request_reply(ask->request, &(struct reply){
		.status = 200, .type = "application/json", .body = buf_str(&text),
		.download = download ? name.ptr : NULL });
	buf_free(&text);
	buf_free(&name);
}

void transcript_show(struct ask *ask)
{
	session_fold(ask, ask->argument, transcript_answer);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/desk.h"

#include "host/loop.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/fold.h"

#define COMMAND_MIN 8u
#define COMMAND_MAX 32u

static void inquiry_job(void *self)
{
	struct inquiry *inquiry = self;
	struct asking *asking;

	inquiry->fail = office_ask(inquiry->ask->web->office, &asking);
	if (!inquiry->fail)
		inquiry->fail = inquiry->work(inquiry, asking);
	asking_close(asking);
}

static void inquiry_answer(void *self)
{
	struct inquiry *inquiry = self;
	struct buf out = inquiry->out;

	if (inquiry->fail)
		answer_failed(inquiry->ask->request, inquiry->fail);
	else if (inquiry->done)
		inquiry->done(inquiry);
	else
		request_reply(inquiry->ask->request, &(struct reply){
			.status = inquiry->status ? inquiry->status : 200,
			.type = "application/json", .body = buf_str(&out) });
	buf_free(&out);
}

void inquiry_begin(const struct inquiry *wish)
{
	struct request *request = wish->ask->request;
	struct inquiry *inquiry = arena_take(request_arena(request), sizeof(*inquiry));

	*inquiry = *wish;
	enum fail fail = loop_job(wish->ask->web->loop, inquiry_job, inquiry_answer, inquiry);
	if (fail)
		answer_failed(request, fail);
}

bool path_number(struct ask *ask, struct str text, uint64_t *number)
{
	if (str_to_u64(text, number) && *number <= INT64_MAX)
		return true;
	answer_refused(ask->request, 404, GATE_NOT_FOUND);
	return false;
}

bool errand_start(struct errand *errand, struct ask *ask, const json_t *body, enum change change)
{
	struct str command = body_text(body, "command");

	*errand = (struct errand){
		.by = ask->account.id, .role = ask->account.role, .change = change,
		.command = str_copy(request_arena(ask->request), command),
	};
	if (!json_object_get(body, "command"))
		return true;
	if (command.len >= COMMAND_MIN && command.len <= COMMAND_MAX && str_is_token(command))
		return true;
	answer_refused(ask->request, 400, GATE_BAD_REQUEST);
	return false;
}

/* An errand that waits for what it names. */
struct sending {
	struct errand errand;
	errand_event *answered;
	void *self;
};

static bool names_thread(const struct errand *errand)
{
	switch (errand->change) {
	case CHANGE_CARD_MADE:
		return errand->word.len > 0;
	case CHANGE_THREAD_LINKED:
	case CHANGE_QUOTE_CHOSEN:
		return errand->value == 1;
	default:
		return false;
	}
}

static enum refusal thread_check(const struct session *session, const struct errand *errand)
{
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, errand->tag);

	if (session->opening.practice || !phenomenon || phenomenon->withdrawn ||
	    (errand->change == CHANGE_QUOTE_CHOSEN && !phenomenon->about.quotable))
		return REFUSAL_UNKNOWN_THING;
	return agenda_is_closed(session) ? REFUSAL_NONE : REFUSAL_NOT_NOW;
}

static void sending_folded(struct ask *ask, const struct session *session, bool verified)
{
	const struct sending *sending = ask->more;
	enum refusal refusal = thread_check(session, &sending->errand);

	(void)verified;
	if (refusal)
		answer_ruling(ask->request, refusal);
	else
		office_do(ask->web->office, &sending->errand, sending->answered, sending->self);
}

void errand_send(struct ask *ask, const struct errand *errand, errand_event *answered, void *self)
{
	if (!names_thread(errand)) {
		office_do(ask->web->office, errand, answered, self);
		return;
	}
	struct sending *sending = arena_take(request_arena(ask->request), sizeof(*sending));
	*sending = (struct sending){ *errand, answered, self };
	ask->more = sending;
	session_fold_named(ask, errand->word, sending_folded);
}

void answer_ruling(struct request *request, enum refusal refusal)
{
	switch (refusal) {
	case REFUSAL_UNKNOWN_THING:
		answer_word(request, 404, refusal_word(refusal));
		return;
	case REFUSAL_UNKNOWN_WORD:
		answer_refused(request, 400, GATE_UNKNOWN_WORD);
		return;
	case REFUSAL_NOT_YOUR_RIGHT:
		answer_refused(request, 403, GATE_NOT_YOUR_RIGHT);
		return;
	default:
		answer_word(request, 409, refusal_word(refusal));
	}
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A receipt: a secret that a poster's browser made for one post, whose hash
 * stands in the post's entry.  It opens that post's path and nothing else; it
 * comes in a body, so that no address, log or referrer has it.
 */
#include "base/check.h"
#include "journal/journal.h"
#include "web/answer.h"
#include "web/became.h"
#include "web/body.h"
#include "web/fields.h"
#include "web/fold.h"
#include "web/guesses.h"

#define RECEIPT_MIN 22u
#define RECEIPT_MAX 43u
#define BECAME_MAX 10u

/* The head of the post's thread, and what of the answer the session knows. */
struct post {
	struct became_wanted wanted;
	struct str answer; /* JSON */
	uint64_t phenomenon;
};

static const struct phenomenon *post_find(const struct session *session, struct str receipt)
{
	const struct digest digest = receipt_digest(receipt);

	for (uint32_t i = 0; i < session->phenomena.count; i++)
		if (digest_equal(&session->phenomena.items[i].receipt, &digest))
			return &session->phenomena.items[i];
	return NULL;
}

static const char *post_state(const struct session *session, const struct phenomenon *phenomenon)
{
	if (!phenomenon_is_shown(phenomenon, LANE_FLOOR) || phenomenon->text.gap)
		return "gone";
	return agenda_is_closed(session) ? "pending" : "live";
}

static bool is_reviewed(const json_t *marks, uint64_t phenomenon)
{
	json_t *mark;
	size_t at;

	json_array_foreach(marks, at, mark)
		if ((uint64_t)json_integer_value(json_object_get(mark, "phenomenon")) == phenomenon)
			return json_is_true(json_object_get(mark, "reviewed"));
	return false;
}

static enum fail receipt_work(struct inquiry *inquiry, struct asking *asking)
{
	const struct post *post = inquiry->more;
	json_t *answer = json_loadb(post->answer.ptr, post->answer.len, 0, NULL);
	json_t *became = NULL, *marks = NULL;
	struct buf text = { 0 };
	CHECK(answer);

	enum fail fail = became_read(&became, asking, &post->wanted);
	if (!fail) fail = marks_find(asking, post->wanted.session, &text);
	if (!fail)
		marks = json_loadb(text.ptr, text.len, 0, NULL);
	bool waits = str_equal(body_text(answer, "state"), STR("pending"));
	if (waits && is_reviewed(marks, post->wanted.phenomenon))
		json_object_set_new(answer, "state", json_string("reviewed"));
	json_object_set_new(answer, "became", became);
	if (!fail)
		buf_add_str(&inquiry->out, json_written(inquiry->ask, answer));
	json_decref(marks);
	json_decref(answer);
	buf_free(&text);
	return fail;
}

/* What the thread got; while the session goes on, its phase says who may see that. */
static void tally_add(json_t *answer, const struct session *session,
		      const struct phenomenon *phenomenon)
{
	const struct phenomenon *head = phenomena_find(&session->phenomena, phenomenon->head);

	CHECK(head);
	json_object_set_new(answer, "votes", json_integer((json_int_t)head->dots));
	json_object_set_new(answer, "voices", json_integer((json_int_t)head->voices));
}

static void post_answer(struct ask *ask, const struct session *session,
			const struct phenomenon *phenomenon)
{
	struct post *post = arena_take(request_arena(ask->request), sizeof(*post));
	struct str title = body_text_at(&session->title, 0);
	struct str text = body_text_at(&phenomenon->text, 0);
	const char *state = post_state(session, phenomenon);

	json_t *answer = json_pack("{s:s, s:{s:s%, s:I}}", "state", state, "session", "title",
				   title.len ? title.ptr : "", title.len, "closed",
				   (json_int_t)session->agenda.closed_ms);
	CHECK(answer);
	if (!str_equal(str_from(state), STR("gone")))
		json_object_set_new(answer, "text", json_stringn(text.ptr, text.len));
	if (str_equal(str_from(state), STR("pending")))
		tally_add(answer, session, phenomenon);
	post->answer = json_written(ask, answer);
	json_decref(answer);
	post->wanted = (struct became_wanted){ .session = str_copy(request_arena(ask->request),
								   session->id),
					       .phenomenon = phenomenon->head,
					       .limit = BECAME_MAX };
	inquiry_begin(&(struct inquiry){ .ask = ask, .work = receipt_work, .more = post });
}

static void receipt_folded(struct ask *ask, const struct session *session, bool verified)
{
	const struct phenomenon *phenomenon = post_find(session, ask->second);

	(void)verified;
	if (phenomenon)
		post_answer(ask, session, phenomenon);
	else
		guesses_miss(ask->web->guesses, ask->request);
}

void receipt_show(struct ask *ask)
{
	struct arena *arena = request_arena(ask->request);
	json_t *body = body_read(ask->request);

	if (!body)
		return;
	ask->argument = str_copy(arena, body_text(body, "session"));
	ask->second = str_copy(arena, body_text(body, "receipt"));
	json_decref(body);
	bool is_fine = ask->second.len >= RECEIPT_MIN && ask->second.len <= RECEIPT_MAX &&
		       str_is_token(ask->second) && session_id_is_fine(ask->argument);
	if (is_fine)
		session_fold(ask, ask->argument, receipt_folded);
	else
		answer_refused(ask->request, 400, GATE_BAD_REQUEST);
}

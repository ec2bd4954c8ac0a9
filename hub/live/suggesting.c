/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What is asked lives until its answer is back, also when its member has left:
 * then it stands alone, and goes with the answer.
 */
#include "live/suggesting.h"

#include <stdlib.h>

#include "base/check.h"
#include "live/hub.h"
#include "live/hub_state.h"
#include "live/screening.h"
#include "protocol/limits.h"

#define COST_MS (1000u / LIMIT_SUGGEST_RATE)

struct asked {
	struct suggest_question question;
	struct arena arena; /* its texts */
};

struct suggesting {
	struct member *member;   /* NULL: she left */
	struct asked under_way, waiting;
	bool is_under_way, is_waiting;
	struct frame *answer;    /* not written yet */
	uint64_t paid_until_ms;  /* monotonic; questions up to here are accounted for */
};

static void suggesting_free(struct suggesting *suggesting)
{
	arena_free(&suggesting->under_way.arena);
	arena_free(&suggesting->waiting.arena);
	frame_drop(suggesting->answer);
	free(suggesting);
}

static bool rate_take(struct suggesting *suggesting, uint64_t now_ms)
{
	uint64_t paid = suggesting->paid_until_ms > now_ms ? suggesting->paid_until_ms : now_ms;

	if (paid - now_ms > (LIMIT_SUGGEST_BURST - 1) * COST_MS)
		return false;
	suggesting->paid_until_ms = paid + COST_MS;
	return true;
}

static void asked_copy(struct asked *asked, const struct suggest_question *question)
{
	arena_reset(&asked->arena);
	asked->question = *question;
	asked->question.text = str_copy(&asked->arena, question->text);
	asked->question.lang = str_copy(&asked->arena, question->lang);
	for (uint32_t i = 0; i < question->tag_count; i++)
		asked->question.tags[i] = str_copy(&asked->arena, question->tags[i]);
}

static void suggesting_ask(struct suggesting *suggesting)
{
	const struct hub_ports *ports = suggesting->member->ports;

	CHECK(!suggesting->is_under_way);
	suggesting->is_under_way = true;
	ports->suggest(ports->self, &suggesting->under_way.question, suggesting);
}

bool suggesting_receive(struct member *member, const struct suggest_question *question)
{
	const struct hub_ports *ports = member->ports;
	struct suggesting *suggesting = member->suggesting;

	if (!ports->suggest)
		return false;
	if (!suggesting) {
		suggesting = member->suggesting = calloc(1, sizeof(*suggesting));
		CHECK(suggesting);
		suggesting->member = member;
	}
	if (!rate_take(suggesting, ports->monotonic_ms(ports->self)))
		return false;
	struct suggest_question clean = *question;
	if (screening_stops(ports, question->text))
		clean.text = (struct str){ 0 };
	asked_copy(suggesting->is_under_way ? &suggesting->waiting : &suggesting->under_way,
		   &clean);
	if (suggesting->is_under_way)
		suggesting->is_waiting = true;
	else
		suggesting_ask(suggesting);
	return true;
}

static void suggesting_go_on(struct suggesting *suggesting)
{
	struct asked asked = suggesting->under_way;

	if (!suggesting->is_waiting)
		return;
	suggesting->is_waiting = false;
	suggesting->under_way = suggesting->waiting;
	suggesting->waiting = asked;
	suggesting_ask(suggesting);
}

void hub_suggested(void *asker, const struct suggest_answer *answer)
{
	struct suggesting *suggesting = asker;
	struct member *member = suggesting->member;

	CHECK(suggesting->is_under_way);
	suggesting->is_under_way = false;
	if (!member) {
		suggesting_free(suggesting);
		return;
	}
	if (answer && member->stage == MEMBER_IN) {
		struct buf *text = &member->hub->scratch.text;
		buf_reset(text);
		encode_suggestion(text, suggesting->under_way.question.n, answer);
		frame_drop(suggesting->answer);
		suggesting->answer = frame_make(buf_str(text), 0, 0);
		member_due(member, DUE_SUGGESTION);
	}
	arena_reset(&suggesting->under_way.arena);
	suggesting_go_on(suggesting);
}

struct frame *suggesting_take(struct member *member)
{
	struct suggesting *suggesting = member->suggesting;
	struct frame *answer = suggesting ? suggesting->answer : NULL;

	if (answer)
		suggesting->answer = NULL;
	return answer;
}

void suggesting_leave(struct member *member)
{
	struct suggesting *suggesting = member->suggesting;

	member->suggesting = NULL;
	if (!suggesting)
		return;
	suggesting->member = NULL;
	suggesting->is_waiting = false;
	if (!suggesting->is_under_way)
		suggesting_free(suggesting);
}

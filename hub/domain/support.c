/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Voices and votes.  Both are set, not added: a double tap is harmless.  A
 * seat's dots on what is neither hidden nor withdrawn never exceed its budget.
 */
#include <string.h>

#include "base/check.h"
#include "domain/items.h"
#include "domain/phenomena_acts.h"
#include "domain/places.h"
#include "domain/session.h"

static struct support *support_take(struct phenomenon *phenomenon, uint32_t seat)
{
	uint32_t place = support_place(phenomenon, seat);

	CHECK(seat != SEAT_NONE);
	if (place < phenomenon->support_count && phenomenon->supports[place].seat == seat)
		return &phenomenon->supports[place];
	phenomenon->supports = items_grow_u32(phenomenon->supports, phenomenon->support_count,
					      &phenomenon->support_cap,
					      sizeof(*phenomenon->supports));
	struct support *support = &phenomenon->supports[place];
	memmove(support + 1, support,
		(phenomenon->support_count - place) * sizeof(*support));
	phenomenon->support_count++;
	*support = (struct support){ .seat = seat };
	return support;
}

void support_touch(struct phenomenon *phenomenon, uint32_t seat, uint64_t seq)
{
	if (seat != SEAT_NONE)
		support_take(phenomenon, seat)->changed_seq = seq;
}

static uint32_t dots_budget(const struct session *session)
{
	return session->opening.template.dots;
}

/* So many dots of the seat count more, or fewer. */
static void seat_spend(struct session *session, const struct wish *wish, uint32_t seat_number,
		       int64_t more)
{
	struct roster *roster = &session->roster;
	CHECK(seat_number < roster->count);
	struct seat *seat = &roster->seats[seat_number];
	bool had_voted = seat->dots_spent > 0;

	if (more == 0)
		return;
	seat->dots_spent = (uint32_t)(seat->dots_spent + more);
	CHECK(seat->dots_spent <= dots_budget(session));
	seat->changed_seq = wish->seq;
	bool has_voted = seat->dots_spent > 0;
	if (has_voted == had_voted)
		return;
	CHECK(has_voted || roster->voted_count > 0);
	roster->voted_count = has_voted ? roster->voted_count + 1 : roster->voted_count - 1;
	session->counts_seq = wish->seq;
}

void dots_give_back(struct session *session, const struct wish *wish,
		    struct phenomenon *phenomenon)
{
	for (uint32_t i = 0; i < phenomenon->support_count; i++)
		seat_spend(session, wish, phenomenon->supports[i].seat,
			   -(int64_t)phenomenon->supports[i].dots);
}

void dots_take_again(struct session *session, const struct wish *wish,
		     struct phenomenon *phenomenon)
{
	for (uint32_t i = 0; i < phenomenon->support_count; i++) {
		struct support *support = &phenomenon->supports[i];
		uint32_t spent = session->roster.seats[support->seat].dots_spent;
		if (support->dots <= dots_budget(session) - spent) {
			seat_spend(session, wish, support->seat, support->dots);
			continue;
		}
		phenomenon->dots -= support->dots;
		support->dots = 0;
		support->changed_seq = wish->seq;
		phenomenon->tally_seq = wish->seq;
	}
}

void support_reset(struct session *session, const struct wish *wish,
		   struct phenomenon *phenomenon)
{
	if (!phenomenon->hidden)
		dots_give_back(session, wish, phenomenon);
	for (uint32_t i = 0; i < phenomenon->support_count; i++) {
		struct support *support = &phenomenon->supports[i];
		*support = (struct support){ .seat = support->seat, .changed_seq = wish->seq };
	}
	phenomenon->voices = 0;
	phenomenon->dots = 0;
	phenomenon->tally_seq = wish->seq;
}

static enum refusal voice_check(const struct session *session, const struct wish *wish)
{
	enum refusal refusal = wish_check_act(session, wish, ACT_VOICE);

	if (!refusal && wish->entry->value > 1)
		refusal = REFUSAL_UNKNOWN_WORD;
	return refusal ? refusal : phenomenon_check_shown(session, wish->entry->on);
}

static uint64_t voice_apply(struct session *session, const struct wish *wish)
{
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, wish->entry->on);
	bool wants = wish->entry->value == 1;

	CHECK(phenomenon);
	/* Who wrote it meets it anyway: voices count the others. */
	if (phenomenon->author == wish->seat)
		return phenomenon->id;
	struct support *support = support_take(phenomenon, wish->seat);
	if (support->voice == wants)
		return phenomenon->id;
	CHECK(wants || phenomenon->voices > 0);
	phenomenon->voices = wants ? phenomenon->voices + 1 : phenomenon->voices - 1;
	phenomenon->tally_seq = wish->seq;
	support->voice = wants;
	support->changed_seq = wish->seq;
	return phenomenon->id;
}

static enum refusal vote_check(const struct session *session, const struct wish *wish)
{
	uint64_t dots = wish->entry->value;
	enum refusal refusal = wish_check_act(session, wish, ACT_VOTE);

	if (!refusal)
		refusal = phenomenon_check_shown(session, wish->entry->on);
	if (refusal)
		return refusal;
	if (dots > session->opening.template.dots_each)
		return REFUSAL_TOO_MANY_DOTS;
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, wish->entry->on);
	const struct support *support = phenomenon_support(phenomenon, wish->seat);
	uint32_t spent = 0, here = support ? support->dots : 0;
	if (wish->seat != SEAT_NONE)
		spent = session->roster.seats[wish->seat].dots_spent;
	CHECK(here <= spent);
	return dots <= dots_budget(session) - (spent - here) ? REFUSAL_NONE : REFUSAL_NO_DOTS_LEFT;
}

static uint64_t vote_apply(struct session *session, const struct wish *wish)
{
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, wish->entry->on);
	uint32_t dots = (uint32_t)wish->entry->value;

	CHECK(phenomenon);
	struct support *support = support_take(phenomenon, wish->seat);
	if (support->dots == dots)
		return phenomenon->id;
	seat_spend(session, wish, wish->seat, (int64_t)dots - support->dots);
	phenomenon->dots = phenomenon->dots - support->dots + dots;
	phenomenon->tally_seq = wish->seq;
	support->dots = dots;
	support->changed_seq = wish->seq;
	return phenomenon->id;
}

const struct rule voice_rule = { voice_check, voice_apply };
const struct rule vote_rule = { vote_check, vote_apply };

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Another round of voting: what each thread had stays beside it, unchanged by
 * whatever comes later, and all dots are their voters' again.
 */
#include "domain/dots.h"
#include "domain/session.h"
#include "protocol/limits.h"

static enum refusal round_check(const struct session *session, const struct wish *wish)
{
	if (agenda_is_closed(session))
		return REFUSAL_CLOSED;
	if (wish->entry->on != session->rounds + 1)
		return REFUSAL_ALREADY_MOVED;
	/* The round under way is one of them. */
	return session->rounds + 1 >= LIMIT_ROUNDS ? REFUSAL_TOO_MANY_ROUNDS : REFUSAL_NONE;
}

static void round_keep(struct phenomenon *phenomenon, uint32_t round, uint64_t seq)
{
	phenomenon->rounds[round] = phenomenon->dots;
	phenomenon->tally_seq = seq;
	for (uint32_t i = 0; i < phenomenon->support_count; i++) {
		struct support *support = &phenomenon->supports[i];
		if (support->dots == 0)
			continue;
		support->dots = 0;
		support->given_seq = 0;
		support->changed_seq = seq;
	}
}

static uint64_t round_apply(struct session *session, const struct wish *wish)
{
	for (uint32_t i = 0; i < session->phenomena.count; i++)
		round_keep(&session->phenomena.items[i], session->rounds, wish->seq);
	session->rounds++;
	session->agenda.changed_seq = wish->seq;
	dots_count_all(session, wish);
	return 0;
}

const struct rule round_rule = { round_check, round_apply };

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The clock stands: paused by a facilitator, or frozen for an emergency, when
 * the floor is dark besides and nothing of a participant's is taken.  While it
 * stands no phase and no grace ends; what was left of them is left when it goes
 * on.  A move ends a pause; a close ends the standing.
 */
#include "base/check.h"
#include "domain/agenda_acts.h"
#include "domain/rule.h"
#include "domain/session.h"

bool agenda_stands(const struct session *session)
{
	const struct agenda *agenda = &session->agenda;

	return (agenda->paused || agenda->frozen) && !agenda_is_closed(session);
}

void clock_stop(struct session *session, uint64_t now_ms)
{
	struct agenda *agenda = &session->agenda;

	agenda->left_ms = agenda->ends_ms > now_ms ? agenda->ends_ms - now_ms : 0;
	agenda->ends_ms = 0;
	agenda->stood_ms = now_ms;
}

void clock_go(struct session *session, uint64_t now_ms)
{
	struct agenda *agenda = &session->agenda;
	const struct template *template = &session->opening.template;
	uint64_t stood_ms = now_ms - agenda->stood_ms;

	CHECK(now_ms >= agenda->stood_ms);
	CHECK(agenda->phase < template->phase_count);
	if (template->phases[agenda->phase].length_ms)
		agenda->ends_ms = now_ms + agenda->left_ms;
	agenda->left_ms = 0;
	agenda->stood_ms = 0;
	for (uint32_t i = 0; i < template->phase_count; i++) {
		struct grace *grace = &agenda->graces[i];
		if (!grace->open && !grace->extra_open)
			continue;
		grace->until_ms += stood_ms;
		grace->extra_until_ms += stood_ms;
	}
}

/* Sets one of the two, and the clock by both. */
static void standing_set(struct session *session, const struct wish *wish, bool *flag, bool value)
{
	bool stood = agenda_stands(session);

	*flag = value;
	if (!stood && agenda_stands(session))
		clock_stop(session, wish->now_ms);
	if (stood && !agenda_stands(session))
		clock_go(session, wish->now_ms);
	session->agenda.changed_seq = wish->seq;
}

static enum refusal pause_check(const struct session *session, const struct wish *wish)
{
	(void)wish;
	return agenda_is_closed(session) ? REFUSAL_CLOSED : REFUSAL_NONE;
}

static uint64_t paused_apply(struct session *session, const struct wish *wish)
{
	if (!session->agenda.paused)
		standing_set(session, wish, &session->agenda.paused, true);
	return 0;
}

static uint64_t resumed_apply(struct session *session, const struct wish *wish)
{
	if (session->agenda.paused)
		standing_set(session, wish, &session->agenda.paused, false);
	return 0;
}

static enum refusal freeze_check(const struct session *session, const struct wish *wish)
{
	(void)session;
	(void)wish;
	return REFUSAL_NONE; /* at any time before the seal */
}

static uint64_t freeze_set(struct session *session, const struct wish *wish, bool frozen)
{
	struct agenda *agenda = &session->agenda;

	if (agenda->frozen == frozen)
		return 0;
	standing_set(session, wish, &agenda->frozen, frozen);
	agenda->sight_seq = wish->seq;
	barrier_set_all(session, wish->seq);
	return 0;
}

static uint64_t frozen_apply(struct session *session, const struct wish *wish)
{
	return freeze_set(session, wish, true);
}

static uint64_t unfrozen_apply(struct session *session, const struct wish *wish)
{
	return freeze_set(session, wish, false);
}

const struct rule paused_rule = { pause_check, paused_apply };
const struct rule resumed_rule = { pause_check, resumed_apply };
const struct rule frozen_rule = { freeze_check, frozen_apply };
const struct rule unfrozen_rule = { freeze_check, unfrozen_apply };

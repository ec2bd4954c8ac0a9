/* SPDX-License-Identifier: EUPL-1.2 */
/* What the agenda allows, shows and waits for now.  How it moves: agenda_rules.c. */
#include "domain/agenda.h"

#include "base/check.h"
#include "domain/agenda_acts.h"
#include "domain/session.h"

/* Rules are counted from 1, so only an opening can have set them. */
static bool session_has_opened(const struct session *session)
{
	return session->opening.rules != 0;
}

static const struct template *session_template(const struct session *session)
{
	return &session->opening.template;
}

bool agenda_is_closed(const struct session *session)
{
	const struct agenda *agenda = &session->agenda;

	CHECK(agenda->phase <= session_template(session)->phase_count);
	return session_has_opened(session) &&
	       agenda->phase == session_template(session)->phase_count;
}

static uint32_t phase_allows(const struct session *session, uint32_t phase)
{
	const struct template *template = session_template(session);

	return phase < template->phase_count ? template->phases[phase].allows : 0;
}

bool grace_is_open(const struct grace *grace, bool extra_time)
{
	return grace->open || (extra_time && grace->extra_open);
}

/* Acts of phases that were left: their texts in their grace, their votes until the reveal. */
static uint32_t acts_left_over(const struct session *session, bool extra_time)
{
	const struct agenda *agenda = &session->agenda;
	uint32_t acts = 0;

	for (uint32_t i = 0; i < session_template(session)->phase_count; i++)
		if (grace_is_open(&agenda->graces[i], extra_time))
			acts |= (phase_allows(session, i) & ACTS_TEXT) | ACT_WITHDRAW;
	if (!agenda->revealed)
		acts |= phase_allows(session, agenda->before.phase) & ACTS_VOTE;
	return acts;
}

uint32_t agenda_may(const struct session *session, bool extra_time)
{
	const struct agenda *agenda = &session->agenda;

	if (agenda->sealed || agenda->frozen || !session_has_opened(session))
		return 0;
	uint32_t acts = phase_allows(session, agenda->phase) | acts_left_over(session, extra_time);
	if (!agenda_is_closed(session))
		acts |= ACT_WITHDRAW;
	return acts;
}

uint32_t agenda_sees(const struct session *session, enum lane lane)
{
	const struct template *template = session_template(session);
	uint32_t shown = session->agenda.shown;

	CHECK(lane < LANE_COUNT);
	CHECK(shown <= template->phase_count);
	if (!session_has_opened(session) || (session->agenda.frozen && lane == LANE_FLOOR))
		return 0;
	/* The summary of a closed session hides nothing that was not hidden by hand. */
	if (shown == template->phase_count)
		return SIGHT_PHENOMENA | SIGHT_TALLIES | SIGHT_VOTED;
	return template->phases[shown].sees[lane];
}

bool agenda_approves(const struct session *session)
{
	const struct template *template = session_template(session);
	const struct agenda *agenda = &session->agenda;

	if (agenda->phase < template->phase_count && template->phases[agenda->phase].approves)
		return true;
	for (uint32_t i = 0; i < template->phase_count; i++)
		if (template->phases[i].approves && grace_is_open(&agenda->graces[i], true))
			return true;
	return false;
}

uint64_t grace_end_ms(const struct session *session, const struct grace *grace, bool extra)
{
	/* The longer grace is there for somebody: when nobody needs it, it is no longer. */
	bool is_needed = session->roster.extra_time_count > 0;

	return extra && is_needed ? grace->extra_until_ms : grace->until_ms;
}

bool agenda_has_grace(const struct session *session)
{
	for (uint32_t i = 0; i < session_template(session)->phase_count; i++)
		if (grace_is_open(&session->agenda.graces[i], true))
			return true;
	return false;
}

struct deadline {
	bool is_set;
	uint64_t due_ms;
	enum entry_kind kind;
	uint64_t on, value;
};

/* Of two deadlines at one time the first offered wins. */
static void deadline_offer(struct deadline *earliest, struct deadline offered)
{
	if (earliest->is_set && earliest->due_ms <= offered.due_ms)
		return;
	*earliest = offered;
	earliest->is_set = true;
}

static void graces_offer(const struct session *session, struct deadline *earliest)
{
	for (uint32_t i = 0; i < session_template(session)->phase_count; i++) {
		const struct grace *grace = &session->agenda.graces[i];
		if (grace->open)
			deadline_offer(earliest, (struct deadline){
				.due_ms = grace_end_ms(session, grace, false),
				.kind = ENTRY_GRACE_ENDED, .on = i });
		else if (grace->extra_open)
			deadline_offer(earliest, (struct deadline){
				.due_ms = grace_end_ms(session, grace, true),
				.kind = ENTRY_GRACE_ENDED, .on = i, .value = 1 });
	}
}

static void phase_offer(const struct session *session, struct deadline *earliest)
{
	const struct agenda *agenda = &session->agenda;
	const struct template *template = session_template(session);

	if (agenda->ends_ms == 0 || template->phases[agenda->phase].waits)
		return;
	bool is_last = agenda->phase + 1 == template->phase_count;
	struct deadline ended = { .due_ms = agenda->ends_ms, .kind = ENTRY_PHASE_ENDED,
				  .on = agenda->phase, .value = agenda->move };
	/* A close has room for the most seen at once, which the end of a phase has not. */
	struct deadline closed = { .due_ms = agenda->ends_ms, .kind = ENTRY_CLOSED,
				   .on = agenda->move };
	deadline_offer(earliest, is_last ? closed : ended);
}

bool agenda_due(const struct session *session, struct entry *entry, uint64_t *due_ms)
{
	const struct agenda *agenda = &session->agenda;
	struct deadline earliest = { 0 };

	if (!session_has_opened(session) || agenda->sealed)
		return false;
	if (!agenda->revealed)
		deadline_offer(&earliest, (struct deadline){ .due_ms = agenda->undo_until_ms,
							     .kind = ENTRY_REVEALED,
							     .on = agenda->move });
	if (!agenda_stands(session))
		graces_offer(session, &earliest);
	if (!agenda_is_closed(session))
		phase_offer(session, &earliest);
	else if (!earliest.is_set)
		deadline_offer(&earliest, (struct deadline){ .due_ms = session->time_ms,
							     .kind = ENTRY_SEALED,
							     .on = session->seq });
	*entry = (struct entry){ .kind = earliest.kind, .role = ROLE_HUB, .on = earliest.on,
				 .value = earliest.value };
	*due_ms = earliest.due_ms;
	return earliest.is_set;
}

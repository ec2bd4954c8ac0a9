/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * How the agenda moves.  Three people may press at once, and the clock with
 * them: so each entry names what it was meant for (the phase it leaves, the
 * move it undoes), and whatever comes second is void.  A deadline's entry is
 * void before its time, too: the time may have been extended meanwhile.
 */
#include "base/check.h"
#include "domain/agenda_acts.h"
#include "domain/rule.h"
#include "domain/session.h"
#include "protocol/limits.h"

static void agenda_reveal(struct session *session, uint64_t seq)
{
	struct agenda *agenda = &session->agenda;

	agenda->revealed = true;
	agenda->shown = agenda->phase;
	agenda->undo_until_ms = 0;
	agenda->changed_seq = seq;
	agenda->sight_seq = seq;
	barrier_set_all(session, seq);
}

static void grace_begin(struct session *session, uint32_t phase, uint64_t now_ms)
{
	const struct template *template = &session->opening.template;
	struct grace *grace = &session->agenda.graces[phase];
	uint32_t grace_ms = template->grace_ms;
	uint64_t extra_ms = grace_ms > EXTRA_GRACE_MS ? grace_ms : EXTRA_GRACE_MS;

	grace->phase = phase;
	grace->open = grace_ms > 0;
	/* Whoever asks for extra time while the grace still runs has it, too. */
	grace->extra_open = grace->open || session->roster.extra_time_count > 0;
	grace->until_ms = now_ms + grace_ms;
	grace->extra_until_ms = now_ms + extra_ms;
}

/* Begins a phase at once; `to` may be the phase count, which is the close. */
static void agenda_begin(struct session *session, const struct wish *wish, uint32_t to)
{
	struct agenda *agenda = &session->agenda;
	const struct template *template = &session->opening.template;
	uint32_t from = agenda->phase;
	bool closes = to == template->phase_count;

	CHECK(from < template->phase_count);
	CHECK(to <= template->phase_count);
	/* What is left of this phase is counted by a clock that goes. */
	if (agenda_stands(session))
		clock_go(session, wish->now_ms);
	agenda->paused = false;
	/* Whoever moves on has done with undoing the move before. */
	if (!agenda->revealed)
		agenda_reveal(session, wish->seq);
	agenda->before = (struct place){ .phase = from, .begun_ms = agenda->begun_ms };
	if (agenda->ends_ms > wish->now_ms)
		agenda->before.left_ms = agenda->ends_ms - wish->now_ms;
	if (closes || template->phases[from].allows & ACTS_TEXT)
		grace_begin(session, from, wish->now_ms);
	if (from == 0 && agenda->started_ms == 0)
		agenda->started_ms = wish->now_ms;
	if (closes)
		agenda->closed_ms = wish->now_ms;

	uint32_t length_ms = closes ? 0 : template->phases[to].length_ms;
	agenda->phase = to;
	agenda->move++;
	agenda->revealed = false;
	agenda->begun_ms = wish->now_ms;
	agenda->ends_ms = length_ms ? wish->now_ms + length_ms : 0;
	agenda->undo_until_ms = wish->now_ms + UNDO_MS;
	agenda->changed_seq = wish->seq;
	if (agenda_stands(session))
		clock_stop(session, wish->now_ms);
}

static enum refusal moved_check(const struct session *session, const struct wish *wish)
{
	const struct entry *entry = wish->entry;

	if (agenda_is_closed(session))
		return REFUSAL_CLOSED;
	if (entry->on != session->agenda.phase || entry->on == entry->value)
		return REFUSAL_ALREADY_MOVED;
	if (entry->value >= session->opening.template.phase_count)
		return REFUSAL_UNKNOWN_THING;
	return REFUSAL_NONE;
}

static uint64_t moved_apply(struct session *session, const struct wish *wish)
{
	agenda_begin(session, wish, (uint32_t)wish->entry->value);
	return 0;
}

/* Is the time of the phase that began with this move really over, and does it move the room? */
static enum refusal phase_check_over(const struct session *session, const struct wish *wish,
				     uint64_t move)
{
	const struct agenda *agenda = &session->agenda;

	if (agenda_is_closed(session) || move != agenda->move)
		return REFUSAL_ALREADY_MOVED;
	bool is_timed = agenda->ends_ms != 0;
	bool waits = session->opening.template.phases[agenda->phase].waits;
	return is_timed && !waits && wish->now_ms >= agenda->ends_ms ? REFUSAL_NONE
								     : REFUSAL_NOT_NOW;
}

static enum refusal ended_check(const struct session *session, const struct wish *wish)
{
	if (wish->entry->on != session->agenda.phase)
		return REFUSAL_ALREADY_MOVED;
	return phase_check_over(session, wish, wish->entry->value);
}

static uint64_t ended_apply(struct session *session, const struct wish *wish)
{
	agenda_begin(session, wish, session->agenda.phase + 1);
	return 0;
}

static enum refusal undone_check(const struct session *session, const struct wish *wish)
{
	const struct agenda *agenda = &session->agenda;

	if (wish->entry->on != agenda->move)
		return REFUSAL_ALREADY_MOVED;
	if (agenda->undo_until_ms == 0 || wish->now_ms > agenda->undo_until_ms)
		return REFUSAL_UNDO_OVER;
	return REFUSAL_NONE;
}

/* When a restored phase ends; 0: untimed. */
static uint64_t undone_ends_ms(const struct session *session, uint64_t now_ms)
{
	const struct place *before = &session->agenda.before;
	const struct phase *phase = &session->opening.template.phases[before->phase];

	if (phase->length_ms == 0)
		return 0;
	/* The clock had ended it, and would again at once. */
	if (before->left_ms == 0 && !phase->waits)
		return now_ms + UNDO_LEFT_MS;
	return now_ms + before->left_ms;
}

static uint64_t undone_apply(struct session *session, const struct wish *wish)
{
	struct agenda *agenda = &session->agenda;
	bool had_started = agenda->before.phase == 0 && agenda->started_ms == agenda->begun_ms;

	CHECK(!agenda->revealed);
	CHECK(agenda->shown == agenda->before.phase);
	if (agenda_stands(session))
		clock_go(session, wish->now_ms);
	if (had_started)
		agenda->started_ms = 0;
	agenda->closed_ms = 0;
	agenda->ends_ms = undone_ends_ms(session, wish->now_ms);
	agenda->phase = agenda->before.phase;
	agenda->begun_ms = agenda->before.begun_ms;
	agenda->graces[agenda->phase] = (struct grace){ .phase = agenda->phase };
	if (agenda_stands(session))
		clock_stop(session, wish->now_ms);
	/* Nothing that the move would have shown was shown, so nothing is taken out of sight. */
	agenda->revealed = true;
	agenda->undo_until_ms = 0;
	agenda->changed_seq = wish->seq;
	return 0;
}

static enum refusal extended_check(const struct session *session, const struct wish *wish)
{
	if (agenda_is_closed(session))
		return REFUSAL_CLOSED;
	if (wish->entry->on != session->agenda.phase)
		return REFUSAL_ALREADY_MOVED;
	if (session->opening.template.phases[session->agenda.phase].length_ms == 0)
		return REFUSAL_NOT_NOW;
	bool is_sane = wish->entry->value >= 1 && wish->entry->value <= LIMIT_EXTEND_S;
	return is_sane ? REFUSAL_NONE : REFUSAL_UNKNOWN_WORD;
}

static uint64_t extended_apply(struct session *session, const struct wish *wish)
{
	struct agenda *agenda = &session->agenda;
	agenda->changed_seq = wish->seq;
	if (agenda_stands(session)) {
		agenda->left_ms += wish->entry->value * 1000;
		return 0;
	}
	/* A phase that waits may be over its time: the extension counts from now. */
	uint64_t from_ms = agenda->ends_ms > wish->now_ms ? agenda->ends_ms : wish->now_ms;

	agenda->ends_ms = from_ms + wish->entry->value * 1000;
	return 0;
}

static enum refusal revealed_check(const struct session *session, const struct wish *wish)
{
	const struct agenda *agenda = &session->agenda;

	if (wish->entry->on != agenda->move || agenda->revealed)
		return REFUSAL_ALREADY_MOVED;
	/* A facilitator's second press may come before the time, the clock's may not. */
	if (wish->entry->role == ROLE_HUB && wish->now_ms < agenda->undo_until_ms)
		return REFUSAL_NOT_NOW;
	return REFUSAL_NONE;
}

static uint64_t revealed_apply(struct session *session, const struct wish *wish)
{
	agenda_reveal(session, wish->seq);
	return 0;
}

static enum refusal grace_check(const struct session *session, const struct wish *wish)
{
	const struct entry *entry = wish->entry;

	if (entry->on >= session->opening.template.phase_count || entry->value > 1)
		return REFUSAL_UNKNOWN_THING;
	const struct grace *grace = &session->agenda.graces[entry->on];
	bool extra = entry->value == 1;
	if (agenda_stands(session))
		return REFUSAL_NOT_NOW;
	/* The shorter grace of a phase ends first. */
	if (extra ? grace->open || !grace->extra_open : !grace->open)
		return REFUSAL_ALREADY_MOVED;
	return wish->now_ms < grace_end_ms(session, grace, extra) ? REFUSAL_NOT_NOW : REFUSAL_NONE;
}

static uint64_t grace_apply(struct session *session, const struct wish *wish)
{
	struct grace *grace = &session->agenda.graces[wish->entry->on];
	bool extra = wish->entry->value == 1;

	grace->open = false;
	if (extra || session->roster.extra_time_count == 0)
		grace->extra_open = false;
	session->agenda.changed_seq = wish->seq;
	return 0;
}

static enum refusal closed_check(const struct session *session, const struct wish *wish)
{
	if (agenda_is_closed(session))
		return REFUSAL_CLOSED;
	if (wish->entry->role != ROLE_HUB)
		return REFUSAL_NONE;
	if (session->agenda.phase + 1 != session->opening.template.phase_count)
		return REFUSAL_ALREADY_MOVED;
	return phase_check_over(session, wish, wish->entry->on);
}

static uint64_t closed_apply(struct session *session, const struct wish *wish)
{
	if (wish->entry->value > session->present_max)
		session->present_max = wish->entry->value;
	agenda_begin(session, wish, session->opening.template.phase_count);
	return 0;
}

static enum refusal sealed_check(const struct session *session, const struct wish *wish)
{
	bool is_over = agenda_is_closed(session) && session->agenda.revealed &&
		       !agenda_has_grace(session);

	if (!is_over)
		return REFUSAL_NOT_NOW;
	/* Its digest was made of another state: void, and proposed again. */
	return wish->entry->on == session->seq ? REFUSAL_NONE : REFUSAL_ALREADY_MOVED;
}

static uint64_t sealed_apply(struct session *session, const struct wish *wish)
{
	session->agenda.sealed = true;
	session->agenda.changed_seq = wish->seq;
	session->seal = wish->entry->digest;
	return 0;
}

const struct rule moved_rule = { moved_check, moved_apply };
const struct rule ended_rule = { ended_check, ended_apply };
const struct rule undone_rule = { undone_check, undone_apply };
const struct rule extended_rule = { extended_check, extended_apply };
const struct rule revealed_rule = { revealed_check, revealed_apply };
const struct rule grace_rule = { grace_check, grace_apply };
const struct rule closed_rule = { closed_check, closed_apply };
const struct rule sealed_rule = { sealed_check, sealed_apply };

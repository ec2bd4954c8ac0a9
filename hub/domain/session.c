/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The fold.  An entry is known already (a repeat: the same outcome, nothing
 * happens), refused (the outcome is remembered, its body is due), or taken.
 * All refusing is done by session_check(), which changes nothing; what is
 * taken is changed by its rule, which cannot fail.
 */
#include "domain/session.h"

#include <stdlib.h>

#include "base/check.h"
#include "domain/items.h"
#include "domain/rule.h"
#include "protocol/limits.h"

void session_init(struct session *session, struct str id)
{
	*session = (struct session){ .agenda.by = SEAT_NONE };
	session->id = str_copy(&session->arena, id);
}

void session_finish(struct session *session)
{
	body_text_reset(&session->title);
	body_text_reset(&session->question);
	roster_free(&session->roster);
	phenomena_free(&session->phenomena);
	comments_free(&session->comments);
	steps_free(&session->steps);
	settled_free(&session->settled);
	acts_free(&session->acts);
	course_free(&session->course);
	due_free(&session->due);
	arena_free(&session->arena);
	*session = (struct session){ 0 };
}

/* Commands of people come from seats; what the hub or an office does has none. */
static bool entry_has_seat(const struct entry *entry)
{
	bool is_in_the_room = entry->role == ROLE_PARTICIPANT || entry->role == ROLE_FACILITATOR;

	return is_in_the_room && !seat_key_is_zero(&entry->seat);
}

static struct wish wish_of(const struct session *session, const struct entry *entry)
{
	bool is_later = entry->time_ms > session->time_ms;

	return (struct wish){
		.entry = entry,
		.seq = session->seq + 1,
		.now_ms = is_later ? entry->time_ms : session->time_ms,
		.seat = entry_has_seat(entry) ? roster_find(&session->roster, &entry->seat)
					      : SEAT_NONE,
	};
}

static enum refusal right_check(const struct entry *entry)
{
	if (!rule_find(entry->kind) || !rights_allow_entry(entry->role, entry->kind))
		return REFUSAL_NOT_YOUR_RIGHT;
	bool needs_seat = entry->role == ROLE_PARTICIPANT;
	return needs_seat && !entry_has_seat(entry) ? REFUSAL_NOT_YOUR_RIGHT : REFUSAL_NONE;
}

/*
 * What becomes of a session's texts is the office's to say as long as there are any, and no room is
 * too full for it.
 */
static bool outlives_seal(enum entry_kind kind)
{
	return kind == ENTRY_ERASED || kind == ENTRY_KEPT;
}

/*
 * A full room still lets the facilitators bring it to its end and everybody
 * take back what is theirs; the clock is never refused, or it could not close.
 */
static enum refusal room_check(const struct session *session, const struct wish *wish)
{
	const struct entry *entry = wish->entry;
	bool is_participant = entry->role == ROLE_PARTICIPANT;
	bool is_erasure = entry->kind == ENTRY_WITHDRAWN;
	uint64_t seq_max = LIMIT_ROOM_ENTRIES;

	if (entry->role == ROLE_HUB || outlives_seal(entry->kind))
		return REFUSAL_NONE;
	if (is_participant && !is_erasure)
		seq_max -= LIMIT_ROOM_ENTRIES_RESERVED;
	if (wish->seq > seq_max)
		return REFUSAL_ROOM_FULL;
	bool is_new = is_participant && wish->seat == SEAT_NONE;
	return is_new && session->roster.count >= LIMIT_ROOM_MEMBERS ? REFUSAL_ROOM_FULL
								      : REFUSAL_NONE;
}

/* What the session's version does not know is never now; a removed author only reads. */
static enum refusal version_check(const struct session *session, const struct wish *wish)
{
	const struct entry *entry = wish->entry;
	bool is_participant = entry->role == ROLE_PARTICIPANT && wish->seat != SEAT_NONE;

	if (session->opening.rules < rule_since(entry->kind, entry->role))
		return entry->kind == ENTRY_NAME_CHOSEN ? REFUSAL_NOT_YOUR_RIGHT : REFUSAL_NOT_NOW;
	if (is_participant && session->roster.seats[wish->seat].removals > 0)
		return REFUSAL_REMOVED;
	return REFUSAL_NONE;
}

static enum refusal wish_check(const struct session *session, const struct wish *wish)
{
	const struct entry *entry = wish->entry;
	enum refusal refusal = right_check(entry);

	if (refusal)
		return refusal;
	if (session->opening.rules == 0 && entry->kind != ENTRY_OPENED)
		return REFUSAL_NOT_NOW;
	if (session->agenda.sealed && !outlives_seal(entry->kind))
		return REFUSAL_CLOSED;
	if (entry->kind != ENTRY_OPENED)
		refusal = version_check(session, wish);
	if (!refusal)
		refusal = room_check(session, wish);
	return refusal ? refusal : rule_find(entry->kind)->check(session, wish);
}

struct outcome session_check(const struct session *session, const struct entry *entry)
{
	const struct settlement *known = settled_find(&session->settled, &entry->seat,
						      entry->command);
	struct wish wish = wish_of(session, entry);

	if (known)
		return (struct outcome){ known->refusal, known->thing, true };
	return (struct outcome){ .refusal = wish_check(session, &wish) };
}

/* What the transcript names: who moved the agenda and when, and what was hidden. */
static bool entry_is_deed(enum entry_kind kind)
{
	switch (kind) {
	case ENTRY_PHASE_MOVED:
	case ENTRY_PHASE_ENDED:
	case ENTRY_PHASE_UNDONE:
	case ENTRY_PHASE_EXTENDED:
	case ENTRY_CLOSED:
	case ENTRY_HIDDEN:
	case ENTRY_RESTORED:
	case ENTRY_ERASED:
		return true;
	default:
		/* Whatever version 2 of the rules brought is an act of facilitators. */
		return rule_since(kind, ROLE_FACILITATOR) == 2 && kind != ENTRY_NAME_CHOSEN;
	}
}

static void acts_add(struct acts *acts, const struct wish *wish)
{
	const struct entry *entry = wish->entry;

	acts->items = items_grow_u32(acts->items, acts->count, &acts->cap, sizeof(*acts->items));
	struct deed *deed = &acts->items[acts->count++];
	*deed = (struct deed){
		.time_ms = wish->now_ms,
		.kind = entry->kind,
		.on = entry->on,
		.value = entry->value,
	};
	if (entry->kind == ENTRY_ERASED)
		body_text_set_one(&deed->reason, entry, entry->text_count - 1);
}

/* Facilitators have numbers among themselves, in the order in which they first did something. */
static void facilitator_number(struct roster *roster, const struct wish *wish)
{
	struct seat *seat = &roster->seats[wish->seat];

	if (wish->entry->role != ROLE_FACILITATOR || seat->facilitator)
		return;
	seat->facilitator = ++roster->facilitators;
	seat->changed_seq = wish->seq;
}

/* Gives the id of what was made or changed. */
static uint64_t session_take(struct session *session, struct wish *wish)
{
	/* Numbered at the first entry that is taken: looking on, or failing, costs no seat. */
	if (entry_has_seat(wish->entry)) {
		wish->seat = roster_take(&session->roster, &wish->entry->seat);
		facilitator_number(&session->roster, wish);
	}
	if (entry_is_deed(wish->entry->kind))
		acts_add(&session->acts, wish);
	uint64_t agenda_seq = session->agenda.changed_seq;
	uint64_t thing = rule_find(wish->entry->kind)->apply(session, wish);
	bool is_of_agenda = wish->entry->role == ROLE_HUB || wish->entry->role == ROLE_FACILITATOR;
	/* Shown to the other facilitators; nothing is decided by it. */
	if (is_of_agenda && agenda_seq != session->agenda.changed_seq)
		session->agenda.by = wish->seat;
	return thing;
}

struct outcome session_apply(struct session *session, const struct entry *entry, struct str head)
{
	CHECK(entry->seq == session->seq + 1);
	CHECK(head.len > 0);
	struct outcome outcome = session_check(session, entry);
	struct wish wish = wish_of(session, entry);
	bool is_void = outcome.repeat || outcome.refusal;

	if (!is_void)
		outcome.thing = session_take(session, &wish);
	else if (entry->has_body && !entry->body_destroyed)
		due_add(&session->due, entry->seq, outcome.repeat ? "repeated" : "refused");
	if (entry->command.len && !outcome.repeat)
		settled_add(&session->settled, entry, (struct settlement){
			.refusal = outcome.refusal, .thing = outcome.thing, .seq = entry->seq });
	session->chain = entry_chain(&session->chain, session->id, entry->seq, head);
	session->seq = entry->seq;
	session->time_ms = wish.now_ms;
	return outcome;
}

uint64_t session_barrier_seq(const struct session *session, enum lane lane)
{
	CHECK(lane < LANE_COUNT);
	return session->barrier_seq[lane];
}

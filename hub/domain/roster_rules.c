/* SPDX-License-Identifier: EUPL-1.2 */
/* What a seat says of itself: name, profession, extra time. */
#include "base/check.h"
#include "domain/rule.h"
#include "domain/session.h"

static struct seat *wish_seat(struct session *session, const struct wish *wish)
{
	CHECK(wish->seat < session->roster.count);
	return &session->roster.seats[wish->seat];
}

/* As long as anything of a participant's is taken, so is this. */
static enum refusal name_check(const struct session *session, const struct wish *wish)
{
	return wish_check_act(session, wish, ACT_WITHDRAW);
}

static uint64_t name_apply(struct session *session, const struct wish *wish)
{
	struct seat *seat = wish_seat(session, wish);

	due_add_text(&session->due, &seat->name, "renamed");
	body_text_set(&seat->name, wish->entry);
	seat->changed_seq = wish->seq;
	seat->label_seq = wish->seq;
	barrier_set_phenomena(session, wish->seq);
	return 0;
}

static enum refusal profession_check(const struct session *session, const struct wish *wish)
{
	if (wish->entry->value >= PROFESSION_COUNT)
		return REFUSAL_UNKNOWN_WORD;
	return wish_check_act(session, wish, ACT_WITHDRAW);
}

/* One seat more or less may be the one that makes all others of it shown, or not. */
static void profession_count(struct session *session, enum profession profession, bool more,
			     uint64_t seq)
{
	struct roster *roster = &session->roster;
	uint32_t *count = &roster->professions[profession];
	bool was_shown = *count >= PROFESSION_SEATS_MIN;

	if (profession == PROFESSION_NONE)
		return;
	CHECK(more || *count > 0);
	*count = more ? *count + 1 : *count - 1;
	bool is_shown = *count >= PROFESSION_SEATS_MIN;
	if (was_shown == is_shown)
		return;
	for (uint32_t i = 0; i < roster->count; i++)
		if (roster->seats[i].profession == profession)
			roster->seats[i].label_seq = seq;
	if (was_shown)
		barrier_set_phenomena(session, seq);
}

static uint64_t profession_apply(struct session *session, const struct wish *wish)
{
	struct seat *seat = wish_seat(session, wish);
	enum profession before = seat->profession;

	seat->profession = (enum profession)wish->entry->value;
	seat->changed_seq = wish->seq;
	seat->label_seq = wish->seq;
	profession_count(session, before, false, wish->seq);
	profession_count(session, seat->profession, true, wish->seq);
	return 0;
}

static enum refusal extra_time_check(const struct session *session, const struct wish *wish)
{
	if (wish->entry->value > 1)
		return REFUSAL_UNKNOWN_WORD;
	return wish_check_act(session, wish, ACT_WITHDRAW);
}

static uint64_t extra_time_apply(struct session *session, const struct wish *wish)
{
	struct seat *seat = wish_seat(session, wish);
	bool wants = wish->entry->value == 1;

	if (wants == seat->extra_time)
		return 0;
	CHECK(wants || session->roster.extra_time_count > 0);
	seat->extra_time = wants;
	if (wants)
		session->roster.extra_time_count++;
	else
		session->roster.extra_time_count--;
	seat->changed_seq = wish->seq;
	session->agenda.changed_seq = wish->seq;
	return 0;
}

const struct rule name_rule = { name_check, name_apply };
const struct rule profession_rule = { profession_check, profession_apply };
const struct rule extra_time_rule = { extra_time_check, extra_time_apply };

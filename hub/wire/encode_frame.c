/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The lane's frames, read from the state by who changed last.  One question
 * stands before every thing: does the lane see it now?  What it sees and what
 * changed is said; what it would see but for its fate is gone; all else is silence.
 */
#include "wire/encode.h"

#include "base/check.h"
#include "wire/things.h"

struct view {
	const struct session *session;
	enum lane lane;
	uint32_t sees;
	uint64_t from;
	bool whole; /* a snapshot: everything seen, whether or not it changed */
};

static bool is_new(const struct view *view, uint64_t seq)
{
	return view->whole || seq > view->from;
}

static bool view_sees(const struct view *view, enum sight sight)
{
	return view->sees & sight;
}

/* How the author is named is said with each thing of hers, so it makes them new, too. */
static bool author_is_new(const struct view *view, uint32_t seat)
{
	const struct roster *roster = &view->session->roster;

	CHECK(seat == SEAT_NONE || seat < roster->count);
	return seat != SEAT_NONE && is_new(view, roster->seats[seat].label_seq);
}

static bool phenomenon_is_new(const struct view *view, const struct phenomenon *phenomenon)
{
	return is_new(view, phenomenon->changed_seq) || author_is_new(view, phenomenon->author);
}

static bool comment_is_new(const struct view *view, const struct comment *comment)
{
	return is_new(view, comment->changed_seq) || author_is_new(view, comment->author);
}

static bool phenomenon_is_seen(const struct view *view, const struct phenomenon *phenomenon)
{
	return view_sees(view, SIGHT_PHENOMENA) && phenomenon_is_shown(phenomenon, view->lane);
}

static bool comment_is_seen(const struct view *view, const struct comment *comment)
{
	return view_sees(view, SIGHT_PHENOMENA) && comment_is_shown(comment, view->lane);
}

static void grace_add(struct json *json, const struct grace *grace)
{
	json_open(json, '{');
	member_u64(json, "phase", grace->phase);
	member_u64(json, "until", grace->until_ms);
	if (grace->extra_open)
		member_u64(json, "until_extra", grace->extra_until_ms);
	json_close(json, '}');
}

static void graces_add(struct json *json, const struct session *session)
{
	json_key(json, "grace");
	json_open(json, '[');
	for (uint32_t i = 0; i < session->opening.template.phase_count; i++) {
		const struct grace *grace = &session->agenda.graces[i];
		if (grace->open || grace->extra_open)
			grace_add(json, grace);
	}
	json_close(json, ']');
}

static void may_add(struct json *json, const struct session *session)
{
	uint32_t may = agenda_may(session, false), may_extra = agenda_may(session, true);

	json_key(json, "may");
	acts_add(json, may);
	if (may_extra == may)
		return;
	json_key(json, "may_extra");
	acts_add(json, may_extra);
}

/* A facilitator is named to the others, by her number. */
static void mover_add(struct json *json, const struct view *view)
{
	const struct roster *roster = &view->session->roster;
	uint32_t by = view->session->agenda.by;

	if (view->lane != LANE_DESK || by == SEAT_NONE)
		return;
	json_key(json, "by");
	json_open(json, '{');
	member_u64(json, "n", roster->seats[by].facilitator);
	member_str(json, "name", body_text_at(&roster->seats[by].name, 0));
	json_close(json, '}');
}

static void clock_add(struct json *json, const struct session *session)
{
	if (session->rounds)
		member_u64(json, "round", session->rounds + 1);
	member_flag(json, "paused", session->agenda.paused);
	member_flag(json, "frozen", session->agenda.frozen);
	if (agenda_stands(session))
		member_u64(json, "left", session->agenda.left_ms);
}

static void agenda_add(struct json *json, const struct view *view)
{
	const struct session *session = view->session;
	const struct agenda *agenda = &session->agenda;

	json_open(json, '{');
	member_u64(json, "phase", agenda->phase);
	member_u64(json, "move", agenda->move);
	member_u64(json, "begun", agenda->begun_ms);
	member_u64(json, "ends", agenda->ends_ms);
	member_u64(json, "undo_until", agenda->undo_until_ms);
	member_u64(json, "shown", agenda->shown);
	may_add(json, session);
	graces_add(json, session);
	member_u64(json, "extra", session->roster.extra_time_count);
	clock_add(json, session);
	mover_add(json, view);
	member_u64(json, "closed", agenda->closed_ms);
	member_bool(json, "sealed", agenda->sealed);
	json_close(json, '}');
}

/* Nobody is led to what the lane may not see. */
static void spotlight_add(struct set *set, const struct view *view)
{
	const struct session *session = view->session;
	const struct phenomenon *lit = phenomena_find(&session->phenomena, session->spotlight);

	if (!is_new(view, session->spotlight_seq) && !(lit && is_new(view, lit->changed_seq)))
		return;
	set_key(set, "spotlight");
	json_u64(&set->json, lit && phenomenon_is_seen(view, lit) ? lit->head : 0);
}

static void counts_add(struct set *set, const struct view *view)
{
	const struct session *session = view->session;

	if (!is_new(view, session->counts_seq))
		return;
	set_key(set, "counts");
	json_open(&set->json, '{');
	member_u64(&set->json, "phenomena", session->phenomena.shown);
	member_u64(&set->json, "voted",
		   view_sees(view, SIGHT_VOTED) ? session->roster.voted_count : 0);
	json_close(&set->json, '}');
}

static void by_add(struct json *json, const struct view *view, uint32_t seat)
{
	const struct roster *roster = &view->session->roster;

	if (seat == SEAT_NONE)
		return;
	struct str name = body_text_at(&roster->seats[seat].name, 0);
	enum profession profession = roster_shown_profession(roster, seat);
	if (name.len == 0 && profession == PROFESSION_NONE)
		return;
	json_key(json, "by");
	json_open(json, '{');
	member_str(json, "name", name);
	member_word(json, "profession", profession_word(profession));
	json_close(json, '}');
}

/* The desk's alone. */
static void moderation_add(struct json *json, const struct phenomenon *phenomenon)
{
	member_flag(json, "hidden", phenomenon->hidden);
	member_flag(json, "waiting", phenomenon->approval == APPROVAL_WAITS);
	member_flag(json, "refused", phenomenon->approval == APPROVAL_REFUSED);
	thing_add_reason(json, &phenomenon->reason);
	member_flag(json, "removed", phenomenon->author_removed);
}

static void phenomenon_add(struct set *set, const struct view *view,
			   const struct phenomenon *phenomenon)
{
	struct json *json = &set->json;

	set_item_open(set);
	json_open(json, '{');
	phenomenon_add_text(json, phenomenon);
	phenomenon_add_tags(json, phenomenon, false);
	phenomenon_add_about(json, phenomenon);
	member_flag(json, "quotable", phenomenon->about.quotable);
	by_add(json, view, phenomenon->author);
	member_flag(json, "edited", phenomenon->edited);
	member_flag(json, "redacted", phenomenon->redacted);
	member_u64(json, "order", phenomenon->order);
	if (phenomenon->head != phenomenon->id)
		member_u64(json, "into", phenomenon->head);
	member_flag(json, "locked", phenomenon->locked);
	if (view->lane == LANE_DESK)
		moderation_add(json, phenomenon);
	json_close(json, '}');
	set_item_close(set);
}

static void phenomena_add(struct set *set, const struct view *view)
{
	const struct phenomena *phenomena = &view->session->phenomena;

	set_section_open(set, "phenomena", '[');
	for (uint32_t i = 0; i < phenomena->count; i++) {
		const struct phenomenon *phenomenon = &phenomena->items[i];
		if (phenomenon_is_seen(view, phenomenon) && phenomenon_is_new(view, phenomenon))
			phenomenon_add(set, view, phenomenon);
	}
	set_section_close(set);
}

/*
 * A phenomenon that comes back into sight brings its tally along.  What is merged has none of its
 * own: it is said as nothing, so that no earlier one stays.
 */
static void tallies_add(struct set *set, const struct view *view)
{
	const struct phenomena *phenomena = &view->session->phenomena;

	if (!view_sees(view, SIGHT_TALLIES))
		return;
	set_section_open(set, "tallies", '[');
	for (uint32_t i = 0; i < phenomena->count; i++) {
		const struct phenomenon *phenomenon = &phenomena->items[i];
		bool tally_is_new = is_new(view, phenomenon->tally_seq) ||
				    is_new(view, phenomenon->changed_seq);
		if (!tally_is_new || !phenomenon_is_seen(view, phenomenon))
			continue;
		set_item_open(set);
		json_open(&set->json, '{');
		member_u64(&set->json, "id", phenomenon->id);
		member_u64(&set->json, "voices", phenomenon->voices);
		member_u64(&set->json, "votes", phenomenon->dots);
		phenomenon_add_rounds(&set->json, view->session, phenomenon);
		json_close(&set->json, '}');
		set_item_close(set);
	}
	set_section_close(set);
}

static void comment_add(struct set *set, const struct view *view, const struct comment *comment)
{
	const struct phenomenon *on = phenomena_find(&view->session->phenomena, comment->on);
	struct json *json = &set->json;

	CHECK(on);
	set_item_open(set);
	json_open(json, '{');
	member_u64(json, "id", comment->id);
	member_u64(json, "on", comment->on);
	member_u64(json, "n", comment->number);
	thing_add_text(json, &comment->text);
	member_str(json, "lang", comment->lang);
	member_flag(json, "author", comment->author == on->author);
	member_flag(json, "facilitator", comment->by_facilitator);
	by_add(json, view, comment->author);
	member_flag(json, "redacted", comment->redacted);
	if (view->lane == LANE_DESK) {
		member_flag(json, "hidden", comment->hidden);
		thing_add_reason(json, &comment->reason);
		member_flag(json, "removed", comment->author_removed);
	}
	json_close(json, '}');
	set_item_close(set);
}

static void comments_add(struct set *set, const struct view *view)
{
	const struct comments *comments = &view->session->comments;

	set_section_open(set, "comments", '[');
	for (uint32_t i = 0; i < comments->count; i++) {
		const struct comment *comment = &comments->items[i];
		if (comment_is_seen(view, comment) && comment_is_new(view, comment))
			comment_add(set, view, comment);
	}
	set_section_close(set);
}

static void steps_add(struct set *set, const struct view *view)
{
	const struct steps *steps = &view->session->steps;

	/* The floor of a frozen session is dark. */
	if (view->lane == LANE_FLOOR && view->session->agenda.frozen)
		return;
	set_section_open(set, "steps", '[');
	for (uint32_t i = 0; i < steps->count; i++) {
		const struct step *step = &steps->items[i];
		if (step->removed || !is_new(view, step->changed_seq))
			continue;
		set_item_open(set);
		json_open(&set->json, '{');
		step_add(&set->json, step);
		json_close(&set->json, '}');
		set_item_close(set);
	}
	set_section_close(set);
}

static void gone_item_add(struct set *set, uint64_t id)
{
	set_item_open(set);
	json_u64(&set->json, id);
	set_item_close(set);
}

/* Ids of what is seen by this lane at other times: a lane that sees no phenomena never had any. */
static void gone_things_add(struct set *set, const struct view *view)
{
	const struct phenomena *phenomena = &view->session->phenomena;
	const struct comments *comments = &view->session->comments;

	for (uint32_t i = 0; i < phenomena->count; i++)
		if (is_new(view, phenomena->items[i].changed_seq) &&
		    !phenomenon_is_seen(view, &phenomena->items[i]))
			gone_item_add(set, phenomena->items[i].id);
	for (uint32_t i = 0; i < comments->count; i++)
		if (is_new(view, comments->items[i].changed_seq) &&
		    !comment_is_seen(view, &comments->items[i]))
			gone_item_add(set, comments->items[i].id);
}

static void gone_add(struct set *set, const struct view *view)
{
	const struct steps *steps = &view->session->steps;

	if (view->whole)
		return;
	set_section_open(set, "gone", '[');
	if (view_sees(view, SIGHT_PHENOMENA))
		gone_things_add(set, view);
	for (uint32_t i = 0; i < steps->count; i++)
		if (steps->items[i].removed && is_new(view, steps->items[i].changed_seq))
			gone_item_add(set, steps->items[i].id);
	set_section_close(set);
}

static bool agenda_is_new(const struct view *view)
{
	const struct agenda *agenda = &view->session->agenda;
	bool mover_is_new = view->lane == LANE_DESK && agenda->by != SEAT_NONE &&
			    is_new(view, view->session->roster.seats[agenda->by].label_seq);

	return is_new(view, agenda->changed_seq) || mover_is_new;
}

static void view_encode(struct parts *out, const struct view *view)
{
	struct set set = {
		.parts = out,
		.t = view->whole ? "snapshot" : "frame",
		.from = view->from,
		.to = view->session->seq,
	};

	set_open(&set);
	if (agenda_is_new(view)) {
		set_key(&set, "agenda");
		agenda_add(&set.json, view);
	}
	spotlight_add(&set, view);
	counts_add(&set, view);
	phenomena_add(&set, view);
	tallies_add(&set, view);
	comments_add(&set, view);
	steps_add(&set, view);
	gone_add(&set, view);
	set_close(&set);
}

void encode_frame(struct parts *out, const struct session *session, enum lane lane, uint64_t from)
{
	bool whole = session->agenda.sight_seq > from;

	view_encode(out, &(struct view){ .session = session, .lane = lane, .whole = whole,
					 .from = whole ? 0 : from,
					 .sees = agenda_sees(session, lane) });
}

void encode_snapshot(struct parts *out, const struct session *session, enum lane lane)
{
	view_encode(out, &(struct view){ .session = session, .lane = lane, .whole = true,
					 .sees = agenda_sees(session, lane) });
}

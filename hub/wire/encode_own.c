/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One's own: what a seat posted and what became of it, what it gave, what it
 * said of itself.  Written from the state, so nothing is queued for anybody;
 * what was withdrawn is named without its text, which is being destroyed.
 */
#include "base/check.h"
#include "wire/encode.h"
#include "wire/personal.h"
#include "wire/things.h"

struct own {
	const struct session *session;
	uint32_t seat;
	uint64_t from;
};

static bool is_new(const struct own *own, uint64_t seq)
{
	return seq > own->from;
}

static const char *post_fate(const struct phenomenon *phenomenon)
{
	if (phenomenon->withdrawn)
		return "withdrawn";
	if (phenomenon->hidden)
		return "hidden";
	if (phenomenon->approval)
		return phenomenon->approval == APPROVAL_WAITS ? "waiting" : "refused";
	return phenomenon->thread_hidden ? "hidden" : "shown";
}

static const char *comment_fate(const struct comment *comment)
{
	if (comment->withdrawn)
		return "withdrawn";
	return comment_is_shown(comment, LANE_FLOOR) ? "shown" : "hidden";
}

static void post_add(struct json *json, const struct phenomenon *phenomenon)
{
	json_open(json, '{');
	if (phenomenon->withdrawn) {
		member_u64(json, "id", phenomenon->id);
		member_u64(json, "n", phenomenon->number);
	} else {
		phenomenon_add_text(json, phenomenon);
		phenomenon_add_tags(json, phenomenon, false);
		phenomenon_add_about(json, phenomenon);
		member_flag(json, "quotable", phenomenon->about.quotable);
		member_flag(json, "edited", phenomenon->edited);
		member_flag(json, "redacted", phenomenon->redacted);
		thing_add_reason(json, &phenomenon->reason);
	}
	member_word(json, "state", post_fate(phenomenon));
	json_close(json, '}');
}

static void posts_add(struct set *set, const struct own *own)
{
	const struct phenomena *phenomena = &own->session->phenomena;

	set_section_open(set, "posts", '[');
	for (uint32_t i = 0; i < phenomena->count; i++) {
		const struct phenomenon *phenomenon = &phenomena->items[i];
		bool changed = is_new(own, phenomenon->changed_seq) ||
			       is_new(own, phenomenon->own_seq);
		if (phenomenon->author != own->seat || !changed)
			continue;
		set_item_open(set);
		post_add(&set->json, phenomenon);
		set_item_close(set);
	}
	set_section_close(set);
}

static void comment_add(struct json *json, const struct comment *comment)
{
	json_open(json, '{');
	member_u64(json, "id", comment->id);
	member_u64(json, "on", comment->on);
	if (!comment->withdrawn) {
		thing_add_text(json, &comment->text);
		member_str(json, "lang", comment->lang);
		member_flag(json, "redacted", comment->redacted);
		thing_add_reason(json, &comment->reason);
	}
	member_u64(json, "n", comment->number);
	member_word(json, "state", comment_fate(comment));
	json_close(json, '}');
}

static void comments_add(struct set *set, const struct own *own)
{
	const struct comments *comments = &own->session->comments;

	set_section_open(set, "comments", '[');
	for (uint32_t i = 0; i < comments->count; i++) {
		const struct comment *comment = &comments->items[i];
		if (comment->author != own->seat || !is_new(own, comment->changed_seq))
			continue;
		set_item_open(set);
		comment_add(&set->json, comment);
		set_item_close(set);
	}
	set_section_close(set);
}

static void voice_add(struct json *json, const struct support *support)
{
	json_bool(json, support->voice);
}

static void votes_add(struct json *json, const struct support *support)
{
	json_u64(json, support->dots);
}

/* One section of what the seat gave, keyed by phenomenon. */
static void supports_add(struct set *set, const struct own *own, const char *key,
			 void (*value_add)(struct json *json, const struct support *support))
{
	const struct phenomena *phenomena = &own->session->phenomena;

	set_section_open(set, key, '{');
	for (uint32_t i = 0; i < phenomena->count; i++) {
		const struct phenomenon *phenomenon = &phenomena->items[i];
		if (!is_new(own, phenomenon->tally_seq))
			continue;
		const struct support *support = phenomenon_support(phenomenon, own->seat);
		if (!support || !is_new(own, support->changed_seq))
			continue;
		set_item_open(set);
		json_key_u64(&set->json, phenomenon->id);
		value_add(&set->json, support);
		set_item_close(set);
	}
	set_section_close(set);
}

/* Of the dots given, those that sleep; a snapshot has no zeros. */
static void asleep_add(struct set *set, const struct own *own)
{
	const struct phenomena *phenomena = &own->session->phenomena;

	set_section_open(set, "asleep", '{');
	for (uint32_t i = 0; i < phenomena->count; i++) {
		const struct phenomenon *phenomenon = &phenomena->items[i];
		const struct support *support = phenomenon_support(phenomenon, own->seat);
		if (!support || !is_new(own, support->changed_seq))
			continue;
		if (support->asleep == 0 && own->from == 0)
			continue;
		set_item_open(set);
		json_key_u64(&set->json, phenomenon->id);
		json_u64(&set->json, support->asleep);
		set_item_close(set);
	}
	set_section_close(set);
}

static bool has_tagged(const struct own *own, const struct phenomenon *phenomenon)
{
	for (uint32_t i = 0; i < phenomenon->tag_count; i++)
		if (phenomenon->tags[i].by == own->seat)
			return true;
	return false;
}

/* The last of the seat's tags may have been taken off: whoever knew it must hear an empty list. */
static bool tagged_is_new(const struct own *own, const struct phenomenon *phenomenon)
{
	if (!is_new(own, phenomenon->changed_seq))
		return false;
	const struct support *support = phenomenon_support(phenomenon, own->seat);
	bool may_be_off = own->from && support && is_new(own, support->changed_seq);
	return has_tagged(own, phenomenon) || may_be_off;
}

static void tagged_add(struct set *set, const struct own *own)
{
	const struct phenomena *phenomena = &own->session->phenomena;

	set_section_open(set, "tagged", '{');
	for (uint32_t i = 0; i < phenomena->count; i++) {
		const struct phenomenon *phenomenon = &phenomena->items[i];
		if (!tagged_is_new(own, phenomenon))
			continue;
		set_item_open(set);
		json_key_u64(&set->json, phenomenon->id);
		json_open(&set->json, '[');
		for (uint32_t t = 0; t < phenomenon->tag_count; t++)
			if (phenomenon->tags[t].by == own->seat &&
			    tag_str(&phenomenon->tags[t]).len)
				json_str(&set->json, tag_str(&phenomenon->tags[t]));
		json_close(&set->json, ']');
		set_item_close(set);
	}
	set_section_close(set);
}

/* Values that stand alone; a seat that never had an entry has them too. */
static void seat_add(struct set *set, const struct own *own)
{
	static const struct seat nobody = { .profession = PROFESSION_NONE };
	const struct roster *roster = &own->session->roster;
	CHECK(own->seat == SEAT_NONE || own->seat < roster->count);
	const struct seat *seat = own->seat == SEAT_NONE ? &nobody : &roster->seats[own->seat];

	if (own->from && !is_new(own, seat->changed_seq))
		return;
	CHECK(seat->dots_spent <= own->session->opening.template.dots);
	set_key(set, "dots_left");
	json_u64(&set->json, own->session->opening.template.dots - seat->dots_spent);
	set_key(set, "name");
	json_str(&set->json, body_text_at(&seat->name, 0));
	set_key(set, "profession");
	json_word(&set->json, profession_word(seat->profession));
	set_key(set, "extra_time");
	json_bool(&set->json, seat->extra_time);
	set_key(set, "removed");
	json_bool(&set->json, seat->removals > 0);
	set_key(set, "facilitator");
	json_u64(&set->json, seat->facilitator);
}

static void answer_add(struct json *json, const struct answer *answer)
{
	enum refusal refusal = answer->outcome.refusal;

	json_open(json, '{');
	member_text(json, "id", answer->id);
	if (answer->gate)
		member_word(json, "refused", gate_word(answer->gate));
	else if (refusal)
		member_word(json, "refused", refusal_word(refusal));
	else
		member_u64(json, "ok", answer->outcome.thing);
	if (answer->found)
		personal_data_add(json, answer->found);
	json_close(json, '}');
}

static void answers_add(struct set *set, const struct own_view *view)
{
	set_section_open(set, "outcomes", '[');
	for (uint32_t i = 0; i < view->answer_count; i++) {
		set_item_open(set);
		answer_add(&set->json, &view->answers[i]);
		set_item_close(set);
	}
	set_section_close(set);
}

bool encode_own(struct parts *out, const struct session *session, const struct own_view *view)
{
	struct own own = { .session = session, .seat = view->seat, .from = view->from };
	struct set set = { .parts = out, .t = "own", .from = view->from, .to = session->seq };

	set_open(&set);
	seat_add(&set, &own);
	if (view->seat != SEAT_NONE) {
		posts_add(&set, &own);
		comments_add(&set, &own);
		supports_add(&set, &own, "voices", voice_add);
		supports_add(&set, &own, "votes", votes_add);
		asleep_add(&set, &own);
		tagged_add(&set, &own);
	}
	answers_add(&set, view);
	return set_close(&set);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* Next steps, from the first minute to the seal; facilitators write them. */
#include "base/check.h"
#include "domain/items.h"
#include "domain/places.h"
#include "domain/rule.h"
#include "domain/session.h"
#include "domain/threads.h"
#include "protocol/limits.h"

/* A step may stand on what is hidden: that may be shown again. */
static enum refusal step_check_on(const struct session *session, uint64_t id)
{
	const struct phenomenon *phenomenon = phenomena_find_head(&session->phenomena, id);

	if (id == 0)
		return REFUSAL_NONE;
	if (!phenomenon)
		return REFUSAL_UNKNOWN_THING;
	return phenomenon->withdrawn ? REFUSAL_GONE : REFUSAL_NONE;
}

static enum refusal step_check(const struct session *session, const struct wish *wish)
{
	if (session->steps.count >= LIMIT_ROOM_STEPS)
		return REFUSAL_ROOM_FULL;
	return step_check_on(session, wish->entry->on);
}

/* A step on a merged phenomenon is on its thread. */
static uint64_t step_on(struct session *session, uint64_t id)
{
	return id ? thread_take(session, id)->id : 0;
}

static uint64_t step_apply(struct session *session, const struct wish *wish)
{
	struct steps *steps = &session->steps;
	uint32_t place = steps->count++;

	steps->items = items_grow_u32(steps->items, place, &steps->cap, sizeof(*steps->items));
	struct step *step = &steps->items[place];
	*step = (struct step){
		.id = wish->seq,
		.on = step_on(session, wish->entry->on),
		.written_ms = wish->now_ms,
		.changed_seq = wish->seq,
		.review = wish->entry->confirmed.count > 0,
	};
	body_text_set(&step->text, wish->entry);
	return step->id;
}

static enum refusal step_removed_check(const struct session *session, const struct wish *wish)
{
	const struct step *step = steps_find(&session->steps, wish->entry->on);

	if (!step)
		return REFUSAL_UNKNOWN_THING;
	return step->removed ? REFUSAL_GONE : REFUSAL_NONE;
}

static uint64_t step_removed_apply(struct session *session, const struct wish *wish)
{
	struct step *step = steps_take(&session->steps, wish->entry->on);

	CHECK(step);
	due_add_text(&session->due, &step->text, "removed");
	body_text_wipe(&step->text);
	step->removed = true;
	step->changed_seq = wish->seq;
	barrier_set_all(session, wish->seq);
	return step->id;
}

static enum refusal step_edited_check(const struct session *session, const struct wish *wish)
{
	enum refusal refusal = step_removed_check(session, wish);

	if (refusal)
		return refusal;
	/* What it stands on already may have been withdrawn since: its words may still change. */
	const struct step *step = steps_find(&session->steps, wish->entry->on);
	bool is_same = step->on == wish->entry->value;
	return is_same ? REFUSAL_NONE : step_check_on(session, wish->entry->value);
}

static uint64_t step_edited_apply(struct session *session, const struct wish *wish)
{
	struct step *step = steps_take(&session->steps, wish->entry->on);

	CHECK(step);
	due_add_text(&session->due, &step->text, "edited");
	body_text_set(&step->text, wish->entry);
	/* What it stood on already may have been withdrawn since. */
	if (step->on != wish->entry->value)
		step->on = step_on(session, wish->entry->value);
	step->changed_seq = wish->seq;
	step->review = wish->entry->confirmed.count > 0;
	barrier_set_all(session, wish->seq);
	return step->id;
}

const struct rule step_rule = { step_check, step_apply };
const struct rule step_edited_rule = { step_edited_check, step_edited_apply };
const struct rule step_removed_rule = { step_removed_check, step_removed_apply };

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Voices and votes.  Both are set, not added: a double tap is harmless.  On a
 * thread they are set on its head, and cleared, for that seat, on all that was
 * merged into it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "domain/dots.h"
#include "domain/items.h"
#include "domain/phenomena_acts.h"
#include "domain/places.h"
#include "domain/session.h"
#include "domain/threads.h"

static struct support *support_find(struct phenomenon *phenomenon, uint32_t seat)
{
	return (struct support *)phenomenon_support(phenomenon, seat);
}

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

static void support_changed(struct phenomenon *phenomenon, struct support *support, uint64_t seq)
{
	support->changed_seq = seq;
	phenomenon->tally_seq = seq;
}

void support_touch(struct phenomenon *phenomenon, uint32_t seat, uint64_t seq)
{
	if (seat != SEAT_NONE)
		support_take(phenomenon, seat)->changed_seq = seq;
}

void dots_forget(struct session *session, const struct wish *wish, struct phenomenon *phenomenon)
{
	uint32_t budget = session->opening.template.dots;

	for (uint32_t i = 0; i < phenomenon->support_count; i++) {
		struct support *support = &phenomenon->supports[i];
		uint32_t spent = session->roster.seats[support->seat].dots_spent;
		CHECK(spent <= budget);
		if (support->dots <= budget - spent)
			continue;
		support->dots = 0;
		support_changed(phenomenon, support, wish->seq);
	}
}

void support_reset(const struct wish *wish, struct phenomenon *phenomenon)
{
	for (uint32_t i = 0; i < phenomenon->support_count; i++) {
		struct support *support = &phenomenon->supports[i];
		support->voice = false;
		support->dots = 0;
		support->given_seq = 0;
		support_changed(phenomenon, support, wish->seq);
	}
	memset(phenomenon->rounds, 0, sizeof(phenomenon->rounds));
}

/* One voice: of which thread, of which seat. */
struct voice {
	uint32_t head, seat;
};

struct voices {
	struct voice *items;
	uint32_t count, cap;
};

static int voices_compare(const void *a, const void *b)
{
	const struct voice *left = a, *right = b;

	if (left->head != right->head)
		return left->head < right->head ? -1 : 1;
	return left->seat < right->seat ? -1 : left->seat > right->seat;
}

/* What is merged and itself out of sight does not speak for the thread. */
static void voices_take(struct voices *voices, const struct session *session,
			const struct phenomenon *phenomenon)
{
	const struct phenomenon *head = phenomena_find(&session->phenomena, phenomenon->head);
	bool is_head = phenomenon == head;
	bool is_out = phenomenon->hidden || phenomenon->approval || phenomenon->withdrawn;

	CHECK(head);
	for (uint32_t i = 0; (is_head || !is_out) && i < phenomenon->support_count; i++) {
		const struct support *support = &phenomenon->supports[i];
		/* Who wrote it meets it anyway: voices count the others. */
		if (!support->voice || support->seat == head->author)
			continue;
		voices->items = items_grow_u32(voices->items, voices->count, &voices->cap,
					       sizeof(*voices->items));
		voices->items[voices->count++] = (struct voice){
			.head = (uint32_t)(head - session->phenomena.items),
			.seat = support->seat };
	}
}

static void voices_add(struct session *session, struct voices *voices)
{
	if (voices->count > 1)
		qsort(voices->items, voices->count, sizeof(*voices->items), voices_compare);
	for (uint32_t i = 0; i < voices->count; i++)
		if (i == 0 || voices_compare(&voices->items[i - 1], &voices->items[i]) != 0)
			session->phenomena.items[voices->items[i].head].voices++;
	free(voices->items);
}

void voices_count_all(struct session *session, const struct wish *wish)
{
	struct phenomena *phenomena = &session->phenomena;
	uint32_t *before = calloc(phenomena->count + 1, sizeof(*before));
	struct voices voices = { 0 };

	CHECK(before);
	for (uint32_t i = 0; i < phenomena->count; i++) {
		before[i] = phenomena->items[i].voices;
		phenomena->items[i].voices = 0;
		voices_take(&voices, session, &phenomena->items[i]);
	}
	voices_add(session, &voices);
	for (uint32_t i = 0; i < phenomena->count; i++)
		if (phenomena->items[i].voices != before[i])
			phenomena->items[i].tally_seq = wish->seq;
	free(before);
}

static void voices_count_thread(struct session *session, struct phenomenon *head)
{
	struct phenomena *phenomena = &session->phenomena;
	struct voices voices = { 0 };

	head->voices = 0;
	for (uint32_t i = 0; i < phenomena->count; i++)
		if (phenomena->items[i].head == head->id)
			voices_take(&voices, session, &phenomena->items[i]);
	voices_add(session, &voices);
}

static enum refusal voice_check(const struct session *session, const struct wish *wish)
{
	enum refusal refusal = wish_check_act(session, wish, ACT_VOICE);

	if (!refusal && wish->entry->value > 1)
		refusal = REFUSAL_UNKNOWN_WORD;
	return refusal ? refusal : thread_check_open(session, wish, wish->entry->on);
}

/* Gives whether anything was there to be cleared. */
static bool voice_clear_merged(struct session *session, const struct wish *wish, uint64_t head)
{
	bool was_there = false;

	for (uint32_t i = 0; i < session->phenomena.count; i++) {
		struct phenomenon *phenomenon = &session->phenomena.items[i];
		struct support *support = support_find(phenomenon, wish->seat);
		if (phenomenon->head != head || phenomenon->id == head || !support ||
		    !support->voice)
			continue;
		support->voice = false;
		support_changed(phenomenon, support, wish->seq);
		was_there = true;
	}
	return was_there;
}

static uint64_t voice_apply(struct session *session, const struct wish *wish)
{
	struct phenomenon *head = thread_take(session, wish->entry->on);
	bool changed = voice_clear_merged(session, wish, head->id);
	bool wants = wish->entry->value == 1;

	if (head->author != wish->seat) {
		struct support *support = support_take(head, wish->seat);
		bool is_new = wants && !changed && !support->voice;
		course_add(&session->course, wish->now_ms, is_new, 0);
		changed = changed || support->voice != wants;
		support->voice = wants;
		if (changed)
			support_changed(head, support, wish->seq);
	}
	if (changed)
		voices_count_thread(session, head);
	return head->id;
}

static enum refusal vote_check(const struct session *session, const struct wish *wish)
{
	uint64_t dots = wish->entry->value;
	enum refusal refusal = wish_check_act(session, wish, ACT_VOTE);

	if (!refusal)
		refusal = thread_check_open(session, wish, wish->entry->on);
	if (refusal)
		return refusal;
	if (dots > session->opening.template.dots_each)
		return REFUSAL_TOO_MANY_DOTS;
	uint64_t head = phenomena_find_head(&session->phenomena, wish->entry->on)->id;
	if (dots <= dots_on_thread(session, wish->seat, head))
		return REFUSAL_NONE;
	return dots_that_would_count(session, wish, head) == dots ? REFUSAL_NONE
								  : REFUSAL_NO_DOTS_LEFT;
}

/* The seat's dots go from all of the thread but its head; gives when the last was given. */
static uint64_t dots_clear_merged(struct session *session, const struct wish *wish, uint64_t head)
{
	uint64_t given_seq = 0;

	for (uint32_t i = 0; i < session->phenomena.count; i++) {
		struct phenomenon *phenomenon = &session->phenomena.items[i];
		struct support *support = support_find(phenomenon, wish->seat);
		if (phenomenon->head != head || !support || support->dots == 0)
			continue;
		if (support->given_seq > given_seq)
			given_seq = support->given_seq;
		if (phenomenon->id == head)
			continue;
		support->dots = 0;
		support->given_seq = 0;
		support_changed(phenomenon, support, wish->seq);
	}
	return given_seq;
}

static uint64_t vote_apply(struct session *session, const struct wish *wish)
{
	struct phenomenon *head = thread_take(session, wish->entry->on);
	uint32_t dots = (uint32_t)wish->entry->value;
	uint32_t before = dots_on_thread(session, wish->seat, head->id);
	bool is_more = dots > before;
	uint64_t given_seq = dots_clear_merged(session, wish, head->id);
	struct support *support = support_take(head, wish->seat);

	if (dots == 0)
		support->given_seq = 0;
	else
		support->given_seq = is_more ? wish->seq : given_seq;
	course_add(&session->course, wish->now_ms, 0, is_more ? dots - before : 0);
	if (support->dots != dots)
		support_changed(head, support, wish->seq);
	support->dots = dots;
	dots_count_seat(session, wish, wish->seat);
	return head->id;
}

const struct rule voice_rule = { voice_check, voice_apply };
const struct rule vote_rule = { vote_check, vote_apply };

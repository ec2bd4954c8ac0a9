/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/dots.h"

#include <stdlib.h>

#include "base/check.h"
#include "domain/items.h"
#include "domain/places.h"
#include "domain/session.h"

#define NO_PLACE UINT32_MAX

/* What one seat gave to one phenomenon, and what it comes to. */
struct gift {
	uint64_t seq, head;
	uint32_t seat, place; /* of the phenomenon; NO_PLACE: only wished for */
	uint32_t dots;        /* 0 where it is out of sight */
	uint32_t counted, asleep;
};

struct gifts {
	struct gift *items;
	uint32_t count, cap;
};

static void gift_add(struct gifts *gifts, struct gift gift)
{
	gifts->items = items_grow_u32(gifts->items, gifts->count, &gifts->cap,
				      sizeof(*gifts->items));
	gifts->items[gifts->count++] = gift;
}

static void gift_take(struct gifts *gifts, const struct session *session, uint32_t place,
		      const struct support *support)
{
	const struct phenomenon *phenomenon = &session->phenomena.items[place];
	bool is_shown = phenomenon_is_shown(phenomenon, LANE_FLOOR);

	if (support->dots == 0 && support->counted == 0 && support->asleep == 0)
		return;
	gift_add(gifts, (struct gift){
		.seq = support->given_seq, .head = phenomenon->head, .seat = support->seat,
		.place = place, .dots = is_shown ? support->dots : 0 });
}

/* Of one seat, or of all (SEAT_NONE). */
static void gifts_take(struct gifts *gifts, const struct session *session, uint32_t seat)
{
	for (uint32_t place = 0; place < session->phenomena.count; place++) {
		const struct phenomenon *phenomenon = &session->phenomena.items[place];
		const struct support *one = seat == SEAT_NONE
						    ? NULL
						    : phenomenon_support(phenomenon, seat);
		if (one)
			gift_take(gifts, session, place, one);
		for (uint32_t i = 0; seat == SEAT_NONE && i < phenomenon->support_count; i++)
			gift_take(gifts, session, place, &phenomenon->supports[i]);
	}
}

/* By seat, then in the order of giving: one entry may have moved several at once. */
static int gifts_compare(const void *a, const void *b)
{
	const struct gift *left = a, *right = b;

	if (left->seat != right->seat)
		return left->seat < right->seat ? -1 : 1;
	if (left->seq != right->seq)
		return left->seq < right->seq ? -1 : 1;
	return left->place < right->place ? -1 : left->place > right->place;
}

static uint32_t least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* Awake or asleep, of the gifts before this one to the same thread. */
static uint32_t thread_has(const struct gift *gifts, uint32_t before)
{
	uint32_t dots = 0;

	for (uint32_t i = 0; i < before; i++)
		if (gifts[i].head == gifts[before].head)
			dots += gifts[i].counted + gifts[i].asleep;
	return dots;
}

/* The gifts of one seat, in their order; gives what they spend. */
static uint32_t seat_gifts_count(const struct template *template, struct gift *gifts,
				 uint32_t count)
{
	uint32_t left = template->dots;

	for (uint32_t i = 0; i < count; i++) {
		uint32_t room = template->dots_each - thread_has(gifts, i);
		uint32_t wanted = least(gifts[i].dots, room);
		gifts[i].counted = least(wanted, left);
		gifts[i].asleep = wanted - gifts[i].counted;
		left -= gifts[i].counted;
	}
	return template->dots - left;
}

static uint32_t run_len(const struct gifts *gifts, uint32_t from)
{
	uint32_t to = from;

	while (to < gifts->count && gifts->items[to].seat == gifts->items[from].seat)
		to++;
	return to - from;
}

static void gifts_sort(struct gifts *gifts)
{
	if (gifts->count > 1)
		qsort(gifts->items, gifts->count, sizeof(*gifts->items), gifts_compare);
}

static void seat_set_spent(struct session *session, const struct wish *wish, uint32_t number,
			   uint32_t spent)
{
	struct roster *roster = &session->roster;
	CHECK(number < roster->count);
	struct seat *seat = &roster->seats[number];
	bool had_voted = seat->dots_spent > 0, has_voted = spent > 0;

	CHECK(spent <= session->opening.template.dots);
	if (seat->dots_spent == spent)
		return;
	seat->dots_spent = spent;
	seat->changed_seq = wish->seq;
	if (has_voted == had_voted)
		return;
	CHECK(has_voted || roster->voted_count > 0);
	roster->voted_count = has_voted ? roster->voted_count + 1 : roster->voted_count - 1;
	session->counts_seq = wish->seq;
}

static struct support *gift_support(struct session *session, const struct gift *gift)
{
	CHECK(gift->place < session->phenomena.count);
	struct phenomenon *phenomenon = &session->phenomena.items[gift->place];
	uint32_t place = support_place(phenomenon, gift->seat);

	CHECK(place < phenomenon->support_count);
	return &phenomenon->supports[place];
}

static void gift_store(struct session *session, const struct wish *wish, const struct gift *gift)
{
	struct support *support = gift_support(session, gift);
	struct phenomenon *head = phenomena_take(&session->phenomena, gift->head);

	CHECK(head);
	head->dots += gift->counted;
	if (support->counted == gift->counted && support->asleep == gift->asleep)
		return;
	support->counted = gift->counted;
	support->asleep = gift->asleep;
	support->changed_seq = wish->seq;
	head->tally_seq = wish->seq;
	session->phenomena.items[gift->place].tally_seq = wish->seq;
	session->roster.seats[gift->seat].changed_seq = wish->seq;
}

void dots_count_seat(struct session *session, const struct wish *wish, uint32_t seat)
{
	struct gifts gifts = { 0 };

	gifts_take(&gifts, session, seat);
	gifts_sort(&gifts);
	uint32_t spent = seat_gifts_count(&session->opening.template, gifts.items, gifts.count);
	for (uint32_t i = 0; i < gifts.count; i++) {
		struct phenomenon *head = phenomena_take(&session->phenomena, gifts.items[i].head);
		uint32_t before = gift_support(session, &gifts.items[i])->counted;
		CHECK(head && head->dots >= before);
		head->dots -= before;
	}
	for (uint32_t i = 0; i < gifts.count; i++)
		gift_store(session, wish, &gifts.items[i]);
	seat_set_spent(session, wish, seat, spent);
	free(gifts.items);
}

/* Tallies begin anew; gives what they were, to be freed. */
static uint32_t *tallies_take(struct session *session)
{
	struct phenomena *phenomena = &session->phenomena;
	uint32_t *before = calloc(phenomena->count + 1, sizeof(*before));

	CHECK(before);
	for (uint32_t i = 0; i < phenomena->count; i++) {
		before[i] = phenomena->items[i].dots;
		phenomena->items[i].dots = 0;
	}
	return before;
}

void dots_count_all(struct session *session, const struct wish *wish)
{
	struct phenomena *phenomena = &session->phenomena;
	uint32_t *spent = calloc(session->roster.count + 1, sizeof(*spent));
	uint32_t *before = tallies_take(session);
	struct gifts gifts = { 0 };

	CHECK(spent);
	gifts_take(&gifts, session, SEAT_NONE);
	gifts_sort(&gifts);
	for (uint32_t from = 0, len; from < gifts.count; from += len) {
		struct gift *run = &gifts.items[from];
		len = run_len(&gifts, from);
		spent[run->seat] = seat_gifts_count(&session->opening.template, run, len);
		for (uint32_t i = 0; i < len; i++)
			gift_store(session, wish, &run[i]);
	}
	for (uint32_t i = 0; i < phenomena->count; i++)
		if (phenomena->items[i].dots != before[i])
			phenomena->items[i].tally_seq = wish->seq;
	for (uint32_t seat = 0; seat < session->roster.count; seat++)
		seat_set_spent(session, wish, seat, spent[seat]);
	free(gifts.items);
	free(before);
	free(spent);
}

uint32_t dots_on_thread(const struct session *session, uint32_t seat, uint64_t head)
{
	uint32_t dots = 0;

	for (uint32_t i = 0; seat != SEAT_NONE && i < session->phenomena.count; i++) {
		const struct phenomenon *phenomenon = &session->phenomena.items[i];
		const struct support *support = phenomenon->head == head
							? phenomenon_support(phenomenon, seat)
							: NULL;
		if (support && phenomenon_is_shown(phenomenon, LANE_FLOOR))
			dots += support->dots;
	}
	return least(dots, session->opening.template.dots_each);
}

uint32_t dots_that_would_count(const struct session *session, const struct wish *wish,
			       uint64_t head)
{
	struct gifts gifts = { 0 };
	uint32_t would = 0;

	if (wish->seat != SEAT_NONE)
		gifts_take(&gifts, session, wish->seat);
	for (uint32_t i = 0; i < gifts.count; i++)
		if (gifts.items[i].head == head)
			gifts.items[i].dots = 0; /* these are what the wish replaces */
	gift_add(&gifts, (struct gift){ .seq = wish->seq, .head = head, .seat = wish->seat,
					.place = NO_PLACE,
					.dots = (uint32_t)wish->entry->value });
	gifts_sort(&gifts);
	seat_gifts_count(&session->opening.template, gifts.items, gifts.count);
	for (uint32_t i = 0; i < gifts.count; i++)
		if (gifts.items[i].place == NO_PLACE)
			would = gifts.items[i].counted;
	free(gifts.items);
	return would;
}

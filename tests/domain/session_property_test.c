/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Thousands of random histories, and what must hold after every entry of each.
 * A seed that fails is named; VARTTI_SEED=n runs that one alone, VARTTI_SEEDS=n
 * so many.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/history.h"

#define SEEDS 1500u
#define STEPS 120u

struct run {
	struct history history;
	uint32_t seed;
	bool is_open;
};

static int run_setup(void **state)
{
	*state = calloc(1, sizeof(struct run));
	return *state ? 0 : -1;
}

static int run_teardown(void **state)
{
	struct run *run = *state;

	if (run->is_open) {
		print_message("failed at seed %u, entry %zu\n", run->seed, run->history.room.count);
		history_close(&run->history);
	}
	free(run);
	return 0;
}

static uint32_t number_setting(const char *name, uint32_t otherwise)
{
	const char *value = getenv(name);

	return value ? (uint32_t)strtoul(value, NULL, 10) : otherwise;
}

/* Runs `body` over every seed's history. */
static void run_seeds(struct run *run, void (*body)(struct history *history))
{
	uint32_t first = number_setting("VARTTI_SEED", 0);
	uint32_t count = getenv("VARTTI_SEED") ? 1 : number_setting("VARTTI_SEEDS", SEEDS);

	for (run->seed = first; run->seed < first + count; run->seed++) {
		run->is_open = true;
		history_open(&run->history, run->seed);
		body(&run->history);
		history_close(&run->history);
		run->is_open = false;
	}
}

static void steps_put(struct history *history)
{
	struct entry put;

	for (unsigned i = 0; i < STEPS; i++)
		history_step(history, &put);
}

/* What a seat has on one thread: given, counted, asleep. */
struct given {
	uint32_t dots, counted, asleep;
};

static struct given given_on(const struct session *session, uint32_t seat, uint64_t head)
{
	struct given given = { 0 };

	for (uint32_t i = 0; i < session->phenomena.count; i++) {
		const struct phenomenon *phenomenon = &session->phenomena.items[i];
		const struct support *support = phenomenon_support(phenomenon, seat);
		if (phenomenon->head != head || !support)
			continue;
		if (phenomenon_is_shown(phenomenon, LANE_FLOOR))
			given.dots += support->dots;
		given.counted += support->counted;
		given.asleep += support->asleep;
		assert_true(support->dots <= session->opening.template.dots_each);
	}
	return given;
}

/* A thread counts min(the most on one, the sum), but what is over the budget, which sleeps. */
static void assert_dots(const struct session *session, uint32_t seat)
{
	const struct template *template = &session->opening.template;
	uint32_t spent = 0, asleep = 0;

	for (uint32_t i = 0; i < session->phenomena.count; i++) {
		const struct phenomenon *head = &session->phenomena.items[i];
		if (head->head != head->id)
			continue;
		struct given given = given_on(session, seat, head->id);
		uint32_t most = given.dots < template->dots_each ? given.dots : template->dots_each;
		assert_int_equal(given.counted + given.asleep, most);
		spent += given.counted;
		asleep += given.asleep;
	}
	assert_int_equal(spent, session->roster.seats[seat].dots_spent);
	assert_true(spent <= template->dots);
	assert_true(asleep == 0 || spent == template->dots);
}

static bool has_voice(const struct phenomenon *phenomenon, uint32_t seat)
{
	const struct support *support = phenomenon_support(phenomenon, seat);

	return support && support->voice;
}

/* Once a seat, but its author's; what is merged and hidden itself does not speak. */
static uint32_t voices_of(const struct session *session, const struct phenomenon *head)
{
	uint32_t voices = 0;

	for (uint32_t seat = 0; seat < session->roster.count; seat++) {
		bool has = false;
		for (uint32_t i = 0; i < session->phenomena.count; i++) {
			const struct phenomenon *phenomenon = &session->phenomena.items[i];
			bool is_out = phenomenon->hidden || phenomenon->approval;
			if (phenomenon->head == head->id && (phenomenon == head || !is_out))
				has = has || has_voice(phenomenon, seat);
		}
		voices += has && seat != head->author;
	}
	return voices;
}

static void assert_thread(const struct session *session, const struct phenomenon *head)
{
	uint32_t dots = 0;

	for (uint32_t seat = 0; seat < session->roster.count; seat++)
		dots += given_on(session, seat, head->id).counted;
	assert_int_equal(head->dots, dots);
	assert_int_equal(head->voices, voices_of(session, head));
	assert_int_equal(head->into, 0);
	assert_false(head->thread_hidden);
}

static void assert_phenomenon(const struct session *session, const struct phenomenon *phenomenon)
{
	const struct phenomenon *head = phenomena_find_head(&session->phenomena, phenomenon->id);
	uint32_t comments = 0;

	for (uint32_t j = 0; j < session->comments.count; j++)
		comments += session->comments.items[j].on == phenomenon->id &&
			    comment_is_shown(&session->comments.items[j], LANE_FLOOR);
	assert_int_equal(phenomenon->comments, comments);
	assert_true(phenomenon->tag_count <= 3);
	assert_non_null(head);
	if (head == phenomenon) {
		assert_thread(session, head);
		return;
	}
	assert_int_equal(head->head, head->id);
	assert_false(head->withdrawn || phenomenon->withdrawn);
	assert_int_equal(phenomenon->dots + phenomenon->voices, 0);
	assert_int_equal(phenomenon->thread_hidden, !phenomenon_is_shown(head, LANE_FLOOR));
}

static void assert_sums(const struct session *session)
{
	uint32_t shown = 0, voted = 0, extra = 0;

	for (uint32_t i = 0; i < session->phenomena.count; i++) {
		shown += phenomenon_is_shown(&session->phenomena.items[i], LANE_FLOOR);
		assert_phenomenon(session, &session->phenomena.items[i]);
	}
	for (uint32_t i = 0; i < session->roster.count; i++) {
		voted += session->roster.seats[i].dots_spent > 0;
		extra += session->roster.seats[i].extra_time;
	}
	assert_int_equal(session->phenomena.shown, shown);
	assert_int_equal(session->roster.voted_count, voted);
	assert_int_equal(session->roster.extra_time_count, extra);
}

static void every_entry_keeps_the_books(struct history *history)
{
	const struct session *session = &history->room.session;
	struct entry put;

	for (unsigned i = 0; i < STEPS; i++) {
		history_step(history, &put);
		assert_sums(session);
		for (uint32_t seat = 0; seat < session->roster.count; seat++)
			assert_dots(session, seat);
	}
}

static void dots_and_sums_are_always_right(void **state)
{
	run_seeds(*state, every_entry_keeps_the_books);
}

/* What only facilitators and the clock may change. */
struct order {
	struct agenda agenda;
	uint32_t hidden, locked, removed, steps, acts, rounds;
	uint64_t spotlight, present_max;
};

static struct order order_of(const struct session *session)
{
	struct order order = {
		.agenda = session->agenda,
		.steps = session->steps.count,
		.acts = session->acts.count,
		.rounds = session->rounds,
		.spotlight = session->spotlight,
		.present_max = session->present_max,
	};

	order.agenda.changed_seq = 0;
	for (uint32_t i = 0; i < session->phenomena.count; i++) {
		order.hidden += session->phenomena.items[i].hidden * (i + 1);
		order.locked += session->phenomena.items[i].locked * (i + 1);
	}
	for (uint32_t i = 0; i < session->roster.count; i++)
		order.removed += session->roster.seats[i].removals;
	for (uint32_t i = 0; i < session->comments.count; i++)
		order.hidden += session->comments.items[i].hidden * (i + 1000);
	return order;
}

static void every_participant_leaves_the_order_alone(struct history *history)
{
	const struct session *session = &history->room.session;
	struct entry put;

	for (unsigned i = 0; i < STEPS; i++) {
		struct order before = order_of(session);
		history_step(history, &put);
		struct order after = order_of(session);
		if (put.role != ROLE_PARTICIPANT)
			continue;
		/* The light goes out over what its author takes back, or puts into the queue. */
		bool may_darken = put.kind == ENTRY_WITHDRAWN ||
				  put.kind == ENTRY_PHENOMENON_EDITED;
		if (may_darken && after.spotlight == 0)
			after.spotlight = before.spotlight;
		assert_memory_equal(&before, &after, sizeof(before));
	}
}

static uint32_t approved_count(const struct session *session)
{
	uint32_t approved = 0;

	for (uint32_t i = 0; i < session->phenomena.count; i++)
		approved += session->phenomena.items[i].approval == APPROVAL_NONE;
	return approved;
}

static void the_queue_is_left_by_a_facilitator_alone(struct history *history)
{
	const struct session *session = &history->room.session;
	struct entry put;

	for (unsigned i = 0; i < STEPS; i++) {
		uint32_t approved = approved_count(session);
		bool approves = agenda_approves(session);
		history_step(history, &put);
		if (put.kind == ENTRY_PHENOMENON_POSTED && !approves)
			continue;
		if (put.kind != ENTRY_APPROVED)
			assert_true(approved_count(session) <= approved);
	}
}

static void nothing_leaves_the_queue_but_by_approval(void **state)
{
	run_seeds(*state, the_queue_is_left_by_a_facilitator_alone);
}

/* Two heads of this history, whatever came before; false where there are none. */
static bool heads_draw(struct history *history, uint64_t *on, uint64_t *into)
{
	const struct phenomena *phenomena = &history->room.session.phenomena;
	const struct phenomenon *heads[2];

	if (phenomena->count < 2)
		return false;
	for (int i = 0; i < 2; i++) {
		heads[i] = &phenomena->items[history_draw(history, phenomena->count)];
		if (heads[i]->head != heads[i]->id || !phenomenon_is_shown(heads[i], LANE_FLOOR))
			return false;
	}
	*on = heads[0]->id;
	*into = heads[1]->id;
	return heads[0] != heads[1];
}

static void a_merge_is_taken_back_whole(struct history *history)
{
	struct room *room = &history->room;
	struct entry put;
	uint64_t on, into;

	for (unsigned i = 0; i < STEPS && !room->session.agenda.sealed; i++) {
		history_step(history, &put);
		if (!heads_draw(history, &on, &into) || history_draw(history, 4) ||
		    room->session.agenda.sealed)
			continue;
		struct digest before = session_digest_threads(&room->session);
		room_do(room, ordered(ENTRY_MERGED, on, into));
		assert_sums(&room->session);
		room_do(room, ordered(ENTRY_UNMERGED, on, 0));
		assert_sums(&room->session);
		struct digest after = session_digest_threads(&room->session);
		assert_true(digest_equal(&before, &after));
	}
}

static void merge_then_unmerge_gives_the_same_digest(void **state)
{
	run_seeds(*state, a_merge_is_taken_back_whole);
}

static void no_participant_changes_what_only_a_facilitator_may(void **state)
{
	run_seeds(*state, every_participant_leaves_the_order_alone);
}

/* What frames are made by must come out the same, too. */
static void assert_same_marks(const struct session *a, const struct session *b)
{
	for (uint32_t i = 0; i < a->phenomena.count; i++) {
		const struct phenomenon *one = &a->phenomena.items[i];
		const struct phenomenon *two = &b->phenomena.items[i];
		assert_int_equal(one->changed_seq, two->changed_seq);
		assert_int_equal(one->tally_seq, two->tally_seq);
		assert_int_equal(one->own_seq, two->own_seq);
	}
	for (uint32_t i = 0; i < a->roster.count; i++) {
		assert_int_equal(a->roster.seats[i].changed_seq, b->roster.seats[i].changed_seq);
		assert_int_equal(a->roster.seats[i].label_seq, b->roster.seats[i].label_seq);
	}
	assert_int_equal(a->agenda.changed_seq, b->agenda.changed_seq);
	assert_int_equal(a->agenda.sight_seq, b->agenda.sight_seq);
	assert_memory_equal(a->barrier_seq, b->barrier_seq, sizeof(a->barrier_seq));
	assert_int_equal(a->counts_seq, b->counts_seq);
}

static void assert_same(const struct session *a, const struct session *b)
{
	struct digest one = session_digest(a);
	struct digest two = session_digest(b);

	assert_true(digest_equal(&one, &two));
	assert_same_marks(a, b);
}

static void replay_is_the_same(struct history *history)
{
	struct session again;

	steps_put(history);
	history_end(history);
	room_replay(&history->room, &again, NULL);
	assert_same(&history->room.session, &again);
	session_finish(&again);
}

static void folded_live_or_replayed_the_digest_is_the_same(void **state)
{
	run_seeds(*state, replay_is_the_same);
}

static void replay_with_holes_is_the_same(struct history *history)
{
	struct session again;
	bool destroyed[512];

	steps_put(history);
	history_end(history);
	for (size_t i = 0; i < history->room.count; i++)
		destroyed[i] = history_draw(history, 2);
	room_replay(&history->room, &again, destroyed);
	assert_same(&history->room.session, &again);
	for (uint32_t i = 0; i < again.phenomena.count; i++) {
		const struct body_text *text = &again.phenomena.items[i].text;
		const struct body_text *whole = &history->room.session.phenomena.items[i].text;
		assert_int_equal(text->gap, whole->gap || destroyed[text->seq - 1]);
	}
	session_finish(&again);
}

static void a_destroyed_body_changes_nothing_but_the_gap(void **state)
{
	run_seeds(*state, replay_with_holes_is_the_same);
}

static void every_outcome_is_the_same_again(struct history *history)
{
	struct session again;
	struct entry entry;
	struct outcome outcome;

	room_replay(&history->room, &again, NULL); /* the opening and the first move */
	steps_put(history);
	for (size_t i = again.seq; i < history->room.count; i++) {
		struct stored stored = room_stored(&history->room, i);
		assert_int_equal(fold_apply(&again, &stored, &entry, &outcome), FAIL_NONE);
		assert_int_equal(outcome.refusal, history->outcomes[i].refusal);
		assert_int_equal(outcome.thing, history->outcomes[i].thing);
		assert_int_equal(outcome.repeat, history->outcomes[i].repeat);
	}
	session_finish(&again);
}

static void refusals_replay_the_same(void **state)
{
	run_seeds(*state, every_outcome_is_the_same_again);
}

static void mark_text(bool *held, const struct body_text *text)
{
	if (text->seq && !text->gap)
		held[text->seq] = true;
}

static void mark_comment(bool *held, const struct comment *comment)
{
	mark_text(held, &comment->text);
	mark_text(held, &comment->reason);
}

/* Which bodies the state still says something of. */
static void bodies_held(const struct session *session, bool *held)
{
	mark_text(held, &session->title);
	for (uint32_t i = 0; i < session->roster.count; i++)
		mark_text(held, &session->roster.seats[i].name);
	for (uint32_t i = 0; i < session->comments.count; i++)
		mark_comment(held, &session->comments.items[i]);
	for (uint32_t i = 0; i < session->steps.count; i++)
		mark_text(held, &session->steps.items[i].text);
	for (uint32_t i = 0; i < session->phenomena.count; i++) {
		const struct phenomenon *phenomenon = &session->phenomena.items[i];
		mark_text(held, &phenomenon->text);
		mark_text(held, &phenomenon->reason);
		for (uint32_t j = 0; j < phenomenon->tag_count; j++)
			mark_text(held, &phenomenon->tags[j].free);
	}
}

static void every_body_is_held_or_due(struct history *history)
{
	const struct session *session = &history->room.session;
	bool held[520] = { false };
	unsigned due[520] = { 0 };

	steps_put(history);
	bodies_held(session, held);
	for (size_t i = 0; i < session->due.count; i++)
		due[session->due.items[i].seq]++;
	for (size_t i = 0; i < history->room.count; i++) {
		bool has_body = history->room.journal[i].has_body;
		assert_int_equal(due[i + 1], has_body && !held[i + 1]);
	}
}

static void due_bodies_are_exactly_the_superseded_ones(void **state)
{
	run_seeds(*state, every_body_is_held_or_due);
}

static void the_seal_verifies(struct history *history)
{
	struct session again;
	struct entry entry;
	struct outcome outcome;

	struct entry put;

	for (unsigned i = 0; i < STEPS && !history->room.session.agenda.sealed; i++)
		history_step(history, &put);
	history_end(history);
	assert_true(history->room.session.agenda.sealed);
	assert_false(digest_is_zero(&history->room.session.seal));
	/* Any head before the seal that says something else breaks it. */
	size_t at = history_draw(history, (uint32_t)history->room.count - 1);
	struct buf *head = &history->room.journal[at].head;
	head->ptr[2] ^= 1; /* the time */
	enum fail fail = FAIL_NONE;
	session_init(&again, STR("s-1"));
	for (size_t i = 0; i < history->room.count && !fail; i++) {
		struct stored stored = room_stored(&history->room, i);
		fail = fold_apply(&again, &stored, &entry, &outcome);
	}
	/* Moved in time, the seal may come too early to be taken; it is never taken wrongly. */
	assert_true(fail || !again.agenda.sealed);
	session_finish(&again);
}

static void every_session_comes_to_its_seal_and_the_seal_holds(void **state)
{
	run_seeds(*state, the_seal_verifies);
}

/* Folds the journal with a byte of nearly every head changed; what does not decode is left out. */
static void fold_survives_any_heads(struct history *history)
{
	struct session again;
	struct entry entry;
	struct outcome outcome;
	uint64_t due_ms;

	steps_put(history);
	session_init(&again, STR("s-1"));
	for (size_t i = 0; i < history->room.count; i++) {
		struct stored stored = room_stored(&history->room, i);
		size_t at = history_draw(history, (uint32_t)stored.head.len);
		if (i > 0)
			history->room.journal[i].head.ptr[at] ^= (char)history_draw(history, 256);
		stored.seq = again.seq + 1;
		stored.has_body = false;
		fold_apply(&again, &stored, &entry, &outcome);
		agenda_due(&again, &entry, &due_ms);
	}
	assert_sums(&again);
	for (uint32_t seat = 0; seat < again.roster.count; seat++)
		assert_dots(&again, seat);
	session_finish(&again);
}

static void whatever_can_be_decoded_can_be_folded(void **state)
{
	run_seeds(*state, fold_survives_any_heads);
}

/* The random commands must reach what they are there for, or the rest proves little. */
static void histories_take_every_kind_and_meet_every_refusal(void **state)
{
	struct run *run = *state;
	bool taken[64] = { false };
	bool met[REFUSAL_COUNT] = { false };
	struct entry put;

	for (run->seed = 0; run->seed < 200; run->seed++) {
		run->is_open = true;
		history_open(&run->history, run->seed);
		for (unsigned i = 0; i < STEPS; i++) {
			struct outcome outcome = history_step(&run->history, &put);
			met[outcome.refusal] = true;
			taken[put.kind] = taken[put.kind] || !outcome.refusal;
		}
		history_close(&run->history);
		run->is_open = false;
	}
	for (unsigned kind = ENTRY_PHASE_MOVED; kind <= ENTRY_AUTHOR_READMITTED; kind++)
		assert_true(taken[kind]);
	assert_true(taken[ENTRY_ROUND_STARTED]);
	for (unsigned refusal = REFUSAL_NOT_NOW; refusal <= REFUSAL_TOO_MANY_TAGS; refusal++)
		assert_true(met[refusal]);
	assert_true(met[REFUSAL_ALREADY_MOVED]);
	assert_true(met[REFUSAL_UNDO_OVER]);
	for (unsigned refusal = REFUSAL_UNKNOWN_WORD; refusal <= REFUSAL_CHANGED; refusal++)
		assert_true(met[refusal]);
}

#define R(name) cmocka_unit_test_setup_teardown(name, run_setup, run_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		R(dots_and_sums_are_always_right),
		R(nothing_leaves_the_queue_but_by_approval),
		R(merge_then_unmerge_gives_the_same_digest),
		R(no_participant_changes_what_only_a_facilitator_may),
		R(folded_live_or_replayed_the_digest_is_the_same),
		R(a_destroyed_body_changes_nothing_but_the_gap),
		R(refusals_replay_the_same),
		R(due_bodies_are_exactly_the_superseded_ones),
		R(every_session_comes_to_its_seal_and_the_seal_holds),
		R(whatever_can_be_decoded_can_be_folded),
		R(histories_take_every_kind_and_meet_every_refusal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* What holds of frames whatever happens: hub/wire/README.md, promises 3 to 6. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmocka_all.h"
#include "wire/encode.h"
#include "wire/history.h"
#include "wire/view.h"

#define SEEDS 60u
#define STEPS 250u
#define VIEWS 4u

/* One client of a lane, or one seat's own frames where `seat` is not 0. */
struct watcher {
	enum lane lane;
	uint32_t seat;
	struct view view;
	bool joined;
};

static void set_encode(struct parts *parts, const struct room *room, const struct watcher *watcher,
		       uint64_t from)
{
	if (watcher->seat)
		encode_own(parts, &room->session,
			   &(struct own_view){ .seat = room_seat(room, watcher->seat),
					       .from = from });
	else if (from)
		encode_frame(parts, &room->session, watcher->lane, from);
	else
		encode_snapshot(parts, &room->session, watcher->lane);
}

/* Takes what came since; now and then from longer ago, and twice. */
static void watcher_catch_up(struct watcher *watcher, struct history *history, struct parts *parts)
{
	uint64_t from = watcher->view.to;

	if (!watcher->joined) {
		view_init(&watcher->view);
		from = 0;
	} else if (from > 1 && history_draw(history, 3) == 0) {
		from -= history_draw(history, from - 1);
	}
	watcher->joined = true;
	set_encode(parts, &history->room, watcher, from);
	view_take_parts(&watcher->view, parts);
	if (history_draw(history, 3) == 0)
		view_take_parts(&watcher->view, parts);
	/* No frame is a frame: nothing changed for this watcher. */
	watcher->view.to = history->room.session.seq;
}

static void assert_shows_what_a_fresh_one_shows(const struct watcher *watcher,
						const struct room *room, struct parts *parts)
{
	struct view fresh;

	view_init(&fresh);
	set_encode(parts, room, watcher, 0);
	view_take_parts(&fresh, parts);
	bool is_same = view_equal(&fresh, &watcher->view);
	if (!is_same) {
		char *is = json_dumps(watcher->view.shown, JSON_SORT_KEYS | JSON_INDENT(1));
		char *should = json_dumps(fresh.shown, JSON_SORT_KEYS | JSON_INDENT(1));
		print_message("lane %d seat %u seq %lu\n%s\n-- should be\n%s\n", watcher->lane,
			      watcher->seat, (unsigned long)room->session.seq, is, should);
		free(is);
		free(should);
	}
	assert_true(is_same);
	view_reset(&fresh);
}

static void history_watch(uint64_t seed, struct watcher *watchers, size_t count)
{
	struct history history;
	struct parts parts = { 0 };

	history_open(&history, seed);
	for (uint32_t step = 0; step < STEPS; step++) {
		history_step(&history);
		struct watcher *watcher = &watchers[history_draw(&history, count)];
		watcher_catch_up(watcher, &history, &parts);
		assert_shows_what_a_fresh_one_shows(watcher, &history.room, &parts);
	}
	parts_free(&parts);
	history_close(&history);
	for (size_t i = 0; i < count; i++)
		view_reset(&watchers[i].view);
}

static void a_client_with_any_frames_shows_what_a_fresh_snapshot_shows(void **state)
{
	(void)state;

	for (uint64_t seed = 1; seed <= SEEDS; seed++) {
		struct watcher watchers[VIEWS] = { { .lane = LANE_FLOOR }, { .lane = LANE_DESK },
						   { .lane = LANE_FLOOR }, { .lane = LANE_DESK } };
		history_watch(seed, watchers, VIEWS);
	}
}

static void ones_own_frames_add_up_to_what_a_fresh_one_says(void **state)
{
	(void)state;

	for (uint64_t seed = 1; seed <= SEEDS; seed++) {
		struct watcher watchers[VIEWS] = { { .seat = 1 }, { .seat = 2 }, { .seat = 3 },
						   { .seat = ROOM_DESK } };
		history_watch(seed, watchers, VIEWS);
	}
}

static bool parts_have(const struct parts *parts, struct str bytes)
{
	for (uint32_t i = 0; i < parts->count; i++)
		if (bytes.len && memmem(parts->items[i].ptr, parts->items[i].len, bytes.ptr,
					bytes.len))
			return true;
	return false;
}

/* Every text of a history is another one, so that its bytes tell where it is. */
static void assert_masked_things_are_absent(const struct parts *parts,
					    const struct session *session, enum lane lane)
{
	uint32_t sees = agenda_sees(session, lane);

	for (uint32_t i = 0; i < session->phenomena.count; i++) {
		const struct phenomenon *phenomenon = &session->phenomena.items[i];
		bool is_seen = (sees & SIGHT_PHENOMENA) && phenomenon_is_shown(phenomenon, lane);
		if (!is_seen)
			assert_false(parts_have(parts, body_text_at(&phenomenon->text, 0)));
	}
	for (uint32_t i = 0; i < session->comments.count; i++) {
		const struct comment *comment = &session->comments.items[i];
		bool is_seen = (sees & SIGHT_PHENOMENA) && comment_is_shown(comment, lane);
		if (!is_seen)
			assert_false(parts_have(parts, body_text_at(&comment->text, 0)));
	}
	if (!(sees & SIGHT_PHENOMENA)) {
		assert_false(parts_have(parts, STR("\"phenomena\":[")));
		assert_false(parts_have(parts, STR("\"comments\":[")));
	}
	if (!(sees & SIGHT_TALLIES))
		assert_false(parts_have(parts, STR("\"tallies\"")));
}

static void assert_seats_are_absent(const struct parts *parts)
{
	for (uint32_t seat = 1; seat <= HISTORY_SEATS; seat++) {
		struct seat_key key = room_key(seat);
		struct buf text = { 0 };
		base64url_add(&text, key.bytes, sizeof(key.bytes));
		struct str raw = { (const char *)key.bytes, sizeof(key.bytes) };
		assert_false(parts_have(parts, raw));
		assert_false(parts_have(parts, buf_str(&text)));
		buf_free(&text);
	}
	assert_false(parts_have(parts, STR("SeatKey")));
	assert_false(parts_have(parts, STR("seat")));
}

static void what_a_lane_may_not_see_is_in_no_frame_of_it(void **state)
{
	struct parts parts = { 0 };
	(void)state;

	for (uint64_t seed = 100; seed < 100 + SEEDS; seed++) {
		struct history history;
		history_open(&history, seed);
		for (uint32_t step = 0; step < STEPS; step++) {
			history_step(&history);
			const struct session *session = &history.room.session;
			enum lane lane = (enum lane)history_draw(&history, LANE_COUNT);
			encode_frame(&parts, session, lane,
				     history_draw(&history, session->seq + 1));
			assert_masked_things_are_absent(&parts, session, lane);
			assert_seats_are_absent(&parts);
			encode_snapshot(&parts, session, lane);
			assert_masked_things_are_absent(&parts, session, lane);
			assert_seats_are_absent(&parts);
		}
		history_close(&history);
	}
	parts_free(&parts);
}

/* A text is "teksti-<n>." and belongs to one seat for good. */
static void assert_texts_are_of(const struct parts *parts, const struct session *session,
				uint32_t seat)
{
	for (uint32_t i = 0; i < session->phenomena.count; i++) {
		const struct phenomenon *phenomenon = &session->phenomena.items[i];
		if (phenomenon->author != seat)
			assert_false(parts_have(parts, body_text_at(&phenomenon->text, 0)));
	}
	for (uint32_t i = 0; i < session->comments.count; i++)
		if (session->comments.items[i].author != seat)
			assert_false(parts_have(parts,
						body_text_at(&session->comments.items[i].text, 0)));
}

static void nothing_of_others_is_in_ones_own_frame(void **state)
{
	struct parts parts = { 0 };
	(void)state;

	for (uint64_t seed = 200; seed < 200 + SEEDS; seed++) {
		struct history history;
		history_open(&history, seed);
		for (uint32_t step = 0; step < STEPS; step++) {
			history_step(&history);
			uint32_t seat = room_seat(&history.room, 1);
			uint64_t from = history_draw(&history, history.room.session.seq + 1);
			encode_own(&parts, &history.room.session,
				   &(struct own_view){ .seat = seat, .from = from });
			assert_texts_are_of(&parts, &history.room.session, seat);
			assert_seats_are_absent(&parts);
		}
		history_close(&history);
	}
	parts_free(&parts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_client_with_any_frames_shows_what_a_fresh_snapshot_shows),
		cmocka_unit_test(ones_own_frames_add_up_to_what_a_fresh_one_says),
		cmocka_unit_test(what_a_lane_may_not_see_is_in_no_frame_of_it),
		cmocka_unit_test(nothing_of_others_is_in_ones_own_frame),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

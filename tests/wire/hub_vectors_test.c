/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * protocol/vectors/hub.json: one short session as the hub tells it, step by
 * step.  The client's tests read the same messages.
 */
#include <stdio.h>
#include <string.h>

#include <jansson.h>

#include "cmocka_all.h"
#include "wire/encode.h"
#include "wire/suggest.h"
#include "wire/room.h"

enum { LOBBY, COLLECT, READ, VOTE, DISCUSS, WRAP_UP };

#define MAIJA 1u
#define PEKKA 2u

struct telling {
	struct room room;
	struct parts parts;
	struct buf out;
	const json_t *vectors;
	size_t told;
	uint64_t floor, desk; /* what each lane knows */
};

/* The next valid message of the file is this one, under this name. */
static void tell(struct telling *telling, const char *name, struct str bytes)
{
	const json_t *vector = json_array_get(telling->vectors, telling->told++);
	json_t *is = json_loadb(bytes.ptr, bytes.len, JSON_REJECT_DUPLICATES, NULL);

	assert_non_null(is);
	const char *should = json_string_value(json_object_get(vector, "name"));
	bool is_told = should && strcmp(should, name) == 0 &&
		       json_equal(is, json_object_get(vector, "message"));
	if (!is_told)
		fprintf(stderr, "the file has not: {\"name\": \"%s\", \"direction\": \"hub\", "
				"\"message\": %.*s, \"error\": null},\n", name, STR_ARGS(bytes));
	assert_true(is_told);
	json_decref(is);
}

static void tell_set(struct telling *telling, const char *name)
{
	assert_int_equal(telling->parts.count, 1);
	tell(telling, name, buf_str(&telling->parts.items[0]));
}

static void tell_floor(struct telling *telling, const char *name)
{
	const struct session *session = &telling->room.session;

	encode_frame(&telling->parts, session, LANE_FLOOR, telling->floor);
	telling->floor = session->seq;
	tell_set(telling, name);
}

static void tell_desk(struct telling *telling, const char *name)
{
	const struct session *session = &telling->room.session;

	encode_frame(&telling->parts, session, LANE_DESK, telling->desk);
	telling->desk = session->seq;
	tell_set(telling, name);
}

static void tell_own(struct telling *telling, const char *name, uint32_t seat,
		     struct own_view view)
{
	view.seat = room_seat(&telling->room, seat);
	assert_true(encode_own(&telling->parts, &telling->room.session, &view));
	tell_set(telling, name);
}

static void apply(struct telling *telling, uint32_t seat, struct entry entry)
{
	assert_int_equal(room_apply(&telling->room, seat, entry).refusal, REFUSAL_NONE);
}

static void tell_welcome(struct telling *telling, const char *name, struct welcome welcome)
{
	struct buf opening = { 0 };

	encode_opening(&opening, &telling->room.session);
	welcome.opening = buf_str(&opening);
	buf_reset(&telling->out);
	encode_welcome(&telling->out, &telling->room.session, &welcome);
	buf_free(&opening);
	tell(telling, name, buf_str(&telling->out));
}

static void tell_beginning(struct telling *telling)
{
	struct room *room = &telling->room;

	tell_welcome(telling, "welcome_of_a_participant",
		     (struct welcome){ .role = ROLE_PARTICIPANT, .now_ms = 1000500,
				       .fresh = true });
	tell_welcome(telling, "welcome_of_a_facilitator_who_was_away",
		     (struct welcome){ .role = ROLE_FACILITATOR, .now_ms = 1000500,
				       .wall = STR("/wall#session-1.token") });
	encode_snapshot(&telling->parts, &room->session, LANE_FLOOR);
	tell_set(telling, "snapshot_of_a_room_that_just_opened");
	telling->floor = telling->desk = room->session.seq;
	tell_own(telling, "own_of_somebody_new", MAIJA, (struct own_view){ 0 });
	apply(telling, ROOM_DESK, (struct entry){ .kind = ENTRY_PHASE_MOVED, .value = COLLECT });
	tell_floor(telling, "frame_of_a_move_that_can_be_undone");
	apply(telling, ROOM_DESK, (struct entry){ .kind = ENTRY_REVEALED, .on = 1 });
	tell_floor(telling, "snapshot_after_the_reveal_of_a_masked_phase");
	tell_desk(telling, "snapshot_after_the_reveal_on_the_desk");
}

static void tell_posts(struct telling *telling)
{
	static const struct personal_data found = {
		.items = { { .field = IN_TEXT, .start = 3, .end = 14, .kind = PERSONAL_HETU,
			     .blocks = true },
			   { .field = IN_FREE, .at = 2, .start = 0, .end = 5,
			     .kind = PERSONAL_PERSON_NAME } },
		.count = 2,
	};
	const struct answer answers[] = {
		{ .id = STR("command-0001"), .outcome = { .thing = 4 } },
		{ .id = STR("command-0002"), .gate = GATE_TOO_LONG },
		{ .id = STR("command-0003"), .outcome = { .refusal = REFUSAL_NOT_NOW } },
		{ .id = STR("command-0004"), .gate = GATE_PERSONAL_DATA, .found = &found },
	};

	apply(telling, MAIJA, (struct entry){
		.kind = ENTRY_PHENOMENON_POSTED, .text_count = 2,
		.texts = { STR("Häätö uhkaa \"yhä\" useampaa\n😀"), STR("oma sana") },
		.about = { .lang = STR("fi"), .tags = { STR("haato") }, .tag_count = 1,
			   .kind = KIND_GROWING, .source = SOURCE_OWN, .group = STR("nuoret"),
			   .area = STR("Juva"), .quotable = true } });
	tell_floor(telling, "frame_of_a_masked_post_on_the_floor");
	tell_desk(telling, "frame_of_a_post_on_the_desk");
	tell_own(telling, "own_of_an_author_with_outcomes", MAIJA,
		 (struct own_view){ .from = 3, .answers = answers, .answer_count = 4 });
	apply(telling, MAIJA, (struct entry){ .kind = ENTRY_NAME_CHOSEN, .text_count = 1,
					      .texts = { STR("Maija") } });
	apply(telling, MAIJA, (struct entry){ .kind = ENTRY_EXTRA_TIME_SET, .value = 1 });
	room_post(&telling->room, PEKKA, "Jonot ovat pitkiä");
	room_move(&telling->room, READ);
	tell_floor(telling, "snapshot_of_the_reading");
}

static void tell_threads(struct telling *telling)
{
	room_comment(&telling->room, MAIJA, 4, "Lisään vielä");
	room_comment(&telling->room, ROOM_DESK, 4, "Kiitos");
	tell_floor(telling, "frame_of_comments");
	room_pass(&telling->room, 61000);
	tell_floor(telling, "frame_of_a_grace_that_is_over_but_for_extra_time");
	room_move(&telling->room, VOTE);
	tell_floor(telling, "snapshot_of_the_vote");
	apply(telling, PEKKA, (struct entry){ .kind = ENTRY_VOICE_SET, .on = 4, .value = 1 });
	apply(telling, PEKKA, (struct entry){ .kind = ENTRY_VOTE_SET, .on = 4, .value = 1 });
	tell_floor(telling, "frame_of_a_blind_vote");
	tell_own(telling, "own_of_a_voter", PEKKA, (struct own_view){ .from = 7 });
	room_move(&telling->room, DISCUSS);
	tell_floor(telling, "snapshot_with_tallies");
}

static void tell_end(struct telling *telling)
{
	telling->desk = telling->room.session.seq;
	apply(telling, ROOM_DESK, (struct entry){ .kind = ENTRY_SPOTLIGHT_SET, .on = 4 });
	apply(telling, ROOM_DESK, (struct entry){
		.kind = ENTRY_STEP_WRITTEN, .on = 4, .text_count = 3,
		.texts = { STR("Viedään johtoryhmään"), STR("Sari"), STR("") } });
	tell_floor(telling, "frame_of_a_spotlight_and_a_step");
	apply(telling, ROOM_DESK, (struct entry){ .kind = ENTRY_HIDDEN, .on = 4 });
	tell_floor(telling, "frame_of_what_was_hidden_on_the_floor");
	tell_desk(telling, "frame_of_what_was_hidden_on_the_desk");
	apply(telling, PEKKA, (struct entry){ .kind = ENTRY_WITHDRAWN, .on = 7 });
	tell_own(telling, "own_of_what_was_withdrawn", PEKKA, (struct own_view){ 0 });
	apply(telling, ROOM_DESK, (struct entry){ .kind = ENTRY_CLOSED, .value = 2 });
	tell_floor(telling, "frame_of_the_close");
	room_pass(&telling->room, 300000);
	tell_floor(telling, "snapshot_of_a_sealed_session");
}

static void tell_small_talk(struct telling *telling)
{
	buf_reset(&telling->out);
	encode_presence(&telling->out, 26, 4, 3);
	tell(telling, "presence_of_the_room", buf_str(&telling->out));
	buf_reset(&telling->out);
	encode_pong(&telling->out, 12345.5, 1795257600000);
	tell(telling, "pong", buf_str(&telling->out));
	buf_reset(&telling->out);
	encode_suggestion(&telling->out, 3, &(struct suggest_answer){
		.tags = { STR("vuokravelka") }, .tag_count = 1,
		.met = { .tags = { STR("asunnottomuus") }, .tag_count = 1, .sessions = 4,
			 .phenomena = 11, .steps = 2, .last_ms = 1795257600000 } });
	tell(telling, "suggestion", buf_str(&telling->out));
	buf_reset(&telling->out);
	encode_suggestion(&telling->out, 4, &(struct suggest_answer){ 0 });
	tell(telling, "suggestion_of_nothing", buf_str(&telling->out));
	buf_reset(&telling->out);
	encode_error(&telling->out, GATE_NO_SUCH_SESSION);
	tell(telling, "error", buf_str(&telling->out));
}

static void the_hub_says_what_the_golden_messages_say(void **state)
{
	json_t *vectors = json_load_file(VARTTI_SOURCE "/protocol/vectors/hub.json", 0, NULL);
	struct telling telling = { .vectors = vectors };
	(void)state;

	assert_non_null(vectors);
	room_open(&telling.room);
	tell_beginning(&telling);
	tell_posts(&telling);
	tell_threads(&telling);
	tell_end(&telling);
	tell_small_talk(&telling);
	/* What follows in the file is what no hub says. */
	const json_t *next = json_array_get(vectors, telling.told);
	assert_true(json_is_string(json_object_get(next, "error")));
	parts_free(&telling.parts);
	buf_free(&telling.out);
	room_close(&telling.room);
	json_decref(vectors);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_hub_says_what_the_golden_messages_say),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

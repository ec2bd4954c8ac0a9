/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/transcript.h"

#include <string.h>

#include <jansson.h>

#include "cmocka_all.h"
#include "wire/history.h"
#include "wire/room.h"

enum { LOBBY, COLLECT, READ, VOTE, DISCUSS, WRAP_UP };

#define MAIJA 1u
#define PEKKA 2u

static void apply(struct room *room, uint32_t seat, struct entry entry)
{
	assert_int_equal(room_apply(room, seat, entry).refusal, REFUSAL_NONE);
}

static bool says(const struct buf *out, const char *bytes)
{
	return memmem(out->ptr, out->len, bytes, strlen(bytes));
}

/*
 * Two phenomena with a voice, a vote, comments and a step; one name; one thing hidden, one
 * withdrawn.
 */
static void room_live(struct room *room)
{
	struct entry step = { .kind = ENTRY_STEP_WRITTEN, .text_count = 3,
			      .texts = { STR("Viedään"), STR("Sari"), STR("johtoryhmä") } };

	room_open(room);
	room_move(room, COLLECT);
	uint64_t first = room_post(room, MAIJA, "Ensimmäinen");
	uint64_t second = room_post(room, PEKKA, "Toinen");
	uint64_t third = room_post(room, PEKKA, "Kolmas");
	apply(room, MAIJA, (struct entry){ .kind = ENTRY_NAME_CHOSEN, .texts = { STR("Maija") },
					   .text_count = 1 });
	apply(room, PEKKA, (struct entry){ .kind = ENTRY_WITHDRAWN, .on = third });
	room_move(room, READ);
	room_comment(room, MAIJA, first, "Itse lisään");
	room_comment(room, PEKKA, first, "Samaa");
	apply(room, ROOM_DESK, (struct entry){ .kind = ENTRY_HIDDEN, .on = second });
	room_move(room, VOTE);
	apply(room, PEKKA, (struct entry){ .kind = ENTRY_VOTE_SET, .on = first, .value = 1 });
	apply(room, PEKKA, (struct entry){ .kind = ENTRY_VOICE_SET, .on = first, .value = 1 });
	step.on = first;
	apply(room, ROOM_DESK, step);
	apply(room, ROOM_DESK, (struct entry){ .kind = ENTRY_CLOSED, .value = 17 });
	room_pass(room, 200000);
}

static void a_transcript_has_what_was_said_and_given(void **state)
{
	struct room room;
	struct buf out = { 0 };
	(void)state;

	room_live(&room);
	assert_true(room.session.agenda.sealed);
	encode_transcript(&out, &room.session, true);
	assert_true(says(&out, "{\"format\":\"vartti-transcript\",\"version\":1,\"session\":{"
			       "\"id\":\"session-1\",\"code\":\"K4X7RM\",\"title\":\"Aamuvartti\","
			       "\"question\":\"Mitä kohtasit?\""));
	assert_true(says(&out, "\"closed\":1000000,\"present_max\":17}"));
	assert_true(says(&out, "\"sealed\":true,\"verified\":true"));
	assert_true(says(&out, "\"course\":[{\"begun\":960000,\"voices\":1,\"votes\":1}]"));
	assert_true(says(&out, "{\"id\":4,\"n\":1,\"text\":\"Ensimmäinen\",\"lang\":\"fi\","
			       "\"tags\":[],\"free\":[],\"quotable\":false,\"posted\":1000000,"
			       "\"edited\":false,\"hidden\":false,\"voices\":1,\"votes\":1,"
			       "\"comments\":[{\"id\":11,\"text\":\"Itse lisään\",\"lang\":\"fi\","
			       "\"n\":1,\"author\":true,\"posted\":1000000,\"hidden\":false},"
			       "{\"id\":12,\"text\":\"Samaa\",\"lang\":\"fi\",\"n\":2,"
			       "\"author\":false,"
			       "\"posted\":1000000,\"hidden\":false}],\"steps\":[18]}"));
	assert_true(says(&out, "\"steps\":[{\"id\":18,\"what\":\"Viedään\",\"who\":\"Sari\","
			       "\"whom\":\"johtoryhmä\",\"on\":4,\"written\":1000000}]"));
	buf_free(&out);
	room_close(&room);
}

static void what_was_hidden_is_marked_and_what_was_withdrawn_is_not_there(void **state)
{
	struct room room;
	struct buf out = { 0 };
	(void)state;

	room_live(&room);
	encode_transcript(&out, &room.session, true);
	assert_true(says(&out, "\"text\":\"Toinen\",\"lang\":\"fi\",\"tags\":[],\"free\":[],"
			       "\"quotable\":false,\"posted\":1000000,\"edited\":false,"
			       "\"hidden\":true"));
	assert_false(says(&out, "Kolmas"));
	assert_false(says(&out, "\"n\":3"));
	assert_true(says(&out, "{\"at\":1000000,\"act\":\"hidden\",\"on\":5}"));
	buf_free(&out);
	room_close(&room);
}

static void a_transcript_names_nobody(void **state)
{
	struct room room;
	struct buf out = { 0 };
	(void)state;

	room_live(&room);
	encode_transcript(&out, &room.session, true);
	assert_false(says(&out, "Maija"));
	assert_false(says(&out, "SeatKey"));
	assert_false(says(&out, "seat"));
	buf_free(&out);
	room_close(&room);
}

static void the_digest_is_the_seals(void **state)
{
	struct room room;
	struct buf out = { 0 }, hex = { 0 };
	(void)state;

	room_live(&room);
	encode_transcript(&out, &room.session, false);
	digest_add_hex(&hex, &room.session.seal);
	buf_add_byte(&hex, 0);
	assert_true(says(&out, hex.ptr));
	assert_true(says(&out, "\"verified\":false"));
	buf_free(&hex);
	buf_free(&out);
	room_close(&room);
}

static void a_move_that_was_undone_began_no_phase(void **state)
{
	struct room room;
	struct buf out = { 0 };
	(void)state;

	room_open(&room);
	room.now_ms = 1001000;
	apply(&room, ROOM_DESK, (struct entry){ .kind = ENTRY_PHASE_MOVED, .value = COLLECT });
	room.now_ms = 1002000;
	apply(&room, ROOM_DESK, (struct entry){ .kind = ENTRY_PHASE_UNDONE, .on = 1 });
	room.now_ms = 1003000;
	apply(&room, ROOM_DESK, (struct entry){ .kind = ENTRY_PHASE_MOVED, .value = COLLECT });
	room_pass(&room, 301000); /* collecting ends by itself */
	encode_transcript(&out, &room.session, false);
	assert_true(says(&out, "\"phases\":[{\"kind\":\"lobby\",\"begun\":1000000},"
			       "{\"kind\":\"collect\",\"begun\":1003000},"
			       "{\"kind\":\"read\",\"begun\":1303000}]"));
	assert_true(says(&out, "{\"at\":1002000,\"act\":\"phase_undone\",\"on\":1}"));
	buf_free(&out);
	room_close(&room);
}

static void a_summary_has_what_rose_and_nothing_hidden(void **state)
{
	struct room room;
	struct buf out = { 0 };
	(void)state;

	room_live(&room);
	encode_summary(&out, &room.session);
	assert_str(buf_str(&out), STR(
		"{\"title\":\"Aamuvartti\",\"question\":\"Mitä kohtasit?\",\"closed\":1000000,"
		"\"present_max\":17,\"practice\":false,\"threads\":[{\"n\":1,"
		"\"text\":\"Ensimmäinen\",\"voices\":1,\"votes\":1,\"comments\":2}],"
		"\"steps\":[{\"id\":18,\"what\":\"Viedään\",\"who\":\"Sari\","
		"\"whom\":\"johtoryhmä\",\"on\":4}]}"));
	buf_free(&out);
	room_close(&room);
}

static void assert_is_json(const struct buf *out)
{
	json_t *read = json_loadb(out->ptr, out->len, JSON_REJECT_DUPLICATES, NULL);

	assert_true(json_is_object(read));
	json_decref(read);
}

static void any_history_gives_a_transcript_and_a_summary_that_are_json(void **state)
{
	(void)state;

	for (uint64_t seed = 300; seed < 340; seed++) {
		struct history history;
		struct buf out = { 0 };
		history_open(&history, seed);
		for (uint32_t step = 0; step < 300; step++)
			history_step(&history);
		encode_transcript(&out, &history.room.session, false);
		assert_is_json(&out);
		assert_false(says(&out, "SeatKey"));
		buf_reset(&out);
		encode_summary(&out, &history.room.session);
		assert_is_json(&out);
		assert_false(says(&out, "SeatKey"));
		buf_free(&out);
		history_close(&history);
	}
}

static void a_template_is_said_as_in_the_greeting(void **state)
{
	struct buf out = { 0 };
	(void)state;

	encode_template(&out, template_at(0));
	assert_is_json(&out);
	assert_true(says(&out, "{\"kind\":\"collect\",\"length_s\":300,\"waits\":false,"
			       "\"allows\":[\"post\",\"edit\"],\"floor\":[],"
			       "\"desk\":[\"phenomena\"],"
			       "\"approves\":false,\"prompt\":\"\"}"));
	buf_free(&out);
}

static void what_was_said_against_a_warning_is_marked(void **state)
{
	const struct personal_data confirmed = {
		.items = { { .field = IN_TEXT, .end = 4, .kind = PERSONAL_PERSON_NAME } },
		.count = 1,
	};
	struct room room;
	struct buf out = { 0 };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	apply(&room, MAIJA, (struct entry){ .kind = ENTRY_PHENOMENON_POSTED, .text_count = 1,
					    .texts = { STR("Anna on yksin") },
					    .about = { .lang = STR("fi") },
					    .confirmed = confirmed });
	room_post(&room, PEKKA, "Toinen");
	apply(&room, ROOM_DESK, (struct entry){ .kind = ENTRY_STEP_WRITTEN, .text_count = 3,
						.texts = { STR("Vie"), STR("Anna"), STR("") },
						.confirmed = confirmed });
	encode_transcript(&out, &room.session, true);
	assert_true(says(&out, "\"text\":\"Anna on yksin\",\"lang\":\"fi\",\"review\":true,"));
	assert_true(says(&out, "\"text\":\"Toinen\",\"lang\":\"fi\",\"tags\":"));
	assert_true(says(&out, "\"written\":1000000,\"review\":true}]"));
	assert_false(says(&out, "person_name"));
	buf_free(&out);
	room_close(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_transcript_has_what_was_said_and_given),
		cmocka_unit_test(what_was_hidden_is_marked_and_what_was_withdrawn_is_not_there),
		cmocka_unit_test(a_transcript_names_nobody),
		cmocka_unit_test(what_was_said_against_a_warning_is_marked),
		cmocka_unit_test(the_digest_is_the_seals),
		cmocka_unit_test(a_move_that_was_undone_began_no_phase),
		cmocka_unit_test(a_summary_has_what_rose_and_nothing_hidden),
		cmocka_unit_test(any_history_gives_a_transcript_and_a_summary_that_are_json),
		cmocka_unit_test(a_template_is_said_as_in_the_greeting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* Frames to the letter, for a room of three whose every entry is known. */
#include "wire/encode.h"

#include <stdio.h>
#include <string.h>

#include <jansson.h>

#include "cmocka_all.h"
#include "wire/room.h"
#include "wire/view.h"

enum { LOBBY, COLLECT, READ, VOTE, DISCUSS, WRAP_UP };

#define MAIJA 1u
#define PEKKA 2u
#define SARI 3u

static struct str only_part(const struct parts *parts)
{
	assert_int_equal(parts->count, 1);
	return buf_str(&parts->items[0]);
}

static bool says(const struct parts *parts, const char *bytes)
{
	for (uint32_t i = 0; i < parts->count; i++)
		if (memmem(parts->items[i].ptr, parts->items[i].len, bytes, strlen(bytes)))
			return true;
	return false;
}

static void apply(struct room *room, uint32_t seat, struct entry entry)
{
	assert_int_equal(room_apply(room, seat, entry).refusal, REFUSAL_NONE);
}

static void a_room_that_just_opened_is_a_short_snapshot(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	encode_snapshot(&parts, &room.session, LANE_FLOOR);
	assert_str(only_part(&parts), STR(
		"{\"t\":\"snapshot\",\"from\":0,\"to\":1,"
		"\"agenda\":{\"phase\":0,\"move\":0,\"begun\":1000000,\"ends\":0,\"undo_until\":0,"
		"\"shown\":0,\"may\":[\"draft\",\"withdraw\"],\"grace\":[],\"extra\":0,"
		"\"closed\":0,"
		"\"sealed\":false},\"spotlight\":0,\"counts\":{\"phenomena\":0,\"voted\":0}}"));
	parts_free(&parts);
	room_close(&room);
}

static void a_masked_post_is_a_count_on_the_floor_and_a_text_on_the_desk(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	uint64_t before = room.session.seq;
	apply(&room, MAIJA, (struct entry){
		.kind = ENTRY_PHENOMENON_POSTED, .text_count = 2,
		.texts = { STR("Häätö uhkaa"), STR("oma sana") },
		.about = { .lang = STR("fi"), .tags = { STR("haato") }, .tag_count = 1,
			   .kind = KIND_GROWING, .source = SOURCE_OWN, .group = STR("nuoret"),
			   .area = STR("Juva"), .quotable = true } });

	encode_frame(&parts, &room.session, LANE_FLOOR, before);
	assert_str(only_part(&parts), STR("{\"t\":\"frame\",\"from\":3,\"to\":4,"
					  "\"counts\":{\"phenomena\":1,\"voted\":0}}"));
	encode_frame(&parts, &room.session, LANE_DESK, before);
	assert_str(only_part(&parts), STR(
		"{\"t\":\"frame\",\"from\":3,\"to\":4,\"counts\":{\"phenomena\":1,\"voted\":0},"
		"\"phenomena\":[{\"id\":4,\"n\":1,\"text\":\"Häätö uhkaa\",\"lang\":\"fi\","
		"\"tags\":[\"haato\"],\"free\":[\"oma sana\"],\"kind\":\"growing\","
		"\"group\":\"nuoret\",\"source\":\"own\",\"area\":\"Juva\",\"quotable\":true,"
		"\"order\":1967749012}]}"));
	parts_free(&parts);
	room_close(&room);
}

static void nothing_new_is_no_part_at_all(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	encode_frame(&parts, &room.session, LANE_FLOOR, room.session.seq);
	assert_int_equal(parts.count, 0);
	assert_false(encode_own(&parts, &room.session,
				&(struct own_view){ .seat = SEAT_NONE, .from = room.session.seq }));
	assert_int_equal(parts.count, 0);
	parts_free(&parts);
	room_close(&room);
}

static void after_a_reveal_the_next_frame_is_a_snapshot(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	uint64_t id = room_post(&room, MAIJA, "Ensimmäinen");
	uint64_t before = room.session.seq;
	room_move(&room, READ);
	encode_frame(&parts, &room.session, LANE_FLOOR, before);
	assert_int_equal(id, 4);
	assert_true(says(&parts, "{\"t\":\"snapshot\",\"from\":0,\"to\":6,"));
	assert_true(says(&parts, "\"phenomena\":[{\"id\":4,\"n\":1,\"text\":\"Ensimmäinen\""));
	/* Back to where posts are masked: nothing of them is left, not even that they are gone. */
	before = room.session.seq;
	room_move(&room, COLLECT);
	encode_frame(&parts, &room.session, LANE_FLOOR, before);
	assert_true(says(&parts, "{\"t\":\"snapshot\""));
	assert_false(says(&parts, "\"id\":4"));
	assert_false(says(&parts, "gone"));
	parts_free(&parts);
	room_close(&room);
}

static void tallies_are_on_neither_lane_while_the_room_votes(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	uint64_t id = room_post(&room, MAIJA, "Ensimmäinen");
	room_move(&room, VOTE);
	uint64_t before = room.session.seq;
	apply(&room, PEKKA, (struct entry){ .kind = ENTRY_VOTE_SET, .on = id, .value = 1 });
	apply(&room, PEKKA, (struct entry){ .kind = ENTRY_VOICE_SET, .on = id, .value = 1 });
	for (int lane = 0; lane < LANE_COUNT; lane++) {
		encode_frame(&parts, &room.session, (enum lane)lane, before);
		assert_str(only_part(&parts), STR("{\"t\":\"frame\",\"from\":6,\"to\":8,"
						  "\"counts\":{\"phenomena\":1,\"voted\":1}}"));
	}
	room_move(&room, DISCUSS);
	encode_frame(&parts, &room.session, LANE_FLOOR, before);
	assert_true(says(&parts, "\"tallies\":[{\"id\":4,\"voices\":1,\"votes\":1}]"));
	parts_free(&parts);
	room_close(&room);
}

static void what_was_hidden_is_gone_from_the_floor_and_marked_on_the_desk(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	uint64_t id = room_post(&room, MAIJA, "Ensimmäinen");
	room_move(&room, READ);
	room_comment(&room, PEKKA, id, "Niin meilläkin");
	apply(&room, ROOM_DESK, (struct entry){ .kind = ENTRY_SPOTLIGHT_SET, .on = id });
	uint64_t before = room.session.seq;
	apply(&room, ROOM_DESK, (struct entry){ .kind = ENTRY_HIDDEN, .on = id });

	encode_frame(&parts, &room.session, LANE_FLOOR, before);
	assert_str(only_part(&parts), STR("{\"t\":\"frame\",\"from\":8,\"to\":9,\"spotlight\":0,"
					  "\"counts\":{\"phenomena\":0,\"voted\":0},"
					  "\"gone\":[4,7]}"));
	encode_frame(&parts, &room.session, LANE_DESK, before);
	assert_true(says(&parts, "\"order\":1967749012,\"hidden\":true}"));
	parts_free(&parts);
	room_close(&room);
}

static void the_spotlight_leads_nobody_to_what_is_masked(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	uint64_t id = room_post(&room, MAIJA, "Ensimmäinen");
	apply(&room, ROOM_DESK, (struct entry){ .kind = ENTRY_SPOTLIGHT_SET, .on = id });
	encode_snapshot(&parts, &room.session, LANE_FLOOR);
	assert_true(says(&parts, "\"spotlight\":0"));
	encode_snapshot(&parts, &room.session, LANE_DESK);
	assert_true(says(&parts, "\"spotlight\":4"));
	parts_free(&parts);
	room_close(&room);
}

static void a_comment_says_whether_the_author_or_a_facilitator_wrote_it(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	uint64_t id = room_post(&room, MAIJA, "Ensimmäinen");
	room_move(&room, READ);
	uint64_t before = room.session.seq;
	room_comment(&room, MAIJA, id, "Minä itse");
	room_comment(&room, ROOM_DESK, id, "Kiitos");
	room_comment(&room, PEKKA, id, "Samaa");
	encode_frame(&parts, &room.session, LANE_FLOOR, before);
	assert_str(only_part(&parts), STR(
		"{\"t\":\"frame\",\"from\":6,\"to\":9,\"comments\":["
		"{\"id\":7,\"on\":4,\"n\":1,\"text\":\"Minä itse\","
		"\"lang\":\"fi\",\"author\":true},"
		"{\"id\":8,\"on\":4,\"n\":2,\"text\":\"Kiitos\","
		"\"lang\":\"fi\",\"facilitator\":true},"
		"{\"id\":9,\"on\":4,\"n\":3,\"text\":\"Samaa\",\"lang\":\"fi\"}]}"));
	parts_free(&parts);
	room_close(&room);
}

static void a_name_stands_beside_ones_posts_and_a_profession_of_three(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	struct entry nursing = { .kind = ENTRY_PROFESSION_CHOSEN, .value = PROFESSION_NURSING };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	room_post(&room, MAIJA, "Ensimmäinen");
	room_move(&room, READ);
	apply(&room, MAIJA, nursing);
	apply(&room, PEKKA, nursing);
	uint64_t before = room.session.seq;
	apply(&room, MAIJA, (struct entry){ .kind = ENTRY_NAME_CHOSEN, .texts = { STR("Maija") },
					    .text_count = 1 });
	encode_frame(&parts, &room.session, LANE_FLOOR, before);
	assert_true(says(&parts, "\"by\":{\"name\":\"Maija\"}"));
	before = room.session.seq;
	apply(&room, SARI, nursing);
	encode_frame(&parts, &room.session, LANE_FLOOR, before);
	assert_true(says(&parts, "\"by\":{\"name\":\"Maija\",\"profession\":\"nursing\"}"));
	parts_free(&parts);
	room_close(&room);
}

static void a_destroyed_text_is_a_gap(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	room_post(&room, MAIJA, "Ensimmäinen");
	apply(&room, ROOM_DESK, (struct entry){
		.kind = ENTRY_STEP_WRITTEN, .texts = { STR("a"), STR("b"), STR("c") },
		.text_count = 3 });
	body_text_wipe(&room.session.phenomena.items[0].text);
	body_text_wipe(&room.session.steps.items[0].text);
	encode_snapshot(&parts, &room.session, LANE_DESK);
	assert_true(says(&parts, "\"phenomena\":[{\"id\":4,\"n\":1,\"gap\":true,\"lang\":\"fi\","
				 "\"order\":1967749012}]"));
	assert_true(says(&parts, "\"steps\":[{\"id\":5,\"what\":\"\",\"who\":\"\",\"whom\":\"\","
				 "\"gap\":true}]"));
	parts_free(&parts);
	room_close(&room);
}

static void graces_and_extra_time_are_said_to_everybody_as_numbers(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	apply(&room, MAIJA, (struct entry){ .kind = ENTRY_EXTRA_TIME_SET, .value = 1 });
	room_move(&room, READ);
	encode_snapshot(&parts, &room.session, LANE_FLOOR);
	assert_true(says(&parts, "\"grace\":[{\"phase\":1,\"until\":1060000,"
				 "\"until_extra\":1180000}],\"extra\":1"));
	assert_false(says(&parts, "may_extra"));
	room_pass(&room, 61000);
	encode_snapshot(&parts, &room.session, LANE_FLOOR);
	assert_true(says(&parts, "\"may\":[\"voice\",\"tag\",\"comment\",\"withdraw\"]"));
	assert_true(says(&parts, "\"may_extra\":[\"post\",\"edit\",\"voice\",\"tag\",\"comment\","
				 "\"withdraw\"]"));
	parts_free(&parts);
	room_close(&room);
}

static void ones_own_frame_says_posts_gifts_and_answers(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	uint64_t id = room_post(&room, MAIJA, "Ensimmäinen");
	room_move(&room, VOTE);
	apply(&room, PEKKA, (struct entry){ .kind = ENTRY_VOTE_SET, .on = id, .value = 1 });
	uint64_t own = room_post(&room, SARI, "Toinen, armoaikana");
	const struct answer answers[] = {
		{ .id = STR("command-0001"), .outcome = { .thing = own } },
		{ .id = STR("command-0002"), .outcome = { .refusal = REFUSAL_NO_DOTS_LEFT } },
		{ .id = STR("command-0003"), .gate = GATE_TOO_FAST },
	};

	encode_own(&parts, &room.session, &(struct own_view){ .seat = room_seat(&room, PEKKA) });
	assert_str(only_part(&parts), STR(
		"{\"t\":\"own\",\"from\":0,\"to\":8,\"dots_left\":2,\"name\":\"\","
		"\"profession\":\"\",\"extra_time\":false,\"removed\":false,"
		"\"facilitator\":0,\"voices\":{\"4\":false},"
		"\"votes\":{\"4\":1}}"));
	assert_true(encode_own(&parts, &room.session,
			       &(struct own_view){ .seat = room_seat(&room, SARI), .from = 7,
						   .answers = answers, .answer_count = 3 }));
	assert_true(says(&parts, "\"posts\":[{\"id\":8,\"n\":2,\"text\":\"Toinen, armoaikana\","
				 "\"lang\":\"fi\",\"state\":\"shown\"}]"));
	assert_true(says(&parts, "\"outcomes\":[{\"id\":\"command-0001\",\"ok\":8},"
				 "{\"id\":\"command-0002\",\"refused\":\"no_dots_left\"},"
				 "{\"id\":\"command-0003\",\"refused\":\"too_fast\"}]"));
	parts_free(&parts);
	room_close(&room);
}

static void what_one_withdrew_is_named_without_its_text(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	uint64_t id = room_post(&room, MAIJA, "Ensimmäinen");
	apply(&room, MAIJA, (struct entry){ .kind = ENTRY_WITHDRAWN, .on = id });
	encode_own(&parts, &room.session, &(struct own_view){ .seat = room_seat(&room, MAIJA) });
	assert_true(says(&parts, "\"posts\":[{\"id\":4,\"n\":1,\"state\":\"withdrawn\"}]"));
	parts_free(&parts);
	room_close(&room);
}

static void who_never_had_an_entry_has_all_dots(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	(void)state;

	room_open(&room);
	encode_own(&parts, &room.session, &(struct own_view){ .seat = SEAT_NONE });
	assert_str(only_part(&parts), STR(
		"{\"t\":\"own\",\"from\":0,\"to\":1,\"dots_left\":3,\"name\":\"\","
		"\"profession\":\"\",\"extra_time\":false,\"removed\":false,"
		"\"facilitator\":0}"));
	parts_free(&parts);
	room_close(&room);
}

/* 400 posts of 500 code points that JSON escapes to six bytes each. */
static void a_large_set_goes_in_numbered_parts_that_add_up(void **state)
{
	struct room room;
	struct parts parts = { 0 };
	struct buf text = { 0 };
	struct view view;
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	for (int i = 0; i < 500; i++)
		buf_add_str(&text, STR("\xe2\x80\xa8"));
	buf_add_byte(&text, 0);
	for (uint32_t i = 0; i < 400; i++)
		room_post(&room, 1 + i / 25, text.ptr);
	room_move(&room, DISCUSS);
	encode_snapshot(&parts, &room.session, LANE_FLOOR);
	assert_int_equal(parts.count, 10);
	for (uint32_t i = 0; i < parts.count; i++) {
		char number[32];
		snprintf(number, sizeof(number), ",\"part\":[%u,10]}", i + 1);
		assert_in_range(parts.items[i].len, 1, LIMIT_CLIENT_FRAME);
		assert_true(memmem(parts.items[i].ptr, parts.items[i].len, number, strlen(number)));
		assert_memory_equal(parts.items[i].ptr,
				    "{\"t\":\"snapshot\",\"from\":0,\"to\":405,", 34);
	}
	view_init(&view);
	view_take_parts(&view, &parts);
	assert_int_equal(json_object_size(json_object_get(view.shown, "phenomena")), 400);
	assert_int_equal(json_object_size(json_object_get(view.shown, "tallies")), 400);
	view_reset(&view);

	/* Written again into the same memory, smaller: what was there before is not. */
	encode_snapshot(&parts, &room.session, LANE_DESK);
	encode_frame(&parts, &room.session, LANE_DESK, room.session.seq);
	assert_int_equal(parts.count, 0);
	buf_free(&text);
	parts_free(&parts);
	room_close(&room);
}

static void the_greeting_says_what_the_session_is(void **state)
{
	struct room room;
	struct buf opening = { 0 }, out = { 0 };
	(void)state;

	room_open(&room);
	encode_opening(&opening, &room.session);
	encode_welcome(&out, &room.session,
		       &(struct welcome){ .opening = buf_str(&opening),
					  .role = ROLE_FACILITATOR, .now_ms = 1000500,
					  .fresh = true,
					  .wall = STR("/wall#session-1.t") });
	assert_true(str_has_prefix(buf_str(&out), STR(
		"{\"t\":\"welcome\",\"session\":\"session-1\",\"code\":\"K4X7RM\","
		"\"role\":\"facilitator\",\"now\":1000500,\"fresh\":true,\"title\":\"Aamuvartti\","
		"\"question\":\"Mitä kohtasit?\",\"lang\":\"fi\",\"unit\":\"Aikuissosiaalityö\","
		"\"area\":\"Mikkeli\",\"areas\":[\"Mikkeli\",\"Juva\"],\"county\":\"Etelä-Savo\","
		"\"practice\":false,\"opened\":1000000,\"template\":{\"id\":\"vartti-15\","
		"\"grace_s\":60,\"dots\":3,\"dots_each\":1,\"phases\":[{\"kind\":\"lobby\","
		"\"length_s\":0,\"waits\":false,\"allows\":[\"draft\"],"
		"\"floor\":[],\"desk\":[\"phenomena\"],\"approves\":false,\"prompt\":\"\"},")));
	assert_non_null(memmem(out.ptr, out.len, "\"wall\":\"/wall#session-1.t\"}", 27));
	buf_free(&opening);
	buf_free(&out);
	room_close(&room);
}

static void small_talk_is_said_to_the_letter(void **state)
{
	struct buf out = { 0 };
	(void)state;

	encode_presence(&out, 26, 4, 3);
	assert_str(buf_str(&out),
		   STR("{\"t\":\"presence\",\"present\":26,\"writing\":4,\"ready\":3}"));
	buf_reset(&out);
	encode_pong(&out, 12345.5, 1795257600000);
	assert_str(buf_str(&out), STR("{\"t\":\"pong\",\"at\":12345.5,\"now\":1795257600000}"));
	buf_reset(&out);
	encode_error(&out, GATE_NO_SUCH_SESSION);
	assert_str(buf_str(&out), STR("{\"t\":\"error\",\"code\":\"no_such_session\"}"));
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_room_that_just_opened_is_a_short_snapshot),
		cmocka_unit_test(a_masked_post_is_a_count_on_the_floor_and_a_text_on_the_desk),
		cmocka_unit_test(nothing_new_is_no_part_at_all),
		cmocka_unit_test(after_a_reveal_the_next_frame_is_a_snapshot),
		cmocka_unit_test(tallies_are_on_neither_lane_while_the_room_votes),
		cmocka_unit_test(what_was_hidden_is_gone_from_the_floor_and_marked_on_the_desk),
		cmocka_unit_test(the_spotlight_leads_nobody_to_what_is_masked),
		cmocka_unit_test(a_comment_says_whether_the_author_or_a_facilitator_wrote_it),
		cmocka_unit_test(a_name_stands_beside_ones_posts_and_a_profession_of_three),
		cmocka_unit_test(a_destroyed_text_is_a_gap),
		cmocka_unit_test(graces_and_extra_time_are_said_to_everybody_as_numbers),
		cmocka_unit_test(ones_own_frame_says_posts_gifts_and_answers),
		cmocka_unit_test(what_one_withdrew_is_named_without_its_text),
		cmocka_unit_test(who_never_had_an_entry_has_all_dots),
		cmocka_unit_test(a_large_set_goes_in_numbered_parts_that_add_up),
		cmocka_unit_test(the_greeting_says_what_the_session_is),
		cmocka_unit_test(small_talk_is_said_to_the_letter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

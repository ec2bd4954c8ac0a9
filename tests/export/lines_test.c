/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 2 to 5 and 7 of export/README.md: tables, lines and transcripts. */
#include "party.h"

static void the_formats_are_found_by_their_words(void **state)
{
	enum export_format format;
	(void)state;

	for (unsigned i = 0; i < EXPORT_FORMAT_COUNT; i++) {
		assert_true(export_find(str_from(export_word((enum export_format)i)), &format));
		assert_int_equal(format, i);
	}
	assert_false(export_find(STR("xlsx"), &format));
	assert_false(export_find(STR(""), &format));
	assert_true(export_may_share(EXPORT_CSV) && export_may_share(EXPORT_JSONL));
	assert_false(export_may_share(EXPORT_JSON) || export_may_share(EXPORT_QDPX));
}

static void what_has_no_session_is_empty_and_whole(void **state)
{
	struct buf out = { 0 };
	(void)state;

	party_export(&out, NULL, (struct export_wish){ .format = EXPORT_JSON });
	assert_string_equal(out.ptr, "[]\n");
	buf_reset(&out);
	party_export(&out, NULL, (struct export_wish){ .format = EXPORT_JSONL });
	assert_string_equal(out.ptr, "");
	party_export(&out, NULL, (struct export_wish){ .format = EXPORT_CSV });
	assert_memory_equal(out.ptr, "\xef\xbb\xbfrow;id;thread;n;text;", 24);
	assert_string_equal(out.ptr + out.len - 9, ";opened\r\n");
	buf_free(&out);
}

/* Promise 5 */
static void a_cell_that_begins_like_a_formula_is_none(void **state)
{
	static const struct {
		const char *text, *cell;
	} cases[] = {
		{ "=1+1", ";'=1+1;" },
		{ "+358", ";'+358;" },
		{ "-", ";'-;" },
		{ "@SUM(A1)", ";'@SUM(A1);" },
		{ "=HYPERLINK(\"x\";1)", ";\"'=HYPERLINK(\"\"x\"\";1)\";" },
		{ "a=1", ";a=1;" },
		{ "kaksi; osaa", ";\"kaksi; osaa\";" },
		{ "kaksi\nriviä", ";\"kaksi\nriviä\";" },
		{ "\"lainattu\"", ";\"\"\"lainattu\"\"\";" },
		{ "pilkku, ja", ";pilkku, ja;" },
	};
	struct buf out = { 0 };
	struct room room;
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		party_post(&room, 1, (struct said){ .text = cases[i].text });
	party_close(&room);
	party_export(&out, &room.session, (struct export_wish){ .format = EXPORT_CSV });
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_says(&out, cases[i].cell);
	buf_free(&out);
	room_close(&room);
}

static void own_words_and_titles_are_no_formulas_either(void **state)
{
	struct buf out = { 0 };
	struct room room;
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	party_post(&room, 1, (struct said){ .text = "Teksti", .free = "=cmd" });
	party_close(&room);
	party_export(&out, &room.session, (struct export_wish){ .format = EXPORT_CSV });
	assert_says(&out, ";'=cmd;");
	assert_says(&out, ";session-1;K4X7RM;Aamuvartti;Mitä kohtasit?;");
	assert_says(&out, ";1970-01-01 02:16:40;");
	buf_free(&out);
	room_close(&room);
}

/* One that stays, one merged into it, one hidden, one withdrawn, one whose text is destroyed. */
static void room_fill(struct room *room)
{
	room_open(room);
	room_move(room, COLLECT);
	uint64_t first = party_post(room, 1, (struct said){ "Ensimmäinen", "haato", "oma", true });
	uint64_t second = party_post(room, 2, (struct said){ .text = "Toinen", .free = "heidän" });
	uint64_t third = party_post(room, 2, (struct said){ .text = "Kolmas" });
	uint64_t gone = party_post(room, 2, (struct said){ .text = "Pois" });
	uint64_t gap = party_post(room, 2, (struct said){ .text = "Aukko", .free = "omaa" });
	party_apply(room, 1, (struct entry){ .kind = ENTRY_NAME_CHOSEN, .texts = { STR("Maija") },
					     .text_count = 1 });
	party_apply(room, 2, (struct entry){ .kind = ENTRY_WITHDRAWN, .on = gone });
	room_move(room, READ);
	room_comment(room, 2, first, "Samaa");
	party_apply(room, ROOM_DESK, (struct entry){ .kind = ENTRY_MERGED, .on = second,
						     .value = first });
	party_apply(room, ROOM_DESK, (struct entry){ .kind = ENTRY_HIDDEN, .on = third,
						     .texts = { STR("toistoa") },
						     .text_count = 1 });
	room_move(room, VOTE);
	for (uint32_t seat = 1; seat <= 6; seat++)
		party_apply(room, seat, (struct entry){ .kind = ENTRY_VOTE_SET, .on = first,
							.value = 1 });
	party_close(room);
	for (uint32_t i = 0; i < room->session.phenomena.count; i++) {
		struct phenomenon *phenomenon = &room->session.phenomena.items[i];
		if (phenomenon->id != gap)
			continue;
		body_text_wipe(&phenomenon->text);
		body_text_wipe(&phenomenon->tags[0].free);
	}
}

/* Promise 2 */
static void a_line_says_what_a_phenomenon_is_and_never_whose(void **state)
{
	struct buf out = { 0 };
	struct room room;
	(void)state;

	room_fill(&room);
	party_export(&out, &room.session, (struct export_wish){ .format = EXPORT_JSONL });
	assert_says(&out, "{\"id\":\"session-1-4\",\"lang\":\"fi\",\"text\":\"Ensimmäinen\","
			  "\"tags\":[\"haato\",\"oma\"],\"free\":[\"oma\"],"
			  "\"tag_names\":[\"häätö\"],\"session\":\"session-1\","
			  "\"title\":\"Aamuvartti\"");
	assert_says(&out, "\"quotable\":true,\"posted\":1000000,\"voices\":0,\"votes\":6,"
			  "\"comments\":1}\n");
	assert_says(&out, "\"n\":2,\"into\":\"session-1-4\"");
	assert_says(&out, "\"text\":\"Kolmas\"");
	assert_says(&out, "\"hidden\":true}\n");
	assert_says(&out, "\"gap\":true,\"tags\":[]");
	assert_false(party_says(&out, "Pois"));
	assert_false(party_says(&out, "omaa"));
	assert_false(party_says(&out, "Maija"));
	assert_false(party_says(&out, "c8000000")); /* the seat's key */
	buf_free(&out);
	room_close(&room);
}

static void a_table_has_comments_and_marks_what_is_hidden_or_gone(void **state)
{
	struct buf out = { 0 };
	struct room room;
	(void)state;

	room_fill(&room);
	party_export(&out, &room.session, (struct export_wish){ .format = EXPORT_CSV });
	assert_says(&out, "\r\nphenomenon;session-1-5;session-1-4;2;Toinen;;fi;");
	assert_says(&out, "\r\ncomment;session-1-");
	assert_says(&out, ";session-1-4;1/1;Samaa;;fi;");
	assert_says(&out, ";1;;;toistoa;");
	assert_says(&out, "\r\nphenomenon;session-1-8;session-1-8;5;;1;fi;;;");
	assert_false(party_says(&out, "Pois"));
	assert_false(party_says(&out, "Maija"));
	buf_free(&out);
	room_close(&room);
}

static void what_was_withdrawn_or_removed_has_no_line(void **state)
{
	static const enum export_format formats[] = { EXPORT_CSV, EXPORT_JSONL };
	struct buf out = { 0 };
	struct room room;
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	uint64_t gone = party_post(&room, 1, (struct said){ .text = "Pois" });
	uint64_t left = party_post(&room, 1, (struct said){ .text = "Jää" });
	room_move(&room, READ);
	room_comment(&room, 2, gone, "Säikeen mukana");
	room_comment(&room, 2, left, "Itse peruttu");
	party_apply(&room, ROOM_DESK, (struct entry){
		.kind = ENTRY_STEP_WRITTEN, .on = left,
		.texts = { STR("Ei viedä"), STR(""), STR("") }, .text_count = 3 });
	party_close(&room);
	room.session.phenomena.items[0].withdrawn = true;
	room.session.comments.items[0].thread_withdrawn = true;
	room.session.comments.items[1].withdrawn = true;
	room.session.steps.items[0].removed = true;
	for (size_t i = 0; i < 2; i++) {
		buf_reset(&out);
		party_export(&out, &room.session, (struct export_wish){ .format = formats[i] });
		assert_says(&out, "Jää");
		assert_false(party_says(&out, "Pois"));
		assert_false(party_says(&out, "Säikeen mukana"));
		assert_false(party_says(&out, "Itse peruttu"));
		assert_false(party_says(&out, "Ei viedä"));
	}
	buf_free(&out);
	room_close(&room);
}

/* Promise 7 */
static void outside_there_are_no_small_counts_and_no_texts_that_may_not_be_quoted(void **state)
{
	static const enum export_format formats[] = { EXPORT_CSV, EXPORT_JSONL };
	struct buf out = { 0 };
	struct room room;
	(void)state;

	room_fill(&room);
	struct phenomenon *first = &room.session.phenomena.items[0];
	first->voices = 5;
	first->comments = 4;
	first->edited = true;
	first->posted_ms = 864000000; /* 1970-01-11 */
	for (size_t i = 0; i < 2; i++) {
		buf_reset(&out);
		party_export(&out, &room.session,
			     (struct export_wish){ .format = formats[i], .shared = true });
		assert_says(&out, "Ensimmäinen");
		assert_says(&out, "<5");
		assert_false(party_says(&out, "Toinen"));
		assert_false(party_says(&out, "heidän"));
		assert_false(party_says(&out, "Kolmas"));
		assert_false(party_says(&out, "session-1-6"));
		assert_false(party_says(&out, "Samaa"));
		assert_false(party_says(&out, "1000000"));
		assert_false(party_says(&out, "1970-01-11"));
		assert_false(party_says(&out, "\"edited\""));
	}
	assert_says(&out, "\"voices\":5,\"votes\":6,\"comments\":\"<5\"");
	buf_free(&out);
	room_close(&room);
}

static void what_ended_in_the_dark_is_not_shared(void **state)
{
	struct buf out = { 0 };
	struct room room;
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	party_post(&room, 1, (struct said){ .text = "Pimeässä", .quotable = true });
	party_apply(&room, ROOM_DESK, (struct entry){ .kind = ENTRY_FROZEN });
	party_close(&room);
	party_export(&out, &room.session,
		     (struct export_wish){ .format = EXPORT_JSONL, .shared = true });
	assert_string_equal(out.ptr, "");
	buf_free(&out);
	room_close(&room);
}

/* Promise 1 */
static void the_same_session_gives_the_same_bytes_in_every_format(void **state)
{
	struct buf once = { 0 }, again = { 0 };
	struct room room;
	(void)state;

	room_fill(&room);
	for (unsigned i = 0; i < EXPORT_FORMAT_COUNT; i++) {
		struct export_wish wish = { .format = (enum export_format)i, .name = STR("x") };
		buf_reset(&once);
		buf_reset(&again);
		party_export(&once, &room.session, wish);
		party_export(&again, &room.session, wish);
		assert_int_equal(once.len, again.len);
		assert_memory_equal(once.ptr, again.ptr, once.len);
	}
	buf_free(&once);
	buf_free(&again);
	room_close(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_formats_are_found_by_their_words),
		cmocka_unit_test(what_has_no_session_is_empty_and_whole),
		cmocka_unit_test(a_cell_that_begins_like_a_formula_is_none),
		cmocka_unit_test(own_words_and_titles_are_no_formulas_either),
		cmocka_unit_test(a_line_says_what_a_phenomenon_is_and_never_whose),
		cmocka_unit_test(a_table_has_comments_and_marks_what_is_hidden_or_gone),
		cmocka_unit_test(what_was_withdrawn_or_removed_has_no_line),
		cmocka_unit_test(
			outside_there_are_no_small_counts_and_no_texts_that_may_not_be_quoted),
		cmocka_unit_test(what_ended_in_the_dark_is_not_shared),
		cmocka_unit_test(the_same_session_gives_the_same_bytes_in_every_format),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

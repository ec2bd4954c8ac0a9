/* SPDX-License-Identifier: EUPL-1.2 */
/* What the golden messages cannot say: whose answer a refusal is, and who owns what came out. */
#include "wire/decode.h"

#include <stdlib.h>
#include <string.h>

#include "cmocka_all.h"

static void a_refused_command_is_answered_by_its_id(void **state)
{
	struct arena arena = { 0 };
	struct message message;
	(void)state;

	struct str frame = STR("{\"t\":\"post\",\"id\":\"command-0001\","
			       "\"text\":\"\",\"lang\":\"fi\"}");
	assert_int_equal(decode_message(&message, &arena, frame), GATE_EMPTY);
	assert_str(message.id, STR("command-0001"));

	frame = STR("{\"t\":\"post\",\"id\":\"command-0002\","
		    "\"text\":\"a\\u0000b\",\"lang\":\"fi\"}");
	assert_int_equal(decode_message(&message, &arena, frame), GATE_BAD_TEXT);
	assert_str(message.id, STR("command-0002"));

	frame = STR("{\"t\":\"destroy\",\"id\":\"command-0003\"}");
	assert_int_equal(decode_message(&message, &arena, frame), GATE_UNKNOWN_COMMAND);
	assert_str(message.id, STR("command-0003"));
	arena_free(&arena);
}

static void an_id_that_is_none_answers_nothing(void **state)
{
	struct arena arena = { 0 };
	struct message message;
	(void)state;

	assert_int_equal(decode_message(&message, &arena, STR("{\"t\":\"close\",\"id\":\"c\"}")),
			 GATE_MALFORMED);
	assert_int_equal(message.id.len, 0);
	assert_int_equal(decode_message(&message, &arena, STR("{\"t\":\"close\"")), GATE_MALFORMED);
	assert_int_equal(message.id.len, 0);
	arena_free(&arena);
}

static void what_is_decoded_outlives_the_frame(void **state)
{
	struct arena arena = { 0 };
	struct message message;
	const char *text = "{\"t\":\"post\",\"id\":\"command-0001\",\"text\":\" ilmi\xc3\xb6 \","
			   "\"lang\":\"fi\",\"tags\":[\"haato\"],\"area\":\"Juva\"}";
	size_t len = strlen(text);
	char *frame = malloc(len); /* not terminated, as the socket gives it */
	(void)state;

	assert_non_null(frame);
	memcpy(frame, text, len);
	assert_int_equal(decode_message(&message, &arena, (struct str){ frame, len }), GATE_NONE);
	memset(frame, 'x', len);
	free(frame);
	assert_str(message.entry.texts[0], STR("ilmi\xc3\xb6"));
	assert_str(message.entry.about.tags[0], STR("haato"));
	assert_str(message.entry.about.area, STR("Juva"));
	assert_str(message.entry.command, STR("command-0001"));
	arena_free(&arena);
}

static void the_largest_frame_is_taken_and_one_byte_more_is_not(void **state)
{
	struct arena arena = { 0 };
	struct message message;
	char frame[LIMIT_COMMAND_FRAME + 1];
	const char *head = "{\"t\":\"ping\",\"at\":1}";
	(void)state;

	memset(frame, ' ', sizeof(frame));
	memcpy(frame, head, strlen(head));
	assert_int_equal(decode_message(&message, &arena,
					(struct str){ frame, LIMIT_COMMAND_FRAME }), GATE_NONE);
	assert_int_equal(decode_message(&message, &arena, (struct str){ frame, sizeof(frame) }),
			 GATE_TOO_LARGE);
	arena_free(&arena);
}

static void brackets_in_a_string_are_no_depth(void **state)
{
	struct arena arena = { 0 };
	struct message message;
	(void)state;

	struct str frame = STR("{\"t\":\"post\",\"id\":\"command-0001\",\"lang\":\"fi\","
			       "\"text\":\"[[[[[[[[[[ \\\"{{{{{{{{{{\"}");
	assert_int_equal(decode_message(&message, &arena, frame), GATE_NONE);
	assert_str(message.entry.texts[0], STR("[[[[[[[[[[ \"{{{{{{{{{{"));
	arena_free(&arena);
}

static void every_unfinished_beginning_of_a_frame_is_malformed(void **state)
{
	struct arena arena = { 0 };
	struct message message;
	struct str frame = STR("{\"t\":\"tag\",\"id\":\"command-0001\",\"on\":7,"
			       "\"free\":\"a\\\"b\","
			       "\"set\":true,\"x\":[1,{\"y\":null}]}");
	(void)state;

	assert_int_equal(decode_message(&message, &arena, frame), GATE_NONE);
	for (size_t len = 0; len < frame.len; len++) {
		char *copy = malloc(len ? len : 1);
		assert_non_null(copy);
		memcpy(copy, frame.ptr, len);
		assert_int_equal(decode_message(&message, &arena, (struct str){ copy, len }),
				 GATE_MALFORMED);
		free(copy);
	}
	arena_free(&arena);
}

static void a_code_is_read_as_people_type_it(void **state)
{
	char code[LIMIT_JOIN_CODE];
	(void)state;

	assert_int_equal(decode_code(STR("k4x 7rm"), code), GATE_NONE);
	assert_memory_equal(code, "K4X7RM", sizeof(code));
	assert_int_equal(decode_code(STR("K4X-7RM"), code), GATE_NONE);
	assert_int_equal(decode_code(STR("K4X7R"), code), GATE_NO_SUCH_SESSION);
	assert_int_equal(decode_code(STR("K4X7RMM"), code), GATE_NO_SUCH_SESSION);
	assert_int_equal(decode_code(STR("K4X7RO"), code), GATE_NO_SUCH_SESSION);
	assert_int_equal(decode_code(STR("K4X7R\0"), code), GATE_NO_SUCH_SESSION);
	assert_int_equal(decode_code(STR(""), code), GATE_NO_SUCH_SESSION);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_refused_command_is_answered_by_its_id),
		cmocka_unit_test(an_id_that_is_none_answers_nothing),
		cmocka_unit_test(what_is_decoded_outlives_the_frame),
		cmocka_unit_test(the_largest_frame_is_taken_and_one_byte_more_is_not),
		cmocka_unit_test(brackets_in_a_string_are_no_depth),
		cmocka_unit_test(every_unfinished_beginning_of_a_frame_is_malformed),
		cmocka_unit_test(a_code_is_read_as_people_type_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

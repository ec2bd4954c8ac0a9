/* SPDX-License-Identifier: EUPL-1.2 */
/* protocol/vectors: what each golden message of a client decodes to, or is refused with. */
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "cmocka_all.h"
#include "wire/decode.h"

static struct str member(const json_t *object, const char *key)
{
	const json_t *value = json_object_get(object, key);

	if (!value)
		return (struct str){ 0 };
	return (struct str){ json_string_value(value), json_string_length(value) };
}

static uint64_t member_number(const json_t *object, const char *key)
{
	return (uint64_t)json_integer_value(json_object_get(object, key));
}

static uint8_t hex_digit(char c)
{
	return (uint8_t)(c <= '9' ? c - '0' : c - 'a' + 10);
}

/* The bytes that a client would send. */
static void vector_bytes(struct buf *bytes, const json_t *vector)
{
	struct str raw = member(vector, "raw"), hex = member(vector, "hex");
	char *dump = NULL;

	if (json_object_get(vector, "message"))
		dump = json_dumps(json_object_get(vector, "message"), JSON_COMPACT);
	buf_reset(bytes);
	buf_add_str(bytes, dump ? str_from(dump) : raw);
	for (size_t i = 0; i + 1 < hex.len; i += 2)
		buf_add_byte(bytes, (uint8_t)(hex_digit(hex.ptr[i]) << 4 |
					      hex_digit(hex.ptr[i + 1])));
	free(dump);
}

static void assert_list(const json_t *should, const struct str *is, size_t count)
{
	assert_int_equal(json_array_size(should), count);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(json_string_value(json_array_get(should, i)),
				    is[i].len ? is[i].ptr : "");
}

static void assert_about(const json_t *should, const struct about *is)
{
	assert_str(is->lang, member(should, "lang"));
	assert_list(json_object_get(should, "tags"), is->tags, is->tag_count);
	assert_str(str_from(kind_word(is->kind)), member(should, "about_kind"));
	assert_str(str_from(source_word(is->source)), member(should, "source"));
	assert_str(is->group, member(should, "group"));
	assert_str(is->area, member(should, "area"));
	assert_int_equal(is->quotable, json_is_true(json_object_get(should, "quotable")));
	struct str receipt = member(should, "receipt");
	struct digest digest = receipt.len ? receipt_digest(receipt) : (struct digest){ 0 };
	assert_true(digest_equal(&is->receipt, &digest));
}

/* As in the message, but places in lists are counted from 1. */
static void assert_confirmed(const json_t *should, const struct personal_data *is)
{
	assert_int_equal(json_array_size(should), is->count);
	for (uint32_t i = 0; i < is->count; i++) {
		const json_t *part = json_array_get(should, i);
		assert_str(str_from(personal_field_word(is->items[i].field)), member(part, "in"));
		assert_str(str_from(personal_kind_word(is->items[i].kind)), member(part, "kind"));
		assert_int_equal(is->items[i].at, member_number(part, "at"));
		assert_int_equal(is->items[i].start, member_number(part, "start"));
		assert_int_equal(is->items[i].end, member_number(part, "end"));
		assert_false(is->items[i].blocks);
	}
}

/* What a vector does not name is zero, so nothing can have been smuggled in. */
static void assert_entry(const json_t *vector, const struct message *message)
{
	const json_t *should = json_object_get(vector, "entry");
	const struct entry *is = &message->entry;
	const json_t *id = json_object_get(json_object_get(vector, "message"), "id");

	assert_int_equal(message->kind, MESSAGE_COMMAND);
	assert_string_equal(entry_word(is->kind),
			    json_string_value(json_object_get(should, "kind")));
	assert_str(message->id, str_from(json_string_value(id)));
	assert_str(is->command, message->id);
	assert_int_equal(is->on, member_number(should, "on"));
	assert_int_equal(is->value, member_number(should, "value"));
	assert_str(is->word, member(should, "word"));
	assert_list(json_object_get(should, "texts"), is->texts, is->text_count);
	assert_about(should, &is->about);
	assert_confirmed(json_object_get(should, "confirmed"), &is->confirmed);
	assert_int_equal(is->seq, 0);
	assert_int_equal(is->time_ms, 0);
	assert_int_equal(is->role, ROLE_HUB);
	assert_int_equal(is->tag, 0);
	assert_memory_equal(&is->seat, &(struct seat_key){ 0 }, sizeof(is->seat));
}

static void assert_hello(const json_t *should, const struct message *message)
{
	assert_int_equal(message->kind, MESSAGE_HELLO);
	assert_str(message->hello.code, member(should, "code"));
	assert_str(message->hello.session, member(should, "session"));
	assert_str(message->hello.token, member(should, "token"));
	assert_str(message->hello.secret, member(should, "secret"));
	assert_int_equal(message->hello.since, member_number(should, "since"));
}

static void assert_suggest(const json_t *should, const struct message *message)
{
	const json_t *tags = json_object_get(should, "tags");

	assert_int_equal(message->kind, MESSAGE_SUGGEST);
	assert_int_equal(message->suggest.n, member_number(should, "n"));
	assert_str(message->suggest.text, member(should, "text"));
	assert_str(message->suggest.lang, member(should, "lang"));
	assert_int_equal(message->suggest.tag_count, json_array_size(tags));
	for (uint32_t i = 0; i < message->suggest.tag_count; i++)
		assert_str(message->suggest.tags[i],
			   str_from(json_string_value(json_array_get(tags, i))));
}

static void assert_decoded(const json_t *vector, const struct message *message)
{
	const json_t *hello = json_object_get(vector, "hello");
	const json_t *ping = json_object_get(vector, "ping");
	const json_t *presence = json_object_get(vector, "presence");
	const json_t *suggest = json_object_get(vector, "suggest");

	if (hello) {
		assert_hello(hello, message);
	} else if (suggest) {
		assert_suggest(suggest, message);
	} else if (ping) {
		assert_int_equal(message->kind, MESSAGE_PING);
		assert_true(message->ping_at == json_number_value(json_object_get(ping, "at")));
	} else if (presence) {
		assert_int_equal(message->kind, MESSAGE_PRESENCE);
		assert_int_equal(message->writing,
				 json_is_true(json_object_get(presence, "writing")));
		assert_int_equal(message->ready, json_is_true(json_object_get(presence, "ready")));
	} else {
		assert_entry(vector, message);
	}
}

static void vector_run(const json_t *vector, struct arena *arena, struct buf *bytes)
{
	struct message message;
	struct str error = member(vector, "error");

	print_message("  %s\n", json_string_value(json_object_get(vector, "name")));
	vector_bytes(bytes, vector);
	enum gate gate = decode_message(&message, arena, buf_str(bytes));
	assert_str(str_from(gate_word(gate)), error);
	if (error.len == 0)
		assert_decoded(vector, &message);
	arena_reset(arena);
}

static void vectors_run(const char *path)
{
	json_error_t error;
	json_t *vectors = json_load_file(path, JSON_ALLOW_NUL, &error);
	struct arena arena = { 0 };
	struct buf bytes = { 0 };
	size_t i;
	json_t *vector;

	if (!vectors)
		print_error("%s:%d: %s\n", path, error.line, error.text);
	assert_true(json_array_size(vectors) > 40);
	json_array_foreach (vectors, i, vector)
		vector_run(vector, &arena, &bytes);
	json_decref(vectors);
	buf_free(&bytes);
	arena_free(&arena);
}

static void every_valid_message_decodes_to_what_its_vector_says(void **state)
{
	(void)state;

	vectors_run(VARTTI_SOURCE "/protocol/vectors/client-valid.json");
}

static void every_invalid_message_is_refused_as_its_vector_says(void **state)
{
	(void)state;

	vectors_run(VARTTI_SOURCE "/protocol/vectors/client-invalid.json");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_valid_message_decodes_to_what_its_vector_says),
		cmocka_unit_test(every_invalid_message_is_refused_as_its_vector_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

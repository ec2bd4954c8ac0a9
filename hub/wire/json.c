/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/json.h"

#include <math.h>
#include <string.h>

#include "base/check.h"

/* Beyond this not every integer is a double of its own. */
#define DOUBLE_INTEGER_MAX 9007199254740992.0

static void value_begins(struct json *json)
{
	if (json->comma)
		buf_add_byte(json->out, ',');
	json->comma = true;
}

/* A snapshot is full of numbers, and formatted printing would be most of its cost. */
static void digits_add(struct buf *out, uint64_t value)
{
	char digits[20]; /* of UINT64_MAX */
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + value % 10);
		value /= 10;
	} while (value);
	buf_add(out, digits + at, sizeof(digits) - at);
}

void json_open(struct json *json, char bracket)
{
	CHECK(bracket == '{' || bracket == '[');
	value_begins(json);
	buf_add_byte(json->out, (uint8_t)bracket);
	json->comma = false;
}

void json_close(struct json *json, char bracket)
{
	CHECK(bracket == '}' || bracket == ']');
	buf_add_byte(json->out, (uint8_t)bracket);
	json->comma = true;
}

void json_key(struct json *json, const char *key)
{
	size_t len = strlen(key);

	value_begins(json);
	buf_reserve(json->out, len + 3);
	buf_add_byte(json->out, '"');
	buf_add(json->out, key, len);
	buf_add(json->out, "\":", 2);
	json->comma = false;
}

void json_key_u64(struct json *json, uint64_t key)
{
	value_begins(json);
	buf_add_byte(json->out, '"');
	digits_add(json->out, key);
	buf_add(json->out, "\":", 2);
	json->comma = false;
}

/* U+2028 and U+2029 end a line in old JavaScript, so that a text could leave its quotes there. */
static bool is_line_end(struct str rest)
{
	return rest.len >= 3 && memcmp(rest.ptr, "\xe2\x80", 2) == 0 &&
	       (rest.ptr[2] == '\xa8' || rest.ptr[2] == '\xa9');
}

/* The bytes at the front that stand for themselves. */
static size_t plain_len(struct str rest)
{
	size_t len = 0;

	for (; len < rest.len; len++) {
		uint8_t byte = (uint8_t)rest.ptr[len];
		if (byte >= 'a' && byte <= 'z') /* most are */
			continue;
		if (byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7f)
			break;
		if (byte == 0xe2 && is_line_end(str_slice(rest, len, rest.len)))
			break;
	}
	return len;
}

/* Writes what stands at the front, which is not plain; gives the bytes it took. */
static size_t escape_add(struct buf *out, struct str rest)
{
	uint8_t byte = (uint8_t)rest.ptr[0];

	if (byte == '"' || byte == '\\') {
		buf_add_byte(out, '\\');
		buf_add_byte(out, byte);
	} else if (byte == '\n') {
		buf_add(out, "\\n", 2);
	} else if (byte == 0xe2) {
		buf_add_format(out, "\\u202%c", rest.ptr[2] == '\xa8' ? '8' : '9');
		return 3;
	} else {
		buf_add_format(out, "\\u%04x", byte);
	}
	return 1;
}

void json_str(struct json *json, struct str value)
{
	value_begins(json);
	buf_reserve(json->out, value.len + 3); /* mostly all of it: quotes, what follows */
	buf_add_byte(json->out, '"');
	while (value.len) {
		size_t len = plain_len(value);
		buf_add(json->out, value.ptr, len);
		if (len < value.len)
			len += escape_add(json->out, str_slice(value, len, value.len));
		value = str_slice(value, len, value.len);
	}
	buf_add_byte(json->out, '"');
}

void json_word(struct json *json, const char *value)
{
	json_str(json, str_from(value));
}

void json_u64(struct json *json, uint64_t value)
{
	value_begins(json);
	digits_add(json->out, value);
}

void json_double(struct json *json, double value)
{
	CHECK(isfinite(value));
	value_begins(json);
	bool integer = value > -DOUBLE_INTEGER_MAX && value < DOUBLE_INTEGER_MAX &&
		       (double)(int64_t)value == value;
	buf_add_format(json->out, integer ? "%.0f" : "%.17g", value);
}

void json_bool(struct json *json, bool value)
{
	value_begins(json);
	buf_add_str(json->out, value ? STR("true") : STR("false"));
}

void json_digest(struct json *json, const struct digest *digest)
{
	value_begins(json);
	buf_add_byte(json->out, '"');
	digest_add_hex(json->out, digest);
	buf_add_byte(json->out, '"');
}

void json_members(struct json *json, struct str members)
{
	value_begins(json);
	buf_add_str(json->out, members);
}

void member_text(struct json *json, const char *key, struct str value)
{
	json_key(json, key);
	json_str(json, value);
}

void member_u64(struct json *json, const char *key, uint64_t value)
{
	json_key(json, key);
	json_u64(json, value);
}

void member_bool(struct json *json, const char *key, bool value)
{
	json_key(json, key);
	json_bool(json, value);
}

void member_texts(struct json *json, const char *key, const struct str *items, uint32_t count)
{
	json_key(json, key);
	json_open(json, '[');
	for (uint32_t i = 0; i < count; i++)
		json_str(json, items[i]);
	json_close(json, ']');
}

void member_str(struct json *json, const char *key, struct str value)
{
	if (value.len)
		member_text(json, key, value);
}

void member_word(struct json *json, const char *key, const char *word)
{
	member_str(json, key, str_from(word));
}

void member_flag(struct json *json, const char *key, bool value)
{
	if (value)
		member_bool(json, key, value);
}

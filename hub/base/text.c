/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/text.h"

#include <string.h>

#include <utf8proc.h>

#include "base/arena.h"
#include "base/check.h"

struct str str_from(const char *terminated)
{
	return (struct str){ terminated, terminated ? strlen(terminated) : 0 };
}

bool str_equal(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* Without looking for the other's end first: words mostly differ in their first letter. */
bool str_is(struct str str, const char *terminated)
{
	for (size_t i = 0; i < str.len; i++)
		if (!terminated[i] || terminated[i] != str.ptr[i])
			return false;
	return !terminated[str.len];
}

int str_compare(struct str a, struct str b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	int order = len ? memcmp(a.ptr, b.ptr, len) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_has_prefix(struct str str, struct str prefix)
{
	return str_equal(str_slice(str, 0, prefix.len), prefix);
}

struct str str_slice(struct str str, size_t from, size_t to)
{
	to = to < str.len ? to : str.len;
	from = from < to ? from : to;
	return (struct str){ from ? str.ptr + from : str.ptr, to - from };
}

struct str str_copy(struct arena *arena, struct str str)
{
	return (struct str){ str_terminated(arena, str), str.len };
}

const char *str_terminated(struct arena *arena, struct str str)
{
	CHECK(str.len < SIZE_MAX);
	char *copy = arena_take(arena, str.len + 1);
	if (str.len)
		memcpy(copy, str.ptr, str.len);
	return copy;
}

bool str_to_u64(struct str str, uint64_t *value)
{
	uint64_t sum = 0;

	if (str.len == 0)
		return false;
	for (size_t i = 0; i < str.len; i++) {
		if (str.ptr[i] < '0' || str.ptr[i] > '9')
			return false;
		uint64_t digit = (uint64_t)(str.ptr[i] - '0');
		if (sum > (UINT64_MAX - digit) / 10)
			return false;
		sum = sum * 10 + digit;
	}
	*value = sum;
	return true;
}

bool str_is_token(struct str str)
{
	for (size_t i = 0; i < str.len; i++) {
		char c = str.ptr[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
		if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_')
			return false;
	}
	return true;
}

static bool byte_is_ascii(char byte)
{
	return (uint8_t)byte < 0x80;
}

/*
 * Takes one code point off the front, false at the first fault.  utf8proc
 * refuses overlong forms, surrogates and what lies beyond U+10FFFF.
 */
static bool codepoint_take(struct str *rest, int32_t *codepoint)
{
	utf8proc_ssize_t len = 1;

	if (byte_is_ascii(*rest->ptr)) /* most are */
		*codepoint = *rest->ptr;
	else
		len = utf8proc_iterate((const utf8proc_uint8_t *)rest->ptr,
				       (utf8proc_ssize_t)rest->len, codepoint);
	if (len <= 0)
		return false;
	*rest = str_slice(*rest, (size_t)len, rest->len);
	return true;
}

static bool codepoint_is_control(int32_t c)
{
	bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
	/* Embeddings, overrides and isolates: they can make a text look like another. */
	bool bidirectional = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
	bool noncharacter = (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;

	return control || bidirectional || noncharacter;
}

enum text_fault text_check(struct str str, bool lines)
{
	enum text_fault fault = TEXT_FINE;

	while (str.len) {
		int32_t c;
		if (!codepoint_take(&str, &c))
			return TEXT_MALFORMED;
		if (codepoint_is_control(c) && !(lines && (c == '\n' || c == '\t')))
			fault = TEXT_CONTROL;
	}
	return fault;
}

size_t text_count(struct str str)
{
	size_t count = 0;

	/* Every code point has exactly one byte that is no continuation. */
	for (size_t i = 0; i < str.len; i++)
		count += ((uint8_t)str.ptr[i] & 0xc0) != 0x80;
	return count;
}

static bool codepoint_is_space(int32_t c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return (c >= '\t' && c <= '\r') || c == 0x85 || category == UTF8PROC_CATEGORY_ZS ||
	       category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

static bool str_is_ascii(struct str str)
{
	for (size_t i = 0; i < str.len; i++)
		if (!byte_is_ascii(str.ptr[i]))
			return false;
	return true;
}

/* ASCII is composed as it stands (UAX #15, section 5), and folds to its small letters. */
static struct str ascii_map(struct arena *arena, struct str in, bool folded)
{
	while (in.len && codepoint_is_space(in.ptr[in.len - 1]))
		in.len--;
	while (in.len && codepoint_is_space(*in.ptr))
		in = str_slice(in, 1, in.len);
	char *mapped = arena_take(arena, in.len + 1);
	for (size_t i = 0; i < in.len; i++) {
		char c = in.ptr[i];
		mapped[i] = folded && c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	return (struct str){ mapped, in.len };
}

/* Composed, trimmed, and whatever else `form` asks for. */
static enum fail text_map(struct arena *arena, struct str in, struct str *out,
			  utf8proc_option_t form)
{
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)in.ptr;
	utf8proc_ssize_t in_len = (utf8proc_ssize_t)in.len;

	*out = (struct str){ "", 0 };
	if (in.len == 0)
		return FAIL_NONE;
	if (str_is_ascii(in)) {
		*out = ascii_map(arena, in, (form & UTF8PROC_CASEFOLD) != 0);
		return FAIL_NONE;
	}
	utf8proc_ssize_t count = utf8proc_decompose(bytes, in_len, NULL, 0, form);
	if (count < 0)
		return FAIL_MALFORMED;
	/* One more: the encoder ends in a NUL. */
	int32_t *codepoints = arena_take_array(arena, (size_t)count + 1, sizeof(*codepoints));
	utf8proc_ssize_t again = utf8proc_decompose(bytes, in_len, codepoints, count, form);
	CHECK(again == count);

	while (count && codepoint_is_space(codepoints[count - 1]))
		count--;
	for (; count && codepoint_is_space(*codepoints); count--)
		codepoints++;
	utf8proc_ssize_t len = utf8proc_reencode(codepoints, count, form);
	CHECK(len >= 0);
	*out = (struct str){ (const char *)codepoints, (size_t)len };
	return FAIL_NONE;
}

enum fail text_normalise(struct arena *arena, struct str in, struct str *out)
{
	return text_map(arena, in, out, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

enum fail text_fold(struct arena *arena, struct str in, struct str *out)
{
	return text_map(arena, in, out,
			UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

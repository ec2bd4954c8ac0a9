/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/word.h"

#include <string.h>

/* One code point at `at`; of bytes that are none, that byte. */
static uint32_t point_at(struct str text, size_t at, size_t *len)
{
	static const uint8_t masks[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
	uint8_t first = (uint8_t)text.ptr[at];
	size_t count = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;

	*len = 1;
	if (at + count > text.len)
		return first;
	uint32_t point = first & masks[count];
	for (size_t i = 1; i < count; i++)
		point = point << 6 | ((uint8_t)text.ptr[at + i] & 0x3f);
	*len = count;
	return point;
}

/* Punctuation, symbols and spaces beyond ASCII; all else there is letters to us. */
static bool point_is_mark(uint32_t c)
{
	static const struct {
		uint32_t from, to;
	} marks[] = {
		{ 0x80, 0xa9 }, { 0xab, 0xac }, { 0xae, 0xb4 }, { 0xb6, 0xb9 }, { 0xbb, 0xbf },
		{ 0xd7, 0xd7 }, { 0xf7, 0xf7 }, { 0x2000, 0x206f }, { 0x20a0, 0x20cf },
		{ 0x2100, 0x2bff }, { 0x3000, 0x303f }, { 0xfe00, 0xfe0f }, { 0xfe30, 0xfe6f },
		{ 0xff00, 0xff0f }, { 0xfff0, 0xffff }, { 0x1f000, 0x1ffff },
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (c >= marks[i].from && c <= marks[i].to)
			return true;
	return false;
}

static bool point_is_inside(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	return !point_is_mark(c);
}

static bool point_joins(uint32_t c)
{
	return c == '-' || c == ':' || c == '\'' || c == 0x2019 || c == 0x2010 || c == 0x2011;
}

static bool is_inside(struct str text, size_t at)
{
	size_t len;

	return at < text.len && point_is_inside(point_at(text, at, &len));
}

/* Behind the word that begins at `from`. */
static size_t word_end(struct str text, size_t from)
{
	size_t at = from, len;

	while (at < text.len) {
		uint32_t c = point_at(text, at, &len);
		bool joins = point_joins(c) && is_inside(text, at + len);
		if ((!point_is_inside(c) && !joins) || at + len - from > WORD_BYTES_MAX)
			break;
		at += len;
	}
	return at;
}

bool word_take(struct str text, size_t *at, struct word *word)
{
	size_t len;

	while (*at < text.len && !point_is_inside(point_at(text, *at, &len)))
		*at += len;
	if (*at >= text.len)
		return false;
	size_t end = word_end(text, *at);
	*word = (struct word){ str_slice(text, *at, end), *at, end };
	*at = end;
	return true;
}

bool word_split(struct str *rest, char separator, struct str *part)
{
	if (rest->len == 0)
		return false;
	const char *found = memchr(rest->ptr, separator, rest->len);
	size_t len = found ? (size_t)(found - rest->ptr) : rest->len;
	*part = str_slice(*rest, 0, len);
	*rest = str_slice(*rest, found ? len + 1 : len, rest->len);
	return true;
}

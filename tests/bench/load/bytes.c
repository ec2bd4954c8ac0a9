/* SPDX-License-Identifier: EUPL-1.2 */
#include "bytes.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void end_with(const char *what)
{
	fprintf(stderr, "bench: %s%s%s\n", what, errno ? ": " : "", errno ? strerror(errno) : "");
	exit(1);
}

void *room_for(size_t count, size_t size)
{
	void *ptr = calloc(count ? count : 1, size);

	if (!ptr)
		end_with("out of memory");
	return ptr;
}

static void bytes_grow(struct bytes *bytes, size_t len)
{
	size_t cap = bytes->cap ? bytes->cap : 64;

	if (bytes->len + len <= bytes->cap)
		return;
	while (cap < bytes->len + len)
		cap *= 2;
	bytes->ptr = realloc(bytes->ptr, cap);
	if (!bytes->ptr)
		end_with("out of memory");
	bytes->cap = cap;
}

void bytes_add(struct bytes *bytes, const void *ptr, size_t len)
{
	if (!len)
		return;
	bytes_grow(bytes, len);
	memcpy(bytes->ptr + bytes->len, ptr, len);
	bytes->len += len;
}

void bytes_add_span(struct bytes *bytes, struct span span)
{
	bytes_add(bytes, span.ptr, span.len);
}

void bytes_add_format(struct bytes *bytes, const char *format, ...)
{
	char text[1024];
	va_list list;

	va_start(list, format);
	int len = vsnprintf(text, sizeof(text), format, list);
	va_end(list);
	if (len < 0 || (size_t)len >= sizeof(text))
		end_with("a text is too long");
	bytes_add(bytes, text, (size_t)len);
}

void bytes_drop_front(struct bytes *bytes, size_t len)
{
	bytes->len -= len;
	if (bytes->len)
		memmove(bytes->ptr, bytes->ptr + len, bytes->len);
	else
		bytes_free(bytes);
}

void bytes_free(struct bytes *bytes)
{
	free(bytes->ptr);
	*bytes = (struct bytes){ 0 };
}

struct span bytes_span(const struct bytes *bytes)
{
	return (struct span){ bytes->ptr, bytes->len };
}

bool span_begins(struct span span, struct span with)
{
	return span.len >= with.len && memcmp(span.ptr, with.ptr, with.len) == 0;
}

struct span span_from(struct span span, size_t at)
{
	return (struct span){ span.ptr + at, span.len - at };
}

struct span span_after(struct span span, struct span what)
{
	const char *found = span.len ? memmem(span.ptr, span.len, what.ptr, what.len) : NULL;

	if (!found)
		return (struct span){ 0 };
	return span_from(span, (size_t)(found - span.ptr) + what.len);
}

uint64_t span_number(struct span span)
{
	uint64_t number = 0;

	for (size_t i = 0; i < span.len && span.ptr[i] >= '0' && span.ptr[i] <= '9'; i++)
		number = number * 10 + (uint64_t)(span.ptr[i] - '0');
	return number;
}

uint64_t now_ns(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

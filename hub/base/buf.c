/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/buf.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "base/check.h"

#define BUF_SIZE_FIRST ((size_t)64)

void buf_grow(struct buf *buf, size_t more)
{
	CHECK(more <= SIZE_MAX / 2 - buf->len);
	size_t cap = buf->cap ? buf->cap : BUF_SIZE_FIRST;
	while (cap < buf->len + more)
		cap *= 2;
	/* Not realloc: it may leave a copy of a text behind in freed memory. */
	char *ptr = malloc(cap);
	CHECK(ptr);
	if (buf->len)
		memcpy(ptr, buf->ptr, buf->len);
	size_t len = buf->len;
	buf_free(buf);
	*buf = (struct buf){ .ptr = ptr, .len = len, .cap = cap };
}

void buf_add(struct buf *buf, const void *bytes, size_t len)
{
	if (len == 0)
		return;
	buf_reserve(buf, len);
	memcpy(buf->ptr + buf->len, bytes, len);
	buf->len += len;
}

void buf_add_str(struct buf *buf, struct str str)
{
	buf_add(buf, str.ptr, str.len);
}

void buf_add_u64_text(struct buf *buf, uint64_t value)
{
	buf_add_format(buf, "%" PRIu64, value);
}

void buf_add_format(struct buf *buf, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	CHECK(len >= 0);

	buf_reserve(buf, (size_t)len + 1);  /* vsnprintf ends in a NUL that is not counted */
	va_start(args, format);
	vsnprintf(buf->ptr + buf->len, (size_t)len + 1, format, args);
	va_end(args);
	buf->len += (size_t)len;
}

struct str buf_str(const struct buf *buf)
{
	return (struct str){ buf->ptr, buf->len };
}

void buf_reset(struct buf *buf)
{
	buf->len = 0;
}

void buf_free(struct buf *buf)
{
	/* All of it: bytes of an earlier round stand beyond len. */
	if (buf->ptr)
		sodium_memzero(buf->ptr, buf->cap);
	free(buf->ptr);
	*buf = (struct buf){ 0 };
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* The only growing bytes of the program.  Zero is a valid empty buffer; free with buf_free. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

struct buf {
	char *ptr;
	size_t len, cap;
};

void buf_grow(struct buf *buf, size_t more); /* for buf_reserve alone */

/* Room for `more` bytes beyond len.  Here, as the next: every byte encoded goes through them. */
static inline void buf_reserve(struct buf *buf, size_t more)
{
	if (more > buf->cap - buf->len)
		buf_grow(buf, more);
}

static inline void buf_add_byte(struct buf *buf, uint8_t byte)
{
	buf_reserve(buf, 1);
	buf->ptr[buf->len++] = (char)byte;
}

void buf_add(struct buf *buf, const void *bytes, size_t len);
void buf_add_str(struct buf *buf, struct str str);
void buf_add_u64_text(struct buf *buf, uint64_t value); /* decimal digits */
void buf_add_format(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct str buf_str(const struct buf *buf); /* borrows until the next change */
void buf_reset(struct buf *buf);           /* len 0, memory kept */
void buf_free(struct buf *buf);            /* wiped first; takes an empty one too */

#endif

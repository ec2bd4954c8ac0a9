/* SPDX-License-Identifier: EUPL-1.2 */
/* Bytes seen and bytes kept, and the clock. */
#ifndef BENCH_BYTES_H
#define BENCH_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct span {
	const char *ptr;
	size_t len;
};

#define SPAN(literal) ((struct span){ literal, sizeof(literal) - 1 })

/* Zero is empty.  Memory that cannot be had ends the program. */
struct bytes {
	char *ptr;
	size_t len, cap;
};

void bytes_add(struct bytes *bytes, const void *ptr, size_t len);
void bytes_add_span(struct bytes *bytes, struct span span);
void bytes_add_format(struct bytes *bytes, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void bytes_drop_front(struct bytes *bytes, size_t len);
void bytes_free(struct bytes *bytes);
struct span bytes_span(const struct bytes *bytes);

bool span_begins(struct span span, struct span with);
struct span span_from(struct span span, size_t at);     /* the rest, from `at` on */
/* The rest after `what`; ptr NULL: not there. */
struct span span_after(struct span span, struct span what);
/* The digits that `span` begins with; 0 when there are none. */
uint64_t span_number(struct span span);

/* calloc that does not fail: it ends the program instead. */
void *room_for(size_t count, size_t size);
void end_with(const char *what) __attribute__((noreturn));

uint64_t now_ns(void); /* monotonic */

#endif

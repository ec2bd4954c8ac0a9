/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The guard for browsers: one WebAssembly module without imports.  The caller lays a text
 * (UTF-8, `len` bytes) at `memory`, at or after __heap_base and a multiple of eight, with
 * guard_memory_len(len) bytes in all; guard_spans finds, with the lists' names, and leaves
 * at guard_spans_at three 32-bit numbers a span: start, end (code points), kind.
 */
#include "language/guard.h"

#define EXPORT(name) __attribute__((export_name(name)))

_Static_assert(sizeof(struct guard_span) == 12, "three numbers a span");

size_t browser_memory_len(size_t len);
size_t browser_spans_at(size_t len);
size_t browser_spans(char *memory, size_t len);
void *memcpy(void *to, const void *from, size_t len);
void *memset(void *to, int byte, size_t len);

static size_t glyphs_at(size_t len)
{
	return (len + 7) / 8 * 8;
}

/* From the beginning of `memory`. */
EXPORT("guard_spans_at") size_t browser_spans_at(size_t len)
{
	return glyphs_at(len) + (len + 1) * sizeof(struct guard_glyph);
}

EXPORT("guard_memory_len") size_t browser_memory_len(size_t len)
{
	return browser_spans_at(len) + (len + 1) * sizeof(struct guard_span);
}

EXPORT("guard_spans") size_t browser_spans(char *memory, size_t len)
{
	struct guard_names lists = { NULL, NULL };
	struct guard_room room = {
		.glyphs = (void *)(memory + glyphs_at(len)),
		.spans = (void *)(memory + browser_spans_at(len)),
	};

	return guard_find((struct str){ memory, len }, &lists, room);
}

/* The compiler may ask for these two even where no source does. */
void *memcpy(void *to, const void *from, size_t len)
{
	char *bytes = to;
	const char *source = from;

	while (len--)
		*bytes++ = *source++;
	return to;
}

void *memset(void *to, int byte, size_t len)
{
	char *bytes = to;

	while (len--)
		*bytes++ = (char)byte;
	return to;
}

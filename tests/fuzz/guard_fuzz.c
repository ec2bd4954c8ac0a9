/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Whatever bytes are given, the spans lie in the text, in order and apart, with names and
 * without.
 */
#include "base/check.h"
#include "language/guard.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void spans_check(const struct guard_span *spans, size_t count, size_t len)
{
	uint32_t last = 0;

	for (size_t i = 0; i < count; i++) {
		CHECK(spans[i].start >= last);
		CHECK(spans[i].end > spans[i].start);
		CHECK(spans[i].kind < GUARD_KIND_COUNT);
		last = spans[i].end;
	}
	CHECK(last <= len);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct guard_names lists = { NULL, NULL };
	struct guard_room room = {
		.glyphs = malloc((len + 1) * sizeof(*room.glyphs)),
		.spans = malloc((len + 1) * sizeof(*room.spans)),
	};
	struct str text = { (const char *)bytes, len };

	CHECK(room.glyphs && room.spans);
	spans_check(room.spans, guard_find(text, NULL, room), len);
	spans_check(room.spans, guard_find(text, &lists, room), len);
	free(room.glyphs);
	free(room.spans);
	return 0;
}

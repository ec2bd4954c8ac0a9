/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/frame.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "base/check.h"

struct frame *frame_make(struct str text, uint64_t from, uint64_t to)
{
	CHECK(from <= to);
	CHECK(text.len <= SIZE_MAX - sizeof(struct frame) - FRAME_HEADROOM);
	struct frame *frame = malloc(sizeof(*frame) + FRAME_HEADROOM + text.len);
	CHECK(frame);
	*frame = (struct frame){ .holds = 1, .from = from, .to = to, .len = text.len };
	if (text.len)
		memcpy(frame_text(frame), text.ptr, text.len);
	return frame;
}

struct frame *frame_hold(struct frame *frame)
{
	if (frame) {
		CHECK(frame->holds > 0 && frame->holds < UINT32_MAX);
		frame->holds++;
	}
	return frame;
}

void frame_drop(struct frame *frame)
{
	while (frame) {
		CHECK(frame->holds > 0);
		if (--frame->holds)
			return;
		struct frame *next = frame->next;
		/* It may show a text that is destroyed by now. */
		sodium_memzero(frame_text(frame), frame->len);
		free(frame);
		frame = next;
	}
}

char *frame_text(struct frame *frame)
{
	return frame->bytes + FRAME_HEADROOM;
}

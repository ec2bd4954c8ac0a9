/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A frame ready for sockets: encoded once, shared by all who get it, counted.
 * FRAME_HEADROOM bytes stand before the text for the transport's own header.
 */
#ifndef LIVE_FRAME_H
#define LIVE_FRAME_H

#include "base/text.h"

#define FRAME_HEADROOM 32

struct frame {
	uint32_t holds;
	uint64_t from, to;
	struct frame *next; /* held: the part that follows, where one value set took several */
	size_t len;         /* bytes of text */
	char bytes[];       /* FRAME_HEADROOM, then the text */
};

struct frame *frame_make(struct str text, uint64_t from, uint64_t to); /* held once */
struct frame *frame_hold(struct frame *frame); /* NULL is fine */
void frame_drop(struct frame *frame); /* wiped and freed with the last; NULL is fine */
char *frame_text(struct frame *frame);

#endif

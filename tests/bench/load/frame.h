/* SPDX-License-Identifier: EUPL-1.2 */
/* WebSocket frames, RFC 6455 section 5: from a client (masked) and from a server. */
#ifndef BENCH_FRAME_H
#define BENCH_FRAME_H

#include "bytes.h"

enum opcode {
	OPCODE_TEXT = 1, OPCODE_BINARY = 2, OPCODE_CLOSE = 8, OPCODE_PING = 9, OPCODE_PONG = 10
};

struct frame {
	enum opcode opcode;
	bool is_masked;
	unsigned char mask[4];
	struct span payload; /* as it came: masked bytes are still masked */
	size_t whole;        /* bytes of the frame, its head included */
};

/* Whether `in` begins with a whole frame. */
bool frame_decode(struct frame *frame, struct span in);
/* Adds a frame to `out`; `mask` 0: as a server does, without. */
void frame_encode(struct bytes *out, enum opcode opcode, struct span payload, uint32_t mask);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
#include "frame.h"

#include <string.h>

#define FINAL 0x80u
#define MASKED 0x80u
#define LENGTH_16 126u
#define LENGTH_64 127u

static uint64_t big_endian(const unsigned char *bytes, size_t len)
{
	uint64_t number = 0;

	for (size_t i = 0; i < len; i++)
		number = number << 8 | bytes[i];
	return number;
}

bool frame_decode(struct frame *frame, struct span in)
{
	const unsigned char *bytes = (const unsigned char *)in.ptr;
	size_t head = 2, more = 0;

	if (in.len < head)
		return false;
	uint64_t len = bytes[1] & 0x7fu;
	if (len == LENGTH_16)
		more = 2;
	if (len == LENGTH_64)
		more = 8;
	*frame = (struct frame){ .opcode = bytes[0] & 0x0fu, .is_masked = bytes[1] & MASKED };
	head += more + (frame->is_masked ? sizeof(frame->mask) : 0);
	if (in.len < head)
		return false;
	if (more)
		len = big_endian(bytes + 2, more);
	if (in.len - head < len)
		return false;
	if (frame->is_masked)
		memcpy(frame->mask, bytes + 2 + more, sizeof(frame->mask));
	frame->payload = (struct span){ in.ptr + head, (size_t)len };
	frame->whole = head + (size_t)len;
	return true;
}

static size_t head_encode(unsigned char *head, enum opcode opcode, size_t len)
{
	head[0] = (unsigned char)(FINAL | opcode);
	if (len < LENGTH_16) {
		head[1] = (unsigned char)len;
		return 2;
	}
	size_t more = len <= UINT16_MAX ? 2 : 8;
	head[1] = more == 2 ? LENGTH_16 : LENGTH_64;
	for (size_t i = 0; i < more; i++)
		head[2 + i] = (unsigned char)((uint64_t)len >> 8 * (more - 1 - i));
	return 2 + more;
}

void frame_encode(struct bytes *out, enum opcode opcode, struct span payload, uint32_t mask)
{
	unsigned char head[10], key[4];

	size_t head_len = head_encode(head, opcode, payload.len);
	memcpy(key, &mask, sizeof(key));
	if (mask)
		head[1] |= MASKED;
	bytes_add(out, head, head_len);
	if (mask)
		bytes_add(out, key, sizeof(key));
	size_t at = out->len;
	bytes_add_span(out, payload);
	for (size_t i = 0; mask && i < payload.len; i++)
		out->ptr[at + i] = (char)(out->ptr[at + i] ^ key[i % sizeof(key)]);
}

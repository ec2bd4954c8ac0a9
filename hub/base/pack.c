/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/pack.h"

#include <string.h>

void pack_u64(struct buf *buf, uint64_t value)
{
	for (; value >= 0x80; value >>= 7)
		buf_add_byte(buf, (uint8_t)(value | 0x80));
	buf_add_byte(buf, (uint8_t)value);
}

void pack_str(struct buf *buf, struct str str)
{
	pack_u64(buf, str.len);
	buf_add_str(buf, str);
}

void pack_bytes(struct buf *buf, const void *bytes, size_t len)
{
	buf_add(buf, bytes, len);
}

/* A fault empties the input, so that it sticks by itself. */
static void unpack_spoil(struct unpack *in)
{
	in->faulty = true;
	in->rest.len = 0;
}

static struct str unpack_take(struct unpack *in, size_t len)
{
	if (len > in->rest.len) {
		unpack_spoil(in);
		return (struct str){ 0 };
	}
	struct str taken = { in->rest.ptr, len };
	in->rest = str_slice(in->rest, len, in->rest.len);
	return taken;
}

uint64_t unpack_u64(struct unpack *in, uint64_t max)
{
	uint64_t value = 0;

	for (unsigned shift = 0; shift < 64; shift += 7) {
		struct str taken = unpack_take(in, 1);
		if (taken.len == 0)
			return 0;
		uint8_t byte = (uint8_t)taken.ptr[0];
		uint64_t bits = byte & 0x7f;
		bool overflows = bits << shift >> shift != bits;
		bool longer_than_needed = byte == 0 && shift > 0;
		if (overflows || longer_than_needed)
			break;
		value |= bits << shift;
		if (byte < 0x80 && value <= max)
			return value;
		if (byte < 0x80)
			break;
	}
	unpack_spoil(in);
	return 0;
}

struct str unpack_str(struct unpack *in, size_t len_max)
{
	uint64_t len = unpack_u64(in, len_max);
	return unpack_take(in, (size_t)len);
}

void unpack_bytes(struct unpack *in, void *bytes, size_t len)
{
	struct str taken = unpack_take(in, len);

	if (taken.len)
		memcpy(bytes, taken.ptr, len);
	else if (len)
		memset(bytes, 0, len);
}

bool unpack_finish(struct unpack *in)
{
	return !in->faulty && in->rest.len == 0;
}

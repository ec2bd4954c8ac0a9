/* SPDX-License-Identifier: EUPL-1.2 */
#include "net/packet.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "base/check.h"
#include "live/frame.h"

#define WHOLE_TEXT 0x81
#define LEN_IN_TWO_BYTES 126u
#define HEADER_MAX 4u

struct packet {
	size_t len;
	char bytes[FRAME_HEADROOM + PACKET_MAX];
};

_Static_assert(PACKET_MAX <= UINT16_MAX, "a length fits into two bytes");

struct packet *packet_make(void)
{
	struct packet *made = calloc(1, sizeof(*made));

	CHECK(made);
	return made;
}

void packet_free(struct packet *packet)
{
	if (packet)
		packet_reset(packet);
	free(packet);
}

static size_t header_write(uint8_t header[HEADER_MAX], size_t len)
{
	header[0] = WHOLE_TEXT;
	if (len < LEN_IN_TWO_BYTES) {
		header[1] = (uint8_t)len;
		return 2;
	}
	header[1] = LEN_IN_TWO_BYTES;
	header[2] = (uint8_t)(len >> 8);
	header[3] = (uint8_t)len;
	return 4;
}

bool packet_add(struct packet *packet, struct str text)
{
	uint8_t header[HEADER_MAX];
	char *end = packet->bytes + FRAME_HEADROOM + packet->len;

	if (text.len > PACKET_MAX - HEADER_MAX || packet->len > PACKET_MAX - HEADER_MAX - text.len)
		return false;
	size_t header_len = header_write(header, text.len);
	memcpy(end, header, header_len);
	memcpy(end + header_len, text.ptr, text.len);
	packet->len += header_len + text.len;
	return true;
}

char *packet_bytes(struct packet *packet, size_t *len)
{
	*len = packet->len;
	return packet->bytes + FRAME_HEADROOM;
}

void packet_reset(struct packet *packet)
{
	sodium_memzero(packet->bytes + FRAME_HEADROOM, packet->len);
	packet->len = 0;
}

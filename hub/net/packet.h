/* SPDX-License-Identifier: EUPL-1.2 */
/* Several text frames for one write, each with its header (RFC 6455, section 5.2: unmasked). */
#ifndef NET_PACKET_H
#define NET_PACKET_H

#include "base/text.h"

#define PACKET_MAX 16384u /* bytes, headers and all */

struct packet;

struct packet *packet_make(void);
void packet_free(struct packet *packet); /* NULL is fine */

/* False: there is no room for it. */
bool packet_add(struct packet *packet, struct str text);
/* Writable, with FRAME_HEADROOM bytes before it; until the next call. */
char *packet_bytes(struct packet *packet, size_t *len);
/* Empty, and wiped: what was in it may be destroyed. */
void packet_reset(struct packet *packet);

#endif

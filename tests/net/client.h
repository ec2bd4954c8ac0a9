/* SPDX-License-Identifier: EUPL-1.2 */
/* A small blocking client that says on the socket exactly what it is told, right or wrong. */
#ifndef TESTS_NET_CLIENT_H
#define TESTS_NET_CLIENT_H

#include <stdint.h>

#include "base/buf.h"

struct client {
	int fd;
	struct buf in; /* read, not yet looked at */
};

void client_open(struct client *client, unsigned port);
void client_close(struct client *client);
void client_say(struct client *client, const char *text);
void client_send(struct client *client, const void *bytes, size_t len);
/* All until the other side ends the connection. */
struct str client_read_all(struct client *client);
/* One answer: its status; its body stays at the start of `in`. */
unsigned client_read_answer(struct client *client);
/* True when the other side has ended the connection. */
bool client_is_ended(struct client *client);

/* "GET /ws" as it should be, from the origin of the same host. */
void client_upgrade(struct client *client, unsigned port);

enum opcode { OPCODE_CONTINUE = 0, OPCODE_TEXT = 1, OPCODE_BINARY = 2, OPCODE_CLOSE = 8,
	      OPCODE_PING = 9, OPCODE_PONG = 10 };

/* A masked frame (RFC 6455, section 5.2); `opcode` with 0x80 is the last of its message. */
void client_frame(struct client *client, unsigned opcode, struct str text);
void client_tell(struct client *client, const char *text);
/* The next frame; its payload stands in `in` until the next call.  0 at the end of the stream. */
unsigned client_hear(struct client *client, struct str *text);
/* Hears on until the close frame: its code, 0 when the stream ended without one. */
unsigned client_hear_close(struct client *client);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
#include "net/client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/check.h"

#define PATIENCE_S 20 /* a test that waits longer has failed */

void client_open(struct client *client, unsigned port)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port),
				       .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	struct timeval patience = { .tv_sec = PATIENCE_S };

	*client = (struct client){ .fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) };
	CHECK(client->fd >= 0);
	setsockopt(client->fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
	CHECK(connect(client->fd, (struct sockaddr *)&address, sizeof(address)) == 0);
}

void client_close(struct client *client)
{
	close(client->fd);
	buf_free(&client->in);
}

void client_send(struct client *client, const void *bytes, size_t len)
{
	const char *at = bytes;

	while (len > 0) {
		ssize_t sent = send(client->fd, at, len, MSG_NOSIGNAL);
		if (sent <= 0)
			return;
		at += sent;
		len -= (size_t)sent;
	}
}

void client_say(struct client *client, const char *text)
{
	client_send(client, text, strlen(text));
}

/* False at the end of the stream. */
static bool client_read(struct client *client)
{
	char space[16384];
	ssize_t got = recv(client->fd, space, sizeof(space), 0);

	if (got <= 0)
		return false;
	buf_add(&client->in, space, (size_t)got);
	return true;
}

static void client_consume(struct client *client, size_t len)
{
	memmove(client->in.ptr, client->in.ptr + len, client->in.len - len);
	client->in.len -= len;
}

struct str client_read_all(struct client *client)
{
	while (client_read(client))
		;
	return buf_str(&client->in);
}

bool client_is_ended(struct client *client)
{
	return client->in.len == 0 && !client_read(client);
}

static const char *client_head_end(struct client *client)
{
	const char *end;

	for (;;) {
		struct str in = buf_str(&client->in);
		end = in.len > 0 ? memmem(in.ptr, in.len, "\r\n\r\n", 4) : NULL;
		if (end || !client_read(client))
			return end;
	}
}

unsigned client_read_answer(struct client *client)
{
	const char *end = client_head_end(client);

	if (!end || memcmp(client->in.ptr, "HTTP/1.1 ", 9) != 0)
		return 0;
	unsigned status = (unsigned)atoi(client->in.ptr + 9);
	size_t head_len = (size_t)(end - client->in.ptr) + 4;
	const char *length = memmem(client->in.ptr, head_len, "content-length: ", 16);
	size_t body_len = length ? (size_t)atol(length + 16) : 0;
	client_consume(client, head_len);
	while (client->in.len < body_len && client_read(client))
		;
	return status;
}

void client_upgrade(struct client *client, unsigned port)
{
	struct buf head = { 0 };

	buf_add_format(&head,
		       "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nOrigin: http://127.0.0.1:%u\r\n"
		       "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
		       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
		       "Sec-WebSocket-Protocol: vartti.v1\r\n\r\n", port, port);
	client_send(client, head.ptr, head.len);
	buf_free(&head);
	CHECK(client_read_answer(client) == 101);
}

void client_frame(struct client *client, unsigned opcode, struct str text)
{
	static const uint8_t mask[4] = { 0x12, 0x34, 0x56, 0x78 };
	struct buf frame = { 0 };

	buf_add_byte(&frame, (uint8_t)opcode);
	if (text.len < 126) {
		buf_add_byte(&frame, (uint8_t)(0x80 | text.len));
	} else {
		buf_add_byte(&frame, 0x80 | 126);
		buf_add_byte(&frame, (uint8_t)(text.len >> 8));
		buf_add_byte(&frame, (uint8_t)text.len);
	}
	buf_add(&frame, mask, sizeof(mask));
	for (size_t i = 0; i < text.len; i++)
		buf_add_byte(&frame, (uint8_t)((uint8_t)text.ptr[i] ^ mask[i % 4]));
	client_send(client, frame.ptr, frame.len);
	buf_free(&frame);
}

void client_tell(struct client *client, const char *text)
{
	client_frame(client, 0x80 | OPCODE_TEXT, str_from(text));
}

static bool client_want(struct client *client, size_t len)
{
	while (client->in.len < len)
		if (!client_read(client))
			return false;
	return true;
}

unsigned client_hear(struct client *client, struct str *text)
{
	const uint8_t *head;
	size_t len, from = 2;

	*text = (struct str){ 0 };
	if (!client_want(client, 2))
		return 0;
	head = (const uint8_t *)client->in.ptr;
	unsigned opcode = head[0] & 0x0f;
	len = head[1];
	if (len >= 126) {
		from = len == 126 ? 4 : 10;
		if (!client_want(client, from))
			return 0;
		head = (const uint8_t *)client->in.ptr;
		len = 0;
		for (size_t i = 2; i < from; i++)
			len = len << 8 | head[i];
	}
	if (!client_want(client, from + len))
		return 0;
	client_consume(client, from);
	/* The payload is moved behind what was read, so that the next frame stands first again. */
	struct buf payload = { 0 };
	buf_add(&payload, client->in.ptr, len);
	client_consume(client, len);
	buf_reserve(&client->in, len);
	if (len)
		memcpy(client->in.ptr + client->in.len, payload.ptr, len);
	*text = (struct str){ client->in.ptr + client->in.len, len };
	buf_free(&payload);
	return opcode ? opcode : OPCODE_TEXT;
}

unsigned client_hear_close(struct client *client)
{
	struct str text;
	unsigned opcode;

	while ((opcode = client_hear(client, &text)) != 0)
		if (opcode == OPCODE_CLOSE && text.len >= 2)
			return (unsigned)((uint8_t)text.ptr[0] << 8 | (uint8_t)text.ptr[1]);
	return 0;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One WebSocket: between the events of libwebsockets and a member of live/.
 * It lies in the memory that libwebsockets keeps for it, and is small: the
 * frames are live's, and a message in pieces has memory only until it is whole.
 */
#ifndef NET_CONN_H
#define NET_CONN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct conn;
struct hub;
struct loop;
struct lws;
struct member;
struct packet;
struct turn;
struct waker;

/* All that are open. */
struct conns {
	struct hub *hub;      /* borrowed */
	struct waker *closer; /* outside of libwebsockets' callbacks, closes who waits for it */
	struct conn *first;
	uint32_t count;
	uint32_t closing;     /* how many wait */
	struct turn *turn;    /* at its end all of the next are written to */
	struct conn **ready;  /* owned; NULL in it: gone meanwhile */
	uint32_t ready_count, ready_cap;
	struct packet *packet; /* owned; empty but while one says its first words */
};

struct conn {
	struct conns *conns;  /* NULL: never opened, or gone */
	struct conn *next, *before;
	struct lws *wsi;
	struct member *member; /* NULL: has left */
	char *gathered;        /* a message that came in pieces, so far */
	const char *close_word;
	uint32_t gathered_len;
	uint32_t heard_s;      /* monotonic; when it last said something, or was told to go */
	uint32_t ready_place;  /* in conns->ready, where is_ready */
	uint16_t close_code;   /* 0: stays */
	bool is_ready;
	bool has_spoken;
	bool wants_write;
	bool is_flushed;       /* what was to be said before the close was said */
};

/* One piece of a message, as the wire had it. */
struct piece {
	const char *bytes;
	size_t len, left; /* left: of this WebSocket fragment */
	bool is_first, is_last, is_binary;
};

void conns_open(struct conns *conns, struct hub *hub, struct loop *loop);
/* Ends those who were silent for too long, or do not take their close. */
void conns_sweep(struct conns *conns);
void conns_close(struct conns *conns); /* all are gone; never opened is fine */

void conn_open(struct conn *conn, struct conns *conns, struct lws *wsi);
void conn_receive(struct conn *conn, const struct piece *piece);
/* The socket takes a frame.  False: it is broken, end it. */
bool conn_write(struct conn *conn);
/* The other side closes; or the socket is gone. */
void conn_leave(struct conn *conn);
void conn_close(struct conn *conn);

#endif

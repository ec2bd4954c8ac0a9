/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The sockets' side of live's ports (struct hub_ports): a socket is what
 * hub_join was given.  Safe inside member_* calls: a close, and the end of a
 * broken socket, wait for the loop.
 */
#ifndef NET_SOCKET_H
#define NET_SOCKET_H

/* member_next_frame has something; it is asked at the end of the loop's turn, or later. */
void socket_ready(void *socket);
/*
 * What member_next_frame still has is written before the close.  `word` outlives the socket (a
 * literal), at most 123 bytes.
 */
void socket_close(void *socket, int code, const char *word);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A second hub behind the same functions, so that net/ is tested alone: it
 * gives every message back.  Messages with a meaning of their own:
 *   "close CODE"   the hub closes the socket with that code
 *   "fill N"       N frames of 64 KiB are there to be fetched
 *   "to all"       goes to every member
 */
#ifndef TESTS_NET_ECHO_HUB_H
#define TESTS_NET_ECHO_HUB_H

#include "live/hub.h"

struct hub *echo_hub_make(void);
void echo_hub_free(struct hub *hub);
unsigned echo_hub_members(const struct hub *hub);
/* Closes every socket with 1012. */
void echo_hub_drain(struct hub *hub);

#endif

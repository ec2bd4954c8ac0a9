/* SPDX-License-Identifier: EUPL-1.2 */
/* The way of a command up to its append. */
#ifndef LIVE_COMMAND_H
#define LIVE_COMMAND_H

#include "live/member.h"
#include "wire/decode.h"

/* False when it led to no entry: refused, or a repeat. */
bool command_receive(struct member *member, struct message *message);

#endif

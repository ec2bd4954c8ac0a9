/* SPDX-License-Identifier: EUPL-1.2 */
/* The way into a room, or the reason why not. */
#ifndef LIVE_HELLO_H
#define LIVE_HELLO_H

#include "live/member.h"
#include "wire/decode.h"

void hello_receive(struct member *member, const struct hello *hello);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* A member's socket: TCP, the upgrade, frames in and out. */
#ifndef BENCH_SOCKET_H
#define BENCH_SOCKET_H

#include "crowd.h"

#define SOCKET_READ_MAX (256u * 1024u)

void socket_open(struct member *member);
void socket_event(struct member *member, uint32_t events);
/* Ends it with a reset, so that thousands of runs leave no port waiting. */
void socket_close(struct member *member, enum member_stage stage);

#endif

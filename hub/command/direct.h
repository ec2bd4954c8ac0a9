/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A tool's command where no hub runs: this process makes the folder, takes its lock and writes
 * itself.
 */
#ifndef COMMAND_DIRECT_H
#define COMMAND_DIRECT_H

#include "base/buf.h"
#include "base/fail.h"

/* As control_ask; FAIL_BUSY: somebody else has the lock. */
enum fail direct_ask(const char *data, struct str line, struct buf *answer);

#endif

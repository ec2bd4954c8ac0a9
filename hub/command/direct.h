/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A tool's command where no hub runs: this process makes the folder, takes its lock and writes
 * itself.
 */
#ifndef COMMAND_DIRECT_H
#define COMMAND_DIRECT_H

#include "command/control.h"

/* As control_converse; FAIL_BUSY: somebody else has the lock, and nothing was asked of `next`. */
enum fail direct_converse(const char *data, next_line *next, void *self);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * All that a data folder is, copied into a new one: what restore takes back.
 * Tables that can be made again are not copied.
 */
#ifndef COMMAND_COPYING_H
#define COMMAND_COPYING_H

#include "base/buf.h"
#include "base/fail.h"

/*
 * `to` must not be there: it is made under another name (`draft`, given for messages and for what
 * is still to be done there) and gets its own with copy_end.  Synced.  FAIL_EXISTS.
 */
enum fail copy_begin(const char *from, const char *to, struct buf *draft);
enum fail copy_end(const char *to, struct buf *draft);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* The data folder: made when missing (0700), locked by the one process that writes. */
#ifndef HOST_FOLDER_H
#define HOST_FOLDER_H

#include "base/buf.h"
#include "base/fail.h"

struct folder;

/* Made when missing, 0700, name synced.  FAIL_EXISTS: something else has the name. */
enum fail folder_make(const char *path);
/* Made and locked.  FAIL_BUSY when another process holds the lock. */
enum fail folder_open(struct folder **folder, const char *path);
/* Path of a file in the folder, NUL-terminated, until the next call on `out`. */
const char *folder_path(const char *folder, const char *name, struct buf *out);
void folder_close(struct folder *folder); /* gives the lock back; NULL is fine */

#endif

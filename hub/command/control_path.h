/* SPDX-License-Identifier: EUPL-1.2 */
/* Where the control socket lies, in words short enough for a socket's address. */
#ifndef COMMAND_CONTROL_PATH_H
#define COMMAND_CONTROL_PATH_H

#include "base/buf.h"
#include "base/fail.h"

/*
 * An address holds 107 bytes, a folder's path any number; so the path goes by way of a descriptor
 * of the folder, which the caller closes when the path is needed no more.  FAIL_NOT_FOUND.
 */
enum fail control_path(const char *data, struct buf *path, int *folder_fd);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* Small files that must survive a power cut: whole or not there, never half. */
#ifndef HOST_FILE_H
#define HOST_FILE_H

#include <stddef.h>

#include "base/fail.h"

/* What an errno value means to the hub. */
enum fail file_fail(int error);
/* Reads exactly `len` bytes.  FAIL_NOT_FOUND; FAIL_CORRUPT when the file has another length. */
enum fail file_read(const char *path, void *bytes, size_t len);
/* Makes the file (0600) with its content, synced, name and all.  FAIL_EXISTS. */
enum fail file_make(const char *path, const void *bytes, size_t len);
/* Overwrites the content with zeros, syncs, takes the name away, syncs that.  FAIL_NOT_FOUND. */
enum fail file_destroy(const char *path);
/* Writes all or fails. */
enum fail file_write(int fd, const void *bytes, size_t len);
/* Makes a new or removed name durable: syncs the folder the path lies in. */
enum fail file_sync_parent(const char *path);

#endif

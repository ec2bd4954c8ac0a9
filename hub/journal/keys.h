/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Keys of sessions: beside the journal, never in it.  A key makes seats of the
 * browsers' secrets; when it is destroyed no secret leads to a seat any more.
 * One small file a session in DIR/keys, 0600, synced before make returns.
 */
#ifndef JOURNAL_KEYS_H
#define JOURNAL_KEYS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/text.h"

#define SESSION_KEY_LEN 32

struct keys; /* a folder of keys, or a table in memory for tests and the simulation */

enum fail keys_open(struct keys **keys, const char *folder); /* makes the folder, 0700 */
enum fail keys_open_memory(struct keys **keys);
/* Stores `key` (from the caller's random source).  FAIL_EXISTS. */
enum fail keys_put(struct keys *keys, struct str session, const uint8_t key[SESSION_KEY_LEN]);
/* FAIL_NOT_FOUND */
enum fail keys_find(struct keys *keys, struct str session, uint8_t key[SESSION_KEY_LEN]);
/* Overwritten, synced, unlinked, folder synced.  Missing is fine. */
enum fail keys_destroy(struct keys *keys, struct str session);
void keys_close(struct keys *keys);

#endif

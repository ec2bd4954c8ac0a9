/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Passphrases: argon2id (RFC 9106) by libsodium, 2 passes over 19 MiB, some
 * 20 ms of a core, so never on the loop's thread.  All calls on any thread.
 */
#ifndef ACCESS_PASSPHRASE_H
#define ACCESS_PASSPHRASE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/fail.h"

#define PASSPHRASE_HASH_LEN 128 /* text with its NUL */

/* 20 letters in groups of five, none that looks like another: 90 bits. */
void passphrase_make(struct buf *passphrase);
/* FAIL_MEMORY */
enum fail passphrase_hash(struct str passphrase, char hash[PASSPHRASE_HASH_LEN]);
/* In constant time. */
bool passphrase_is(struct str passphrase, const char hash[PASSPHRASE_HASH_LEN]);
/*
 * A hash that no passphrase has and that costs as much to compare with: for names that are not
 * there.
 */
const char *passphrase_decoy(void);

#endif

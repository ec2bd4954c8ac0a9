/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Randomness and capabilities.  A link's token is derived from the hub's key,
 * so it can be shown again.
 */
#ifndef HOST_TOKEN_H
#define HOST_TOKEN_H

#include <stddef.h>

#include "base/buf.h"
#include "base/fail.h"

struct hub_key {
	unsigned char bytes[32];
};

void random_bytes(void *bytes, size_t len); /* from the kernel, by libsodium */
/* `len` letters of the alphabet (1 to 256 bytes), each with the same chance. */
void random_letters(char *out, size_t len, struct str alphabet);
/* Reads DIR's key file or makes it (0600, synced). */
enum fail hub_key_open(struct hub_key *key, const char *path);
/* BLAKE2b(key, purpose, session) as 32 characters of base64url (192 bits). */
void token_make(struct buf *out, const struct hub_key *key, struct str purpose, struct str session);
/* In constant time. */
bool token_is(struct str token, const struct hub_key *key, struct str purpose, struct str session);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* BLAKE2b with 32 bytes (RFC 7693), by libsodium.  Pure: no key material is made here. */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stdint.h>

#include "base/buf.h"

struct digest {
	uint8_t bytes[32];
};

/* One value as a digest of parts; each part is preceded by its length, so that
 * ("ab","c") and ("a","bc") differ.  `key` may be empty, at most 64 bytes. */
struct digest digest_of(struct str key, const struct str *parts, size_t count);
bool digest_equal(const struct digest *a, const struct digest *b); /* constant time */
bool digest_is_zero(const struct digest *digest);
struct str digest_str(const struct digest *digest);              /* the 32 bytes, borrowed */
void digest_add_hex(struct buf *buf, const struct digest *digest);
/* Unpadded base64url (RFC 4648, section 5) of any bytes. */
void base64url_add(struct buf *buf, const void *bytes, size_t len);
/* FAIL_MALFORMED unless the text is exactly `len` bytes in base64url. */
enum fail base64url_decode(struct str text, void *bytes, size_t len);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
#include "host/token.h"

#include <sodium.h>

#include "base/check.h"
#include "base/digest.h"
#include "host/file.h"

#define TOKEN_BYTES 24  /* 192 bits: nobody guesses, and 32 characters without padding */

void random_bytes(void *bytes, size_t len)
{
	CHECK(sodium_init() >= 0);
	randombytes_buf(bytes, len);
}

void random_letters(char *out, size_t len, struct str alphabet)
{
	CHECK(sodium_init() >= 0);
	CHECK(alphabet.len > 0);
	for (size_t i = 0; i < len; i++)
		out[i] = alphabet.ptr[randombytes_uniform((uint32_t)alphabet.len)];
}

enum fail hub_key_open(struct hub_key *key, const char *path)
{
	enum fail fail = file_read(path, key->bytes, sizeof(key->bytes));
	if (fail != FAIL_NOT_FOUND)
		return fail;
	random_bytes(key->bytes, sizeof(key->bytes));
	return file_make(path, key->bytes, sizeof(key->bytes));
}

void token_make(struct buf *out, const struct hub_key *key, struct str purpose, struct str session)
{
	const struct str secret = { (const char *)key->bytes, sizeof(key->bytes) };
	const struct str parts[] = { purpose, session };

	struct digest digest = digest_of(secret, parts, 2);
	base64url_add(out, digest.bytes, TOKEN_BYTES);
	sodium_memzero(&digest, sizeof(digest));
}

bool token_is(struct str token, const struct hub_key *key, struct str purpose, struct str session)
{
	struct buf right = { 0 };

	token_make(&right, key, purpose, session);
	bool is = token.len == right.len && sodium_memcmp(token.ptr, right.ptr, right.len) == 0;
	buf_free(&right);
	return is;
}

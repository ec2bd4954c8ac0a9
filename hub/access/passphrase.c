/* SPDX-License-Identifier: EUPL-1.2 */
#include "access/passphrase.h"

#include <sodium.h>

#include "base/check.h"

#define PASSES 2u
#define MEMORY_BYTES (19u * 1024 * 1024)

_Static_assert(PASSPHRASE_HASH_LEN == crypto_pwhash_argon2id_STRBYTES,
	       "a hash as libsodium writes it");

void passphrase_make(struct buf *passphrase)
{
	/* Without i, l and o, which are read as digits or as each other. */
	static const char letters[] = "abcdefghjkmnpqrstuvwxyz";

	CHECK(sodium_init() >= 0);
	for (uint32_t i = 0; i < 20; i++) {
		if (i && i % 5 == 0)
			buf_add_byte(passphrase, '-');
		uint32_t which = randombytes_uniform(sizeof(letters) - 1);
		buf_add_byte(passphrase, (uint8_t)letters[which]);
	}
}

enum fail passphrase_hash(struct str passphrase, char hash[PASSPHRASE_HASH_LEN])
{
	CHECK(sodium_init() >= 0);
	return crypto_pwhash_argon2id_str(hash, passphrase.ptr, passphrase.len, PASSES,
					  MEMORY_BYTES) ? FAIL_MEMORY : FAIL_NONE;
}

bool passphrase_is(struct str passphrase, const char hash[PASSPHRASE_HASH_LEN])
{
	CHECK(sodium_init() >= 0);
	return crypto_pwhash_argon2id_str_verify(hash, passphrase.ptr, passphrase.len) == 0;
}

const char *passphrase_decoy(void)
{
	/* Well formed, of the same cost; nobody knows what it would be the hash of. */
	static const char decoy[PASSPHRASE_HASH_LEN] =
		"$argon2id$v=19$m=19456,t=2,p=1$dmFydHRpZGVjb3lzYWx0MQ"
		"$QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE";

	return decoy;
}

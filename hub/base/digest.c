/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/digest.h"

#include <string.h>

#include <sodium.h>

#include "base/check.h"

static void part_add(crypto_generichash_state *state, struct str part)
{
	uint8_t len[8];  /* little-endian on every machine: digests are kept for years */
	for (int i = 0; i < 8; i++)
		len[i] = (uint8_t)((uint64_t)part.len >> (8 * i));
	crypto_generichash_update(state, len, sizeof(len));
	if (part.len)
		crypto_generichash_update(state, (const uint8_t *)part.ptr, part.len);
}

struct digest digest_of(struct str key, const struct str *parts, size_t count)
{
	struct digest digest;
	crypto_generichash_state state;

	CHECK(key.len <= crypto_generichash_KEYBYTES_MAX);
	const uint8_t *key_bytes = key.len ? (const uint8_t *)key.ptr : NULL;
	int bad = crypto_generichash_init(&state, key_bytes, key.len, sizeof(digest.bytes));
	CHECK(bad == 0);
	for (size_t i = 0; i < count; i++)
		part_add(&state, parts[i]);
	crypto_generichash_final(&state, digest.bytes, sizeof(digest.bytes));
	sodium_memzero(&state, sizeof(state));
	return digest;
}

bool digest_equal(const struct digest *a, const struct digest *b)
{
	return sodium_memcmp(a->bytes, b->bytes, sizeof(a->bytes)) == 0;
}

bool digest_is_zero(const struct digest *digest)
{
	return sodium_is_zero(digest->bytes, sizeof(digest->bytes)) == 1;
}

struct str digest_str(const struct digest *digest)
{
	return (struct str){ (const char *)digest->bytes, sizeof(digest->bytes) };
}

void digest_add_hex(struct buf *buf, const struct digest *digest)
{
	char hex[sizeof(digest->bytes) * 2 + 1];

	sodium_bin2hex(hex, sizeof(hex), digest->bytes, sizeof(digest->bytes));
	buf_add(buf, hex, sizeof(hex) - 1);
}

/* Characters of unpadded base64 for `len` bytes. */
static size_t base64url_len(size_t len)
{
	CHECK(len <= SIZE_MAX / 2);
	return len / 3 * 4 + (len % 3 ? len % 3 + 1 : 0);
}

void base64url_add(struct buf *buf, const void *bytes, size_t len)
{
	size_t text_len = base64url_len(len);

	buf_reserve(buf, text_len + 1);
	sodium_bin2base64(buf->ptr + buf->len, text_len + 1, bytes, len,
			  sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	buf->len += text_len;
}

enum fail base64url_decode(struct str text, void *bytes, size_t len)
{
	size_t found;

	if (text.len != base64url_len(len))
		return FAIL_MALFORMED;
	if (len == 0)
		return FAIL_NONE;
	int bad = sodium_base642bin(bytes, len, text.ptr, text.len, NULL, &found, NULL,
				    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return bad || found != len ? FAIL_MALFORMED : FAIL_NONE;
}

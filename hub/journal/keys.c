/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A key's file is made whole or not at all (host/file.h) and overwritten before
 * its name goes.  A crash between the two leaves zeros, which are no key.
 */
#include "journal/keys.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "base/buf.h"
#include "base/check.h"
#include "host/file.h"
#include "host/folder.h"
#include "journal/journal.h"

/* A key in memory. */
struct held {
	struct held *next;
	uint8_t key[SESSION_KEY_LEN];
	size_t len;
	char session[];
};

struct keys {
	char *folder;        /* NULL: in memory */
	struct held *first;
};

static struct keys *keys_make(const char *folder)
{
	struct keys *keys = calloc(1, sizeof(*keys));
	CHECK(keys);
	if (folder) {
		keys->folder = strdup(folder);
		CHECK(keys->folder);
	}
	return keys;
}

enum fail keys_open(struct keys **keys, const char *folder)
{
	enum fail fail = folder_make(folder);

	*keys = NULL;
	if (!fail) *keys = keys_make(folder);
	return fail;
}

enum fail keys_open_memory(struct keys **keys)
{
	*keys = keys_make(NULL);
	return FAIL_NONE;
}

static void path_make(const struct keys *keys, struct str session, struct buf *path)
{
	CHECK(session_id_is_fine(session));  /* so it cannot lead out of the folder */
	buf_add_format(path, "%s/%.*s", keys->folder, STR_ARGS(session));
	buf_add_byte(path, 0);
}

/* Where the key hangs, or where it would. */
static struct held **held_find(struct keys *keys, struct str session)
{
	struct held **link = &keys->first;

	while (*link && !str_equal((struct str){ (*link)->session, (*link)->len }, session))
		link = &(*link)->next;
	return link;
}

static void held_free(struct held *held)
{
	sodium_memzero(held->key, sizeof(held->key));
	free(held);
}

static enum fail held_put(struct keys *keys, struct str session,
			  const uint8_t key[SESSION_KEY_LEN])
{
	struct held **link = held_find(keys, session);

	if (*link)
		return FAIL_EXISTS;
	*link = calloc(1, sizeof(**link) + session.len);
	CHECK(*link);
	memcpy((*link)->key, key, SESSION_KEY_LEN);
	memcpy((*link)->session, session.ptr, session.len);
	(*link)->len = session.len;
	return FAIL_NONE;
}

enum fail keys_put(struct keys *keys, struct str session, const uint8_t key[SESSION_KEY_LEN])
{
	struct buf path = { 0 };

	CHECK(session_id_is_fine(session));
	CHECK(!sodium_is_zero(key, SESSION_KEY_LEN));
	if (!keys->folder)
		return held_put(keys, session, key);
	path_make(keys, session, &path);
	enum fail fail = file_make(path.ptr, key, SESSION_KEY_LEN);
	buf_free(&path);
	return fail;
}

enum fail keys_find(struct keys *keys, struct str session, uint8_t key[SESSION_KEY_LEN])
{
	struct buf path = { 0 };

	if (!session_id_is_fine(session))
		return FAIL_NOT_FOUND;
	if (!keys->folder) {
		const struct held *held = *held_find(keys, session);
		if (held)
			memcpy(key, held->key, SESSION_KEY_LEN);
		return held ? FAIL_NONE : FAIL_NOT_FOUND;
	}
	path_make(keys, session, &path);
	enum fail fail = file_read(path.ptr, key, SESSION_KEY_LEN);
	buf_free(&path);
	return !fail && sodium_is_zero(key, SESSION_KEY_LEN) ? FAIL_NOT_FOUND : fail;
}

enum fail keys_destroy(struct keys *keys, struct str session)
{
	struct buf path = { 0 };

	CHECK(session_id_is_fine(session));
	if (!keys->folder) {
		struct held **link = held_find(keys, session);
		struct held *held = *link;
		if (held) {
			*link = held->next;
			held_free(held);
		}
		return FAIL_NONE;
	}
	path_make(keys, session, &path);
	enum fail fail = file_destroy(path.ptr);
	buf_free(&path);
	return fail == FAIL_NOT_FOUND ? FAIL_NONE : fail;
}

void keys_close(struct keys *keys)
{
	if (!keys)
		return;
	while (keys->first) {
		struct held *held = keys->first;
		keys->first = held->next;
		held_free(held);
	}
	free(keys->folder);
	free(keys);
}

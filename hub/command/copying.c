/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The order makes the set consistent beside a running hub: accounts first (what
 * they have not folded yet is in the journal), keys before the journal (a
 * session opened meanwhile has its key from the second look), the ledger last (it
 * names all that the journal has lost).
 */
#include "command/copying.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command/command.h"
#include "host/file.h"
#include "host/folder.h"
#include "journal/database.h"
#include "journal/keys.h"

struct copying {
	const char *from, *to;
	struct buf from_path, to_path;
};

static void paths_make(struct copying *copying, const char *name)
{
	folder_path(copying->from, name, &copying->from_path);
	folder_path(copying->to, name, &copying->to_path);
}

/* A file that is not there was never made. */
static enum fail table_copy(struct copying *copying, const char *name)
{
	paths_make(copying, name);
	if (access(copying->from_path.ptr, F_OK))
		return FAIL_NONE;
	return database_copy(copying->from_path.ptr, copying->to_path.ptr);
}

static enum fail bytes_read(const char *path, struct buf *bytes)
{
	char chunk[4096];
	ssize_t len = 0;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return file_fail(errno);
	while ((len = read(fd, chunk, sizeof(chunk))) > 0)
		buf_add(bytes, chunk, (size_t)len);
	close(fd);
	return len < 0 ? FAIL_IO : FAIL_NONE;
}

static enum fail file_copy(struct copying *copying, const char *name)
{
	struct buf bytes = { 0 };

	paths_make(copying, name);
	enum fail fail = bytes_read(copying->from_path.ptr, &bytes);
	if (!fail)
		fail = file_make(copying->to_path.ptr, bytes.ptr ? bytes.ptr : "", bytes.len);
	buf_free(&bytes);
	return fail == FAIL_NOT_FOUND ? FAIL_NONE : fail;
}

/* One that goes meanwhile is of a session that is over, or of none. */
static enum fail key_copy(struct copying *copying, const char *name)
{
	struct buf path = { 0 };

	buf_add_format(&path, "%s/%s", DATA_KEYS, name);
	buf_add_byte(&path, 0);
	enum fail fail = file_copy(copying, path.ptr);
	buf_free(&path);
	return fail == FAIL_EXISTS ? FAIL_NONE : fail;
}

static enum fail keys_copy(struct copying *copying)
{
	const struct dirent *entry;
	enum fail fail = FAIL_NONE;

	paths_make(copying, DATA_KEYS);
	DIR *keys = opendir(copying->from_path.ptr);
	if (!keys)
		return errno == ENOENT ? FAIL_NONE : file_fail(errno);
	fail = folder_make(copying->to_path.ptr);
	while (!fail && (entry = readdir(keys)))
		if (entry->d_name[0] != '.')
			fail = key_copy(copying, entry->d_name);
	closedir(keys);
	return fail;
}

static enum fail all_copy(struct copying *copying)
{
	enum fail fail = table_copy(copying, DATA_ACCESS);

	if (!fail) fail = file_copy(copying, DATA_HUB_KEY);
	if (!fail) fail = keys_copy(copying);
	if (!fail) fail = table_copy(copying, DATA_JOURNAL);
	if (!fail) fail = keys_copy(copying);
	if (!fail) fail = file_copy(copying, DATA_LEDGER);
	return fail;
}

enum fail copy_begin(const char *from, const char *to, struct buf *draft)
{
	struct copying copying = { .from = from };
	struct buf journal = { 0 };
	enum fail fail = FAIL_NONE;
	size_t len = strlen(to);

	buf_reset(draft);
	while (len > 1 && to[len - 1] == '/')
		len--;
	buf_add_format(draft, "%.*s.draft", (int)len, to);
	buf_add_byte(draft, 0);
	copying.to = draft->ptr;
	if (access(folder_path(from, DATA_JOURNAL, &journal), F_OK))
		fail = FAIL_NOT_FOUND;
	else if (!access(to, F_OK) || !access(draft->ptr, F_OK))
		fail = FAIL_EXISTS;
	if (!fail) fail = folder_make(draft->ptr);
	if (!fail) fail = all_copy(&copying);
	buf_free(&journal);
	buf_free(&copying.from_path);
	buf_free(&copying.to_path);
	return fail;
}

enum fail copy_end(const char *to, struct buf *draft)
{
	enum fail fail = rename(draft->ptr, to) ? file_fail(errno) : file_sync_parent(to);

	buf_free(draft);
	return fail;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A file is made beside its place, synced, linked to its name, and the folder
 * synced: after a crash it is whole or not there.  A draft left by a crash is
 * taken away, not written over: it may be the second name of a file in use.
 */
#include "host/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"

enum fail file_fail(int error)
{
	switch (error) {
	case 0: return FAIL_NONE;
	case ENOENT: return FAIL_NOT_FOUND;
	case EEXIST: return FAIL_EXISTS;
	case EACCES:
	case EPERM:
	case EROFS: return FAIL_DENIED;
	case ENOSPC:
	case EDQUOT:
	case EFBIG: return FAIL_DISK_FULL;
	default: return FAIL_IO;
	}
}

static enum fail file_sync(int fd)
{
	return fsync(fd) ? file_fail(errno) : FAIL_NONE;
}

enum fail file_write(int fd, const void *bytes, size_t len)
{
	const char *from = bytes;

	while (len) {
		ssize_t written = write(fd, from, len);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return file_fail(errno);
		from += written;
		len -= (size_t)written;
	}
	return FAIL_NONE;
}

enum fail file_read(const char *path, void *bytes, size_t len)
{
	struct stat found;
	size_t have = 0;

	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return file_fail(errno);
	enum fail fail = fstat(fd, &found) ? file_fail(errno) : FAIL_NONE;
	if (!fail && found.st_size != (off_t)len)
		fail = FAIL_CORRUPT;
	while (!fail && have < len) {
		ssize_t got = read(fd, (char *)bytes + have, len - have);
		if (got > 0)
			have += (size_t)got;
		else if (got == 0)
			fail = FAIL_CORRUPT;
		else if (errno != EINTR)
			fail = file_fail(errno);
	}
	close(fd);
	return fail;
}

/* Length of the folder's part of a path, 0 for none. */
static size_t parent_len(const char *path)
{
	size_t len = strlen(path);

	while (len > 1 && path[len - 1] == '/')
		len--;
	while (len && path[len - 1] != '/')
		len--;
	return len;
}

enum fail file_sync_parent(const char *path)
{
	struct buf parent = { 0 };

	buf_add(&parent, path, parent_len(path));
	if (parent.len == 0)
		buf_add_byte(&parent, '.');
	buf_add_byte(&parent, 0);
	int fd = open(parent.ptr, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	enum fail fail = fd < 0 ? file_fail(errno) : file_sync(fd);
	if (fd >= 0)
		close(fd);
	buf_free(&parent);
	return fail;
}

static enum fail draft_write(const char *path, const void *bytes, size_t len)
{
	unlink(path);
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return file_fail(errno);
	enum fail fail = file_write(fd, bytes, len);
	if (!fail) fail = file_sync(fd);
	close(fd);
	return fail;
}

enum fail file_make(const char *path, const void *bytes, size_t len)
{
	struct buf draft = { 0 };

	buf_add_format(&draft, "%s.draft", path);
	buf_add_byte(&draft, 0);
	enum fail fail = draft_write(draft.ptr, bytes, len);
	/* link, not rename: a name that is taken is told, never replaced. */
	if (!fail && link(draft.ptr, path))
		fail = file_fail(errno);
	unlink(draft.ptr);
	if (!fail) fail = file_sync_parent(path);
	buf_free(&draft);
	return fail;
}

static enum fail file_overwrite(int fd)
{
	static const char zeros[512];
	struct stat found;

	if (fstat(fd, &found))
		return file_fail(errno);
	enum fail fail = FAIL_NONE;
	for (off_t left = found.st_size; !fail && left > 0; left -= (off_t)sizeof(zeros))
		fail = file_write(fd, zeros,
				  left < (off_t)sizeof(zeros) ? (size_t)left : sizeof(zeros));
	if (!fail) fail = file_sync(fd);
	return fail;
}

enum fail file_destroy(const char *path)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
	if (fd < 0)
		return file_fail(errno);
	enum fail fail = file_overwrite(fd);
	close(fd);
	if (!fail && unlink(path))
		fail = file_fail(errno);
	if (!fail) fail = file_sync_parent(path);
	return fail;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "host/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/check.h"
#include "host/file.h"

struct folder {
	int lock_fd;
};

enum fail folder_make(const char *path)
{
	if (mkdir(path, 0700) == 0)
		return file_sync_parent(path);
	struct stat found;
	if (errno != EEXIST)
		return file_fail(errno);
	if (stat(path, &found))
		return file_fail(errno);
	return S_ISDIR(found.st_mode) ? FAIL_NONE : FAIL_EXISTS;
}

static enum fail lock_take(const char *path, int *fd)
{
	struct buf name = { 0 };
	enum fail fail = FAIL_NONE;

	*fd = open(folder_path(path, "lock", &name), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (*fd < 0)
		fail = file_fail(errno);
	else if (flock(*fd, LOCK_EX | LOCK_NB))
		fail = errno == EWOULDBLOCK ? FAIL_BUSY : file_fail(errno);
	if (fail && *fd >= 0)
		close(*fd);
	buf_free(&name);
	return fail;
}

enum fail folder_open(struct folder **folder, const char *path)
{
	int fd = -1;

	*folder = NULL;
	enum fail fail = folder_make(path);
	if (!fail) fail = lock_take(path, &fd);
	if (fail)
		return fail;
	*folder = calloc(1, sizeof(**folder));
	CHECK(*folder);
	(*folder)->lock_fd = fd;
	return FAIL_NONE;
}

const char *folder_path(const char *folder, const char *name, struct buf *out)
{
	buf_reset(out);
	buf_add_format(out, "%s/%s", folder, name);
	buf_add_byte(out, 0);
	return out->ptr;
}

void folder_close(struct folder *folder)
{
	if (!folder)
		return;
	/* Gives the lock back.  The file stays: without it two could hold locks on two files. */
	close(folder->lock_fd);
	free(folder);
}

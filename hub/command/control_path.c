/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/control_path.h"

#include <errno.h>
#include <fcntl.h>

#include "host/file.h"

enum fail control_path(const char *data, struct buf *path, int *folder_fd)
{
	*folder_fd = open(data, O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (*folder_fd < 0)
		return file_fail(errno);
	buf_reset(path);
	buf_add_format(path, "/proc/self/fd/%d/control.sock", *folder_fd);
	buf_add_byte(path, 0);
	return FAIL_NONE;
}

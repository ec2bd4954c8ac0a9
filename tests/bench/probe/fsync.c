/* SPDX-License-Identifier: EUPL-1.2 */
/* fsync FOLDER COUNT: what the disk takes to make 4 KiB durable, one after another, as JSON. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "../load/report.h"

#define BLOCK 4096

int main(int argc, char **argv)
{
	static const char block[BLOCK];
	struct samples samples = { 0 };
	struct report report = { 0 };
	char path[4096];

	if (argc < 3)
		end_with("fsync FOLDER COUNT");
	snprintf(path, sizeof(path), "%s/fsync.probe", argv[1]);
	int fd = open(path, O_CREAT | O_TRUNC | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
	if (fd < 0)
		end_with(path);
	for (long left = strtol(argv[2], NULL, 10); left > 0; left--) {
		uint64_t begun_ns = now_ns();
		if (write(fd, block, BLOCK) != BLOCK || fdatasync(fd) < 0)
			end_with("fdatasync");
		samples_add(&samples, now_ns() - begun_ns);
	}
	close(fd);
	unlink(path);
	report_open(&report, NULL);
	report_samples(&report, "fsync", &samples);
	report_close(&report);
	putchar('\n');
	samples_free(&samples);
	return 0;
}

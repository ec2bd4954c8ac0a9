/* SPDX-License-Identifier: EUPL-1.2 */
/* A folder of a test's own, gone with all in it when the test is over. */
#ifndef TESTS_SCRATCH_H
#define TESTS_SCRATCH_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct scratch {
	char folder[64];
	char path[128]; /* of the last scratch_path */
};

static inline void scratch_open(struct scratch *scratch)
{
	strcpy(scratch->folder, "/tmp/vartti-test-XXXXXX");
	if (!mkdtemp(scratch->folder))
		abort();
}

static inline const char *scratch_path(struct scratch *scratch, const char *name)
{
	snprintf(scratch->path, sizeof(scratch->path), "%s/%.60s", scratch->folder, name);
	return scratch->path;
}

static inline int scratch_remove(const char *path, const struct stat *found, int kind,
				 struct FTW *walk)
{
	(void)found, (void)kind, (void)walk;
	return remove(path);
}

static inline void scratch_close(struct scratch *scratch)
{
	nftw(scratch->folder, scratch_remove, 16, FTW_DEPTH | FTW_PHYS);
}

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* What every backend of the journal must do; each names its way to be opened, driven and hurt. */
#ifndef TESTS_JOURNAL_CONFORMANCE_H
#define TESTS_JOURNAL_CONFORMANCE_H

#include "journal/ear.h"

struct conformance {
	const char *name;
	/* Lasting storage, empty; freed after each test. */
	void *(*disk_open)(void);
	void (*disk_close)(void *disk);
	struct journal *(*open)(void *disk);
	/* Lets the backend work until it has told something more, or has nothing to do. */
	void (*turn)(void *disk, struct journal *journal);
	/* Ends the journal as a power cut does: what was not told may be lost. */
	void (*crash)(void *disk, struct journal *journal);
	void (*fill)(void *disk);               /* the next batch meets a full disk */
	void (*doubt)(void *disk, bool saved);  /* the next batch's outcome is unknown */
	void (*ruin)(void *disk);               /* from now on nothing can be written */
};

/* Runs the suite; the number of failed tests. */
int conformance_run(const struct conformance *backend);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * SQLite's view of the disk, with faults on demand (https://sqlite.org/vfs.html).
 * Everything goes to the real disk except what a test asked to fail.  Calls come
 * from any thread.
 */
#ifndef TESTS_JOURNAL_FAULTY_VFS_H
#define TESTS_JOURNAL_FAULTY_VFS_H

#include <pthread.h>
#include <stdbool.h>

#include <sqlite3.h>

struct faulty_vfs {
	sqlite3_vfs vfs;      /* first: SQLite hands this back */
	sqlite3_vfs *real;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	/* how many of the next calls fail */
	int log_writes_full;  /* SQLITE_FULL */
	int log_syncs;        /* SQLITE_IOERR_FSYNC, after it was done */
	int log_deletes;      /* SQLITE_IOERR_DELETE */
	int all;              /* everything that writes, and every opening */
	/* a sync of the log waits while `hold` is set, and says so in `held` */
	bool hold, held;
	int passes;           /* so many may go on in spite of it */
	int log_syncs_seen;
};

/* The default for what is opened from now on. */
void faulty_vfs_open(struct faulty_vfs *faulty);
void faulty_vfs_close(struct faulty_vfs *faulty);

void faulty_vfs_hold(struct faulty_vfs *faulty);       /* the next sync of a log waits */
void faulty_vfs_wait_held(struct faulty_vfs *faulty);  /* until one does */
void faulty_vfs_pass(struct faulty_vfs *faulty);       /* lets the held one go, holds the next */
void faulty_vfs_release(struct faulty_vfs *faulty);
void faulty_vfs_set(struct faulty_vfs *faulty, int *count, int value);
int faulty_vfs_syncs(struct faulty_vfs *faulty);

#endif

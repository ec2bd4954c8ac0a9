/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The reference backend: a journal in memory, with faults on demand.  Nothing
 * is told by itself: whoever drives it (a test, the simulation) says when.
 */
#ifndef JOURNAL_JOURNAL_MEMORY_H
#define JOURNAL_JOURNAL_MEMORY_H

#include "journal/journal.h"

struct memory_disk; /* what survives a crash: shared by the journals opened on it, one at a time */

struct memory_disk *memory_disk_make(void);
void memory_disk_free(struct memory_disk *disk);
/* The next `count` batches are refused with FAIL_DISK_FULL. */
void memory_disk_fill(struct memory_disk *disk, unsigned count);
/* The next batch's outcome is unknown to the writer: saved if `saved`, and the reopening works. */
void memory_disk_doubt(struct memory_disk *disk, bool saved);
/* The next batch breaks the journal: `broken` is told. */
void memory_disk_break(struct memory_disk *disk);
/* Every record on the disk, all sessions, for invariants. */
void memory_disk_visit(struct memory_disk *disk, record_visit *visit, void *visitor);

/* Borrows the disk. */
enum fail journal_memory_open(struct journal **journal, struct memory_disk *disk);
/* Makes up to `count` pending appends durable as one batch; returns how many were told. */
size_t journal_memory_commit(struct journal *journal, size_t count);
/* Does the due destructions and forgettings, and tells them. */
void journal_memory_tidy(struct journal *journal);
/* As by a crash: pending appends are lost, nothing is told, the journal is freed. */
void journal_memory_crash(struct journal *journal);

#endif

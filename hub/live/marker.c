/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The file is an array of slots; the first is the entry under application, the
 * others are what earlier runs left behind.  One run that ended there proves
 * nothing: it may have been killed from outside.  A start therefore tries the
 * entry once more, and only one that ended a second run is named.  A store into a shared mapping
 * outlives the process that made it, so nothing is synced: a power cut is no
 * fault of the entry.  The length is written last and cleared first, so a slot
 * is either whole or empty.
 */
#include "live/marker.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/check.h"
#include "host/file.h"

#define MARKER_SESSION_MAX 48
#define MARKER_SLOTS 64 /* a page */
#define MARKER_ENDS 2   /* runs that an entry must have ended to be named */

struct marker_slot {
	_Atomic uint32_t len; /* of session; 0: empty */
	char session[MARKER_SESSION_MAX];
	uint32_t ends; /* how many runs ended at this entry */
	uint64_t seq;
};

struct marker {
	struct marker_slot *slots;
	int fd;
};

#define MARKER_SIZE (MARKER_SLOTS * sizeof(struct marker_slot))

static void slot_set(struct marker_slot *slot, struct str session, uint64_t seq)
{
	CHECK(session.len > 0 && session.len <= MARKER_SESSION_MAX);
	memcpy(slot->session, session.ptr, session.len);
	slot->seq = seq;
	atomic_store_explicit(&slot->len, (uint32_t)session.len, memory_order_release);
}

static bool slot_names(const struct marker_slot *slot, struct str session)
{
	struct str named = { slot->session, slot->len };

	return slot->len && slot->len <= MARKER_SESSION_MAX && str_equal(named, session);
}

/* Of this session among what earlier runs left behind; NULL. */
static struct marker_slot *slot_find(const struct marker *marker, struct str session)
{
	for (size_t i = 1; i < MARKER_SLOTS; i++) {
		if (slot_names(&marker->slots[i], session))
			return &marker->slots[i];
	}
	return NULL;
}

/* What the last run was at when it ended is kept among the others; the oldest gives way. */
static void marker_keep(struct marker *marker)
{
	struct marker_slot *slots = marker->slots;
	struct str session = { slots[0].session, slots[0].len };

	if (session.len == 0 || session.len > MARKER_SESSION_MAX)
		return;
	struct marker_slot *kept = slot_find(marker, session);
	if (kept && kept->seq == slots[0].seq) {
		kept->ends++;
		return;
	}
	if (!kept) {
		memmove(&slots[2], &slots[1], (MARKER_SLOTS - 2) * sizeof(slots[0]));
		kept = &slots[1];
	}
	slot_set(kept, session, slots[0].seq);
	kept->ends = 1;
}

static enum fail marker_map(struct marker *marker)
{
	struct stat stat;

	if (fstat(marker->fd, &stat) != 0)
		return file_fail(errno);
	if (stat.st_size != 0 && (size_t)stat.st_size != MARKER_SIZE)
		return FAIL_CORRUPT;
	/* Allocated at once: a store into a hole of a full disk would be a SIGBUS. */
	int error = posix_fallocate(marker->fd, 0, (off_t)MARKER_SIZE);
	if (error)
		return file_fail(error);
	void *slots = mmap(NULL, MARKER_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, marker->fd, 0);
	if (slots == MAP_FAILED)
		return file_fail(errno);
	marker->slots = slots;
	return FAIL_NONE;
}

enum fail marker_open(struct marker **out, const char *path)
{
	struct marker *marker = calloc(1, sizeof(*marker));

	CHECK(marker);
	marker->fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	enum fail fail = marker->fd < 0 ? file_fail(errno) : marker_map(marker);
	if (fail) {
		marker_close(marker);
		return fail;
	}
	marker_keep(marker);
	marker_clear(marker);
	*out = marker;
	return FAIL_NONE;
}

bool marker_names(const struct marker *marker, struct str session, uint64_t *seq)
{
	const struct marker_slot *slot = slot_find(marker, session);

	if (!slot || slot->ends < MARKER_ENDS)
		return false;
	*seq = slot->seq;
	return true;
}

void marker_forgive(struct marker *marker, struct str session)
{
	struct marker_slot *slot = slot_find(marker, session);

	if (slot && slot->ends < MARKER_ENDS)
		atomic_store_explicit(&slot->len, 0, memory_order_release);
}

void marker_set(struct marker *marker, struct str session, uint64_t seq)
{
	CHECK(marker->slots[0].len == 0); /* one entry at a time */
	slot_set(&marker->slots[0], session, seq);
}

void marker_clear(struct marker *marker)
{
	atomic_store_explicit(&marker->slots[0].len, 0, memory_order_release);
}

void marker_close(struct marker *marker)
{
	if (!marker)
		return;
	if (marker->slots)
		munmap(marker->slots, MARKER_SIZE);
	if (marker->fd >= 0)
		close(marker->fd);
	free(marker);
}

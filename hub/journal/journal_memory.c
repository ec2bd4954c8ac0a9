/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Durable means: on the memory_disk, which outlives the journal.  A batch is
 * judged by the next fault that was asked for, so that a test says exactly what
 * the disk does, and when.
 */
#include "journal/journal_memory.h"

#include <stdlib.h>

#include "base/check.h"
#include "journal/backend.h"

/* One session on the disk; its entries are the requests that made them. */
struct shelf {
	struct shelf *next;
	struct requests entries;
	struct str id;  /* borrowed from the first entry, which stays as long as the shelf */
};

struct memory_disk {
	struct shelf *first;  /* in the order of their first entry */
	unsigned full;        /* batches */
	bool doubtful, doubt_saved, breaks;
};

struct memory {
	struct memory_disk *disk;
	struct journal *journal;
	struct requests pending, erasing;
};

struct memory_disk *memory_disk_make(void)
{
	struct memory_disk *disk = calloc(1, sizeof(*disk));
	CHECK(disk);
	return disk;
}

static void shelf_free(struct shelf *shelf)
{
	requests_free(&shelf->entries);
	free(shelf);
}

void memory_disk_free(struct memory_disk *disk)
{
	if (!disk)
		return;
	while (disk->first) {
		struct shelf *shelf = disk->first;
		disk->first = shelf->next;
		shelf_free(shelf);
	}
	free(disk);
}

void memory_disk_fill(struct memory_disk *disk, unsigned count)
{
	disk->full = count;
}

void memory_disk_doubt(struct memory_disk *disk, bool saved)
{
	disk->doubtful = true;
	disk->doubt_saved = saved;
}

void memory_disk_break(struct memory_disk *disk)
{
	disk->breaks = true;
}

/* Where the session's shelf hangs, or where it would. */
static struct shelf **shelf_find(struct memory_disk *disk, struct str id)
{
	struct shelf **link = &disk->first;

	while (*link && !str_equal((*link)->id, id))
		link = &(*link)->next;
	return link;
}

static bool shelf_visit(const struct shelf *shelf, uint64_t after, struct visitor visitor)
{
	for (const struct request *one = shelf->entries.first; one; one = one->next)
		if (one->record.seq > after && !visitor.visit(visitor.self, &one->record))
			return false;
	return true;
}

void memory_disk_visit(struct memory_disk *disk, record_visit *visit, void *visitor)
{
	for (const struct shelf *shelf = disk->first; shelf; shelf = shelf->next)
		if (!shelf_visit(shelf, 0, (struct visitor){ visit, visitor }))
			return;
}

/* Stores a copy: the request itself goes back to be told. */
static void disk_put(struct memory_disk *disk, struct request *request)
{
	struct shelf **link = shelf_find(disk, request->record.session);

	CHECK(request->record.seq == 0);
	if (!*link) {
		*link = calloc(1, sizeof(**link));
		CHECK(*link);
	}
	struct shelf *shelf = *link;
	request->record.seq = shelf->entries.count + 1;
	struct request *entry = request_make(REQUEST_APPEND, &request->record, NULL);
	requests_add(&shelf->entries, entry);
	shelf->id = shelf->entries.first->record.session;
}

static void disk_destroy(struct memory_disk *disk, const struct record *what)
{
	const struct shelf *shelf = *shelf_find(disk, what->session);

	for (struct request *one = shelf ? shelf->entries.first : NULL; one; one = one->next) {
		if (one->record.seq != what->seq)
			continue;
		request_lose_body(one);
	}
}

static void disk_forget(struct memory_disk *disk, struct str session)
{
	struct shelf **link = shelf_find(disk, session);
	struct shelf *shelf = *link;

	if (!shelf)
		return;
	*link = shelf->next;
	shelf_free(shelf);
}

static struct memory *memory_of(const struct journal *journal);

static enum fail memory_append(void *self, const struct record *record, void *tag)
{
	struct memory *memory = self;

	if (memory->pending.count >= JOURNAL_PENDING_MAX)
		return FAIL_BUSY;
	requests_add(&memory->pending, request_make(REQUEST_APPEND, record, tag));
	return FAIL_NONE;
}

static enum fail memory_read(void *self, struct str session, uint64_t after,
			     struct visitor visitor)
{
	struct memory *memory = self;
	const struct shelf *shelf = *shelf_find(memory->disk, session);

	if (shelf)
		shelf_visit(shelf, after, visitor);
	return FAIL_NONE;
}

static enum fail memory_sessions(void *self, session_visit *visit, void *visitor)
{
	struct memory *memory = self;

	for (const struct shelf *shelf = memory->disk->first; shelf; shelf = shelf->next)
		if (!visit(visitor, shelf->id))
			break;
	return FAIL_NONE;
}

static enum fail memory_erase(struct memory *memory, enum request_kind kind,
			      const struct record *record)
{
	if (memory->erasing.count >= JOURNAL_PENDING_MAX)
		return FAIL_BUSY;
	requests_add(&memory->erasing, request_make(kind, record, NULL));
	return FAIL_NONE;
}

static enum fail memory_destroy(void *self, struct str session, uint64_t seq)
{
	const struct record record = { .session = session, .seq = seq };

	return memory_erase(self, REQUEST_DESTROY, &record);
}

static enum fail memory_forget(void *self, struct str session)
{
	const struct record record = { .session = session };

	return memory_erase(self, REQUEST_FORGET, &record);
}

static size_t memory_pending(void *self)
{
	const struct memory *memory = self;

	return memory->pending.count;
}

static void memory_free(struct memory *memory)
{
	requests_free(&memory->pending);
	requests_free(&memory->erasing);
	free(memory);
}

static void memory_close(void *self)
{
	struct memory *memory = self;

	while (journal_memory_commit(memory->journal, SIZE_MAX))
		;
	journal_memory_tidy(memory->journal);
	memory_free(memory);
}

/* What the disk does with the next batch; FAIL_CLOSED: it breaks. */
static enum fail disk_fault(struct memory_disk *disk)
{
	bool doubtful = disk->doubtful;

	if (disk->breaks)
		return FAIL_CLOSED;
	disk->doubtful = false;
	if (doubtful)
		return disk->doubt_saved ? FAIL_NONE : FAIL_IO;
	if (disk->full == 0)
		return FAIL_NONE;
	disk->full--;
	return FAIL_DISK_FULL;
}

size_t journal_memory_commit(struct journal *journal, size_t count)
{
	struct memory *memory = memory_of(journal);
	struct requests batch = { 0 };
	struct request *request;

	requests_move(&memory->pending, &batch, count);
	size_t told = batch.count;
	if (told == 0)
		return 0;
	enum fail fault = disk_fault(memory->disk);
	if (fault == FAIL_CLOSED) {
		requests_free(&batch);
		requests_free(&memory->pending);
		journal_broke(journal, FAIL_IO);
		return 0;
	}
	for (request = batch.first; request; request = request->next) {
		request->fail = fault;
		if (!fault)
			disk_put(memory->disk, request);
	}
	while ((request = requests_take(&batch))) {
		journal_told(journal, request);
		request_free(request);
	}
	return told;
}

void journal_memory_tidy(struct journal *journal)
{
	struct memory *memory = memory_of(journal);
	struct requests due = { 0 };
	struct request *request;

	requests_move(&memory->erasing, &due, SIZE_MAX);
	while ((request = requests_take(&due))) {
		if (request->kind == REQUEST_FORGET)
			disk_forget(memory->disk, request->record.session);
		else
			disk_destroy(memory->disk, &request->record);
		journal_told(journal, request);
		request_free(request);
	}
}

/* A crash ends the journal without its backend's leave: nothing is answered. */
void journal_memory_crash(struct journal *journal)
{
	struct memory *memory = memory_of(journal);

	requests_free(&memory->pending);
	requests_free(&memory->erasing);
	journal_close(journal);
}

static struct memory *memory_of(const struct journal *journal)
{
	const struct journal_backend *backend = journal_backend(journal);

	CHECK(backend->append == memory_append);
	return backend->self;
}

enum fail journal_memory_open(struct journal **journal, struct memory_disk *disk)
{
	struct memory *memory = calloc(1, sizeof(*memory));
	CHECK(memory);
	memory->disk = disk;
	disk->breaks = false;
	*journal = memory->journal = journal_make((struct journal_backend){
		.self = memory,
		.append = memory_append,
		.read = memory_read,
		.sessions = memory_sessions,
		.destroy = memory_destroy,
		.forget = memory_forget,
		.pending = memory_pending,
		.close = memory_close,
	});
	return FAIL_NONE;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * In the journal's order, as the indexer would: what has a seal is folded and
 * put away, everything else is only read.
 */
#include "access/access.h"
#include "archive/archive.h"
#include "archive/shelf.h"
#include "host/log.h"
#include "journal/database.h"
#include "journal/journal_sqlite.h"
#include "journal/session_ids.h"

struct rebuilding {
	const char *journal_path;
	struct journal *journal;
	struct shelf *shelf;
	uint64_t left_out;
};

static bool seal_see(void *self, const struct record *record)
{
	bool *sealed = self;
	struct entry entry;

	*sealed = !entry_decode_head(&entry, record->head) && entry.kind == ENTRY_SEALED;
	return !*sealed;
}

static void session_put_away(struct rebuilding *rebuilding, struct str id)
{
	struct session state;
	bool verified;

	session_init(&state, id);
	enum fail fail = archive_fold(rebuilding->journal_path, id, &state, &verified);
	if (!fail && state.agenda.sealed)
		fail = shelf_put(rebuilding->shelf, &state);
	if (fail) {
		log_line(LOG_ERROR, "session %.*s is not archived: entry %llu: %s", STR_ARGS(id),
			 (unsigned long long)state.seq + 1, fail_words(fail));
		rebuilding->left_out++;
	}
	session_finish(&state);
}

static void session_next(struct rebuilding *rebuilding, struct str id)
{
	bool sealed = false;

	if (str_equal(id, STR(ORGANISATION)))
		return;
	if (journal_read(rebuilding->journal, id, 0, (struct visitor){ seal_see, &sealed }) ||
	    sealed)
		session_put_away(rebuilding, id);
}

enum fail archive_rebuild(const char *path, const char *journal_path, uint64_t *left_out)
{
	struct rebuilding rebuilding = { .journal_path = journal_path };
	struct session_ids ids = { 0 };

	enum fail fail = journal_sqlite_read(&rebuilding.journal, journal_path);
	if (!fail) fail = journal_sessions(rebuilding.journal, session_ids_add, &ids);
	if (!fail) {
		database_remove(path);
		fail = shelf_open(&rebuilding.shelf, path);
	}
	for (size_t i = 0; !fail && i < ids.count; i++)
		session_next(&rebuilding, ids.items[i]);
	if (!fail) fail = shelf_tidy(rebuilding.shelf);
	shelf_close(rebuilding.shelf);
	journal_close(rebuilding.journal);
	session_ids_free(&ids);
	*left_out = rebuilding.left_out;
	return fail;
}
